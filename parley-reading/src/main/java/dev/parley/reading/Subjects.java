package dev.parley.reading;

import dev.parley.model.Passage;
import dev.parley.model.Span;
import dev.parley.model.Text;
import dev.parley.reading.tagging.Attribution;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the source of a statement that came without one, where grammar makes it sure: the subject of the sentence for a
 * participle before it ("Noting the costs, NORLAND urged …") and for a second verb ("NORLAND urged … and supported …"),
 * and names right before the cue. Thread-safe.
 */
final class Subjects {
  private static final int REACH = 220;
  /** How many attributions away the one that shares the subject may stand. */
  private static final int NEAR = 4;

  private static final Set<String> AND = Set.of("and", "but", "or", "also", "while", "then", ",");

  private static final Pattern OPENING =
      Pattern.compile(".*(?:^|[.;:?!]['’”\")]?\\s+|\\R\\s*|,\\s*(?:he|she|it|they|and|but)?\\s*)", Pattern.DOTALL);

  private static final Pattern SENTENCE = Pattern.compile("[.;:?!]['’”\")]?\\s+(?=\\p{Lu})|\\R");

  private final Text text;
  private final String body;
  private final Names names;

  Subjects(Text text, Names names) {
    this.text = text;
    this.body = text.toString();
    this.names = names;
  }

  /** The source of the attribution at a place in the list, or null. */
  @Nullable Passage of(List<Attribution> found, int i) {
    Attribution one = found.get(i);
    Passage cue = one.cue();
    if (cue == null) {
      return null;
    }
    Passage right = beforeCue(text.unit(cue.start()));
    if (right != null) {
      return right;
    }
    boolean participle = cue.text().split("\\s+")[0].endsWith("ing");
    int start = text.unit(cue.start());
    for (int k = Math.max(0, i - NEAR); k < Math.min(found.size(), i + NEAR + 1); k++) {
      Attribution other = found.get(k);
      Passage source = other.source();
      if (k == i || source == null || other.cue() == null || other.within() >= 0) {
        continue;
      }
      boolean follows = participle && source.start() >= one.content().end()
          && isGap(text.unit(one.content().end()), text.unit(source.start()));
      boolean leads = source.end() <= cue.start() && other.content().end() <= cue.start()
          && isAnd(text.unit(other.content().end()), start);
      if (follows || leads) {
        return source;
      }
    }
    return null;
  }

  private boolean isGap(int from, int to) {
    return to - from <= 4 && body.substring(from, to).strip().equals(",");
  }

  private boolean isAnd(int from, int to) {
    if (to - from > 24 || from >= to) {
      return false;
    }
    String[] words = body.substring(from, to).strip().split("\\s+|(?<=,)|(?=,)");
    boolean link = false;
    for (String word : words) {
      if (!word.isEmpty() && !AND.contains(word)) {
        return false;
      }
      link |= word.equals("and") || word.equals("but");
    }
    return link;
  }

  /** A list of names, and nothing else, between the beginning of the clause and the cue. */
  private @Nullable Passage beforeCue(int cue) {
    int from = Math.max(0, cue - REACH);
    Matcher sentence = SENTENCE.matcher(body).region(from, cue);
    while (sentence.find()) {
      from = sentence.end();
    }
    // from the right, as short as a list can be: the first place from which names reach the cue
    for (int at = from; at < cue; at = next(at, cue)) {
      if (Character.isUpperCase(body.charAt(at)) || body.startsWith("the ", at)) {
        int end = withCompany(at, cue);
        if (end > at && body.substring(end, cue).strip().replace(",", "").isEmpty() && opens(from, at)) {
          return text.passage(List.of(new Span(text.point(at), text.point(end))));
        }
      }
    }
    return null;
  }

  private boolean opens(int from, int at) {
    return at == from || OPENING.matcher(body).region(from, at).matches();
  }

  private int withCompany(int from, int cue) {
    int end = names.end(body, from, cue);
    Matcher with = Pattern.compile("\\s*,\\s*with\\s+").matcher(body).region(end, cue);
    if (end > from && with.lookingAt()) {
      int list = names.end(body, with.end(), cue);
      return list > with.end() ? list : end;
    }
    return end;
  }

  private int next(int at, int to) {
    int i = at;
    while (i < to && !Character.isWhitespace(body.charAt(i))) {
      i++;
    }
    while (i < to && Character.isWhitespace(body.charAt(i))) {
      i++;
    }
    return i;
  }
}
