package dev.parley.reading;

import dev.parley.model.Passage;
import dev.parley.model.Span;
import dev.parley.model.Text;
import dev.parley.reading.tagging.Attribution;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds those who speak together with a source and stand apart from it: "NORLAND asked for time and, with FREDONIA,
 * urged calm", "NORLAND, for the LAKE STATES, and FREDONIA urged calm". Thread-safe.
 */
final class Company {
  private static final int REACH = 220;

  private static final Pattern WITH = Pattern.compile("(?:,|\\band|\\bbut)\\s*,?\\s*(?:together\\s+)?with\\s+");

  private static final Pattern AND = Pattern.compile(",?\\s+and\\s+$");

  /** No list of names begins so. */
  private static final Pattern TOPIC =
      Pattern.compile(
      "(?:On|In|At|For|As|With|Under|After|During|Regarding|Concerning|Following|for|with|on|and|representing)\\s");

  private static final Pattern CLAUSE = Pattern.compile("(?:[.;:?!]['’”\")]?|\\R)\\s*|,\\s+");

  private final Text text;
  private final String body;
  private final Names names;

  Company(Text text, Names names) {
    this.text = text;
    this.body = text.toString();
    this.names = names;
  }

  /**
   * The attribution with both names, where only the company's stands before its cue.
   *
   * @param before the attributions before it, the nearest last
   */
  Attribution joined(Attribution one, List<Attribution> before) {
    Passage source = one.source();
    Passage cue = one.cue();
    if (source == null || cue == null || source.end() > cue.start()) {
      return one;
    }
    int end = text.unit(cue.start());
    Matcher with = WITH.matcher(body).region(Math.max(0, end - REACH), end);
    int list = -1;
    int to = -1;
    while (with.find()) {
      int last = names.end(body, with.end(), end);
      if (last > with.end() && body.substring(last, end).strip().replace(",", "").isEmpty()) {
        list = with.end();
        to = last;
      }
    }
    if (list < 0) {
      return one;
    }
    Span company = new Span(text.point(list), text.point(to));
    Passage main = source.end() <= company.start() ? source : mainOf(company, before);
    if (main == null || main.touches(text.passage(List.of(company)))) {
      return one;
    }
    List<Span> spans = new ArrayList<>(main.spans());
    spans.add(company);
    return Floor.with(one, text.passage(spans), one.content(), -1);
  }

  /** The source of the attribution before it in the same sentence. */
  private @Nullable Passage mainOf(Span company, List<Attribution> before) {
    for (int i = before.size() - 1; i >= Math.max(0, before.size() - 4); i--) {
      Passage source = before.get(i).source();
      if (source != null && before.get(i).within() < 0 && source.end() <= company.start()) {
        String between = text.slice(source.end(), company.start());
        return between.length() <= 3 * REACH && !between.matches("(?s).*(?:[.?!]\\s+\\p{Lu}|\\R).*") ? source : null;
      }
    }
    return null;
  }

  /** Where a source begins with those who stand before it, joined by "and". */
  int start(int source) {
    int from = Math.max(0, source - REACH);
    Matcher and = AND.matcher(body).region(from, source);
    if (!and.find()) {
      return source;
    }
    Matcher clause = CLAUSE.matcher(body).region(from, source);
    int begin = from;
    while (begin < and.start()) {
      boolean whole = begin == 0 || begin > from;
      if (whole && !TOPIC.matcher(body).region(begin, and.start()).lookingAt()
          && names.end(body, begin, and.start()) == and.start()) {
        return begin;
      }
      begin = clause.find() ? clause.end() : and.start();
    }
    return source;
  }
}
