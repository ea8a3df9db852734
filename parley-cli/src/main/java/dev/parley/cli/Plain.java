package dev.parley.cli;

import dev.parley.model.Ids;
import java.util.ArrayList;
import java.util.List;

/**
 * Text for a terminal. Documents come from anywhere, and a terminal obeys some characters: they are taken out here, so
 * that no article can move the cursor, colour the screen or turn a line around.
 */
final class Plain {
  private Plain() {}

  /** On one line: line ends and runs of white space become one space. */
  static String line(String text) {
    return clean(text).replaceAll("\\s+", " ").strip();
  }

  /** Keeps line ends. */
  static String lines(String text) {
    return clean(text);
  }

  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().forEach(point -> {
      if (point == '\n' || !obeyed(point)) {
        clean.appendCodePoint(point);
      } else if (Character.isWhitespace(point) || Character.isISOControl(point)) {
        clean.append(' ');
      }
    });
    return clean.toString();
  }

  /** Control characters, and those that turn the direction of writing around for more than a word. */
  private static boolean obeyed(int point) {
    return Character.isISOControl(point)
        || (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069)
        || point == 0x2028
        || point == 0x2029;
  }

  /** How many columns of a terminal the text takes. */
  static int width(String text) {
    return text.codePoints().map(Plain::width).sum();
  }

  private static int width(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> wide(point) ? 2 : 1;
    };
  }

  /** Han, kana, hangul, full-width forms and emoji take two columns. */
  private static boolean wide(int point) {
    return (point >= 0x1100 && point <= 0x115F)
        || (point >= 0x2E80 && point <= 0xA4CF && point != 0x303F)
        || (point >= 0xAC00 && point <= 0xD7A3)
        || (point >= 0xF900 && point <= 0xFAFF)
        || (point >= 0xFE30 && point <= 0xFE6F)
        || (point >= 0xFF00 && point <= 0xFF60)
        || (point >= 0xFFE0 && point <= 0xFFE6)
        || (point >= 0x1F300 && point <= 0x1FAFF)
        || (point >= 0x20000 && point <= 0x3FFFD);
  }

  /** The text cut to a width, with an ellipsis in place of what is left out. */
  static String fit(String text, int width) {
    if (width(text) <= width) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int taken = 1;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int point = text.codePointAt(at);
      taken += width(point);
      if (taken > width) {
        break;
      }
      kept.appendCodePoint(point);
    }
    return kept.toString().stripTrailing() + "…";
  }

  /** Running text folded at spaces; a word that is longer than a line stands alone on it. */
  static List<String> fold(String text, int width) {
    List<String> folded = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    for (String word : line(text).split(" ")) {
      if (!current.isEmpty() && width(current.toString()) + 1 + width(word) > width) {
        folded.add(current.toString());
        current.setLength(0);
      }
      current.append(current.isEmpty() ? "" : " ").append(word);
    }
    folded.add(current.toString());
    return folded;
  }

  /** As a word of a shell's command line. */
  static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./:=@%+,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /** The number with its noun: {@code 1 statement}, {@code 2 statements}. */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
