package dev.parley.bench.scoring;

import dev.parley.model.Span;
import dev.parley.model.Text;
import java.util.BitSet;
import java.util.List;

/**
 * Which code points of a text stand in double quotation marks. Kept apart from the reader's own judgement, so that a
 * change to that does not move the groups that it is measured in. A line's end closes. Immutable.
 */
final class QuotedWords {
  private final Text text;
  private final BitSet quoted = new BitSet();

  QuotedWords(Text text) {
    this.text = text;
    boolean open = false;
    for (int i = 0; i < text.length(); i++) {
      int point = text.at(i);
      boolean pair = i + 1 < text.length() && text.at(i + 1) == point;
      switch (point) {
        case '\n' -> open = false;
        case '“', '«', '„' -> open = true;
        case '”', '»' -> open = false;
        case '"' -> open = !open;
        // Typewriter marks of tokenised corpora.
        case '`' -> open = open || pair;
        case '\'' -> open = open && !pair;
        default -> quoted.set(i, open);
      }
    }
  }

  /** How much of the letters and digits of the pieces stand in marks. */
  Group group(List<Span> pieces) {
    int inside = 0;
    int all = 0;
    for (Span piece : pieces) {
      for (int i = piece.start(); i < Math.min(piece.end(), text.length()); i++) {
        if (Character.isLetterOrDigit(text.at(i))) {
          all++;
          inside += quoted.get(i) ? 1 : 0;
        }
      }
    }
    return inside == 0 ? Group.INDIRECT : inside == all ? Group.DIRECT : Group.MIXED;
  }
}
