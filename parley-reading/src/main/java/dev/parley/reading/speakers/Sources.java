package dev.parley.reading.speakers;

import dev.parley.reading.speakers.World.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes the words of a source apart, finds the head of the phrase and leads it back to a figure. */
final class Sources {
  private static final Set<String> RELATIVES = Set.of("who", "whom", "which", "that", "whose");
  private static final Set<String> CAPTAINS =
      Set.of("president", "minister", "premier", "chancellor", "secretary", "governor", "king", "queen", "mayor",
          "ambassador", "prime minister", "secretary-general", "pope", "speaker", "emir", "sultan", "leader");
  /** Adverbs that may close a source. */
  private static final Set<String> TRAILERS = Set.of("here", "there", "today", "too", "also", "both", "alone", "again", "now");
  /** Adjectives that follow their noun. */
  private static final Set<String> AFTER_NOUNS =
      Set.of("close", "familiar", "involved", "present", "aware", "loyal", "opposed", "near", "active", "able", "keen");
  private static final Set<String> CABINETS = Set.of("government", "administration", "cabinet", "authorities", "leadership", "state");

  /** The share of the weight that the best candidate needs for a source, and for a pronoun on the way to one. */
  private static final double SURETY = 0.5;

  private static final double CHAIN = 0.4;

  private final Tokens tokens;
  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final Contents contents;
  private final People people;
  private final Discourse discourse;
  private final Pronouns pronouns;
  private final Pronouns chain;
  private int followed;
  private final Offices offices;

  Sources(
      Tokens tokens, Lexicon lexicon, Gazetteer gazetteer, Contents contents, People people, Discourse discourse) {
    this.contents = contents;
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    this.people = people;
    this.discourse = discourse;
    this.pronouns = new Pronouns(tokens, lexicon, contents, people, discourse, SURETY);
    this.chain = new Pronouns(tokens, lexicon, contents, people, discourse, CHAIN);
    this.offices = new Offices(tokens, lexicon, gazetteer);
  }

  /**
   * Who the words between two tokens stand for, or null.
   *
   * @param outer who utters the statement that holds the words, or null
   */
  @Nullable Figure read(int begin, int finish, @Nullable Figure outer) {
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
      boolean alone = to - from == 1 || !isNounAfter(from, to);
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
      return together(List.of(one, other), from, to);
    }
    return new Figure(Figure.Kind.GROUP, one.name() + " and " + phrase(from + 2, to), List.of("group"), Gender.UNKNOWN, from);
  }

  private @Nullable Figure phrase(int from, int to, @Nullable Figure outer) {
    List<Figure> joined = joint(from, to, outer);
    if (joined != null) {
      return joined.size() == 1 ? joined.getFirst() : together(joined, from, to);
    }
    return unnamedPeople(from, to);
  }

  /** People without names, if the head shows that; a name that was not seen as one; or null. */
  private @Nullable Figure unnamedPeople(int from, int to) {
    int end = coreEnd(from, to);
    String first = tokens.lower[from];
    String noun = tokens.lower[Math.max(from, end - 1)];
    int name = people.nameAt(Math.max(from, end - 1));
    boolean modifier = name >= 0 && people.names().get(name).kind() == Name.Kind.MODIFIER;
    boolean plural = noun.endsWith("s") && noun.length() > 3 || noun.endsWith("men") || noun.endsWith("people");
    boolean some = first.equals("a") || first.equals("an") || first.equals("one") || first.equals("another")
        || first.equals("each") || first.equals("every") || first.equals("either") || first.equals("neither")
        || Character.isDigit(first.charAt(0));
    boolean pronoun = lexicon.is("pronoun", first) && end - from == 1;
    if (pronoun) {
      return null;
    }
    if (modifier || some || lexicon.is("people", noun) || lexicon.is("people", first) || lexicon.singularRole(noun) != null
        || name >= 0 && people.names().get(name).kind() == Name.Kind.PEOPLE || isJoined(end, to)) {
      return group(from, to);
    }
    if (end - from <= 3 && end == to && tokens.isHigh(from) && tokens.isHigh(end - 1) && !lexicon.is("determiner", first)
        && !lexicon.is("starter", first)) {
      Figure called = people.called(Arrays.asList(tokens.lower).subList(from, end));
      return called != null
          ? called
          : new Figure(Figure.Kind.PERSON, tokens.text(from, end), List.of(noun), Gender.UNKNOWN, from);
    }
    return plural ? group(from, to) : null;
  }

  /** Leads back the pronouns before a token that have not been yet. */
  void follow(int to) {
    for (; followed < to; followed++) {
      if (Pronouns.gender(tokens.lower[followed]) != Gender.UNKNOWN) {
        Figure figure = chain.person(followed, contents.speaker(followed));
        if (figure != null) {
          boolean subject = tokens.lower[followed].equals("he") || tokens.lower[followed].equals("she");
          discourse.link(new Mention(followed, followed + 1, figure, subject));
        }
      } else if (isBareOffice(followed)) {
        Office office = offices.before(followed + 1);
        Figure figure = office == null ? null : holder(office, followed, office.country() != null);
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

  private boolean isNounAfter(int from, int to) {
    String word = tokens.lower[from];
    boolean possessive = word.equals("his") || word.equals("her") || word.equals("its") || word.equals("their")
        || word.equals("our") || word.equals("my") || word.equals("your") || word.equals("whose") || word.equals("that")
        || word.equals("one") || word.equals("mine");
    return possessive && from + 1 < to && tokens.isWord(from + 1) && !lexicon.isPreposition(tokens.lower[from + 1]);
  }

  private @Nullable Figure pronoun(int at, String word, @Nullable Figure outer) {
    return switch (word) {
      case "he", "him", "his", "himself", "she", "her", "hers", "herself" -> pronouns.person(at, outer);
      case "i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves" -> tokens.quoted[at] || contents.isQuoted(at) ? outer : null;
      case "they", "them", "their", "theirs", "themselves" -> pronouns.group(at);
      case "it", "its", "itself" -> pronouns.thing(at);
      case "who", "whom", "which", "that", "whose" -> antecedent(at);
      default -> null;
    };
  }

  /** Whom a relative pronoun stands for: the noun phrase that ends before it. */
  private @Nullable Figure antecedent(int at) {
    int end = at;
    while (end > 0 && tokens.sentence[end - 1] == tokens.sentence[at]
        && (tokens.lower[end - 1].equals(",") || tokens.lower[end - 1].equals("—") || tokens.lower[end - 1].equals("(")
            || lexicon.isPreposition(tokens.lower[end - 1]) || tokens.lower[end - 1].equals("and"))) {
      end--;
    }
    if (end == 0 || tokens.sentence[end - 1] != tokens.sentence[at]) {
      return null;
    }
    boolean human = !tokens.lower[at].equals("which");
    int start = phraseStart(end);
    int name = people.nameAt(end - 1);
    if (name >= 0 && people.names().get(name).to() == end) {
      Figure figure = people.figure(name);
      if (figure != null && (figure.kind() == Figure.Kind.PERSON || !human || tokens.lower[at].equals("that"))) {
        // "voters in Ohio who": the name belongs to the noun before it
        int before = people.names().get(name).outer() - 1;
        boolean inside = before >= 0 && lexicon.isPreposition(tokens.lower[before]) && figure.kind() != Figure.Kind.PERSON;
        return inside ? null : figure;
      }
      if (human) {
        return tokens.lower[at].equals("who") ? apposed(end, at) : null;
      }
    }
    if (start < end && (lexicon.isRole(tokens.lower[end - 1]) || lexicon.singularRole(tokens.lower[end - 1]) != null
        || lexicon.is("people", tokens.lower[end - 1]) || lexicon.is("text", tokens.lower[end - 1])
        || lexicon.isBody(tokens.lower[end - 1]) || human && tokens.lower[end - 1].endsWith("s"))) {
      if (tokens.lower[at].equals("who") && lexicon.isRole(tokens.lower[end - 1])) {
        Figure named = apposed(end, at);
        if (named != null) {
          return named;
        }
      }
      Figure found = phrase(start, end, null);
      boolean thing = found != null && (found.kind() == Figure.Kind.BODY || found.kind() == Figure.Kind.COUNTRY
          || found.kind() == Figure.Kind.TEXT);
      if (thing && tokens.lower[at].equals("who")) {
        int before = start > 0 && lexicon.isPreposition(tokens.lower[start - 1]) ? start - 1 : 0;
        int head = before > 0 ? phraseStart(before) : before;
        return head < before ? phrase(head, end, null) : null;
      }
      return found;
    }
    return tokens.lower[at].equals("who") ? apposed(end, at) : null;
  }

  /** "Lavrov, a veteran diplomat in the ministry, who": the one person named in the sentence before, if followed by a comma. */
  private @Nullable Figure apposed(int end, int at) {
    Figure found = null;
    for (int i = end - 1; i >= 0 && tokens.sentence[i] == tokens.sentence[at] && end - i < 25; i--) {
      int name = people.nameAt(i);
      Figure figure = name < 0 ? null : people.figure(name);
      if (figure != null && figure.kind() == Figure.Kind.PERSON) {
        int after = people.names().get(name).to();
        boolean comma = after < end && (tokens.lower[after].equals(",") || tokens.lower[after].equals("("));
        if (!comma || found != null && found != figure) {
          return null;
        }
        found = figure;
        i = people.names().get(name).from();
      }
    }
    return found;
  }

  private int phraseStart(int end) {
    int i = end;
    while (i > 0 && tokens.isWord(i - 1) && tokens.sentence[i - 1] == tokens.sentence[end - 1]
        && end - i < 7) {
      String word = tokens.lower[i - 1];
      if (lexicon.isPreposition(word) || lexicon.is("auxiliary", word) || lexicon.is("conjunction", word)
          || word.equals("said") || word.equals("says") || word.equals("told")) {
        break;
      }
      i--;
      if (lexicon.is("determiner", word)) {
        break;
      }
    }
    return i;
  }

  /** The figures of a phrase that names one or several; null where its head is people without names. */
  private @Nullable List<Figure> joint(int from, int to, @Nullable Figure outer) {
    List<Figure> figures = new ArrayList<>();
    int at = from;
    while (true) {
      int end = coreEnd(at, to);
      Figure figure = head(at, end, to, outer);
      if (figures.isEmpty() && isJoined(end, to) && isOfficeWithoutName(at, end)) {
        // "Deputy Prime Minister and Finance Minister Anna Berg"
        int rest = coreEnd(end + 1, to);
        Figure named = head(end + 1, rest, to, outer);
        if (named != null && named.kind() == Figure.Kind.PERSON && rest >= to) {
          return List.of(named);
        }
      }
      if (figure == null) {
        return null;
      }
      figures.add(figure);
      if (figure.kind() != Figure.Kind.PERSON && figure.kind() != Figure.Kind.COUNTRY && figure.kind() != Figure.Kind.BODY) {
        return figures.size() == 1 && !isJoined(end, to) ? figures : null;
      }
      int next = nextItem(end, to);
      if (next < 0) {
        return figures;
      }
      at = next;
    }
  }

  private boolean isOfficeWithoutName(int from, int end) {
    int name = people.nameAt(end - 1);
    boolean office = name >= 0
        ? people.names().get(name).kind() == Name.Kind.OFFICE
        : lexicon.isRole(tokens.lower[end - 1]);
    return office && !tokens.lower[from].equals("a") && !tokens.lower[from].equals("an");
  }

  private boolean isJoined(int end, int to) {
    return end < to && (tokens.lower[end].equals("and") || tokens.lower[end].equals("or"));
  }

  /** Where the next of several begins; -1 where there is none. */
  private int nextItem(int end, int to) {
    if (end >= to) {
      return -1;
    }
    String link = tokens.lower[end];
    if (link.equals("and") || link.equals("&")) {
      return end + 1 < to ? end + 1 : -1;
    }
    if (!link.equals(",")) {
      return -1;
    }
    int next = end + 1 < to && tokens.lower[end + 1].equals("and") ? end + 2 : end + 1;
    if (next >= to || next == end + 1 && !hasAnd(next, to)) {
      return -1;
    }
    int name = nameFrom(next, to);
    if (name < 0) {
      return -1;
    }
    Figure figure = people.figure(name);
    boolean listed = figure != null && figure.kind() != Figure.Kind.TEXT;
    return listed && (people.names().get(name).outer() <= next || next == end + 2) ? next : -1;
  }

  private boolean hasAnd(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.lower[i].equals("and")) {
        return true;
      }
    }
    return false;
  }

  /** The name whose noun phrase begins at the token; -1 for none. */
  private int nameFrom(int at, int to) {
    for (int i = at; i < to && i < at + 8; i++) {
      int name = people.nameAt(i);
      if (name >= 0 && people.names().get(name).kind() != Name.Kind.MODIFIER) {
        return people.names().get(name).outer() <= at || i == at ? name : -1;
      }
      if (!tokens.isWord(i)) {
        return -1;
      }
    }
    return -1;
  }

  /** The token after the head of the noun phrase. */
  private int coreEnd(int from, int to) {
    int i = from;
    while (i < to) {
      int name = people.nameAt(i);
      if (name >= 0) {
        i = Math.min(to, people.names().get(name).to());
        continue;
      }
      String word = tokens.lower[i];
      if (word.equals(Tokens.POSSESSIVE)) {
        i++;
        continue;
      }
      if (!tokens.isWord(i) && !word.equals("-") && !word.equals("/") || i > from && (lexicon.isPreposition(word) || RELATIVES.contains(word)
          || word.equals("and") || word.equals("or") || lexicon.is("auxiliary", word) || word.equals("himself")
          || word.equals("herself") || word.equals("itself") || word.equals("themselves"))) {
        break;
      }
      if (i > from && isHeadWord(tokens.lower[i - 1]) && !tokens.isHigh(i) && AFTER_NOUNS.contains(word)) {
        break;
      }
      if (i > from && isHeadWord(tokens.lower[i - 1]) && (word.endsWith("ing") || word.endsWith("ed")) && !tokens.isHigh(i)) {
        break;
      }
      i++;
    }
    while (i > from && tokens.lower[i - 1].equals(Tokens.POSSESSIVE)) {
      i--;
    }
    return i;
  }

  private boolean isHeadWord(String word) {
    return lexicon.isRole(word) || lexicon.singularRole(word) != null || lexicon.is("people", word)
        || lexicon.is("text", word) || lexicon.isBody(word);
  }

  private @Nullable Figure head(int from, int end, int to, @Nullable Figure outer) {
    if (end <= from) {
      return null;
    }
    int name = people.nameAt(end - 1);
    String noun = tokens.lower[end - 1];
    if (lexicon.is("text", noun) && (name < 0 || people.names().get(name).length() > 1
        && people.names().get(name).place() == null)) {
      return text(from, end, to, outer);
    }
    if (name >= 0) {
      Name last = people.names().get(name);
      Figure figure = people.figure(name);
      switch (last.kind()) {
        case PERSON, COUNTRY, BODY -> {
          return figure;
        }
        case PEOPLE -> {
          // "the Russians" are Russia, "Russians" are people
          Place place = last.place();
          return place != null && place.isCountry() && end - from == 2 && tokens.lower[from].equals("the")
              ? people.country(place, from)
              : null;
        }
        case MODIFIER -> {
          return null;
        }
        case OFFICE -> {
          return person(from, end, to, noun, outer);
        }
      }
    }
    if (lexicon.isRole(noun)) {
      return person(from, end, to, noun, outer);
    }
    if (lexicon.endsWith("role", List.of(end - 2 >= from ? tokens.lower[end - 2] : "", noun))) {
      return person(from, end, to, tokens.lower[end - 2] + " " + noun, outer);
    }
    if (noun.endsWith("-year-old")) {
      return null;
    }
    if (lexicon.singularRole(noun) != null || lexicon.is("people", noun)) {
      return null;
    }
    if (lexicon.isBody(noun)) {
      return bodyNoun(from, end, to, noun, outer);
    }
    return noun.endsWith("s") && !isPossessed(from, end) ? null : namedAfter(end, to);
  }

  private boolean isPossessed(int from, int end) {
    for (int i = from; i < end; i++) {
      if (tokens.lower[i].equals(Tokens.POSSESSIVE)) {
        return true;
      }
    }
    return false;
  }

  /** A text; but a person's own words are that person's: "his response", "Trump's tweet". */
  private @Nullable Figure text(int from, int end, int to, @Nullable Figure outer) {
    if (lexicon.is("utterance", tokens.lower[end - 1])) {
      String first = tokens.lower[from];
      if (lexicon.is("pronoun", first) && isNounAfter(from, end)) {
        return pronoun(from, first, outer);
      }
      for (int i = from; i + 1 < end; i++) {
        int name = people.nameAt(i);
        if (name >= 0 && tokens.lower[i + 1].equals(Tokens.POSSESSIVE) && people.figure(name) != null) {
          return people.figure(name);
        }
      }
    }
    return new Figure(Figure.Kind.TEXT, phrase(from, to), List.of("text"), Gender.UNKNOWN, from);
  }

  private String phrase(int from, int to) {
    int begin = from;
    if (begin + 1 < to && (tokens.lower[begin].equals("the") || tokens.lower[begin].equals("a") || tokens.lower[begin].equals("an"))) {
      begin++;
    }
    int end = to;
    for (int i = begin + 1; i + 1 < to; i++) {
      if (tokens.lower[i].equals(",") && (RELATIVES.contains(tokens.lower[i + 1]) || tokens.lower[i + 1].equals("speaking"))) {
        end = i;
        break;
      }
    }
    return tokens.text(begin, end).replaceAll("\\s+", " ");
  }

  private Figure group(int from, int to) {
    return new Figure(Figure.Kind.GROUP, phrase(from, to), List.of("group"), Gender.UNKNOWN, from);
  }

  private static Figure together(List<Figure> figures, int from, int to) {
    List<Figure> distinct = figures.stream().distinct().toList();
    if (distinct.size() == 1) {
      return distinct.getFirst();
    }
    String name = distinct.stream().map(Figure::name).collect(Collectors.joining(" and "));
    String id = distinct.stream().map(figure -> People.actor(figure).id()).collect(Collectors.joining("-and-"));
    Figure joint = new Figure(Figure.Kind.JOINT, name, List.of("joint"), Gender.UNKNOWN, from);
    joint.identify(id, name);
    return joint;
  }

  /** The head is one person by office: named in apposition, named elsewhere, or without a name. */
  private @Nullable Figure person(int from, int end, int to, String noun, @Nullable Figure outer) {
    Figure named = namedAfter(end, to);
    if (named != null) {
      return named;
    }
    List<Office> found = new ArrayList<>();
    offices.collectBefore(end, end, found);
    Office office = found.isEmpty() ? new Office(noun, List.of(noun), null) : found.getFirst();
    Place country = office.country() != null ? office.country() : placeIn(from, end, to);
    office = new Office(noun.contains(" ") ? noun : office.head(), office.words(), country);
    if (!isDefinite(from, end, office)) {
      Figure figure = unnamed(from, to, noun);
      discourse.introduce(noun, from, figure);
      return figure;
    }
    Figure holder = holder(office, from, country != null);
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
    if (bare || lexicon.is("pronoun", tokens.lower[from])) {
      return null;
    }
    Figure figure = unnamed(from, to, noun);
    discourse.introduce(noun, from, figure);
    return figure;
  }

  private Figure unnamed(int from, int to, String noun) {
    return new Figure(Figure.Kind.UNNAMED, phrase(from, to), List.of(noun), lexicon.genderOf(noun), from);
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
    return lexicon.is("determiner", first) || tokens.isHigh(end - 1) || office.country() != null;
  }

  /** The person named after the office: ", Sergei Lavrov" or "— Gov. Mike Pence —". */
  private @Nullable Figure namedAfter(int end, int to) {
    for (int i = end; i < to; i++) {
      String mark = tokens.lower[i];
      if (mark.equals(",") || mark.equals("—") || mark.equals("–") || mark.equals("-") || mark.equals("(") || mark.equals(":")) {
        int name = nameFrom(i + 1, to);
        if (name < 0 || people.names().get(name).kind() != Name.Kind.PERSON) {
          return null;
        }
        return people.figure(name);
      }
      if (i == end && (mark.equals("named") || mark.equals("called"))) {
        int name = nameFrom(i + 1, to);
        return name < 0 ? null : people.figure(name);
      }
      if (RELATIVES.contains(mark)) {
        return null;
      }
    }
    return null;
  }

  /** The country or body that a phrase belongs to: "Russia's", "Russian", "of Russia". */
  private @Nullable Place placeIn(int from, int end, int to) {
    for (int i = from; i < end; i++) {
      int name = people.nameAt(i);
      if (name >= 0 && people.names().get(name).place() != null) {
        return people.names().get(name).place();
      }
    }
    if (end + 1 < to && tokens.lower[end].equals("of")) {
      int at = tokens.lower[end + 1].equals("the") && end + 2 < to ? end + 2 : end + 1;
      int name = people.nameAt(at);
      if (name >= 0 && people.names().get(name).place() != null) {
        return people.names().get(name).place();
      }
    }
    return null;
  }

  /** Who in the document, or else in the cast, holds the office; null when nobody or more than one could be meant. */
  private @Nullable Figure holder(Office office, int at, boolean inCountry) {
    Gender gender = lexicon.genderOf(office.head());
    List<Figure> holders = people.persons().stream()
        .filter(person -> person.gender().agrees(gender) && person.holds(office, lexicon))
        .toList();
    if (inCountry) {
      List<Figure> own = holders.stream().filter(person -> person.offices().stream()
          .anyMatch(held -> held.country() != null && held.answersTo(office, lexicon))).toList();
      if (own.size() == 1) {
        return own.getFirst();
      }
      Figure known = people.holder(office);
      if (known != null) {
        return known;
      }
      holders = own;
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
      if (mention.from() < at && tokens.paragraph[mention.from()] == tokens.paragraph[at] && choice.contains(mention.figure())) {
        if (found != null && found != mention.figure()) {
          return null;
        }
        found = mention.figure();
      }
    }
    return found;
  }

  /** A body by its noun: "the ministry", "the Clinton campaign", "Russia's foreign ministry". */
  private @Nullable Figure bodyNoun(int from, int end, int to, String noun, @Nullable Figure outer) {
    Place place = placeIn(from, end, to);
    if (place != null && CABINETS.contains(noun)) {
      return people.country(place, from);
    }
    String first = tokens.lower[from];
    if (lexicon.is("pronoun", first)) {
      Figure owner = pronoun(from, first, outer);
      return owner == null ? null : owned(owner, end, end, noun);
    }
    for (int i = end - 1; i >= from; i--) {
      int name = people.nameAt(i);
      Figure figure = name < 0 ? null : people.figure(name);
      if (figure != null && figure.kind() == Figure.Kind.PERSON) {
        return owned(figure, i + 1, end, noun);
      }
    }
    int begin = lexicon.is("determiner", first) ? from + 1 : from;
    String words = World.key(tokens.text(begin, end).replaceAll("\\s+", " "));
    Place known = gazetteer.find(words);
    if (known != null) {
      return people.country(known, from);
    }
    if (place != null && end - begin > 1) {
      return people.body(words, phrase(from, end), from);
    }
    Figure before = people.ending(words, from);
    if (before != null) {
      return before;
    }
    boolean bare = end - begin <= 1 && lexicon.is("determiner", first) && end == to;
    int stop = end;
    while (stop < to && (tokens.isWord(stop) || tokens.lower[stop].equals(Tokens.POSSESSIVE))
        && !RELATIVES.contains(tokens.lower[stop])) {
      stop++;
    }
    return bare ? bodyNearby(from) : people.body(World.key(phrase(from, stop)), phrase(from, stop), from);
  }

  /** The only body named so far in the paragraph; null for none or more than one. */
  private @Nullable Figure bodyNearby(int at) {
    Figure found = null;
    for (int i = at - 1; i >= 0 && tokens.paragraph[i] == tokens.paragraph[at] && at - i < 150; i--) {
      int name = people.nameAt(i);
      Figure figure = name < 0 ? null : people.figure(name);
      if (figure != null && figure.kind() == Figure.Kind.BODY) {
        if (found != null && found != figure) {
          return null;
        }
        found = figure;
      }
    }
    return found;
  }

  private Figure owned(Figure owner, int from, int end, String noun) {
    String name = owner.name() + " " + noun;
    return people.body(World.key(name), name, from);
  }
}
