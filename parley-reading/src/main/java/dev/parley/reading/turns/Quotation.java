package dev.parley.reading.turns;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stretch in quotation marks, marks included. Offsets are UTF-16 units.
 *
 * @param start the opening mark
 * @param end behind the closing mark
 */
record Quotation(int start, int end) {
  /**
   * The quotation that begins at an offset and runs to the last closing mark of the text, or null when no mark opens
   * there or none closes. Marks inside are taken as part of it.
   */
  static @Nullable Quotation spanning(String text, int start) {
    if (start >= text.length() || !opens(text.charAt(start))) {
      return null;
    }
    char closing = text.charAt(start) == '“' ? '”' : text.charAt(start) == '«' ? '»' : '"';
    int close = text.lastIndexOf(closing);
    return close > start + 1 ? new Quotation(start, close + 1) : null;
  }

  /**
   * What may stand between a colon and the mark: {@code [The plan] “would work”}, {@code The ministry “welcomes” it}.
   */
  private static final Pattern LEAD = Pattern.compile("(?:\\[[^\\]]{1,80}\\]|\\p{Lu})[^“\".:;?!]{0,60}(?=[“\"])");
  /** What may follow a quotation that ends a block: {@code (Watch)}. */
  private static final Pattern TAIL = Pattern.compile("\\h*(?:[(\\[][^()\\[\\]]{1,30}[)\\]])?\\h*[.,;]?\\h*");

  /** The quotation that begins at an offset, or after a few words there which then belong to it, and ends the text. */
  static @Nullable Quotation closing(String text, int start) {
    Matcher lead = LEAD.matcher(text).region(start, text.length());
    Quotation quote = spanning(text, lead.lookingAt() ? lead.end() : start);
    boolean ends = quote != null && TAIL.matcher(text).region(quote.end(), text.length()).matches();
    return quote != null && ends ? new Quotation(start, quote.end()) : null;
  }

  static boolean opens(char c) {
    return c == '“' || c == '"' || c == '«';
  }

  /** The text with everything in double quotation marks blanked out, of the same length. */
  static String blanked(String text) {
    StringBuilder out = new StringBuilder(text);
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '“' || c == '«') {
        inside = true;
      } else if (c == '”' || c == '»') {
        inside = false;
      } else if (c == '"') {
        inside = !inside;
      } else if (inside) {
        out.setCharAt(i, ' ');
      }
    }
    return out.toString();
  }
}
