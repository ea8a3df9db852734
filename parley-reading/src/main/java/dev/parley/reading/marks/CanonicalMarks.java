package dev.parley.reading.marks;

import java.util.regex.Pattern;

/**
 * One spelling for quotation marks, whatever the writer used: typewriter marks, {@code ''} and {@code ``}, „…“, «…», or
 * British 'single' ones. The model is trained on texts in this spelling; {@code training/marks.py} does the same, and a
 * test compares the two.
 */
public final class CanonicalMarks {
  private static final Pattern FEET_BEFORE_INCHES = Pattern.compile("[0-9]['’] ?[0-9]{1,2}\\z");

  private CanonicalMarks() {}

  /**
   * The text, as long in code points as it was, in which every outer quotation opens with “ and closes with ”.
   * Apostrophes and marks inside quotations become '. A quotation does not go on over a line's end: in the next
   * paragraph it opens anew.
   */
  public static String of(String text) {
    String[] lines = text.split("\n", -1);
    boolean goesOn = false;
    for (int i = lines.length - 1; i >= 0; i--) {
      int[] points = lines[i].codePoints().toArray();
      lines[i] = line(lines[i], points, goesOn);
      int start = start(points);
      if (start < points.length) {
        goesOn = Points.isIn(points[start], "'‘") && Points.at(points, start + 1) != points[start];
      }
    }
    return String.join("\n", lines);
  }

  private static int start(int[] points) {
    int start = 0;
    while (start < points.length && Points.isBlank(points[start])) {
      start++;
    }
    return start;
  }

  /** A line in this spelling; whether the next line with words begins with a single mark is known. */
  private static String line(String line, int[] points, boolean goesOn) {
    int[] raw = withoutPairs(line);
    int[] marked = raw.clone();
    boolean open = false;
    boolean low = false;
    for (int i = 0; i < raw.length; i++) {
      int mark = raw[i];
      low |= mark == '„';
      if (!Points.isIn(mark, "\"“”„«»‟") || (Points.isIn(mark, "\"”") && measures(raw, i))) {
        continue;
      }
      // A pair of marks stands for one; the second half of a closing pair is where the mark stays, so look past the
      // blank.
      boolean paired = Points.isIn(mark, "\"“") && i > 0 && raw[i - 1] == ' ' && points[i - 1] != ' ';
      int before = Points.at(raw, paired ? i - 2 : i - 1);
      int after = Points.at(raw, i + 1);
      open = opens(mark, before, after, open, low);
      marked[i] = open ? '“' : '”';
    }
    singles(marked, goesOn);
    StringBuilder out = new StringBuilder(line.length());
    for (int point : marked) {
      out.appendCodePoint(Points.isIn(point, "‘’‛`") ? '\'' : point);
    }
    return out.toString();
  }

  private static int[] withoutPairs(String line) {
    return line.replace("``", " “").replace("''", " \"").replace("’’", " \"").replace("‘‘", " “")
        .codePoints().toArray();
  }

  private static boolean opens(int mark, int before, int after, boolean open, boolean low) {
    boolean stop = Points.isBlank(after) || Points.isIn(after, ".,;:!?)");
    if (mark == '„') {
      return true;
    }
    if (mark == '”') {
      return !open && Points.isBlank(before) && !Points.isBlank(after);
    }
    if (mark == '“' && !(open && low)) {
      return !(open && !Points.isBlank(before) && stop);
    }
    boolean left = Points.isBlank(before) || Points.isIn(before, "([—–-/“");
    boolean right = stop || Points.isIn(after, "]—–");
    return left == right ? !open : left;
  }

  /** Whether the mark at i measures, as in 5'10". */
  private static boolean measures(int[] raw, int i) {
    return FEET_BEFORE_INCHES.matcher(Points.words(raw, i - 5, i)).find();
  }

  /**
   * Single marks outside double ones that stand for an outer quotation. One that opens a line or follows a stop and is
   * not closed there goes on in the next line, if that opens anew.
   */
  private static void singles(int[] line, boolean goesOn) {
    int first = start(line);
    boolean open = false;
    for (int i = 0; i < line.length; i++) {
      if (line[i] == '“' || line[i] == '”') {
        open = line[i] == '“';
      } else if (!open && (line[i] == '\'' || line[i] == '‘') && SingleMarks.starts(line, i)) {
        int end = SingleMarks.closing(line, i, line.length);
        if (end < 0 && goesOn && (i == first || Points.isIn(Points.at(line, i - 2), ".,:;!?"))) {
          end = line.length;
        }
        if (end >= 0) {
          line[i] = '“';
          if (end < line.length) {
            line[end] = '”';
          }
          for (int k = i + 1; k < end; k++) {
            line[k] = line[k] == '“' || line[k] == '”' ? '\'' : line[k];
          }
          i = end;
        }
      }
    }
  }
}
