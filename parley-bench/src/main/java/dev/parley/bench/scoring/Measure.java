package dev.parley.bench.scoring;

import java.util.Locale;

/** What is counted. */
public enum Measure {
  CONTENT_EXACT,
  SOURCE_EXACT,
  CUE_EXACT,
  CONTENT_HALF,
  SOURCE_HALF,
  CUE_HALF,
  CONTENT_TOKEN,
  SOURCE_TOKEN,
  CUE_TOKEN,
  STATEMENT;

  /** As tables say it. */
  @Override
  public String toString() {
    String words = name().toLowerCase(Locale.ROOT).replace("_", ", ");
    return words.replace("exact", "exact span").replace("half", "half overlap");
  }

  static Measure exact(Part part) {
    return valueOf(part + "_EXACT");
  }

  static Measure half(Part part) {
    return valueOf(part + "_HALF");
  }

  static Measure token(Part part) {
    return valueOf(part + "_TOKEN");
  }
}
