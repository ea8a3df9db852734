package dev.parley.bench.scoring;

import dev.parley.model.Span;
import dev.parley.model.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The tokens that count: words, and in strict scoring also each mark by itself. The same tokens as {@code
 * \w+|[^\w\s]} of Python's {@code re}, of which the lenient scoring keeps those that begin with a letter or a
 * digit. Immutable.
 */
final class Tokens {
  private final int[] starts;
  private final int[] ends;

  Tokens(Text text, boolean strict) {
    int[] from = new int[text.length()];
    int[] to = new int[text.length()];
    int size = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.at(i);
      int end = i + 1;
      if (isWord(point)) {
        while (end < text.length() && isWord(text.at(end))) {
          end++;
        }
      }
      if (!isSpace(point) && (strict || isAlphanumeric(point))) {
        from[size] = i;
        to[size++] = end;
      }
      i = end;
    }
    starts = Arrays.copyOf(from, size);
    ends = Arrays.copyOf(to, size);
  }

  /**
   * Consecutive tokens.
   *
   * @param from the first
   * @param to the one after the last
   */
  record Piece(int from, int to) {
    /** Whether what the two share is at least half of the longer one. */
    boolean half(Piece other) {
      int shared = Math.min(to, other.to) - Math.max(from, other.from);
      return shared > 0 && 2 * shared >= Math.max(to - from, other.to - other.from);
    }
  }

  /** The spans in tokens, each that touches any. */
  List<Piece> pieces(List<Span> spans) {
    List<Piece> pieces = new ArrayList<>();
    for (Span span : spans) {
      int from = firstEndingAfter(span.start());
      int to = from;
      while (to < starts.length && starts[to] < span.end()) {
        to++;
      }
      if (to > from) {
        pieces.add(new Piece(from, to));
      }
    }
    return pieces;
  }

  /** From the first letter of the first token to the last of the last. */
  Span span(Piece piece) {
    return new Span(starts[piece.from()], ends[piece.to() - 1]);
  }

  static BitSet union(List<Piece> pieces) {
    BitSet union = new BitSet();
    pieces.forEach(piece -> union.set(piece.from(), piece.to()));
    return union;
  }

  private int firstEndingAfter(int point) {
    int place = Arrays.binarySearch(ends, point);
    return place < 0 ? -place - 1 : place + 1;
  }

  private static boolean isWord(int point) {
    return point == '_' || isAlphanumeric(point);
  }

  private static boolean isAlphanumeric(int point) {
    int type = Character.getType(point);
    return Character.isLetterOrDigit(point) || type == Character.OTHER_NUMBER || type == Character.LETTER_NUMBER;
  }

  private static boolean isSpace(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0x85;
  }
}
