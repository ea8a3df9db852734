package dev.parley.reading;

import dev.parley.model.Aside;
import dev.parley.model.Document;
import dev.parley.model.Span;
import dev.parley.model.Text;
import dev.parley.reading.marks.CanonicalMarks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines that only repeat words of another paragraph, as display text between the paragraphs does: read as well, they
 * would count twice. Linear in the length of the text but for lines that are repeated very often.
 */
final class PullQuotes {
  /** Shorter lines may be said twice. */
  private static final int FEWEST_WORDS = 5;

  private static final int MOST_WORDS = 60;
  /** Words of a name beneath: "— Ana Ruiz, foreign minister". */
  private static final int NAME_WORDS = 9;

  private static final int MOST_PLACES = 50;

  private record Line(int first, int count, int start, int end) {
    int last() {
      return first + count;
    }
  }

  private final List<Words.Word> words;
  private final Map<String, List<Integer>> places = new HashMap<>();
  private final List<Line> lines = new ArrayList<>();
  private final int[] lineOf;

  private PullQuotes(Text seen) {
    this.words = Words.of(seen.toString());
    this.lineOf = new int[words.size()];
    int next = 0;
    int start = 0;
    String string = seen.toString();
    while (start <= string.length()) {
      int end = string.indexOf('\n', start);
      end = end < 0 ? string.length() : end;
      int first = next;
      while (next < words.size() && words.get(next).start() < end) {
        lineOf[next++] = lines.size();
      }
      lines.add(new Line(first, next - first, start, end));
      start = end + 1;
    }
    for (int i = 0; i + FEWEST_WORDS <= words.size(); i++) {
      List<Integer> known = places.computeIfAbsent(key(i), key -> new ArrayList<>());
      if (known.size() < MOST_PLACES) {
        known.add(i);
      }
    }
  }

  private String key(int from) {
    StringBuilder key = new StringBuilder();
    for (Words.Word word : words.subList(from, from + FEWEST_WORDS)) {
      key.append(word.lower()).append(' ');
    }
    return key.toString();
  }

  /** The document with these lines among its asides. */
  static Document setAside(Document document) {
    Text body = new Text(document.body());
    Text seen = new Text(CanonicalMarks.of(document.body()));
    PullQuotes quotes = new PullQuotes(seen);
    List<Aside> asides = new ArrayList<>(document.asides());
    for (Line line : quotes.lines) {
      if (quotes.isRepeated(line, seen.toString())) {
        Span span = new Span(body.point(line.start()), body.point(line.end()));
        asides.add(new Aside(Aside.Kind.PULL_QUOTE, body.slice(span), span));
      }
    }
    return asides.size() == document.asides().size()
        ? document
        : new Document(
            document.id(), document.name(), document.address(), document.title(), document.byline(), document.site(),
            document.published(), document.precision(), document.language(), document.body(), document.sha256(), asides);
  }

  private boolean isRepeated(Line line, String seen) {
    if (line.count() < FEWEST_WORDS || line.count() > MOST_WORDS) {
      return false;
    }
    if (standsElsewhere(line, line.count())) {
      return true;
    }
    String words = seen.substring(line.start(), line.end()).strip();
    int close = words.indexOf('”');
    boolean named = words.startsWith("“") && close > 0 && words.indexOf('“', close) < 0
        && words.substring(close + 1).strip().matches("[–—-]\\h*\\p{Lu}.*");
    int quoted = named ? Words.of(words.substring(0, close)).size() : 0;
    return quoted >= FEWEST_WORDS && line.count() - quoted <= NAME_WORDS && standsElsewhere(line, quoted);
  }

  /** Whether the first words of a line stand in a longer line too, or are all of an earlier one. */
  private boolean standsElsewhere(Line line, int count) {
    for (int at : places.getOrDefault(key(line.first()), List.of())) {
      Line other = lines.get(lineOf[at]);
      boolean within = at + count <= other.last() && lineOf[at] != lineOf[line.first()];
      boolean fuller = other.count() > count || other.first() < line.first();
      if (within && fuller && same(line.first(), at, count)) {
        return true;
      }
    }
    return false;
  }

  private boolean same(int one, int other, int count) {
    for (int i = 0; i < count; i++) {
      if (!words.get(one + i).lower().equals(words.get(other + i).lower())) {
        return false;
      }
    }
    return true;
  }
}
