package dev.parley.reading.speakers;

import dev.parley.reading.speakers.World.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the words of a source apart, finds the head of the phrase and leads it back to a figure. */
final class Sources {
  /** Texts that are called by the name of their author without a mark of possession. */
  private static final Set<String> OFFERS = Set.of("proposal", "submission");
  /** Adverbs that may close a source. */
  private static final Set<String> TRAILERS = Set.of("here", "there", "today", "too", "also", "both", "alone", "again", "now");

  private static final Set<String> POSTS = Set.of("ambassador", "envoy", "representative", "delegate", "consul");
  private static final Set<String> NEARLY = Set.of("nearly", "almost", "about", "roughly", "just", "only");
  /** Adjectives that with an article stand for all of a country: "the British", "the Dutch", "the Chinese". */
  private static final Pattern COLLECTIVE = Pattern.compile("\\p{L}+(?:sh|ch|ese|iss)");
  /** "Two-thirds", "six-in-ten". */
  private static final Pattern SHARE = Pattern.compile("\\p{L}+-(?:halfs?|thirds?|quarters?|fifths?|tenths?|in-\\p{L}+)");

  /** The share of the weight that the best candidate needs for a source, and for a pronoun on the way to one. */
  private static final double SURETY = 0.5;

  private static final double CHAIN = 0.4;

  private final Tokens tokens;
  private final Lexicon lexicon;
  private final Contents contents;
  private final People people;
  private final Discourse discourse;
  private final Pronouns pronouns;
  private final Pronouns chain;
  private final Offices offices;
  private final NounPhrases phrases;
  private final Officeholders holders;
  private final BodyNouns bodies;
  private final Relatives relatives;
  private final Groups groups;
  private int followed;
  private Set<Figure> about = Set.of();

  Sources(
      Tokens tokens, Lexicon lexicon, Gazetteer gazetteer, Contents contents, People people, Discourse discourse) {
    this.contents = contents;
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.people = people;
    this.discourse = discourse;
    this.phrases = new NounPhrases(tokens, lexicon, people);
    this.pronouns = new Pronouns(tokens, lexicon, contents, people, discourse, phrases, SURETY);
    this.chain = new Pronouns(tokens, lexicon, contents, people, discourse, phrases, CHAIN);
    this.offices = new Offices(tokens, lexicon, gazetteer);
    this.holders = new Officeholders(tokens, lexicon, people, discourse, pronouns, offices, phrases);
    this.bodies = new BodyNouns(tokens, lexicon, gazetteer, people, phrases);
    this.groups = new Groups(tokens, lexicon, contents, people, discourse, phrases);
    this.relatives = new Relatives(tokens, lexicon, people, phrases, this);
  }

  /**
   * Who the words between two tokens stand for, or null.
   *
   * @param outer who utters the statement that holds the words, or null
   * @param said whom the words name that the source utters
   */
  @Nullable Figure read(int begin, int finish, @Nullable Figure outer, Set<Figure> said) {
    about = said;
    int from = begin;
    int to = finish;
    while (from < to && (!tokens.isWord(from) || isLead(from, to))) {
      from++;
    }
    while (to > from && (!tokens.isWord(to - 1) || to - from > 1 && TRAILERS.contains(tokens.lower[to - 1]))) {
      to--;
    }
    if (from >= to) {
      return null;
    }
    String first = tokens.lower[from];
    if (lexicon.is("pronoun", first) && !tokens.isAllCapitals(from)) {
      boolean alone = to - from == 1 || !phrases.isNounAfter(from, to);
      if (alone) {
        return withOthers(from, to, pronoun(from, first, outer), outer);
      }
    }
    return phrase(from, to, outer);
  }

  /** "he and Vladimir Putin", "he and the others", "we all". */
  private @Nullable Figure withOthers(int from, int to, @Nullable Figure one, @Nullable Figure outer) {
    if (to - from == 1) {
      return one;
    }
    String next = tokens.lower[from + 1];
    if (next.equals("all") || next.equals("both")) {
      return null;
    }
    if (!next.equals("and") || from + 2 >= to) {
      return one;
    }
    Figure other = lexicon.is("pronoun", tokens.lower[from + 2])
        ? pronoun(from + 2, tokens.lower[from + 2], outer)
        : phrase(from + 2, to, outer);
    if (one == null || other == null) {
      return null;
    }
    if (other.kind() == Figure.Kind.PERSON || other.kind() == Figure.Kind.COUNTRY || other.kind() == Figure.Kind.BODY) {
      return Figure.joint(List.of(one, other), from);
    }
    return new Figure(Figure.Kind.GROUP, one.name() + " and " + phrases.text(from + 2, to), List.of("group"), Gender.UNKNOWN, from);
  }

  /** Those who speak together where their names stand apart; the first alone where the other words name nobody. */
  @Nullable Figure joined(@Nullable Figure first, int from, int to) {
    Figure other = first == null ? null : read(from, Math.min(to, tokens.count), null, about);
    boolean named = other != null && (other.kind() == Figure.Kind.PERSON || other.kind() == Figure.Kind.COUNTRY
        || other.kind() == Figure.Kind.BODY || other.kind() == Figure.Kind.JOINT);
    return first == null || other == null || !named ? first : Figure.joint(List.of(first, other), from);
  }

  /** Where several could be meant, "he said" goes on with who spoke last. */
  private @Nullable Figure personal(int at, @Nullable Figure outer) {
    Figure person = pronouns.person(at, outer, about);
    if (person != null || outer != null) {
      return person;
    }
    Figure recent = pronouns.recentSpeaker(at);
    boolean fits = recent != null && recent.isHuman() && !about.contains(recent)
        && recent.gender() == Pronouns.gender(tokens.lower[at]);
    return fits ? recent : null;
  }

  @Nullable Figure phrase(int from, int to, @Nullable Figure outer) {
    List<Figure> joined = isEach(from, to) ? null : joint(from, to, outer);
    if (joined != null) {
      return Figure.joint(joined, from);
    }
    Figure several = groups.definite(from, to);
    several = several == null ? groups.again(from, to) : several;
    return several != null ? several : unnamedPeople(from, to);
  }

  /** "Nearly every member state", "each of them". */
  private boolean isEach(int from, int to) {
    int at = NEARLY.contains(tokens.lower[from]) && from + 1 < to ? from + 1 : from;
    return tokens.lower[at].equals("every") || tokens.lower[at].equals("each");
  }

  /** People without names, if the head shows that; a name that was not seen as one; or null. */
  private @Nullable Figure unnamedPeople(int from, int to) {
    int end = phrases.coreEnd(from, to);
    String first = tokens.lower[from];
    if (NEARLY.contains(first) && from + 1 < end) {
      first = tokens.lower[from + 1];
    }
    String noun = tokens.lower[Math.max(from, end - 1)];
    int name = people.nameAt(Math.max(from, end - 1));
    boolean modifier = name >= 0 && people.names().get(name).kind() == Name.Kind.MODIFIER;
    boolean plural = noun.endsWith("s") && noun.length() > 3 || noun.endsWith("men") || noun.endsWith("people");
    boolean some = first.equals("a") || first.equals("an") || first.equals("one") || first.equals("another")
        || first.equals("more") || first.equals("less") || first.equals("fewer") || first.equals("each") || first.equals("every") || first.equals("either") || first.equals("neither")
        || Character.isDigit(first.charAt(0)) || SHARE.matcher(first).matches();
    boolean pronoun = lexicon.is("pronoun", first) && end - from == 1;
    if (pronoun) {
      return null;
    }
    Figure called = first.equals("one") || first.equals("another") ? phrases.namedAfter(end, to) : null;
    if (called != null) {
      // "one of the family's lawyers, Anna Berg"
      return called;
    }
    if (modifier || some || lexicon.is("people", noun) || lexicon.is("people", first) || lexicon.singularRole(noun) != null
        || name >= 0 && people.names().get(name).kind() == Name.Kind.PEOPLE || phrases.isJoined(end, to)) {
      return group(from, to);
    }
    if (end - from <= 3 && end == to && tokens.isHigh(from) && tokens.isHigh(end - 1) && !lexicon.is("determiner", first)
        && !lexicon.is("starter", first)) {
      Figure known = people.persons().called(Arrays.asList(tokens.lower).subList(from, end));
      return known != null
          ? known
          : new Figure(Figure.Kind.PERSON, tokens.text(from, end), List.of(noun), Gender.UNKNOWN, from);
    }
    return plural ? group(from, to) : null;
  }

  /** Leads back the pronouns before a token that have not been yet. */
  void follow(int to) {
    for (; followed < to; followed++) {
      if (Pronouns.gender(tokens.lower[followed]) != Gender.UNKNOWN) {
        Figure figure = chain.person(followed, contents.speaker(followed), Set.of());
        if (figure != null) {
          boolean subject = tokens.lower[followed].equals("he") || tokens.lower[followed].equals("she");
          discourse.link(new Mention(followed, followed + 1, figure, subject));
        }
      } else if (isBareOffice(followed)) {
        Office office = offices.before(followed + 1);
        Figure figure = office == null ? null : holders.holder(office, followed, office.country() != null);
        if (figure != null) {
          discourse.link(new Mention(followed - 1, followed + 1, figure, tokens.isFirst(followed - 1)));
        }
      }
    }
  }

  /** A source without a name becomes a mention too, so that pronouns after it can stand for it. */
  void passed(int from, int to, Figure figure) {
    boolean named = false;
    for (int i = from; i < to; i++) {
      named |= people.nameAt(i) >= 0 && people.figure(people.nameAt(i)) == figure;
    }
    if (!named) {
      discourse.link(new Mention(from, to, figure, true));
      followed = Math.max(followed, to);
    }
  }

  /** "the president", with nothing after it that belongs to it. */
  private boolean isBareOffice(int i) {
    if (i == 0 || !tokens.lower[i - 1].equals("the") || !lexicon.isRole(tokens.lower[i]) || i + 1 >= tokens.count) {
      return false;
    }
    String next = tokens.lower[i + 1];
    return people.nameAt(i + 1) < 0 && !next.equals(Tokens.POSSESSIVE) && !lexicon.isPreposition(next)
        && !lexicon.isRole(next) && !next.equals(",");
  }

  private boolean isLead(int from, int to) {
    String word = tokens.lower[from];
    return from + 1 < to && (lexicon.isPreposition(word) || word.equals("according") || word.equals("even")) && !tokens.isHigh(from + 0)
        || from + 1 < to && (word.equals("by") || word.equals("according") || word.equals("to"));
  }

  private @Nullable Figure pronoun(int at, String word, @Nullable Figure outer) {
    return switch (word) {
      case "he", "him", "his", "himself", "she", "her", "hers", "herself" -> personal(at, outer);
      case "i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves" -> tokens.quoted[at] || contents.isQuoted(at) ? outer : null;
      case "they", "them", "their", "theirs", "themselves" -> groups.they(at);
      case "it", "its", "itself" -> pronouns.thing(at);
      case "who", "whom", "which", "that", "whose" -> relatives.antecedent(at);
      default -> null;
    };
  }

  /** The figures of a phrase that names one or several; null where its head is people without names. */
  private @Nullable List<Figure> joint(int from, int to, @Nullable Figure outer) {
    List<Figure> figures = new ArrayList<>();
    int at = from;
    while (true) {
      int end = phrases.coreEnd(at, to);
      Figure figure = head(at, end, to, outer);
      Figure titled = figures.isEmpty() && end < to ? titled(at, end, to) : null;
      if (titled != null) {
        return List.of(titled);
      }
      if (figures.isEmpty() && phrases.isJoined(end, to) && phrases.isOfficeWithoutName(at, end)) {
        // "Deputy Prime Minister and Finance Minister Anna Berg"
        int rest = phrases.coreEnd(end + 1, to);
        Figure named = head(end + 1, rest, to, outer);
        if (named != null && named.kind() == Figure.Kind.PERSON && rest >= to) {
          return List.of(named);
        }
      }
      if (figures.isEmpty() && figure != null && figure.kind() == Figure.Kind.UNNAMED && phrases.isOneOfTwoCallings(at, end, to)) {
        discourse.introduce(tokens.lower[end + 1], at, figure);
        return List.of(figure);
      }
      if (figure == null) {
        return figures.size() > 1 && phrases.areOthers(at, to) ? figures : null;
      }
      figures.add(figure);
      if (figure.kind() != Figure.Kind.PERSON && figure.kind() != Figure.Kind.COUNTRY && figure.kind() != Figure.Kind.BODY) {
        return figures.size() == 1 && !phrases.isJoined(end, to) ? figures : null;
      }
      int next = phrases.nextItem(end, to);
      if (next < 0) {
        return figures;
      }
      at = next;
    }
  }

  /**
   * "Deputy Adviser for International Economics and Deputy Director of the Council Anna Berg": two titles in capitals
   * before one name that closes the phrase; null for other phrases.
   */
  private @Nullable Figure titled(int from, int end, int to) {
    int name = people.nameAt(to - 1);
    if (name < 0 || people.names().get(name).kind() != Name.Kind.PERSON || !phrases.isOfficeWithoutName(from, end)
        || !tokens.isHigh(end - 1)) {
      return null;
    }
    boolean and = false;
    boolean another = false;
    for (int i = end; i < people.names().get(name).from(); i++) {
      if (!tokens.isHigh(i) && !phrases.isLink(tokens.lower[i]) && !(i == end && tokens.lower[i].equals("to"))) {
        return null;
      }
      and |= tokens.lower[i].equals("and");
      another |= and && lexicon.isRole(tokens.lower[i]);
    }
    // "Ambassador to Israel Anna Berg", "Coordinator for the Middle East Anna Berg"
    String link = tokens.lower[end];
    boolean post = link.equals("to")
        ? POSTS.contains(tokens.lower[end - 1])
        : (link.equals("for") || link.equals("of")) && people.names().get(name).length() > 1
            && offices.endsPlace(people.names().get(name).from());
    boolean posted = post && people.names().get(name).offices().isEmpty() && people.names().get(name).from() > end + 1;
    return another || posted ? people.figure(name) : null;
  }

  private @Nullable Figure head(int from, int end, int to, @Nullable Figure outer) {
    if (end <= from) {
      return null;
    }
    int name = people.nameAt(end - 1);
    String noun = tokens.lower[end - 1];
    if (lexicon.is("text", noun) && (name < 0 || people.names().get(name).length() > 1
        && people.names().get(name).place() == null || end - from == 1 && tokens.isFirst(from))) {
      return text(from, end, to, outer);
    }
    if (name >= 0) {
      Name last = people.names().get(name);
      Figure figure = people.figure(name);
      switch (last.kind()) {
        case PERSON, COUNTRY -> {
          return figure;
        }
        case BODY -> {
          // "a developed country Party" is not "the Party"
          boolean described = last.length() == 1 && last.place() == null && lexicon.isBody(noun) && end - from > 2
              && (tokens.lower[from].equals("a") || tokens.lower[from].equals("an") || tokens.lower[from].equals("one"));
          return described ? null : figure;
        }
        case PEOPLE -> {
          // "the Russians" are Russia, "Russians" are people
          Place place = last.place();
          return place != null && place.isCountry() && end - from == 2 && tokens.lower[from].equals("the")
              ? people.bodies().country(place, from)
              : null;
        }
        case MODIFIER -> {
          // "the British" are the United Kingdom
          Place place = last.place();
          return place != null && place.isCountry() && end - from == 2 && tokens.lower[from].equals("the")
              && COLLECTIVE.matcher(noun).matches()
              ? people.bodies().country(place, from)
              : null;
        }
        case OFFICE -> {
          return holders.person(from, end, to, noun, outer);
        }
      }
    }
    if (lexicon.isRole(noun)) {
      return holders.person(from, end, to, noun, outer);
    }
    if (lexicon.endsWith("role", List.of(end - 2 >= from ? tokens.lower[end - 2] : "", noun))) {
      return holders.person(from, end, to, tokens.lower[end - 2] + " " + noun, outer);
    }
    if (noun.endsWith("-year-old")) {
      return holders.aged(noun, from);
    }
    if (lexicon.singularRole(noun) != null || lexicon.is("people", noun)) {
      // "the panel" is people, or a body that the text has named
      boolean again = lexicon.isBody(noun) && end - from == 2 && end == to && tokens.lower[from].equals("the");
      return again ? people.bodies().ending(noun, from) : null;
    }
    if (lexicon.isBody(noun)) {
      String first = tokens.lower[from];
      if (lexicon.is("pronoun", first)) {
        Figure owner = pronoun(from, first, outer);
        return owner == null ? null : bodies.owned(owner, end, end, noun);
      }
      return bodies.read(from, end, to, noun);
    }
    return noun.endsWith("s") && !phrases.isPossessed(from, end) ? null : phrases.namedAfter(end, to);
  }

  /** A text; but its author's own words are the author's: "his response", "Trump's tweet", "the EU proposal". */
  private @Nullable Figure text(int from, int end, int to, @Nullable Figure outer) {
    if (lexicon.is("utterance", tokens.lower[end - 1])) {
      String first = tokens.lower[from];
      if (lexicon.is("pronoun", first) && phrases.isNounAfter(from, end)) {
        return pronoun(from, first, outer);
      }
      for (int i = from; i + 1 < end; i++) {
        int name = people.nameAt(i);
        boolean author = tokens.lower[i + 1].equals(Tokens.POSSESSIVE)
            || i + 2 == end && OFFERS.contains(tokens.lower[end - 1]);
        if (name >= 0 && author && people.figure(name) != null) {
          return people.figure(name);
        }
      }
    }
    return new Figure(Figure.Kind.TEXT, phrases.text(from, to), List.of("text"), Gender.UNKNOWN, from);
  }

  private Figure group(int from, int to) {
    return new Figure(Figure.Kind.GROUP, phrases.text(from, to), List.of("group"), Gender.UNKNOWN, from);
  }
}
