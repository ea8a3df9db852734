package dev.parley.reading.marks;

import dev.parley.model.Passage;
import dev.parley.model.Span;
import dev.parley.model.Statement;
import dev.parley.model.Text;

/**
 * How deep each code point of a text stands in quotation marks of any kind: 0 outside, 1 inside an outer quotation, 2
 * inside a quotation within it. A line's end closes everything, since a quotation that goes on in the next paragraph
 * opens anew there; so a missing closing mark costs no more than its paragraph. Immutable.
 */
public final class QuotationMarks {
  private final Text text;
  private final byte[] depth;

  private QuotationMarks(Text text, byte[] depth) {
    this.text = text;
    this.depth = depth;
  }

  /** The marks of a text. */
  public static QuotationMarks of(Text text) {
    int[] points = CanonicalMarks.of(text.toString()).codePoints().toArray();
    byte[] depth = new byte[points.length];
    boolean outer = false;
    int end = 0;
    for (int i = 0; i < points.length; i++) {
      if (points[i] == '“') {
        if (outer) {
          endWithItsSentence(points, depth, i);
        }
        outer = true;
        end = end > i ? end : quotationEnd(points, i);
      } else if (points[i] == '”' || points[i] == '\n') {
        outer = false;
      }
      if (outer) {
        depth[i]++;
      }
      if (outer && points[i] == '\'' && SingleMarks.starts(points, i)) {
        int closing = SingleMarks.closing(points, i, end);
        for (int k = i; k < closing; k++) {
          depth[k]++;
        }
      }
    }
    return new QuotationMarks(text, depth);
  }

  /** A quotation that another opens in was never closed: it goes no further than its first sentence. */
  private static void endWithItsSentence(int[] points, byte[] depth, int next) {
    int start = next - 1;
    while (start > 0 && points[start] != '“') {
      start--;
    }
    int end = start;
    while (end < next && points[end] != '.' && points[end] != '!' && points[end] != '?') {
      end++;
    }
    for (int i = end; i < next; i++) {
      depth[i] = 0;
    }
  }

  private static int quotationEnd(int[] points, int from) {
    int end = from;
    while (end < points.length && points[end] != '”' && points[end] != '\n') {
      end++;
    }
    return end;
  }

  /** How deep a place stands. */
  public int depthAt(int point) {
    return depth[point];
  }

  /** How much of the content stands in quotation marks that its cue, so deep in marks itself, does not stand in. */
  public Statement.Kind kind(Passage content, int outside) {
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
