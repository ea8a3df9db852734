package dev.parley.reading.stance;

import java.util.List;

/**
 * A text with its content between two marks, as the model has it, and the way back to the text.
 *
 * @param text with the marks
 * @param places for each UTF-16 unit of the marked text the unit of the bare one; for a mark the one that follows
 */
record Marked(String text, int[] places) {
  static final String OPEN = " [unused0] ";
  static final String CLOSE = " [unused1] ";

  /**
   * Marks the content.
   *
   * @param content half-open ranges in UTF-16 units, in order, apart from each other
   */
  static Marked of(String bare, List<Range> content) {
    StringBuilder out = new StringBuilder();
    int[] places = new int[bare.length() + content.size() * (OPEN.length() + CLOSE.length()) + 1];
    int at = 0;
    for (Range one : content) {
      at = copy(bare, at, one.start(), out, places);
      mark(OPEN, at, out, places);
      at = copy(bare, at, one.end(), out, places);
      mark(CLOSE, at, out, places);
    }
    copy(bare, at, bare.length(), out, places);
    places[out.length()] = bare.length();
    return new Marked(out.toString(), places);
  }

  private static int copy(String bare, int from, int to, StringBuilder out, int[] places) {
    for (int i = from; i < to; i++) {
      places[out.length()] = i;
      out.append(bare.charAt(i));
    }
    return to;
  }

  private static void mark(String mark, int at, StringBuilder out, int[] places) {
    for (int i = 0; i < mark.length(); i++) {
      places[out.length() + i] = at;
    }
    out.append(mark);
  }
}
