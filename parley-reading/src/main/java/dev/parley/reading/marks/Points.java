package dev.parley.reading.marks;

/** A line as code points; beyond its ends there is nothing but line ends. Its classes are those of Python. */
final class Points {
  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final int ZERO_WIDTH_SPACE = 0x200B;
  private static final int NEXT_LINE = 0x85;

  private Points() {}

  static int at(int[] line, int i) {
    return i >= 0 && i < line.length ? line[i] : '\n';
  }

  static boolean isIn(int point, String some) {
    return some.indexOf(point) >= 0;
  }

  static boolean isBlank(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == NEXT_LINE
        || point == BYTE_ORDER_MARK || point == ZERO_WIDTH_SPACE;
  }

  /** A letter, a digit, or a number of another kind (², Ⅷ). */
  static boolean isWord(int point) {
    int type = Character.getType(point);
    return Character.isLetterOrDigit(point) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
  }

  /** The points from one to before another, as far as the line goes. */
  static String words(int[] line, int from, int to) {
    int low = Math.max(0, from);
    int high = Math.min(line.length, to);
    return high <= low ? "" : new String(line, low, high - low);
  }
}
