package dev.parley.reading.turns;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paragraph, heading or list item. Offsets are UTF-16 units of the whole text.
 *
 * @param start where its words begin, after a bullet or number
 * @param end where they end, without white space
 * @param item whether a bullet or number stood before it
 * @param text its words
 */
record Block(int start, int end, boolean item, String text) {
  /** Texts with longer lines have one paragraph a line. */
  private static final int LONGEST_WRAPPED_LINE = 110;

  private static final Pattern ITEM = Pattern.compile("(?:[-*•·▪◦‣]|\\d{1,2}[.)])\\h+");
  private static final Pattern OPENS_A_BLOCK =
      Pattern.compile("(?:[-*•·▪◦‣]|\\d{1,2}[.)])\\h+.*|\\p{Lu}[\\p{Lu} .,'’-]{0,40}:\\h.*|Q[.:]?\\h{2,}.*");

  private record Line(int start, int end) {
    int length() {
      return end - start;
    }
  }

  /** The blocks of a text in order. Lines that were wrapped at a fixed width are put together again. */
  static List<Block> of(String text) {
    List<Line> lines = lines(text);
    int width = lines.stream().mapToInt(Line::length).max().orElse(0);
    boolean wrapped = width <= LONGEST_WRAPPED_LINE && width >= 40;
    List<Block> blocks = new ArrayList<>();
    int first = -1;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.length() == 0) {
        continue;
      }
      if (first < 0) {
        first = line.start();
      }
      boolean goesOn = wrapped && i + 1 < lines.size() && runsInto(text, line, lines.get(i + 1), width);
      if (!goesOn) {
        blocks.add(block(text, first, line.end()));
        first = -1;
      }
    }
    return blocks;
  }

  private static boolean runsInto(String text, Line line, Line next, int width) {
    if (next.length() == 0) {
      return false;
    }
    String following = text.substring(next.start(), next.end());
    if (OPENS_A_BLOCK.matcher(following).matches()) {
      return false;
    }
    int space = following.indexOf(' ');
    int word = space < 0 ? following.length() : space;
    return line.length() + 1 + word > width - 3;
  }

  private static Block block(String text, int start, int end) {
    Matcher item = ITEM.matcher(text).region(start, end);
    boolean isItem = item.lookingAt() && item.end() < end;
    int from = isItem ? item.end() : start;
    return new Block(from, end, isItem, text.substring(from, end));
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    int at = 0;
    while (at <= text.length()) {
      int stop = at;
      while (stop < text.length() && !breaksLine(text.charAt(stop))) {
        stop++;
      }
      lines.add(trimmed(text, at, stop));
      at = stop + 1;
      if (stop + 1 < text.length() && text.charAt(stop) == '\r' && text.charAt(stop + 1) == '\n') {
        at++;
      }
    }
    return lines;
  }

  private static boolean breaksLine(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }

  private static Line trimmed(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return new Line(from, to);
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
  }
}
