package dev.parley.reading.speakers;

import dev.parley.reading.speakers.Name.Kind;
import dev.parley.reading.speakers.World.Place;
import dev.parley.reading.speakers.World.Sense;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of a text by their capitals: runs of capitalised words, taken apart into countries, offices, titles and
 * the name itself. One pass, linear.
 */
final class NameFinder {
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

  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");
  private static final Set<String> PARTIES =
      Set.of("republican", "democratic", "democrat", "conservative", "labour", "gop", "liberal", "socialist",
          "communist", "green");
  private static final int LONGEST_RUN = 14;

  private final Tokens tokens;
  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final KnownPeople known;
  private final Offices offices;
  /** Words that the text has in lower case too. */
  private final Set<String> ordinary = new HashSet<>();
  /** Words that the text has with a capital inside a sentence. */
  private final Set<String> proper = new HashSet<>();

  private final boolean[] headings;

  NameFinder(Tokens tokens, Lexicon lexicon, Gazetteer gazetteer, KnownPeople known) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    this.known = known;
    this.offices = new Offices(tokens, lexicon, gazetteer);
    this.headings = Headings.of(tokens, lexicon);
    for (int i = 0; i < tokens.count; i++) {
      if (tokens.isWord(i) && !headings[i]) {
        if (!tokens.isHigh(i)) {
          ordinary.add(tokens.lower[i]);
        } else if (!tokens.isFirst(i) || isBeforeName(i)) {
          proper.add(tokens.lower[i]);
        }
      }
    }
  }

  /** Whether a first word that is no usual opener stands right before another capital. */
  private boolean isBeforeName(int i) {
    return i + 1 < tokens.count && tokens.isWord(i + 1) && startsRun(i + 1) && !lexicon.is("starter", tokens.lower[i]);
  }

  /** The names in order; those of headings are left out. */
  List<Name> find() {
    List<Name> names = new ArrayList<>();
    int i = 0;
    while (i < tokens.count) {
      if (headings[i] || !tokens.isWord(i) || !startsRun(i)) {
        int number = numberedSeat(i);
        if (number > 0) {
          add(names, i, number);
          i = number;
        } else {
          i++;
        }
        continue;
      }
      int to = runEnd(i);
      int from = start(i, to);
      if (from < to) {
        add(names, from, to);
      }
      i = Math.max(to, i + 1);
    }
    return names;
  }

  private void add(List<Name> names, int from, int to) {
    new Run(from, to).split(names);
  }

  /** "10 Downing Street", "No. 10", "No 10". */
  private int numberedSeat(int i) {
    if (!tokens.lower[i].equals("10") || i + 2 >= tokens.count) {
      return 0;
    }
    return tokens.lower[i + 1].equals("downing") ? i + 3 : 0;
  }

  private boolean startsRun(int i) {
    String word = tokens.lower[i];
    if (!tokens.isHigh(i) || lexicon.is("calendar", word) || lexicon.is("pronoun", word) || word.endsWith("n't")) {
      return false;
    }
    int start = tokens.start[i];
    boolean handle = start > 0 && (tokens.body.charAt(start - 1) == '@' || tokens.body.charAt(start - 1) == '#');
    return !handle && !word.equals("the") && !word.equals("a") && !word.equals("an");
  }

  private int runEnd(int from) {
    int i = from + 1;
    while (i < tokens.count && i - from < LONGEST_RUN) {
      String word = tokens.lower[i];
      if (startsRun(i) && !(word.length() == 1 && tokens.end[i] - tokens.start[i] == 1 && !Character.isLetter(word.charAt(0)))) {
        i++;
      } else if (lexicon.is("particle", word) && isHighAfterParticles(i)) {
        i++;
      } else if ((word.equals("of") || word.equals("for")) && linksBody(from, i)) {
        i += i + 1 < tokens.count && tokens.lower[i + 1].equals("the") ? 2 : 1;
      } else if (word.equals("&") && i + 1 < tokens.count && tokens.isHigh(i + 1)) {
        i += 2;
      } else if (word.equals("and") && linksKnown(from, i)) {
        i++;
      } else if (word.equals("10") && (tokens.lower[i - 1].equals("no") || tokens.lower[i - 1].equals("number"))) {
        return i + 1;
      } else if (word.equals(",") && i + 1 < tokens.count && SUFFIXES.contains(tokens.lower[i + 1])) {
        return i + 2;
      } else {
        break;
      }
    }
    return i;
  }

  private boolean isHighAfterParticles(int i) {
    for (int at = i + 1; at < tokens.count && at < i + 3; at++) {
      if (startsRun(at)) {
        return true;
      }
      if (!lexicon.is("particle", tokens.lower[at])) {
        return false;
      }
    }
    return false;
  }

  /** "Ministry of …", "Secretary of State", "Institute for …", or a known name with "of" in it. */
  private boolean linksBody(int from, int of) {
    int next = of + 1 < tokens.count && tokens.lower[of + 1].equals("the") ? of + 2 : of + 1;
    if (next >= tokens.count || !startsRun(next)) {
      return false;
    }
    if (lexicon.isBody(tokens.lower[of - 1]) && tokens.isHigh(of - 1)) {
      return true;
    }
    return tokens.lower[of].equals("of")
        && (Offices.isDepartment(tokens.lower[next]) && tokens.isHigh(of - 1)
                && (lexicon.isRole(tokens.lower[of - 1]) || tokens.lower[of - 1].equals("chief"))
            || linksKnown(from, of));
  }

  /** Whether a known name runs across the link: "Coalition of the Willing", "Bosnia and Herzegovina". */
  private boolean linksKnown(int from, int link) {
    for (int start = Math.max(from, link - 4); start < link; start++) {
      int limit = Math.min(tokens.count, start + gazetteer.longest());
      for (int end = link + 2; end <= limit; end++) {
        if (gazetteer.find(joined(start, end)) != null) {
          return true;
        }
      }
    }
    return false;
  }

  private String joined(int from, int to) {
    StringBuilder joined = new StringBuilder();
    for (int i = from; i < to; i++) {
      joined.append(i > from ? " " : "").append(tokens.lower[i]);
    }
    return joined.toString();
  }

  /** Leaves out a first word that has its capital only because it opens a sentence. */
  private int start(int from, int to) {
    int i = from;
    while (i < to && isFiller(i, from, to)) {
      i++;
    }
    return i;
  }

  private boolean isFiller(int i, int from, int to) {
    String word = tokens.lower[i];
    if (i == from && !tokens.isFirst(i)) {
      return lexicon.is("determiner", word);
    }
    if (lexicon.is("starter", word)) {
      return knownEnd(i, to) == 0 && !(word.equals("will") && i + 1 < to);
    }
    boolean known =
        lexicon.isGivenName(word) || lexicon.isTitle(word) || lexicon.isRole(word) || lexicon.isBody(word)
            || lexicon.is("role-part", word) || proper.contains(word) || knownEnd(i, to) > 0
            || lexicon.singularRole(word) != null || lexicon.is("particle", word) || this.known.isSurname(word);
    if (known || i > from) {
      return false;
    }
    // alone at the head of a sentence and nowhere else: more likely a word than a name
    return ordinary.contains(word) || to - from == 1 && !lexicon.is("people", word);
  }

  /** Where the longest known name that starts here ends; 0 for none. */
  private int knownEnd(int from, int to) {
    for (int end = Math.min(to, from + gazetteer.longest()); end > from; end--) {
      if (gazetteer.find(joined(from, end)) != null) {
        return end;
      }
    }
    return 0;
  }

  /** A run of capitalised words, taken apart. */
  private final class Run {
    private final int from;
    private final int to;
    private final Part[] parts;
    private final @Nullable Place[] places;

    Run(int from, int to) {
      this.from = from;
      this.to = to;
      this.parts = new Part[to - from];
      this.places = new Place[to - from];
      label();
    }

    private void label() {
      int i = from;
      while (i < to) {
        int end = knownEnd(i, to);
        if (end > 0 && !isPersonal(i, end)) {
          Place place = gazetteer.find(joined(i, end));
          for (; i < end; i++) {
            parts[i - from] = part(place);
            places[i - from] = place;
          }
          continue;
        }
        parts[i - from] = part(i);
        i++;
      }
      // "Tom King": a calling that closes a name after a given name is the surname
      int last = to - 1;
      if (to - from >= 2 && part(last) == Part.OFFICE && lexicon.isGivenName(tokens.lower[last - 1])
          && parts[last - 1 - from] == Part.NAME) {
        parts[last - from] = Part.NAME;
      }
    }

    /** "Georgia Meloni", "Israel Katz": a country's name as a given name. */
    private boolean isPersonal(int i, int end) {
      return end == i + 1
          && end < to
          && lexicon.isGivenName(tokens.lower[i])
          && knownEnd(end, to) == 0
          && part(end) == Part.NAME
          && (i == from || parts[i - 1 - from] != Part.NAME);
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
      if (word.equals("of") || word.equals("for") || word.equals("and") || word.equals("the") || word.equals(",")) {
        return Part.LINK;
      }
      if (lexicon.isTitle(word)) {
        return Part.TITLE;
      }
      boolean ofWhat = i > from + 1
          && (tokens.lower[i - 1].equals("of") || tokens.lower[i - 1].equals("the") && tokens.lower[i - 2].equals("of"));
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
      boolean thing = lexicon.is("thing", word) && (i > from || to - from == 1 || word.equals("article"));
      return thing && !(i == to - 1 && i > from && lexicon.isGivenName(tokens.lower[i - 1])) ? Part.THING : Part.NAME;
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
      while (own > from && (parts[own - 1 - from] == Part.NAME || SUFFIXES.contains(tokens.lower[own - 1])
          || parts[own - 1 - from] == Part.LINK && tokens.lower[own - 1].equals(","))) {
        own--;
      }
      Part last = parts[to - 1 - from];
      if (own < to) {
        withOwnName(names, own);
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
      return knownEnd(from, to) == to;
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
          && (to - own == 1 || SUFFIXES.contains(tokens.lower[to - 1]))) {
        nameFrom = own - 1;
      }
      List<Office> held = new ArrayList<>();
      int outer = offices.collectBefore(from, own, held);
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
}
