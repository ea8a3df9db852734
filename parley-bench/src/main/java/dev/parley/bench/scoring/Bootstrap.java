package dev.parley.bench.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * How far a figure would move with other texts of the same kind: the texts are drawn anew, with replacement, a thousand
 * times, and the middle 95 % of what comes out is the interval (Efron's percentile interval). Whole texts are drawn,
 * since the attributions of one text are alike. Seeded: the same counts give the same interval. Immutable.
 */
public final class Bootstrap {
  private static final int SAMPLES = 1000;
  private static final long SEED = 5;

  private final double[] whole;
  private final double[][] samples;

  /** Draws from texts by their counts, which must not be none. */
  public Bootstrap(List<double[]> texts) {
    whole = sum(texts);
    samples = new double[texts.isEmpty() ? 0 : SAMPLES][];
    Random dice = new Random(SEED);
    for (int i = 0; i < samples.length; i++) {
      double[] sample = new double[whole.length];
      for (int k = 0; k < texts.size(); k++) {
        add(sample, texts.get(dice.nextInt(texts.size())));
      }
      samples[i] = sample;
    }
  }

  /**
   * A figure and where it lies in 95 of 100 samples.
   *
   * @param value on the texts as they are
   */
  public record Figure(double value, double low, double high) {
    /** With so many decimals: {@code 72.2 (70.1–74.0)}. */
    public String show(int decimals) {
      String number = "%." + decimals + "f";
      return String.format(Locale.ROOT, number + " (" + number + "–" + number + ")", value, low, high);
    }

    /** With one decimal. */
    @Override
    public String toString() {
      return show(1);
    }
  }

  /** A figure that is a function of the summed counts. */
  public Figure figure(ToDoubleFunction<double[]> function) {
    double value = function.applyAsDouble(whole);
    if (samples.length == 0) {
      return new Figure(value, value, value);
    }
    double[] values = Arrays.stream(samples).mapToDouble(function).sorted().toArray();
    return new Figure(value, values[SAMPLES / 40], values[SAMPLES - 1 - SAMPLES / 40]);
  }

  /** The summed counts. */
  public double[] whole() {
    return whole.clone();
  }

  private static double[] sum(List<double[]> vectors) {
    double[] sum = new double[vectors.isEmpty() ? 0 : vectors.getFirst().length];
    vectors.forEach(vector -> add(sum, vector));
    return sum;
  }

  private static void add(double[] sum, double[] vector) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += vector[i];
    }
  }
}
