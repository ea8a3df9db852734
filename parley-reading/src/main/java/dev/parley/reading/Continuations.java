package dev.parley.reading;

import dev.parley.model.Passage;
import dev.parley.model.Span;
import dev.parley.model.Text;
import dev.parley.reading.marks.CanonicalMarks;
import dev.parley.reading.tagging.Attribution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Gives paragraphs that are a quotation as a whole back to whoever is quoted in the paragraph before, where a paragraph
 * after them claims them without quoting anything itself, and paragraphs that nobody claims where the quotation before
 * was never closed. Indexes are those of lines.
 */
final class Continuations {
  private final Text body;
  private final Text seen;
  private final List<Span> lines = new ArrayList<>();

  private Continuations(Text body) {
    this.body = body;
    this.seen = new Text(CanonicalMarks.of(body.toString()));
    int start = 0;
    for (int i = 0; i <= seen.length(); i++) {
      if (i == seen.length() || seen.at(i) == '\n') {
        Span line = stripped(start, i);
        if (line != null) {
          lines.add(line);
        }
        start = i + 1;
      }
    }
  }

  private @Nullable Span stripped(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isBlank(from)) {
      from++;
    }
    while (to > from && isBlank(to - 1)) {
      to--;
    }
    return from == to ? null : new Span(from, to);
  }

  private boolean isBlank(int at) {
    int point = seen.at(at);
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  /** The attributions, an outer one before those inside it, with these paragraphs where they belong. */
  static List<Attribution> mend(Text body, List<Attribution> attributions) {
    return new Continuations(body).mend(attributions);
  }

  private List<Attribution> mend(List<Attribution> attributions) {
    int[] owner = new int[attributions.size()];
    List<TreeSet<Span>> contents = new ArrayList<>();
    @Nullable Integer[] quotedIn = new Integer[lines.size()];
    boolean[] claimed = new boolean[lines.size()];
    for (int i = 0; i < attributions.size(); i++) {
      Attribution one = attributions.get(i);
      owner[i] = i;
      contents.add(new TreeSet<>(one.content().spans()));
      if (one.within() >= 0) {
        continue;
      }
      for (Span span : one.content().spans()) {
        Arrays.fill(claimed, lineOf(span.start()), lineOf(span.end() - 1) + 1, true);
      }
      if (one.cue() != null && quotesIn(one, lineOf(one.cue().start()))) {
        quotedIn[lineOf(one.cue().start())] = i;
      }
    }
    for (int i = 0; i < attributions.size(); i++) {
      Attribution one = attributions.get(i);
      Integer before = claimedFromAfar(one) ? quotedIn[lineOf(one.content().start()) - 1] : null;
      if (before != null) {
        owner[i] = before;
        contents.get(before).addAll(one.content().spans());
      }
    }
    for (int line = 1; line < lines.size(); line++) {
      Integer before = quotedIn[line - 1];
      if (!claimed[line] && before != null && isQuotation(lines.get(line)) && isOpen(lines.get(line - 1))) {
        contents.get(before).add(lines.get(line));
        quotedIn[line] = before;
      }
    }
    return rebuilt(attributions, owner, contents);
  }

  private List<Attribution> rebuilt(List<Attribution> attributions, int[] owner, List<TreeSet<Span>> contents) {
    List<Attribution> mended = new ArrayList<>();
    int[] place = new int[attributions.size()];
    for (int i = 0; i < attributions.size(); i++) {
      Attribution one = attributions.get(i);
      if (owner[i] != i) {
        continue;
      }
      place[i] = mended.size();
      int within = one.within() < 0 ? -1 : place[owner[one.within()]];
      Passage content = contents.get(i).size() == one.content().spans().size()
          ? one.content()
          : body.passage(List.copyOf(contents.get(i)));
      mended.add(new Attribution(one.source(), one.cue(), content, within, one.confidence()));
    }
    return mended;
  }

  /** Whether all of the content is paragraphs that are quotations, and the cue stands in a paragraph after them. */
  private boolean claimedFromAfar(Attribution one) {
    Passage cue = one.cue();
    if (one.within() >= 0 || cue == null || lineOf(one.content().start()) == 0
        || lineOf(cue.start()) <= lineOf(one.content().end() - 1)) {
      return false;
    }
    return one.content().spans().stream()
        .allMatch(span -> span.start() == lines.get(lineOf(span.start())).start()
            && span.end() == lines.get(lineOf(span.end() - 1)).end()
            && seen.at(span.start()) == '“');
  }

  private boolean quotesIn(Attribution one, int line) {
    return one.content().spans().stream()
        .anyMatch(span -> lineOf(span.start()) == line && seen.slice(span).indexOf('“') >= 0);
  }

  private boolean isQuotation(Span line) {
    String words = seen.slice(line);
    int close = words.indexOf('”');
    return words.startsWith("“") && (close < 0 || close == words.length() - 1);
  }

  /** Whether the last quotation of the line is not closed. */
  private boolean isOpen(Span line) {
    String words = seen.slice(line);
    return words.lastIndexOf('“') > words.lastIndexOf('”');
  }

  /** The line that a place stands in, or the one before it. */
  private int lineOf(int place) {
    int low = 0;
    int high = lines.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (lines.get(middle).start() <= place) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
