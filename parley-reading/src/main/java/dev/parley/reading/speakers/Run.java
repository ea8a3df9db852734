package dev.parley.reading.speakers;

import dev.parley.reading.speakers.Name.Kind;
import dev.parley.reading.speakers.World.Place;
import dev.parley.reading.speakers.World.Sense;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A run of capitalised words, taken apart. */
final class Run {
  /** What a word of a run is. */
  private enum Part {
    COUNTRY,
    ADJECTIVE,
    BODY,
    TITLE,
    OFFICE,
    OFFICE_PART,
    BODY_NOUN,
    PEOPLE,
    LINK,
    THING,
    NAME
  }

  /** Titles before a surname, be it "King". */
  private static final Set<String> COURTESY = Set.of("mr", "mrs", "ms", "dr");
  private static final Set<String> PARTIES =
      Set.of("republican", "democratic", "democrat", "conservative", "labour", "gop", "liberal", "socialist",
          "communist", "green");

  private final Tokens tokens;
  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final Offices offices;
  private final int from;
  private final int to;
  private final Part[] parts;
  private final @Nullable Place[] places;

  Run(Tokens tokens, Lexicon lexicon, Gazetteer gazetteer, Offices offices, int from, int to) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    this.offices = offices;
    this.from = from;
    this.to = to;
    this.parts = new Part[to - from];
    this.places = new Place[to - from];
    label();
  }

  private void label() {
    int i = from;
    while (i < to) {
      int department = Math.min(to, offices.departmentEnd(i));
      if (department > i) {
        Arrays.fill(parts, i - from, department - from, Part.OFFICE_PART);
        parts[i - from] = Part.LINK;
        i = department;
        continue;
      }
      int end = gazetteer.end(tokens, i, to);
      if (end > 0 && !isPersonal(i, end)) {
        Place place = gazetteer.find(tokens.joined(i, end));
        if (isPeople(i, end, place)) {
          parts[i - from] = Part.PEOPLE;
          i++;
          continue;
        }
        for (; i < end; i++) {
          parts[i - from] = part(place);
          places[i - from] = place;
        }
        continue;
      }
      parts[i - from] = part(i);
      i++;
    }
    // "Rep. Jim Jordan": a place that closes a name after a title and a given name is the surname
    int only = to - 1;
    if (to - from >= 3 && places[only - from] != null && places[only - 1 - from] == null
        && parts[only - 1 - from] == Part.NAME && lexicon.isGivenName(tokens.lower[only - 1])
        && (parts[only - 2 - from] == Part.OFFICE || parts[only - 2 - from] == Part.TITLE)) {
      parts[only - from] = Part.NAME;
      places[only - from] = null;
    }
    // "Tom King": a calling that closes a name after a given name is the surname
    int last = to - 1;
    if (to - from >= 2 && (part(last) == Part.OFFICE || part(last) == Part.TITLE) && lexicon.isGivenName(tokens.lower[last - 1])
        && parts[last - 1 - from] == Part.NAME) {
      parts[last - from] = Part.NAME;
    }
  }

  /** "Georgia Meloni", "Israel Katz": a country's name as a given name. */
  private boolean isPersonal(int i, int end) {
    return end == i + 1
        && end < to
        && lexicon.isGivenName(tokens.lower[i])
        && gazetteer.end(tokens, end, to) == 0
        && part(end) == Part.NAME
        && (i == from || parts[i - 1 - from] != Part.NAME);
  }

  /** "Europeans": the plural of a region's adjective. */
  private boolean isPeople(int i, int end, @Nullable Place place) {
    String word = tokens.lower[i];
    return place != null && place.sense() == Sense.REGION && end == i + 1 && word.endsWith("ans")
        && gazetteer.find(word.substring(0, word.length() - 1)) != null;
  }

  private static Part part(@Nullable Place place) {
    if (place == null) {
      return Part.NAME;
    }
    return switch (place.sense()) {
      case NAME, SEAT -> Part.COUNTRY;
      case ADJECTIVE, REGION -> Part.ADJECTIVE;
      case PEOPLE -> Part.PEOPLE;
      case BODY -> Part.BODY;
    };
  }

  private Part part(int i) {
    String word = tokens.lower[i];
    if (word.equals("of") || word.equals("for") || word.equals("on") || word.equals("and") || word.equals("the") || word.equals(",")
        || word.equals("/")) {
      return Part.LINK;
    }
    if (lexicon.isTitle(word)) {
      return i > from && i == to - 1 && COURTESY.contains(tokens.lower[i - 1]) ? Part.NAME : Part.TITLE;
    }
    boolean ofWhat = i > from + 1 && (isOf(i - 1) || tokens.lower[i - 1].equals("the") && isOf(i - 2));
    boolean goesOn = i > from && parts[i - 1 - from] == Part.OFFICE_PART;
    if ((ofWhat || goesOn) && Offices.isDepartment(word)) {
      return Part.OFFICE_PART;
    }
    boolean partNext = i + 1 < to && (lexicon.isRole(tokens.lower[i + 1]) || lexicon.is("role-part", tokens.lower[i + 1])
        || lexicon.isBody(tokens.lower[i + 1]));
    if (lexicon.is("role-part", word) && (partNext || word.equals("former"))) {
      return Part.OFFICE_PART;
    }
    if (lexicon.isRole(word) || lexicon.is("role-part", word) && word.equals("general") && i > from) {
      return Part.OFFICE;
    }
    if (PARTIES.contains(word) && i + 1 < to) {
      return Part.ADJECTIVE;
    }
    if (lexicon.singularRole(word) != null || lexicon.is("people", word) && word.endsWith("s")) {
      return to - from == 1 || i == to - 1 && i > from ? Part.PEOPLE : Part.NAME;
    }
    if (lexicon.isBody(word)) {
      return Part.BODY_NOUN;
    }
    boolean bill = lexicon.isGivenName(word) && i + 1 < to && lexicon.is("thing", word) && part(i + 1) == Part.NAME;
    boolean thing =
        lexicon.is("thing", word) && (i > from || to - from == 1 || word.equals("article")) && !bill;
    return thing && !(i == to - 1 && i > from && lexicon.isGivenName(tokens.lower[i - 1])) ? Part.THING : Part.NAME;
  }

  private boolean isOf(int i) {
    return tokens.lower[i].equals("of") || tokens.lower[i].equals("for");
  }

  private boolean has(Part part, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (parts[i - from] == part) {
        return true;
      }
    }
    return false;
  }

  void split(List<Name> names) {
    int own = to;
    while (own > from && (parts[own - 1 - from] == Part.NAME || NameFinder.SUFFIXES.contains(tokens.lower[own - 1])
        || parts[own - 1 - from] == Part.LINK && tokens.lower[own - 1].equals(","))) {
      own--;
    }
    Part last = parts[to - 1 - from];
    if (own < to) {
      withOwnName(names, own);
    } else if (last == Part.OFFICE_PART && has(Part.BODY_NOUN, from, to) && !has(Part.OFFICE, from, to)) {
      // "Department of Energy"
      names.add(new Name(outer(from), from, to, Kind.BODY, Gender.UNKNOWN, List.of(), null, true));
    } else if (last == Part.OFFICE || last == Part.OFFICE_PART) {
      withOffice(names);
    } else if (last == Part.TITLE) {
      // "the Queen", "Father": nobody that can be told
      names.add(new Name(outer(from), from, to, Kind.OFFICE, lexicon.genderOf(tokens.lower[to - 1]), List.of(), null, true));
    } else if (last == Part.BODY_NOUN || last == Part.BODY && from < to - 1 && !whole()) {
      names.add(new Name(outer(from), from, to, Kind.BODY, Gender.UNKNOWN, List.of(), null, true));
    } else if (last == Part.THING) {
      names.add(new Name(outer(from), from, to, Kind.MODIFIER, Gender.UNKNOWN, List.of(), null, true));
    } else if (last == Part.PEOPLE) {
      names.add(new Name(outer(from), from, to, Kind.PEOPLE, Gender.UNKNOWN, List.of(), places[to - 1 - from], true));
    } else {
      lastKnown(names);
    }
  }

  private boolean whole() {
    return gazetteer.end(tokens, from, to) == to;
  }

  private void lastKnown(List<Name> names) {
    int begin = to - 1;
    Place place = places[begin - from];
    while (begin > from && places[begin - 1 - from] == place) {
      begin--;
    }
    Kind kind = place == null
        ? Kind.MODIFIER
        : place.sense() == Sense.ADJECTIVE || place.sense() == Sense.REGION ? Kind.MODIFIER : place.sense() == Sense.BODY ? Kind.BODY : Kind.COUNTRY;
    names.add(new Name(outer(begin), begin, to, kind, Gender.UNKNOWN, List.of(), place, true));
  }

  private void withOffice(List<Name> names) {
    Office office = offices.before(to);
    names.add(new Name(outer(from), from, to, Kind.OFFICE, lexicon.genderOf(tokens.lower[to - 1]),
        office == null ? List.of() : List.of(office), null, true));
  }

  private void withOwnName(List<Name> names, int own) {
    boolean office = has(Part.OFFICE, from, own) || has(Part.TITLE, from, own);
    boolean bodyNoun = has(Part.BODY_NOUN, from, own);
    String first = tokens.lower[own];
    boolean given = lexicon.isGivenName(first) && to - own >= 2 || isInitialled(own);
    int before = from > 0 ? from - 1 : 0;
    boolean article = from > 0 && tokens.lower[before].equals("the");
    if (!office && !given && (bodyNoun || own > from && !has(Part.OFFICE_PART, from, own) && to - own >= 1)) {
      // "American Enterprise", "Kremlin Today", "Ministry of Truth": the whole run is a body's name
      names.add(new Name(outer(from), from, to, Kind.BODY, Gender.UNKNOWN, List.of(), null, false));
      return;
    }
    if (!office && !given && to - own == 1 && (tokens.isAllCapitals(own) && tokens.end[own] - tokens.start[own] <= 6 || article)) {
      Kind kind = lexicon.is("people", first) ? Kind.PEOPLE : Kind.BODY;
      names.add(new Name(outer(from), from, to, kind, Gender.UNKNOWN, List.of(), null, false));
      return;
    }
    if (!office && !given && (article || isCalledBody())) {
      names.add(new Name(outer(from), from, to, Kind.BODY, Gender.UNKNOWN, List.of(), null, false));
      return;
    }
    person(names, own, office, given);
  }

  /** "the oil giant Exxon", "Teck, the Canadian mining company,". */
  private boolean isCalledBody() {
    if (from > 0 && tokens.sentence[from - 1] == tokens.sentence[from]
        && (lexicon.isBody(tokens.lower[from - 1]) || lexicon.is("body-like", tokens.lower[from - 1]))) {
      return true;
    }
    if (to + 2 >= tokens.count || !tokens.lower[to].equals(",") || !lexicon.is("determiner", tokens.lower[to + 1])) {
      return false;
    }
    for (int i = to + 2; i < tokens.count && i < to + 8 && tokens.isWord(i); i++) {
      String word = tokens.lower[i];
      if (lexicon.isPreposition(word) || lexicon.is("conjunction", word) || lexicon.isRole(word)) {
        return false;
      }
      boolean last = i + 1 >= tokens.count || !tokens.isWord(i + 1) || lexicon.isPreposition(tokens.lower[i + 1])
          || lexicon.is("conjunction", tokens.lower[i + 1]);
      if (last) {
        return lexicon.isBody(word) || lexicon.is("body-like", word);
      }
    }
    return false;
  }

  private boolean isInitialled(int own) {
    return to - own >= 2 && tokens.lower[own].length() == 2 && tokens.lower[own].endsWith(".");
  }

  private void person(List<Name> names, int own, boolean office, boolean given) {
    int nameFrom = own;
    Gender gender = Gender.UNKNOWN;
    for (int i = from; i < own; i++) {
      Gender shown = lexicon.genderOf(tokens.lower[i]);
      gender = shown == Gender.UNKNOWN ? gender : shown;
    }
    if (own > from && lexicon.is("regal", tokens.lower[own - 1]) && tokens.isHigh(own - 1)
        && (to - own == 1 || NameFinder.SUFFIXES.contains(tokens.lower[to - 1]))) {
      nameFrom = own - 1;
    }
    List<Office> held = new ArrayList<>();
    int outer = offices.collectBefore(from, own, held);
    if (held.isEmpty()) {
      offices.collectApposed(from, own, to, held);
    }
    boolean apposed = offices.collectAfter(to, held);
    if (gender == Gender.UNKNOWN) {
      for (Office one : held) {
        Gender shown = lexicon.genderOf(one.head());
        gender = shown == Gender.UNKNOWN ? gender : shown;
      }
    }
    names.add(new Name(outer, nameFrom, to, Kind.PERSON, gender, held, null, office || given || apposed || !held.isEmpty()));
  }

  /** Takes in an article or adjectives before the run. */
  private int outer(int begin) {
    int i = begin;
    while (i > 0 && (lexicon.is("determiner", tokens.lower[i - 1]) || i > from)) {
      i--;
    }
    return i;
  }
}
