package dev.parley.reading.speakers;

import dev.parley.reading.speakers.World.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Leads one person called by an office or calling ("the foreign minister", "a spokesman") back to a figure. */
final class Officeholders {
  /** Offices that only one person of a country or body holds. */
  private static final Set<String> CAPTAINS =
      Set.of("president", "minister", "premier", "chancellor", "secretary", "governor", "king", "queen", "mayor",
          "ambassador", "prime minister", "secretary-general", "pope", "speaker", "emir", "sultan", "leader");

  /** Headings have no more tokens. */
  private static final int HEADING = 16;

  private final Tokens tokens;
  private final Lexicon lexicon;
  private final People people;
  private final Discourse discourse;
  private final Pronouns pronouns;
  private final Offices offices;
  private final NounPhrases phrases;

  Officeholders(
      Tokens tokens, Lexicon lexicon, People people, Discourse discourse, Pronouns pronouns, Offices offices,
      NounPhrases phrases) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.people = people;
    this.discourse = discourse;
    this.pronouns = pronouns;
    this.offices = offices;
    this.phrases = phrases;
  }

  /** The head is one person by office: named in apposition, named elsewhere, or without a name. */
  @Nullable Figure person(int from, int end, int to, String noun, @Nullable Figure outer) {
    Figure named = phrases.namedAfter(end, to);
    if (named != null) {
      return named;
    }
    List<Office> found = new ArrayList<>();
    offices.collectBefore(end, end, found);
    Office office = found.isEmpty() ? new Office(noun, List.of(noun), null) : found.getFirst();
    Place country = office.country() != null ? office.country() : phrases.placeIn(from, end, to);
    office = new Office(noun.contains(" ") ? noun : office.head(), office.words(), country);
    if (!isDefinite(from, end, office)) {
      Figure figure = unnamed(from, to, noun);
      discourse.introduce(noun, from, figure);
      return figure;
    }
    if (pronouns.inAssembly() && isChair(office) && country == null && isOfSomething(from, end)) {
      Figure called = calledSo(from, end);
      return called != null ? called : unnamed(from, end, noun);
    }
    Figure holder = isOfAnother(end, country) ? null : holder(office, from, country != null);
    boolean presiding = pronouns.inAssembly() && isChair(office) && country == null;
    if (presiding && holder != null) {
      holder = presiding(holder, noun, from);
    }
    if (holder == null && country == null && outer != null && end == to) {
      holder = ofSameCountry(office, outer, from);
    }
    if (holder == null && country != null && country.sense() == World.Sense.REGION) {
      // "the California congressman"
      holder = holder(new Office(office.head(), office.words(), null), from, false);
    }
    if (holder != null) {
      return holder;
    }
    if (country != null && CAPTAINS.contains(noun)) {
      return official(office, country, from);
    }
    Figure before = country == null ? discourse.unnamed(noun, from) : null;
    if (before != null) {
      return before;
    }
    boolean bare = end == to && country == null && end - from <= office.words().size() + 1;
    if (bare && !presiding || lexicon.is("pronoun", tokens.lower[from])) {
      return null;
    }
    Figure figure = unnamed(from, to, noun);
    discourse.introduce(noun, from, figure);
    return figure;
  }

  /** "The president", in the words of his spokesman, is that of their country. */
  private @Nullable Figure ofSameCountry(Office office, Figure outer, int at) {
    Set<String> countries = new HashSet<>();
    for (Office held : outer.offices()) {
      if (held.country() != null) {
        countries.add(held.country().id());
      }
    }
    List<Figure> found = people.persons().all().stream()
        .filter(person -> person != outer && person.first() < at && person.offices().stream()
            .anyMatch(held -> held.country() != null && countries.contains(held.country().id())
                && held.answersTo(office, lexicon)))
        .limit(2)
        .toList();
    return found.size() == 1 ? found.getFirst() : null;
  }

  /** "the president of the Aluminum Association" is not the president. */
  private boolean isOfAnother(int end, @Nullable Place country) {
    if (country != null || end + 1 >= tokens.count || !tokens.lower[end].equals("of") && !tokens.lower[end].equals("for")) {
      return false;
    }
    int next = lexicon.is("determiner", tokens.lower[end + 1]) && end + 2 < tokens.count ? end + 2 : end + 1;
    return tokens.isHigh(next);
  }

  /** "Water Board Chair": more than the office and an article. */
  private boolean isOfSomething(int from, int end) {
    int words = end - from - (lexicon.is("determiner", tokens.lower[from]) ? 1 : 0);
    return words > 1 && tokens.isHigh(end - 2) && !lexicon.is("role-part", tokens.lower[end - 2]);
  }

  /** The person before whose name the same words stand: "the Water Board Chair" and "Water Board Chair Ann Lee". */
  private @Nullable Figure calledSo(int from, int end) {
    int begin = lexicon.is("determiner", tokens.lower[from]) ? from + 1 : from;
    int length = end - begin;
    for (Mention mention : people.mentions()) {
      int name = people.nameAt(mention.to() - 1);
      int own = name < 0 ? 0 : people.names().get(name).from();
      if (mention.figure().kind() == Figure.Kind.PERSON && own >= length
          && Arrays.equals(tokens.lower, own - length, own, tokens.lower, begin, end)) {
        return mention.figure();
      }
    }
    return null;
  }

  /**
   * Who "the Chair" is where somebody is named in that office: whoever chairs a group in one section need not chair the
   * meeting in the others.
   *
   * @return the one named; the Chair without a name who spoke before, in another section; or null
   */
  private @Nullable Figure presiding(Figure named, String noun, int at) {
    if (named.first() >= at) {
      return hasHeading(at, named.first()) ? null : named;
    }
    Figure unnamed = discourse.unnamed(noun, at);
    if (unnamed == null || unnamed.first() > named.first()) {
      return named;
    }
    int m = Pronouns.lastBefore(people.mentions(), at);
    while (m >= 0 && people.mentions().get(m).figure() != named) {
      m--;
    }
    return m >= 0 && hasHeading(people.mentions().get(m).to(), at) ? unnamed : named;
  }

  /** Whether a short paragraph without a mark at its end stands between two tokens. */
  private boolean hasHeading(int from, int to) {
    int start = to;
    for (int i = from; i < to; i++) {
      if (tokens.lower[i].equals(Tokens.BREAK)) {
        if (i > start && i - start <= HEADING && tokens.isWord(i - 1)) {
          return true;
        }
        start = i + 1;
      }
    }
    return false;
  }

  private static boolean isChair(Office office) {
    return Office.full(office.head()).equals("chair");
  }

  /**
   * "The 68-year-old": the one person whose age the text gives so before, or else who spoke last.
   *
   * @param word such as {@code 68-year-old}
   */
  @Nullable Figure aged(String word, int at) {
    String age = word.substring(0, word.indexOf('-'));
    Figure found = null;
    for (Name name : people.names()) {
      if (name.from() >= at) {
        break;
      }
      if (name.kind() == Name.Kind.PERSON && isAged(name, age)) {
        Figure figure = people.figure(people.nameAt(name.from()));
        if (found != null && found != figure) {
          return null;
        }
        found = figure;
      }
    }
    if (found != null) {
      return found;
    }
    Figure recent = pronouns.recentSpeaker(at);
    return recent != null && recent.kind() == Figure.Kind.PERSON ? recent : null;
  }

  /** "Anna Berg, 68," or "68-year-old Anna Berg". */
  private boolean isAged(Name name, String age) {
    int to = name.to();
    boolean after = to + 1 < tokens.count && (tokens.lower[to].equals(",") || tokens.lower[to].equals("("))
        && tokens.lower[to + 1].equals(age);
    int outer = name.outer();
    return after || outer > 0 && tokens.lower[outer - 1].equals(age + "-year-old")
        || tokens.lower[outer].equals(age + "-year-old");
  }

  private Figure unnamed(int from, int to, String noun) {
    return new Figure(Figure.Kind.UNNAMED, phrases.text(from, to), List.of(noun), lexicon.genderOf(noun), from);
  }

  private Figure official(Office office, Place country, int at) {
    String adjective = World.SHARED.adjective(country.id());
    String name = (adjective == null ? country.name() : adjective) + " " + office.title();
    return new Figure(Figure.Kind.PERSON, name, List.of(name.split(" ")), lexicon.genderOf(office.head()), at);
  }

  private boolean isDefinite(int from, int end, Office office) {
    String first = tokens.lower[from];
    if (first.equals("a") || first.equals("an") || first.equals("one") || first.equals("another") || first.equals("some")) {
      return false;
    }
    for (int i = from; i < end; i++) {
      if (tokens.lower[i].equals(Tokens.POSSESSIVE)) {
        return true;
      }
    }
    return lexicon.is("determiner", first) || tokens.isHigh(end - 1) || office.country() != null
        || (CAPTAINS.contains(office.head()) && isHeadline(from));
  }

  /** Whether a paragraph ends without a mark; such lines leave out articles: "No talks, says minister". */
  private boolean isHeadline(int at) {
    int last = at;
    while (last + 1 < tokens.count && tokens.paragraph[last + 1] == tokens.paragraph[at]
        && !tokens.lower[last + 1].equals(Tokens.BREAK)) {
      last++;
    }
    return tokens.isWord(last);
  }

  /** Who in the document, or else in the cast, holds the office; null when nobody or more than one could be meant. */
  @Nullable Figure holder(Office office, int at, boolean inCountry) {
    Gender gender = lexicon.genderOf(office.head());
    List<Figure> holders = people.persons().all().stream()
        .filter(person -> person.gender().agrees(gender) && person.holds(office, lexicon))
        .toList();
    List<Figure> before = holders.stream().filter(person -> person.first() < at).toList();
    holders = before.isEmpty() ? holders : before;
    if (inCountry) {
      List<Figure> own = holders.stream().filter(person -> person.offices().stream()
          .anyMatch(held -> held.country() != null && held.answersTo(office, lexicon))).toList();
      if (own.size() == 1) {
        return own.getFirst();
      }
      Figure known = people.persons().holder(office);
      if (known != null) {
        return known;
      }
      holders = own;
    }
    if (pronouns.inAssembly() && isChair(office)) {
      // who sits there; the chair of a body that is a guest speaks for that body
      holders = holders.stream().filter(person -> person.offices().stream()
          .noneMatch(held -> isChair(held) && held.country() != null)).toList();
    }
    if (holders.size() <= 1) {
      return holders.isEmpty() ? null : holders.getFirst();
    }
    Figure recent = pronouns.recentSpeaker(at);
    if (recent != null && holders.contains(recent)) {
      return recent;
    }
    List<Figure> choice = holders;
    Figure found = null;
    for (int m = people.mentions().size() - 1; m >= 0; m--) {
      Mention mention = people.mentions().get(m);
      if (pronouns.inAssembly() && mention.from() < at && choice.contains(mention.figure())) {
        // who was last named in the chair still sits there
        return mention.figure();
      }
      if (mention.from() < at && tokens.paragraph[mention.from()] == tokens.paragraph[at] && choice.contains(mention.figure())) {
        if (found != null && found != mention.figure()) {
          return null;
        }
        found = mention.figure();
      }
    }
    return found;
  }
}
