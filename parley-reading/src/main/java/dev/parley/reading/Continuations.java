package dev.parley.reading;

import dev.parley.model.Passage;
import dev.parley.model.Span;
import dev.parley.model.Text;
import dev.parley.reading.marks.CanonicalMarks;
import dev.parley.reading.tagging.Attribution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Gives paragraphs that are a quotation as a whole back to whoever is quoted in the paragraph before, where a paragraph
 * after them claims them without quoting anything itself, and paragraphs that nobody claims. What nobody is said to
 * have said belongs to whoever was quoted in the paragraph before, or to whoever "so said" in the one after. Indexes
 * are those of lines.
 */
final class Continuations {
  /** A content that points back. */
  private static final Pattern SO = Pattern.compile("(?i)(?:so|thus|that|this)");

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
    @Nullable Integer[] bareIn = new Integer[lines.size()];
    Map<Integer, List<Integer>> fromAfar = new HashMap<>();
    boolean[] claimed = new boolean[lines.size()];
    for (int i = 0; i < attributions.size(); i++) {
      Attribution one = attributions.get(i);
      owner[i] = i;
      contents.add(new TreeSet<>(one.content().spans()));
      if (one.within() >= 0) {
        continue;
      }
      if (isBare(one)) {
        bareIn[lineOf(one.content().start())] = i;
        continue;
      }
      for (Span span : one.content().spans()) {
        Arrays.fill(claimed, lineOf(span.start()), lineOf(span.end() - 1) + 1, true);
      }
      if (one.cue() != null && quotesIn(one, lineOf(one.cue().start()))) {
        quotedIn[lineOf(one.cue().start())] = i;
      }
      if (claimedFromAfar(one)) {
        fromAfar.computeIfAbsent(lineOf(one.content().start()), line -> new ArrayList<>()).add(i);
      }
    }
    claimBefore(attributions, owner, contents, bareIn);
    for (int line = 1; line < lines.size(); line++) {
      Integer before = quotedIn[line - 1];
      if (before == null) {
        continue;
      }
      for (int i : fromAfar.getOrDefault(line, List.of())) {
        owner[i] = before;
        contents.get(before).addAll(attributions.get(i).content().spans());
      }
      // By the custom of newspapers whoever was quoted last goes on.
      Integer bare = bareIn[line];
      boolean unowned = bare != null && owner[bare] == bare;
      if (!claimed[line] && isQuotation(lines.get(line)) && (unowned || isOpen(lines.get(line - 1)))) {
        if (unowned) {
          owner[bare] = before;
        }
        contents.get(before).add(lines.get(line));
        quotedIn[line] = before;
      }
    }
    return rebuilt(attributions, owner, contents);
  }

  private static boolean isBare(Attribution one) {
    return one.source() == null && one.cue() == null && one.within() < 0;
  }

  /** "So said General Beck" claims the quotations that nobody claims in the paragraphs right before it. */
  private void claimBefore(
      List<Attribution> attributions, int[] owner, List<TreeSet<Span>> contents, @Nullable Integer[] bareIn) {
    for (int i = 0; i < attributions.size(); i++) {
      Attribution one = attributions.get(i);
      if (one.within() >= 0 || one.source() == null || !SO.matcher(one.content().text()).matches()) {
        continue;
      }
      TreeSet<Span> words = new TreeSet<>();
      for (int line = lineOf(one.content().start()) - 1; line >= 0; line--) {
        Integer bare = bareIn[line];
        if (bare == null || !isQuotation(lines.get(line))) {
          break;
        }
        owner[bare] = i;
        words.add(lines.get(line));
      }
      if (!words.isEmpty()) {
        contents.set(i, words);
      }
    }
  }

  private List<Attribution> rebuilt(List<Attribution> attributions, int[] owner, List<TreeSet<Span>> contents) {
    List<Attribution> mended = new ArrayList<>();
    int[] place = new int[attributions.size()];
    // Whoever claims what stands before may come after what stands inside that.
    Comparator<Integer> outerFirst = Comparator.<Integer>comparingInt(i -> outermost(attributions, owner, i))
        .thenComparing(i -> attributions.get(i).within() >= 0)
        .thenComparing(Comparator.naturalOrder());
    for (int i : IntStream.range(0, owner.length).filter(i -> owner[i] == i).boxed().sorted(outerFirst).toList()) {
      Attribution one = attributions.get(i);
      place[i] = mended.size();
      int within = one.within() < 0 ? -1 : place[owner[one.within()]];
      List<Span> spans = List.copyOf(contents.get(i));
      Passage content = spans.equals(one.content().spans()) ? one.content() : body.passage(spans);
      mended.add(new Attribution(one.source(), one.cue(), content, within, one.confidence()));
    }
    return mended;
  }

  private static int outermost(List<Attribution> attributions, int[] owner, int number) {
    int at = number;
    while (attributions.get(at).within() >= 0) {
      at = attributions.get(at).within();
    }
    return owner[at];
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
