package dev.parley.reading.marks;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells single quotation marks from apostrophes, in a line whose double marks are written “…” already. */
final class SingleMarks {
  /** Code points between two single marks; more is an apostrophe that was taken for a mark. */
  private static final int LONGEST = 1_500;

  private static final Set<String> ELISIONS =
      Set.of("tis", "twas", "til", "till", "em", "cause", "bout", "n", "Tis", "Twas", "Em", "N");

  private static final Pattern TWO_DIGITS = Pattern.compile("[0-9]{2}s?");

  private SingleMarks() {}

  /** Whether the single mark at i may open a quotation: a word begins there that wants no apostrophe. */
  static boolean starts(int[] line, int i) {
    int before = Points.at(line, i - 1);
    int after = Points.at(line, i + 1);
    if (!Points.isBlank(before) && !Points.isIn(before, "([—–“")) {
      return false;
    }
    if (!Points.isWord(after)) {
      return Points.isIn(after, "“…$£€[(") || (after == '.' && Points.at(line, i + 2) == '.');
    }
    int end = i + 1;
    while (end < line.length && end < i + 8 && Points.isWord(line[end])) {
      end++;
    }
    String word = Points.words(line, i + 1, end);
    if (TWO_DIGITS.matcher(word).matches()) {
      // A year after a word, a quotation after a stop.
      return !word.endsWith("s") && (i < 2 || Points.isIn(line[i - 2], ".,:;?!"));
    }
    return !ELISIONS.contains(word);
  }

  /**
   * The first single mark before a limit that closes the one at start: after a stop, or at a word's end before a stop;
   * else the first at the end of a word that wants no apostrophe; else the first after s, in' or a digit. -1 where there
   * is none before the next mark that opens.
   */
  static int closing(int[] line, int start, int limit) {
    int weak = -1;
    boolean inner = Points.at(line, start + 1) == '“';
    for (int i = start + 2; i < Math.min(limit, start + LONGEST); i++) {
      if (line[i] == '“' || line[i] == '”') {
        inner = line[i] == '“';
      }
      if (inner || (line[i] != '\'' && line[i] != '’')) {
        continue;
      }
      int before = line[i - 1];
      int after = Points.at(line, i + 1);
      if (Points.isBlank(before)) {
        if (starts(line, i)) {
          break;
        }
      } else if (!Points.isWord(after)) {
        if (Points.isIn(before, ".,!?…—–-") || !Points.isBlank(after)) {
          return i;
        }
        boolean apostrophe = before == 's' || before == 'S' || Character.isDigit(before)
            || (before == 'n' && line[i - 2] == 'i');
        if (!apostrophe) {
          return i;
        }
        weak = weak < 0 ? i : weak;
      }
    }
    return weak;
  }
}
