package dev.parley.bench.scoring;

import java.util.function.ToDoubleFunction;

/**
 * The layout of a vector of counts: for each measure and group, how much was found and how much of that is right, how
 * much is known and how much of that was hit. Found attributions are grouped by their own content, known ones by
 * theirs. For everything together the two kinds of right are the same number.
 */
final class Counts {
  static final int SIZE = Measure.values().length * Group.values().length * 4;

  private Counts() {}

  static int found(Measure measure, Group group) {
    return (measure.ordinal() * Group.values().length + group.ordinal()) * 4;
  }

  static int right(Measure measure, Group group) {
    return found(measure, group) + 1;
  }

  static int known(Measure measure, Group group) {
    return found(measure, group) + 2;
  }

  static int hit(Measure measure, Group group) {
    return found(measure, group) + 3;
  }

  /** In percent. */
  static ToDoubleFunction<double[]> precision(Measure measure, Group group) {
    return counts -> 100 * counts[right(measure, group)] / Math.max(1, counts[found(measure, group)]);
  }

  /** In percent. */
  static ToDoubleFunction<double[]> recall(Measure measure, Group group) {
    return counts -> 100 * counts[hit(measure, group)] / Math.max(1, counts[known(measure, group)]);
  }

  /** In percent. */
  static ToDoubleFunction<double[]> f1(Measure measure, Group group) {
    ToDoubleFunction<double[]> precision = precision(measure, group);
    ToDoubleFunction<double[]> recall = recall(measure, group);
    return counts -> {
      double p = precision.applyAsDouble(counts);
      double r = recall.applyAsDouble(counts);
      return p + r == 0 ? 0 : 2 * p * r / (p + r);
    };
  }
}
