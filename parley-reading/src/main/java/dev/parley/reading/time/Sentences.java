package dev.parley.reading.time;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Where sentences and paragraphs of a body begin, in UTF-16 units. Immutable. */
public final class Sentences {
  private static final Set<String> ABBREVIATIONS =
      Set.of("mr", "mrs", "ms", "dr", "sen", "sens", "gov", "rep", "reps", "gen", "lt", "col", "capt", "prof", "st",
          "jr", "sr", "rev", "hon", "sgt", "adm", "maj", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
          "sept", "oct", "nov", "dec", "vs");

  private final int[] starts;
  private final int[] paragraphs;
  private final int length;

  /** Those of a body; a line end is the end of a sentence too. */
  public Sentences(String body) {
    int[] found = new int[body.length() / 20 + 16];
    int[] breaks = new int[body.length() / 40 + 16];
    int count = 1;
    int paragraphCount = 1;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      boolean line = c == '\n' || c == '\u2029';
      if (!line && !ends(body, i)) {
        continue;
      }
      int next = i + 1;
      while (next < body.length() && isCloser(body.charAt(next)) && !line) {
        next++;
      }
      if (line) {
        if (paragraphCount == breaks.length) {
          breaks = Arrays.copyOf(breaks, breaks.length * 2);
        }
        breaks[paragraphCount++] = next;
      }
      if (count == found.length) {
        found = Arrays.copyOf(found, found.length * 2);
      }
      found[count++] = next;
      i = next - 1;
    }
    this.starts = Arrays.copyOf(found, count);
    this.paragraphs = Arrays.copyOf(breaks, paragraphCount);
    this.length = body.length();
  }

  private static boolean isCloser(char c) {
    return c == '”' || c == '"' || c == '’' || c == '\'' || c == ')' || c == '»';
  }

  private static boolean ends(String body, int i) {
    char c = body.charAt(i);
    if (c != '.' && c != '?' && c != '!') {
      return false;
    }
    int next = i + 1;
    while (next < body.length() && next < i + 8 && isCloser(body.charAt(next))) {
      next++;
    }
    if (next < body.length() && !Character.isWhitespace(body.charAt(next))) {
      return false;
    }
    int limit = next + 40;
    while (next < body.length() && next < limit && Character.isWhitespace(body.charAt(next))) {
      next++;
    }
    if (next < body.length() && Character.isLowerCase(body.charAt(next))) {
      return false;
    }
    if (c != '.') {
      return true;
    }
    int from = i;
    while (from > 0 && i - from < 8 && Character.isLetter(body.charAt(from - 1))) {
      from--;
    }
    String word = body.substring(from, i).toLowerCase(Locale.ROOT);
    boolean initial = word.length() == 1 && i > 0 && Character.isUpperCase(body.charAt(i - 1));
    boolean number = word.equals("no") && next < body.length() && Character.isDigit(body.charAt(next));
    return !initial && !number && !ABBREVIATIONS.contains(word);
  }

  private static int before(int[] sorted, int at) {
    int found = Arrays.binarySearch(sorted, at);
    return found >= 0 ? found : -found - 2;
  }

  /** The first unit of the sentence in which a unit stands. */
  public int start(int at) {
    return starts[before(starts, at)];
  }

  /** The unit after the sentence in which a unit stands. */
  public int end(int at) {
    int sentence = before(starts, at);
    return sentence + 1 < starts.length ? starts[sentence + 1] : length;
  }

  /** The first unit of the paragraph. */
  int paragraphStart(int at) {
    return paragraphs[before(paragraphs, at)];
  }

  /** Which paragraph, counted from 0. */
  int paragraph(int at) {
    return before(paragraphs, at);
  }
}
