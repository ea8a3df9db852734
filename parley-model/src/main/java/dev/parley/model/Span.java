package dev.parley.model;

/**
 * A piece of a document's body.
 *
 * @param start the first code point, counted from 0
 * @param end the code point after the last
 */
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("The span (" + start + ", " + end + ") is empty or negative.");
    }
  }

  /** Number of code points. */
  public int length() {
    return end - start;
  }

  /** Whether the two share a code point. */
  public boolean touches(Span other) {
    return start < other.end && other.start < end;
  }

  /** Whether the other lies wholly inside this one (or is equal to it). */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Orders by start, then by end. */
  @Override
  public int compareTo(Span other) {
    return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
  }
}
