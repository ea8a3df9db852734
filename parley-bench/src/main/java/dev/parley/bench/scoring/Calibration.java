package dev.parley.bench.scoring;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Whether statements are right as often as their confidence says. The layout of a vector of sums over statements: for
 * each tenth of confidence how many, how many right, and the sum of their confidences, and the sum of the squared
 * errors.
 */
final class Calibration {
  static final int BINS = 10;
  private static final int SIZE = 3 * BINS + 1;

  private Calibration() {}

  static double[] sums(List<Scorer.Judged> judged) {
    double[] sums = new double[SIZE];
    for (Scorer.Judged one : judged) {
      int bin = Math.min(BINS - 1, (int) (BINS * one.confidence()));
      sums[bin]++;
      sums[BINS + bin] += one.right() ? 1 : 0;
      sums[2 * BINS + bin] += one.confidence();
      double error = one.confidence() - (one.right() ? 1 : 0);
      sums[3 * BINS] += error * error;
    }
    return sums;
  }

  static int number(double[] sums, int bin) {
    return (int) sums[bin];
  }

  /** In percent. */
  static ToDoubleFunction<double[]> right(int bin) {
    return sums -> 100 * sums[BINS + bin] / Math.max(1, sums[bin]);
  }

  /** The mean confidence of a bin, in percent. */
  static ToDoubleFunction<double[]> said(int bin) {
    return sums -> 100 * sums[2 * BINS + bin] / Math.max(1, sums[bin]);
  }

  /**
   * Expected calibration error: the mean over statements of how far their bin's share of right ones is from its mean
   * confidence, 0 to 1 (Naeini et al., "Obtaining Well Calibrated Probabilities Using Bayesian Binning", 2015).
   */
  static double expectedError(double[] sums) {
    double error = 0;
    double all = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(sums[BINS + bin] - sums[2 * BINS + bin]);
      all += sums[bin];
    }
    return error / Math.max(1, all);
  }

  /** Brier's score: the mean squared distance of the confidence from 1 for a right one and 0 for a wrong one. */
  static double brier(double[] sums) {
    double all = 0;
    for (int bin = 0; bin < BINS; bin++) {
      all += sums[bin];
    }
    return sums[3 * BINS] / Math.max(1, all);
  }
}
