package dev.parley.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A string addressed by code points. Java's own strings are addressed by UTF-16 units, which differ as soon as a text
 * holds an emoji; this class is the one place where the two are translated. Immutable.
 */
public final class Text {
  private final String string;
  /** UTF-16 offset of every code point and of the end; null where the two never differ. */
  private final int @Nullable [] units;

  private final int length;

  public Text(String string) {
    this.string = string;
    this.length = string.codePointCount(0, string.length());
    this.units = length == string.length() ? null : unitsOf(string, length);
  }

  private static int[] unitsOf(String string, int length) {
    int[] units = new int[length + 1];
    for (int point = 0, unit = 0; point < length; point++) {
      units[point] = unit;
      unit += Character.charCount(string.codePointAt(unit));
    }
    units[length] = string.length();
    return units;
  }

  /** Number of code points. */
  public int length() {
    return length;
  }

  /** The UTF-16 offset of a code point offset. */
  public int unit(int point) {
    return units == null ? point : units[point];
  }

  /** The code point offset of a UTF-16 offset; the middle of a surrogate pair counts as its first half. */
  public int point(int unit) {
    if (units == null) {
      return unit;
    }
    int found = Arrays.binarySearch(units, unit);
    return found >= 0 ? found : -found - 2;
  }

  /** The code point at an offset. */
  public int at(int point) {
    return string.codePointAt(unit(point));
  }

  /** The words of a span. */
  public String slice(Span span) {
    return slice(span.start(), span.end());
  }

  /** The words between two code point offsets. */
  public String slice(int start, int end) {
    return string.substring(unit(start), unit(end));
  }

  /** The spans with their words. */
  public Passage passage(List<Span> spans) {
    return new Passage(spans.stream().map(this::slice).collect(Collectors.joining(Passage.GAP)), spans);
  }

  /** The whole string. */
  @Override
  public String toString() {
    return string;
  }
}
