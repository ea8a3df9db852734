package dev.parley.bench.scoring;

import java.util.Map;

/**
 * What a corpus' figures are held against.
 *
 * @param lenient F1 that we want, by measure
 * @param strict the same in strict scoring
 * @param recall at half overlap of contents, by group
 */
public record Goals(Map<Measure, Double> lenient, Map<Measure, Double> strict, Map<Group, Double> recall) {
  /** No goals. */
  public static final Goals NONE = new Goals(Map.of(), Map.of(), Map.of());

  /** For the development split of PolNeAR. */
  public static final Goals POLNEAR =
      new Goals(
          Map.of(
              Measure.CONTENT_EXACT, 75.0,
              Measure.SOURCE_EXACT, 84.0,
              Measure.CUE_EXACT, 77.0,
              Measure.STATEMENT, 80.0),
          Map.of(Measure.CONTENT_EXACT, 73.0, Measure.SOURCE_EXACT, 83.5, Measure.CUE_EXACT, 75.5),
          Map.of(Group.DIRECT, 98.0, Group.INDIRECT, 78.0));

  /** For the validation split of RiQuA. */
  public static final Goals RIQUA = new Goals(Map.of(Measure.CONTENT_EXACT, 90.0), Map.of(), Map.of());

  public Goals {
    lenient = Map.copyOf(lenient);
    strict = Map.copyOf(strict);
    recall = Map.copyOf(recall);
  }
}
