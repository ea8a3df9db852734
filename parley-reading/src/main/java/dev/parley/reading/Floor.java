package dev.parley.reading;

import dev.parley.model.Passage;
import dev.parley.model.Span;
import dev.parley.model.Text;
import dev.parley.reading.speakers.Places;
import dev.parley.reading.tagging.Attribution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is sure about who has the floor in the report of an assembly: "FREDONIA, for the LAKE STATES, urged …",
 * "NORLAND, opposed by FREDONIA, said …", "On the budget, NORLAND said …", "Noting the costs, NORLAND said …". A source
 * gets back the words that belong to it, who supports or opposes a statement has one with the same content, a statement
 * without a source gets that of its sentence, and the topic of a sentence is no statement. For one document; linear in
 * its length.
 */
final class Floor {
  /** Looked at beside a source or cue, in UTF-16 units: what belongs to it is nearer. */
  private static final int REACH = 220;

  private static final String FOR =
      "(?:(?:speaking|intervening|responding|acting)\\s+)?(?:for|on\\s+behalf\\s+of|representing)\\s+";

  /** From the end of a source: for whom or with whom it speaks. */
  private static final Pattern COMPANY =
      Pattern.compile("\\s*(?:,|\\(|[–—-])\\s*(?:" + FOR + "|(?:together\\s+|along\\s+)?with\\s+|joined\\s+by\\s+)");

  /** Before a source: the one who speaks for those that it names. */
  private static final Pattern SPOKESMAN = Pattern.compile(
      "((?:[Tt]he\\s+)?\\p{Lu}[\\p{L}'’.-]*(?:\\s+(?:and\\s+|of\\s+|the\\s+)?\\p{Lu}[\\p{L}'’.-]*){0,4}"
          + "\\s*(?:,|\\()\\s*" + FOR + "(?:the\\s+)?)$");

  private static final Pattern TOPIC = Pattern.compile(
      "(?:^|[.;:?!)”\"'’]\\s*|\\n\\s*)(?:On|Regarding|Concerning|Considering|Under|As\\s+(?:for|to)|"
          + "(?:In|With)\\s+(?:regard|respect|relation)\\s+to)\\s+$");

  private static final Pattern LINE_END = Pattern.compile("\\R\\s*");

  private final String body;
  private final Text text;
  private final Names names;
  private final Seconding seconding;
  private final Subjects subjects;
  private final Company company;
  private final Coordination coordination;

  Floor(Text text, Places places) {
    this.body = text.toString();
    this.text = text;
    this.names = new Names(places);
    this.seconding = new Seconding(text, names);
    this.subjects = new Subjects(text, names);
    this.company = new Company(text, names);
    this.coordination = new Coordination(text);
  }

  /** The attributions of the body, settled; an outer one stands before those inside it. */
  List<Attribution> settle(List<Attribution> found) {
    Map<Integer, List<Integer>> places = new HashMap<>();
    List<Attribution> settled = new ArrayList<>(found.size());
    for (int i = 0; i < found.size(); i++) {
      Attribution one = found.get(i);
      if (one.within() >= 0) {
        int outer = home(one, places.getOrDefault(one.within(), List.of()), settled);
        if (outer >= 0) {
          places.put(i, List.of(settled.size()));
          settled.add(with(one, one.source(), one.content(), outer));
        }
      } else if (!isTopic(found, i)) {
        Passage source = one.source() == null ? subjects.of(found, i) : one.source();
        places.put(i, add(with(one, source == null ? null : whole(source, one.cue()), one.content(), -1), settled));
      }
    }
    return settled;
  }

  /** Adds an attribution and those taken apart from it; tells where it and its further parts stand. */
  private List<Integer> add(Attribution whole, List<Attribution> settled) {
    List<Integer> places = new ArrayList<>();
    for (Attribution part : coordination.parts(whole)) {
      List<Attribution> more = seconding.apart(apart(company.joined(part, settled)));
      // Who seconds stands before: whoever speaks on ("she added") is the one who spoke, not the one who seconded.
      settled.addAll(more.subList(1, more.size()));
      places.add(settled.size());
      settled.add(more.getFirst());
    }
    return places;
  }

  /** The part of the outer attribution that holds an inner one; -1 where that was cut through or left out. */
  private static int home(Attribution inner, List<Integer> parts, List<Attribution> settled) {
    for (int part : parts) {
      Attribution outer = settled.get(part);
      boolean holds = outer.content().spans().stream()
          .anyMatch(span -> span.start() <= inner.content().start() && inner.content().end() <= span.end());
      boolean apart = inner.cue() == null || outer.cue() == null || !inner.cue().touches(outer.cue());
      if (holds && apart) {
        return part;
      }
    }
    return parts.size() == 1 ? parts.getFirst() : -1;
  }

  static Attribution with(Attribution one, @Nullable Passage source, Passage content, int within) {
    return new Attribution(source, one.cue(), content, within, one.confidence());
  }

  /** "On guidelines" in "On guidelines, NORLAND opposed changes": it has no cue beside one with the same source. */
  private boolean isTopic(List<Attribution> found, int i) {
    Attribution one = found.get(i);
    Passage source = one.source();
    if (source == null || one.cue() != null || one.content().end() > source.start()) {
      return false;
    }
    boolean shared = false;
    for (int k = Math.max(0, i - 3); k < Math.min(found.size(), i + 4) && !shared; k++) {
      Passage other = found.get(k).source();
      shared = k != i && other != null && found.get(k).cue() != null && other.touches(source);
    }
    int start = text.unit(one.content().start());
    return shared && TOPIC.matcher(body.substring(Math.max(0, start - REACH), start)).find();
  }

  private Passage whole(Passage source, @Nullable Passage cue) {
    if (source.spans().size() > 1) {
      return source;
    }
    int start = text.unit(source.start());
    int end = text.unit(source.end());
    Matcher line = LINE_END.matcher(body).region(start, end);
    while (line.find()) {
      // a heading runs into the sentence below it
      start = line.end() < end ? line.end() : start;
    }
    if (cue != null && text.unit(cue.start()) > end && text.unit(cue.start()) - end <= REACH) {
      end = withCompany(end, text.unit(cue.start()));
    }
    start = company.start(start);
    Matcher spokesman = SPOKESMAN.matcher(body.substring(Math.max(0, start - REACH), start));
    if (spokesman.find() && names.isDelegations(spokesman.group(1))) {
      start -= spokesman.group(1).length();
    }
    return text.passage(List.of(new Span(text.point(start), text.point(end))));
  }

  /** The content without what belongs to the source. */
  private Attribution apart(Attribution one) {
    Passage source = one.source();
    if (source == null || !one.content().touches(source)) {
      return one;
    }
    List<Span> pieces = new ArrayList<>();
    for (Span piece : one.content().spans()) {
      if (source.spans().stream().noneMatch(piece::touches)) {
        pieces.add(piece);
      }
    }
    return pieces.isEmpty() ? one : with(one, source, text.passage(pieces), -1);
  }

  /** The end of a source with all those for whom and with whom it speaks. */
  private int withCompany(int end, int cue) {
    int all = end;
    while (true) {
      Matcher company = COMPANY.matcher(body).region(all, cue);
      if (!company.lookingAt()) {
        return all;
      }
      int list = names.end(body, company.end(), cue);
      if (list == company.end()) {
        return all;
      }
      boolean open = body.substring(company.start(), company.end()).indexOf('(') >= 0;
      all = open && list < cue && body.charAt(list) == ')' ? list + 1 : list;
    }
  }
}
