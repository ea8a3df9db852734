package dev.parley.desk;

import dev.parley.desk.Segment.Cover;
import dev.parley.desk.Segment.Role;
import dev.parley.model.Aside;
import dev.parley.model.Document;
import dev.parley.model.Passage;
import dev.parley.model.Span;
import dev.parley.model.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a document's text into paragraphs and runs, so that a page can show what lies over each run. Spans of statements
 * may overlap, nest and be discontinuous, which no tree of HTML elements can follow; a flat row of runs, each with the
 * set of all that covers it, can. One sweep over the text in order: the work grows with the text and the spans, not
 * with their product.
 */
final class Marking {
  /** Innermost first: what a reader who clicks on the words means is the most particular statement. */
  private static final Comparator<Piece> INNERMOST_FIRST =
      Comparator.<Piece>comparingInt(p -> -p.cover.statement().depth())
          .thenComparingInt(p -> p.span.length())
          .thenComparingInt(p -> p.cover.statement().number())
          .thenComparing(p -> p.cover.role())
          .thenComparing(p -> p.span);

  /** Shorter lines are verse, addresses or lists, longer ones are whole paragraphs: neither is broken by hand. */
  private static final int WRAPPED_AT_LEAST = 55;
  private static final int WRAPPED_AT_MOST = 100;

  private final Text text;
  /** What begins and ends at each offset; an offset without either still cuts when it has an entry. */
  private final TreeMap<Integer, Turn> turns = new TreeMap<>();

  private Marking(Text text) {
    this.text = text;
  }

  /** The document's paragraphs with the statements marked. Spans that reach past the text are cut at its end. */
  static List<Paragraph> of(Document document, List<Numbered> statements) {
    Marking marking = new Marking(new Text(document.body()));
    for (Numbered statement : statements) {
      marking.mark(statement, Role.SOURCE, statement.statement().source());
      marking.mark(statement, Role.CUE, statement.statement().cue());
      marking.mark(statement, Role.CONTENT, statement.statement().content());
    }
    for (Aside aside : document.asides()) {
      if (aside.span() != null) {
        marking.markAside(aside.kind(), aside.span());
      }
    }
    return marking.sweep();
  }

  private void mark(Numbered statement, Role role, @Nullable Passage passage) {
    if (passage == null) {
      return;
    }
    for (Span span : passage.spans()) {
      Span shown = withoutBlankEdges(span);
      if (shown != null) {
        Piece piece = new Piece(new Cover(statement, role), shown);
        turn(shown.start()).begins.add(piece);
        turn(shown.end()).ends.add(piece);
      }
    }
  }

  /** The part of the span that is seen: a bracket belongs at a word, not in the gap between two paragraphs. */
  private @Nullable Span withoutBlankEdges(Span span) {
    int start = span.start();
    int end = Math.min(span.end(), text.length());
    while (start < end && blank(text.at(start))) {
      start++;
    }
    while (start < end && blank(text.at(end - 1))) {
      end--;
    }
    return start < end ? new Span(start, end) : null;
  }

  private void markAside(Aside.Kind kind, Span span) {
    int end = Math.min(span.end(), text.length());
    if (span.start() < end) {
      turn(span.start()).asideBegins = kind;
      turn(end).asideEnds = true;
    }
  }

  private Turn turn(int offset) {
    return turns.computeIfAbsent(offset, o -> new Turn());
  }

  private List<Paragraph> sweep() {
    List<Span> blocks = blocks();
    for (Span block : blocks) {
      turn(block.start());
      turn(block.end());
    }
    List<Paragraph> paragraphs = new ArrayList<>();
    NavigableSet<Piece> open = new TreeSet<>(INNERMOST_FIRST);
    Set<String> numbered = new HashSet<>();
    Aside.@Nullable Kind aside = null;
    @Nullable String label = null;
    List<Segment> segments = new ArrayList<>();
    List<Cover> opening = new ArrayList<>();
    int block = 0;
    for (Map.Entry<Integer, Turn> entry : turns.entrySet()) {
      int offset = entry.getKey();
      Turn turn = entry.getValue();
      if (turn.asideEnds) {
        aside = null;
      }
      if (turn.asideBegins != null) {
        aside = turn.asideBegins;
        label = Wording.of(aside);
      }
      open.removeAll(turn.ends);
      open.addAll(turn.begins);
      opening.addAll(contents(turn.begins, INNERMOST_FIRST.reversed()));
      if (block < blocks.size() && blocks.get(block).end() <= offset) {
        paragraphs.add(new Paragraph(segments, wrapped(blocks.get(block))));
        segments = new ArrayList<>();
        block++;
      }
      Map.@Nullable Entry<Integer, Turn> next = turns.higherEntry(offset);
      if (next != null && block < blocks.size() && blocks.get(block).start() <= offset) {
        List<Numbered> first = opening.stream().map(Cover::statement).filter(n -> numbered.add(n.id())).toList();
        List<Cover> closes = contents(next.getValue().ends, INNERMOST_FIRST);
        List<Cover> covers = open.stream().map(p -> p.cover).toList();
        segments.add(new Segment(text.slice(offset, next.getKey()), covers, aside, label, opening, closes, first));
        opening.clear();
        label = null;
      }
    }
    return paragraphs;
  }

  private static List<Cover> contents(List<Piece> pieces, Comparator<Piece> order) {
    return pieces.stream()
        .filter(p -> p.cover.role() == Role.CONTENT)
        .sorted(order)
        .map(p -> p.cover)
        .toList();
  }

  /**
   * Where the paragraphs stand, without the white space at their edges. Blank lines part them; so does the end of a
   * line that is longer than any that is broken by hand.
   */
  private List<Span> blocks() {
    List<Span> blocks = new ArrayList<>();
    int start = -1;
    int end = -1;
    int lineStart = 0;
    int breaks = 0;
    boolean longLine = false;
    for (int i = 0; i < text.length(); i++) {
      int point = text.at(i);
      if (point == '\n' || (point == '\r' && (i + 1 == text.length() || text.at(i + 1) != '\n'))) {
        breaks++;
        longLine |= i - lineStart > WRAPPED_AT_MOST;
        lineStart = i + 1;
      } else if (!blank(point)) {
        if (start >= 0 && (breaks > 1 || (breaks == 1 && longLine))) {
          blocks.add(new Span(start, end));
          start = -1;
        }
        start = start < 0 ? i : start;
        end = i + 1;
        breaks = 0;
        longLine = false;
      }
    }
    if (start >= 0) {
      blocks.add(new Span(start, end));
    }
    return blocks;
  }

  private static boolean blank(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == '\uFEFF';
  }

  private boolean wrapped(Span block) {
    List<String> lines = text.slice(block).lines().toList();
    return lines.size() > 1
        && lines.subList(0, lines.size() - 1).stream()
            .allMatch(line -> line.length() >= WRAPPED_AT_LEAST && line.length() <= WRAPPED_AT_MOST);
  }

  /** One span of one part of a statement. */
  private record Piece(Cover cover, Span span) {}

  private static final class Turn {
    final List<Piece> begins = new ArrayList<>();
    final List<Piece> ends = new ArrayList<>();
    Aside.@Nullable Kind asideBegins;
    boolean asideEnds;
  }
}
