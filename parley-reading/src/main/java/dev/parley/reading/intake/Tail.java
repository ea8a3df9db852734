package dev.parley.reading.intake;

import dev.parley.model.Aside;
import dev.parley.model.Aside.Kind;
import dev.parley.model.Span;
import dev.parley.model.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what was copied along after the end of an article: a site's credit, notices, links to other articles, readers'
 * comments.
 *
 * <p>A line that only such things have ({@link TailLine.Sign}), or an unusual gap, opens a tail; it is one only where
 * what follows to the very end bears it out: no reporting ("said", "according to") in it, the marks of a reader's
 * voice, the lines that a comment system puts between comments. In doubt the text stays text, since a lost
 * statement is worse than a comment that is read.
 */
final class Tail {
  /** An article is at least this long, in words; a sign before that is part of a page's head. */
  private static final int SHORTEST_ARTICLE = 40;

  private static final int LONGEST_AFTER_CREDIT = 150;
  private static final int LONGEST_AFTER_GAP = 400;
  private static final int GAP_AFTER_CREDIT = 2;
  private static final int GAP_ALONE = 3;

  private final String body;
  private final List<TailLine> lines;
  /** The first line that may open a tail, or the number of lines. */
  private final int first;
  /** What stands from a line to the end: words, reporting words, marks of a reader's voice, comment systems' lines. */
  private final int[] words;

  private final int[] reports;
  private final int[] voice;
  private final int[] items;
  /** The longest line from here to the end, signs apart, in words. */
  private final int[] longest;

  private Tail(String body) {
    this.body = body;
    this.lines = TailLine.of(body);
    int size = lines.size();
    words = new int[size + 1];
    reports = new int[size + 1];
    voice = new int[size + 1];
    items = new int[size + 1];
    longest = new int[size + 1];
    for (int i = size - 1; i >= 0; i--) {
      words[i] = words[i + 1] + lines.get(i).words();
    }
    first = first();
    for (int i = size - 1; i >= first; i--) {
      TailLine line = lines.get(i);
      reports[i] = reports[i + 1] + line.reports(body);
      voice[i] = voice[i + 1] + line.voice(body);
      items[i] = items[i + 1] + (line.sign() == TailLine.Sign.ITEM ? 1 : 0);
      longest[i] = Math.max(longest[i + 1], line.sign() == TailLine.Sign.NONE ? line.words() : 0);
    }
  }

  /** The asides at the end of a body, with their spans. */
  static List<Aside> of(String body) {
    return new Tail(body).asides();
  }

  private int first() {
    int gap = 0;
    for (int i = 0; i < lines.size(); i++) {
      TailLine line = lines.get(i);
      boolean opens = line.sign() != TailLine.Sign.NONE || gap >= GAP_ALONE && !line.isBlank();
      if (opens && words[0] - words[i] >= SHORTEST_ARTICLE) {
        return i;
      }
      gap = line.isBlank() ? gap + 1 : 0;
    }
    return lines.size();
  }

  private List<Aside> asides() {
    if (first == lines.size()) {
      return List.of();
    }
    int usual = usualGap();
    int gap = gapBefore(first);
    for (int i = first; i < lines.size(); i++) {
      TailLine line = lines.get(i);
      if (line.isBlank()) {
        gap++;
        continue;
      }
      int rest = next(i + 1);
      boolean opens =
          switch (line.sign()) {
            case CREDIT -> creditEnds(i, rest);
            case COMMENTS -> !isReport(rest) || items[rest] > 1;
            case MAYBE_COMMENTS -> items[rest] > 0 && !isReport(rest);
            case NOTICE -> longest[rest] < 15 && words[rest] < words[0] / 3 && reports[rest] == 0;
            case ITEM -> items[i] > 1 && kindsOfItems(i) > 1 && !isReport(rest);
            case NONE -> gap >= Math.max(GAP_ALONE, usual + 2) && gapEnds(i);
          };
      if (opens) {
        return split(i);
      }
      gap = 0;
    }
    return List.of();
  }

  private int gapBefore(int line) {
    int gap = 0;
    while (gap < line && lines.get(line - gap - 1).isBlank()) {
      gap++;
    }
    return gap;
  }

  private boolean creditEnds(int credit, int rest) {
    if (longest[rest] < 8) {
      return true;
    }
    boolean apart = rest - credit > GAP_AFTER_CREDIT || items[rest] > 0;
    return apart && !isReport(rest) && words[rest] <= Math.max(LONGEST_AFTER_CREDIT, words[0] - words[credit]);
  }

  private boolean gapEnds(int line) {
    return reports[line] == 0
        && voice[line] > 1
        && words[line] <= LONGEST_AFTER_GAP
        && words[line] < 0.4 * words[0];
  }

  /** Whether what follows reports as articles do; a comment may do so once in a hundred words. */
  private boolean isReport(int line) {
    return reports[line] > (voice[line] > 1 ? Math.max(1, words[line] / 100) : 0);
  }

  private int kindsOfItems(int line) {
    return (int) lines.subList(line, Math.min(lines.size(), line + 50)).stream()
        .filter(one -> one.sign() == TailLine.Sign.ITEM)
        .map(TailLine::item)
        .distinct()
        .count();
  }

  private int next(int from) {
    int line = from;
    while (line < lines.size() && lines.get(line).isBlank()) {
      line++;
    }
    return line;
  }

  /** How many empty lines stand between two paragraphs of this text as a rule: the median. */
  private int usualGap() {
    List<Integer> gaps = new ArrayList<>();
    int gap = 0;
    for (TailLine line : lines) {
      if (line.isBlank()) {
        gap++;
      } else {
        gaps.add(gap);
        gap = 0;
      }
    }
    gaps.sort(null);
    return gaps.isEmpty() ? 0 : gaps.get(gaps.size() / 2);
  }

  /** The signs at the head of a tail are boilerplate; what follows is that too, or comments where readers speak. */
  private List<Aside> split(int start) {
    List<Aside> asides = new ArrayList<>();
    Text text = new Text(body);
    int prose = start;
    while (prose < lines.size() && isFurniture(lines.get(prose))) {
      prose++;
    }
    add(asides, text, Kind.BOILERPLATE, start, prose);
    boolean comments = prose < lines.size() && (voice[prose] > 0 || items[start] > 0) && longest[prose] > 3;
    add(asides, text, comments ? Kind.COMMENT : Kind.BOILERPLATE, prose, lines.size());
    return asides;
  }

  private static boolean isFurniture(TailLine line) {
    return line.isBlank() || line.sign() != TailLine.Sign.NONE && line.sign() != TailLine.Sign.ITEM;
  }

  private void add(List<Aside> asides, Text text, Kind kind, int from, int to) {
    int start = next(from);
    int last = to;
    while (last > start && lines.get(last - 1).isBlank()) {
      last--;
    }
    if (start < last) {
      Span span = new Span(text.point(lines.get(start).start()), text.point(lines.get(last - 1).end()));
      asides.add(new Aside(kind, text.slice(span), span));
    }
  }
}
