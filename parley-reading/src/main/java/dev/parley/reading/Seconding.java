package dev.parley.reading;

import dev.parley.model.Passage;
import dev.parley.model.Span;
import dev.parley.model.Text;
import dev.parley.reading.tagging.Attribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes those apart who support or oppose what somebody else says: of "NORLAND, opposed by FREDONIA, proposed a cap"
 * the cap is Norland's proposal, and Fredonia's with the cue "opposed by". Thread-safe.
 */
final class Seconding {
  private static final int REACH = 300;

  private static final String VERB = "(?:supported|opposed|seconded|echoed)\\s+by";

  private static final Pattern SECONDED =
      Pattern.compile("(?:,\\s*(?:and\\s+|but\\s+)?|\\s+and\\s+|\\s+but\\s+)(" + VERB + ")\\s+");

  /** Before a source: "Supported by FREDONIA, ". */
  private static final Pattern LEADING =
      Pattern.compile("(?:^|[.;:?!]['’”\"]?\\s+|\\R\\s*|,?\\s+and\\s+|,\\s*)"
          + "((?:Supported|Opposed|Seconded|supported|opposed)\\s+by)\\s+");

  /** Before a source: "NORLAND, supported by ". */
  private static final Pattern ONE_SECONDED = Pattern.compile(
      "((?:[Tt]he\\s+)?\\p{Lu}[\\p{L}\\p{N}/'’.-]*"
          + "(?:\\s+(?:and\\s+|of\\s+|the\\s+)*\\p{Lu}[\\p{L}\\p{N}/'’.-]*){0,6}),\\s+"
          + VERB + "\\s+$");

  private static final Pattern SUBJECT = Pattern.compile("\\s*,\\s*(\\S.*?)\\s*,?\\s*", Pattern.DOTALL);

  private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they");

  private static final Pattern BETWEEN = Pattern.compile("[\\s,]*");

  private final Text text;
  private final String body;
  private final Names names;

  Seconding(Text text, Names names) {
    this.text = text;
    this.body = text.toString();
    this.names = names;
  }

  /** The attribution itself, without those who second it, then one for each of these. */
  List<Attribution> apart(Attribution one) {
    List<Attribution> all = new ArrayList<>();
    Passage source = one.source();
    Passage cue = one.cue();
    if (source == null || cue == null || source.spans().size() > 1) {
      all.add(one);
      return all;
    }
    Passage content = one.content();
    List<Passage[]> seconds = new ArrayList<>();
    Passage subject = subjectAfter(source, cue);
    source = subject != null ? subject : before(spoken(source), cue, seconds);
    content = after(content, seconds);
    leading(source, seconds);
    all.add(Floor.with(one, source, content, -1));
    for (Passage[] second : seconds) {
      all.add(new Attribution(second[0], second[1], content, -1, one.confidence()));
    }
    return all;
  }

  /** Where only those who second were taken for the source: the one whom they second. */
  private Passage spoken(Passage source) {
    int start = text.unit(source.start());
    int from = Math.max(0, start - REACH);
    Matcher one = ONE_SECONDED.matcher(body.substring(from, start));
    if (!one.find() || !names.isDelegations(one.group(1))) {
      return source;
    }
    return passage(from + one.start(1), from + one.end(1));
  }

  /** "NORLAND, supported by A and B and opposed by C, said": the source that remains. */
  private Passage before(Passage source, Passage cue, List<Passage[]> seconds) {
    int start = text.unit(source.start());
    int end = text.unit(source.end());
    int to = text.unit(cue.start());
    if (to < end) {
      return collect(start, end, end, seconds, source);
    }
    int from = to - end <= REACH && body.substring(end, to).indexOf('.') < 0 ? start : to;
    return from < to ? collect(from, to, end, seconds, source) : source;
  }

  private Passage collect(int from, int to, int sourceEnd, List<Passage[]> seconds, Passage source) {
    Matcher verb = SECONDED.matcher(body).region(from, to);
    int first = -1;
    while (verb.find()) {
      int list = names.end(body, verb.end(), to);
      if (list > verb.end()) {
        first = first < 0 ? verb.start() : first;
        seconds.add(new Passage[] {passage(verb.end(), list), passage(verb.start(1), verb.end(1))});
      }
    }
    return first > from && first < sourceEnd ? passage(from, first) : source;
  }

  /** "NORLAND proposed a cap, opposed by FREDONIA": the content that remains. */
  private Passage after(Passage content, List<Passage[]> seconds) {
    Span last = content.spans().getLast();
    int start = text.unit(last.start());
    int end = text.unit(last.end());
    int limit = Math.min(body.length(), end + REACH);
    Matcher verb = SECONDED.matcher(body).region(Math.max(start, end - REACH), limit);
    while (verb.find()) {
      int list = names.end(body, verb.end(), limit);
      boolean joins = verb.start() == end || verb.start() < end && list >= end && list - end <= 1;
      boolean closes = list == body.length() || ".;,\n".indexOf(body.charAt(list)) >= 0 || list == end;
      if (list > verb.end() && joins && closes && verb.start() > start) {
        seconds.add(new Passage[] {passage(verb.end(), list), passage(verb.start(1), verb.end(1))});
        List<Span> spans = new ArrayList<>(content.spans().subList(0, content.spans().size() - 1));
        spans.add(new Span(last.start(), Math.min(last.end(), text.point(verb.start()))));
        return text.passage(spans);
      }
      if (verb.start() > end) {
        break;
      }
    }
    return content;
  }

  /** "Supported by FREDONIA, NORLAND proposed a cap". */
  private void leading(Passage source, List<Passage[]> seconds) {
    int start = text.unit(source.start());
    Matcher verb = LEADING.matcher(body).region(Math.max(0, start - REACH), start);
    while (verb.find()) {
      int list = names.end(body, verb.end(), start);
      if (list > verb.end() && list < start && BETWEEN.matcher(body).region(list, start).matches()) {
        seconds.add(new Passage[] {passage(verb.end(), list), passage(verb.start(1), verb.end(1))});
        return;
      }
    }
  }

  /** "he" in "Supported by FREDONIA, he proposed a cap", where Fredonia was taken for the source; else null. */
  private @Nullable Passage subjectAfter(Passage source, Passage cue) {
    int start = text.unit(source.start());
    int end = text.unit(source.end());
    int to = text.unit(cue.start());
    Matcher verb = LEADING.matcher(body).region(Math.max(0, start - 40), start);
    boolean leads = false;
    while (verb.find()) {
      leads |= verb.end() == start;
    }
    if (!leads || to <= end || to - end > REACH) {
      return null;
    }
    Matcher subject = SUBJECT.matcher(body).region(end, to);
    if (!subject.matches()) {
      return null;
    }
    boolean named = names.end(body, subject.start(1), to) == subject.end(1);
    boolean pronoun = PRONOUNS.contains(subject.group(1));
    return named || pronoun ? passage(subject.start(1), subject.end(1)) : null;
  }

  private Passage passage(int from, int to) {
    return text.passage(List.of(new Span(text.point(from), text.point(to))));
  }
}
