package dev.parley.reading.tagging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How sure an attribution is: the probability that its content is at least half right and its source touches the right
 * one, by a logistic regression over what the model and the linker think of its parts (Platt 1999, with several inputs).
 * The weights are fitted by {@code training/calibrate.py}. Immutable.
 */
record Confidence(double[] weights) {
  /** Probabilities of 0 and 1 are taken as this far away from them. */
  private static final double EDGE = 1e-4;

  /** Length of a feature vector. */
  static final int SIZE = 12;

  /** The weights that come with this library. */
  static Confidence open() {
    try (InputStream in = Shipped.open("confidence.txt")) {
      String[] numbers = new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip().split("\\s+");
      if (numbers.length != SIZE) {
        throw new IllegalStateException("confidence.txt has " + numbers.length + " numbers where " + SIZE + " are due.");
      }
      return new Confidence(Arrays.stream(numbers).mapToDouble(Double::parseDouble).toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What speaks for and against an attribution of these parts. */
  static double[] features(
      Pieces pieces, double link, @Nullable Mention source, @Nullable Mention cue, List<Mention> contents) {
    double inside = contents.stream().mapToDouble(Mention::confidence).min().orElse(0);
    double exact = contents.stream().mapToDouble(Mention::exact).min().orElse(0);
    int size = contents.stream().mapToInt(content -> content.to() - content.from()).sum();
    boolean quoted = contents.stream().allMatch(content -> pieces.quoted(content.from()));
    return new double[] {
      1,
      logit(link),
      logit(inside),
      logit(exact),
      source == null ? 0 : logit(source.confidence()),
      source == null ? 0 : logit(source.exact()),
      source == null ? 1 : 0,
      cue == null ? 0 : logit(cue.confidence()),
      cue == null ? 0 : logit(cue.exact()),
      cue == null ? 1 : 0,
      Math.log1p(size),
      quoted ? 1 : 0
    };
  }

  /** The probability, 0 to 1. */
  double of(double[] features) {
    double sum = 0;
    for (int i = 0; i < SIZE; i++) {
      sum += weights[i] * features[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  private static double logit(double probability) {
    double p = Math.clamp(probability, EDGE, 1 - EDGE);
    return Math.log(p / (1 - p));
  }
}
