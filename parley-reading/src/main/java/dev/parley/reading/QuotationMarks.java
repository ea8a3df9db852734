package dev.parley.reading;

import dev.parley.model.Passage;
import dev.parley.model.Span;
import dev.parley.model.Statement;
import dev.parley.model.Text;

/**
 * How deep each code point of a text stands in quotation marks: 0 outside, 1 inside “…”, 2 inside ‘…’ within these. A
 * line's end closes everything, since a quotation that goes on in the next paragraph opens anew there; so a missing
 * closing mark costs no more than its paragraph. Immutable.
 */
final class QuotationMarks {
  private final Text text;
  private final byte[] depth;

  private QuotationMarks(Text text, byte[] depth) {
    this.text = text;
    this.depth = depth;
  }

  static QuotationMarks of(Text text) {
    int length = text.length();
    int[] points = text.toString().codePoints().toArray();
    byte[] depth = new byte[length];
    boolean outer = false;
    boolean inner = false;
    for (int i = 0; i < length; i++) {
      int before = i == 0 ? '\n' : points[i - 1];
      int after = i + 1 == length ? '\n' : points[i + 1];
      switch (points[i]) {
        case '\n' -> {
          outer = false;
          inner = false;
        }
        case '“', '«', '„' -> {
          // In German „…“ the high mark closes.
          outer = points[i] != '“' || !outer || Character.isWhitespace(before) || !isEnd(after);
          inner = inner && outer;
        }
        case '”', '»' -> {
          outer = false;
          inner = false;
        }
        case '"' -> {
          outer = !outer;
          inner = inner && outer;
        }
        case '‘' -> inner = true;
        case '\'' -> {
          if (!inner && !Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after) && before != '.') {
            inner = true;
          } else if (inner && isEnd(after) && !Character.isWhitespace(before)) {
            inner = false;
          }
        }
        case '’' -> inner = inner && Character.isLetterOrDigit(after);
        default -> {}
      }
      depth[i] = (byte) ((outer ? 1 : 0) + (inner ? 1 : 0));
    }
    return new QuotationMarks(text, depth);
  }

  private static boolean isEnd(int point) {
    return !Character.isLetterOrDigit(point);
  }

  /** How deep a place stands. */
  int depthAt(int point) {
    return depth[point];
  }

  /** How much of the content stands in quotation marks that its cue does not stand in. */
  Statement.Kind kind(Passage content, int outside) {
    int inside = 0;
    int all = 0;
    for (Span span : content.spans()) {
      for (int i = span.start(); i < span.end(); i++) {
        if (Character.isLetterOrDigit(text.at(i))) {
          all++;
          inside += depth[i] > outside ? 1 : 0;
        }
      }
    }
    return inside == 0
        ? Statement.Kind.INDIRECT
        : inside == all ? Statement.Kind.DIRECT : Statement.Kind.MIXED;
  }
}
