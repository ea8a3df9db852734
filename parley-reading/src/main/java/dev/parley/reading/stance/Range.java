package dev.parley.reading.stance;

/**
 * A stretch of a text.
 *
 * @param start the first UTF-16 unit
 * @param end the unit after the last
 */
public record Range(int start, int end) {
  public Range {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("There is no stretch from " + start + " to " + end + ".");
    }
  }
}
