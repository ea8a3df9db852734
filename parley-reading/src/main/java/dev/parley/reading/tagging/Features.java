package dev.parley.reading.tagging;

import dev.parley.model.Text;

/**
 * What a wordpiece looks like, in one number of 0 to 15: {@code 4 * (2 * quoted + first of its line) + case}, with case
 * 0 for lower case, 1 for a capital, 2 for capitals and 3 for a digit. The vocabulary of the model is lower case and
 * knows no line ends, so it would not see these. The training does the same ({@code features} in {@code
 * training/windows.py}).
 */
final class Features {
  private Features() {}

  /** Of a text in canonical marks. */
  static int[] of(Text text, int[] starts, int[] ends) {
    int[] features = new int[starts.length];
    int position = 0;
    boolean open = false;
    for (int i = 0; i < starts.length; i++) {
      boolean lineEnded = text.slice(position, Math.max(position, starts[i])).indexOf('\n') >= 0;
      if (lineEnded) {
        open = false;
      }
      String piece = text.slice(starts[i], ends[i]);
      boolean quoted = open || piece.equals("“");
      if (piece.equals("“") || piece.equals("”")) {
        open = piece.equals("“");
      }
      boolean first = lineEnded || position == 0;
      features[i] = 4 * ((quoted ? 2 : 0) + (first ? 1 : 0)) + letterCase(piece);
      position = ends[i];
    }
    return features;
  }

  static boolean startsLine(int features) {
    return (features & 4) != 0;
  }

  static boolean quoted(int features) {
    return (features & 8) != 0;
  }

  static int unquoted(int features) {
    return features & ~8;
  }

  private static int letterCase(String piece) {
    int first = piece.codePointAt(0);
    if (Character.isDigit(first)) {
      return 3;
    }
    boolean capitals = piece.codePointCount(0, piece.length()) > 1
        && piece.codePoints().anyMatch(Character::isUpperCase)
        && piece.codePoints().noneMatch(Character::isLowerCase);
    return capitals ? 2 : Character.isUpperCase(first) ? 1 : 0;
  }
}
