package dev.parley.reading;

import dev.parley.model.Document;
import dev.parley.model.Ids;
import dev.parley.model.Passage;
import dev.parley.model.Precision;
import dev.parley.model.Span;
import dev.parley.model.Text;
import dev.parley.reading.tagging.Attribution;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A text with its attributions marked by hand: {@code [1 Lavrov] {1 said} <1 that [2 Putin] {2 agreed} <2 to it>>.}
 * Brackets hold the source, braces the cue, angles the content; the digit tells which belong together. A content inside
 * another belongs within it.
 */
public record MarkedText(String body, List<Attribution> attributions) {
  private static final class Marks {
    final List<Span> source = new ArrayList<>();
    final List<Span> cue = new ArrayList<>();
    final List<Span> content = new ArrayList<>();
  }

  /** Takes the marks out. */
  public static MarkedText of(String marked) {
    StringBuilder body = new StringBuilder();
    Map<Character, Marks> found = new TreeMap<>();
    Deque<int[]> open = new ArrayDeque<>();
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == '[' || c == '{' || c == '<') {
        open.push(new int[] {c, marked.charAt(i + 1), body.codePointCount(0, body.length())});
        i += 2;
      } else if (c == ']' || c == '}' || c == '>') {
        int[] mark = open.pop();
        Marks marks = found.computeIfAbsent((char) mark[1], key -> new Marks());
        List<Span> spans = mark[0] == '[' ? marks.source : mark[0] == '{' ? marks.cue : marks.content;
        spans.add(new Span(mark[2], body.codePointCount(0, body.length())));
      } else {
        body.append(c);
      }
    }
    return new MarkedText(body.toString(), attributions(body.toString(), new ArrayList<>(found.values())));
  }

  private static List<Attribution> attributions(String body, List<Marks> all) {
    Text text = new Text(body);
    List<Attribution> attributions = new ArrayList<>();
    for (Marks marks : all) {
      int within = -1;
      Span own = marks.content.getFirst();
      for (int outer = 0; outer < attributions.size(); outer++) {
        if (attributions.get(outer).content().spans().stream().anyMatch(span -> span.contains(own))) {
          within = outer;
        }
      }
      attributions.add(new Attribution(
          passage(text, marks.source), passage(text, marks.cue), text.passage(marks.content), within, 1));
    }
    return attributions;
  }

  private static @Nullable Passage passage(Text text, List<Span> spans) {
    return spans.isEmpty() ? null : text.passage(spans);
  }

  /** The document, published on the day. */
  public Document document(@Nullable LocalDate published, @Nullable Precision precision) {
    return new Document(
        "d-test", "test.txt", "file:/test.txt", null, null, null, published, precision, "en", body, Ids.sha256(body),
        List.of());
  }
}
