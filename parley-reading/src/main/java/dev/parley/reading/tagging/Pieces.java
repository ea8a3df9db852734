package dev.parley.reading.tagging;

import dev.parley.model.Span;
import dev.parley.model.Text;
import dev.parley.reading.marks.CanonicalMarks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A text in wordpieces, as the model sees it: parallel arrays, an entry for each piece.
 *
 * @param text what was cut up
 * @param seen the same in {@link CanonicalMarks}, as the model sees it
 * @param ids numbers in the model's vocabulary
 * @param starts first code point
 * @param ends code point after the last
 * @param features see {@link Features}
 */
record Pieces(Text text, Text seen, int[] ids, int[] starts, int[] ends, int[] features) {
  private static final Set<String> MARKS = Set.of("“", "”");

  int size() {
    return ids.length;
  }

  /** Where the pieces from one to before another stand. */
  Span span(int from, int to) {
    int start = starts[from];
    // Of two marks that stand for one ('' and ``) the first is a blank to the model.
    boolean pair = start > 0 && seen.at(start - 1) == ' ' && text.at(start - 1) != ' ';
    return new Span(pair ? start - 1 : start, ends[to - 1]);
  }

  /** The words of one piece, with its marks as the model sees them. */
  String word(int piece) {
    return seen.slice(starts[piece], ends[piece]);
  }

  /** Whether a line ends somewhere between the piece and the one before it. */
  boolean startsLine(int piece) {
    return Features.startsLine(features[piece]);
  }

  /** Whether the piece stands in quotation marks or is one. */
  boolean quoted(int piece) {
    return Features.quoted(features[piece]);
  }

  /** The pieces that stand outside the spans, which are in ascending order. */
  Pieces without(List<Span> spans) {
    if (spans.isEmpty()) {
      return this;
    }
    List<Integer> kept = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < size(); i++) {
      while (next < spans.size() && spans.get(next).end() <= starts[i]) {
        next++;
      }
      if (next == spans.size() || ends[i] <= spans.get(next).start()) {
        kept.add(i);
      }
    }
    return select(kept.stream().mapToInt(Integer::intValue).toArray(), features);
  }

  /**
   * The numbers of the mentions' pieces, without quotation marks and the "that" they begin with: these say that somebody
   * is quoted, and hide from the model that somebody speaks inside it.
   */
  int[] inside(List<Mention> mentions) {
    List<Integer> kept = new ArrayList<>();
    for (Mention mention : mentions) {
      for (int i = mention.from(); i < mention.to(); i++) {
        boolean opening = kept.isEmpty() && word(i).equals("that");
        if (!opening && !MARKS.contains(word(i))) {
          kept.add(i);
        }
      }
    }
    return kept.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The pieces with these numbers as a text of their own, outside quotation marks. */
  Pieces only(int[] numbers) {
    return select(numbers, Arrays.stream(features).map(Features::unquoted).toArray());
  }

  private Pieces select(int[] numbers, int[] from) {
    return new Pieces(text, seen, pick(ids, numbers), pick(starts, numbers), pick(ends, numbers), pick(from, numbers));
  }

  private static int[] pick(int[] values, int[] numbers) {
    return Arrays.stream(numbers).map(i -> values[i]).toArray();
  }

  /** Whether the piece holds a letter or a digit. */
  boolean isWord(int piece) {
    return Character.isLetterOrDigit(text.at(starts[piece]));
  }
}
