package dev.parley.bench.scoring;

import java.util.Locale;

/** Which attributions: all, or those of which all, none or some of the content stands in quotation marks. */
public enum Group {
  ALL,
  DIRECT,
  INDIRECT,
  MIXED;

  /** As tables say it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
