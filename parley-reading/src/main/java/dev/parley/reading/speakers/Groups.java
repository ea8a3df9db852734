package dev.parley.reading.speakers;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Leads a plural back to those for whom it stands: "the two leaders", "both ministers", "the presidents", "they". Where
 * more could be meant than are wanted, nobody is named. Looks back a bounded way.
 */
final class Groups {
  /** How far back members may be named one by one, and together. */
  private static final int SENTENCES = 4;

  private static final int SENTENCES_TOGETHER = 8;
  private static final int MENTIONS = 40;
  /** In a text with more persons than this, "the leaders" are not just all its leaders. */
  private static final int FEW = 40;

  private static final Map<String, Integer> COUNTS =
      Map.ofEntries(Map.entry("two", 2), Map.entry("both", 2), Map.entry("neither", 2), Map.entry("pair", 2),
          Map.entry("duo", 2), Map.entry("three", 3), Map.entry("trio", 3), Map.entry("four", 4), Map.entry("five", 5));
  private static final Set<String> MUTUAL = Set.of("agreed", "discussed", "spoke", "talked", "negotiated");
  private static final Set<String> OPENERS = Set.of("the", "both", "neither", "these", "those", "all");
  private static final Set<String> SIDES =
      Set.of("sides", "side", "parties", "party", "countries", "country", "nations", "nation", "governments",
          "government", "states", "capitals", "capital");
  /** Plurals that may stand for persons named before even without a number. */
  private static final Set<String> CAPTAINS = Set.of("leader", "president", "minister", "premier", "chancellor", "secretary");
  private static final Set<String> LEADERS =
      Set.of("president", "minister", "premier", "chancellor", "king", "queen", "emir", "sultan", "leader", "secretary-general",
          "general", "secretary", "taoiseach", "prime minister", "chief");

  private final Tokens tokens;
  private final Lexicon lexicon;
  private final Contents contents;
  private final People people;
  private final Discourse discourse;
  private final NounPhrases phrases;

  Groups(
      Tokens tokens, Lexicon lexicon, Contents contents, People people, Discourse discourse, NounPhrases phrases) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.contents = contents;
    this.people = people;
    this.discourse = discourse;
    this.phrases = phrases;
  }

  /** Who a plural phrase like "the two leaders" stands for; null where it is no such phrase or that is in doubt. */
  @Nullable Figure definite(int from, int to) {
    if (!OPENERS.contains(tokens.lower[from]) || to - from > 4) {
      return null;
    }
    int count = 0;
    String noun = null;
    for (int i = from; i < to; i++) {
      String word = tokens.lower[i];
      Integer number = COUNTS.get(word);
      if (number != null) {
        count = number;
      } else if (word.equals("of") || word.equals("them")) {
        continue;
      } else if (noun != null || i > from && OPENERS.contains(word) && !word.equals("the")) {
        return null;
      } else if (i > from || !OPENERS.contains(word)) {
        noun = word.equals("the") ? noun : word;
      }
    }
    if (noun == null) {
      return count == 0 || isAfterAnd(from) ? null : find(from, count, Figure::isNamed);
    }
    if (SIDES.contains(noun)) {
      return find(from, count == 0 ? 2 : count, figure -> figure.kind() == Figure.Kind.COUNTRY || figure.kind() == Figure.Kind.BODY);
    }
    String singular = tokens.lower[from].equals("neither") ? noun : lexicon.singularRole(noun);
    if (singular == null || count == 0 && !CAPTAINS.contains(singular)) {
      return null;
    }
    return find(from, count, figure -> figure.kind() == Figure.Kind.PERSON && fits(figure, singular));
  }

  /** "President and government agree: both are against it". */
  private boolean isAfterAnd(int at) {
    for (int i = at - 1; i >= 0 && tokens.sentence[i] == tokens.sentence[at]; i--) {
      if (tokens.lower[i].equals("and")) {
        return coordinated(i) == null;
      }
    }
    return false;
  }

  /**
   * People without names whom the text has already let speak by a fuller phrase: "the officials" after "two officials
   * briefed on the matter"; null for none.
   */
  @Nullable Figure again(int from, int to) {
    if (to - from != 2 || !tokens.lower[from].equals("the") || lexicon.singularRole(tokens.lower[from + 1]) == null) {
      return null;
    }
    List<Discourse.Turn> turns = discourse.turns();
    for (int t = turns.size() - 1; t >= 0 && t > turns.size() - 8; t--) {
      Figure figure = turns.get(t).figure();
      if (turns.get(t).at() < from && figure.kind() == Figure.Kind.GROUP
          && Lexicon.words(figure.name().toLowerCase(Locale.ROOT)).contains(tokens.lower[from + 1])) {
        return figure;
      }
    }
    return null;
  }

  private boolean fits(Figure figure, String role) {
    Gender gender = role.equals("man") ? Gender.MALE : role.equals("woman") ? Gender.FEMALE : Gender.UNKNOWN;
    if (gender != Gender.UNKNOWN) {
      return figure.gender().agrees(gender);
    }
    if (figure.offices().isEmpty() || figure.holds(new Office(role, List.of(role), null), lexicon)) {
      return true;
    }
    return role.equals("leader") && figure.offices().stream().anyMatch(office -> LEADERS.contains(office.head()));
  }

  /** So many who fit, or two where no number is given: named together not long ago, or else one by one. */
  private @Nullable Figure find(int at, int count, Predicate<Figure> fits) {
    Figure together = together(at, count, fits, 2);
    if (together != null) {
      return together;
    }
    int wanted = count == 0 ? 2 : count;
    Figure apart = oneByOne(at, wanted, fits, SENTENCES);
    if (apart != null) {
      return apart;
    }
    together = together(at, count, fits, SENTENCES_TOGETHER);
    return together != null ? together : all(at, wanted, fits);
  }

  /** Those who last spoke together. */
  private @Nullable Figure together(int at, int count, Predicate<Figure> fits, int sentences) {
    List<Discourse.Turn> turns = discourse.turns();
    for (int t = turns.size() - 1; t >= 0 && t > turns.size() - 12; t--) {
      Discourse.Turn turn = turns.get(t);
      List<Figure> members = turn.figure().members();
      if (turn.at() < at && tokens.sentence[at] - tokens.sentence[turn.at()] <= sentences && !members.isEmpty()
          && (count == 0 || members.size() == count) && members.stream().allMatch(fits)) {
        return turn.figure();
      }
    }
    return null;
  }

  /** Sentence by sentence backwards, until those named are as many as are wanted. */
  private @Nullable Figure oneByOne(int at, int wanted, Predicate<Figure> fits, int sentences) {
    List<Mention> mentions = people.mentions();
    Set<Figure> found = new LinkedHashSet<>();
    int sentence = tokens.sentence[at];
    int m = Pronouns.lastBefore(mentions, at);
    for (int seen = 0; m >= 0 && seen < MENTIONS; m--, seen++) {
      Mention mention = mentions.get(m);
      if (tokens.sentence[mention.from()] != sentence) {
        if (found.size() >= wanted || tokens.sentence[at] - tokens.sentence[mention.from()] > sentences) {
          break;
        }
        sentence = tokens.sentence[mention.from()];
      }
      if (fits.test(mention.figure()) && !(tokens.quoted[mention.from()] && !tokens.quoted[at])) {
        found.add(mention.figure());
      }
    }
    if (found.size() != wanted) {
      return null;
    }
    List<Figure> members = new ArrayList<>(found);
    members.sort(Comparator.comparingInt(Figure::first));
    return Figure.joint(members, at);
  }

  /** All whom the text has named so far, if they are just so many. */
  private @Nullable Figure all(int at, int wanted, Predicate<Figure> fits) {
    List<Figure> persons = people.persons().all();
    if (persons.size() > FEW) {
      return null;
    }
    List<Figure> found = persons.stream().filter(person -> person.first() < at && fits.test(person)).toList();
    return found.size() == wanted ? Figure.joint(found, at) : null;
  }

  /**
   * Whom "they" stands for: a plural subject of this sentence or the two before it, people or several named together, the
   * nearest that fits best; else two persons who are the only ones named just before.
   */
  @Nullable Figure they(int at) {
    Candidate best = null;
    for (Candidate candidate : plurals(at)) {
      if (best == null || candidate.score > best.score) {
        best = candidate;
      }
    }
    boolean near = best != null && (best.score > 0.5 || !best.figure.members().isEmpty());
    Figure agreeing = !near && isMutual(at + 1) ? together(at, 0, Figure::isNamed, SENTENCES) : null;
    if (agreeing != null) {
      return agreeing;
    }
    if (best != null) {
      return best.figure;
    }
    return tokens.quoted[at] ? null : oneByOne(at, 2, figure -> figure.kind() == Figure.Kind.PERSON, 2);
  }

  /** Whether the verb is one of what people do with one another: who has been speaking together does it again. */
  private boolean isMutual(int at) {
    int verb = at;
    while (verb < tokens.count && (tokens.lower[verb].equals("also") || tokens.lower[verb].equals("both")
        || tokens.lower[verb].equals("further") || tokens.lower[verb].equals("have") || tokens.lower[verb].equals("had"))) {
      verb++;
    }
    return verb < tokens.count && MUTUAL.contains(tokens.lower[verb]);
  }

  private record Candidate(Figure figure, double score) {}

  /** The nearest first. */
  private List<Candidate> plurals(int at) {
    List<Candidate> found = new ArrayList<>();
    for (int i = at - 1; i >= 0 && tokens.sentence[at] - tokens.sentence[i] <= 2 && at - i < 120; i--) {
      if (tokens.quoted[i] != tokens.quoted[at] && !tokens.quoted[at]) {
        continue;
      }
      Figure figure = null;
      int start = i;
      if (tokens.lower[i].equals("and")) {
        figure = coordinated(i);
      } else if (isPlural(i)) {
        start = phrases.phraseStart(i + 1);
        figure = i + 1 - start <= 4 && isSubject(start) && !isPossessive(i + 1) ? plural(start, i + 1) : null;
      }
      if (figure != null) {
        found.add(new Candidate(figure, 1.0 - (tokens.sentence[at] - tokens.sentence[i]) - (contents.isApart(i, at) ? 0.5 : 0)));
      }
    }
    Discourse.Turn last = discourse.lastBefore(at);
    if (last != null && !last.figure().isHuman() && last.figure().kind() != Figure.Kind.TEXT
        && tokens.sentence[at] - tokens.sentence[last.at()] <= 2) {
      found.add(new Candidate(last.figure(), 1.5 - (tokens.sentence[at] - tokens.sentence[last.at()])));
    }
    return found;
  }

  private boolean isPlural(int i) {
    int name = people.nameAt(i);
    if (name >= 0) {
      return people.names().get(name).kind() == Name.Kind.PEOPLE && people.names().get(name).to() == i + 1;
    }
    String word = tokens.lower[i];
    return lexicon.singularRole(word) != null || lexicon.is("people", word) && (word.endsWith("s") || word.equals("people"));
  }

  private @Nullable Figure plural(int from, int to) {
    for (int i = from; i < to; i++) {
      int name = people.nameAt(i);
      if (name >= 0 && people.names().get(name).kind() == Name.Kind.PERSON || !tokens.isWord(i)) {
        return null;
      }
    }
    Figure named = definite(from, to);
    return named != null
        ? named
        : new Figure(Figure.Kind.GROUP, phrases.text(from, to), List.of("group"), Gender.UNKNOWN, from);
  }

  private boolean isPossessive(int i) {
    return i < tokens.count && tokens.lower[i].equals(Tokens.POSSESSIVE);
  }

  private boolean isSubject(int start) {
    if (tokens.isFirst(start)) {
      return true;
    }
    String before = tokens.lower[start - 1];
    return before.equals(",") || before.equals("—") || before.equals("that")
        || lexicon.is("conjunction", before) && !lexicon.isPreposition(before);
  }

  /** "Anna Berg, Juan Paz and Prime Minister Carl Dahl": those named around an "and"; null where they are no subject. */
  private @Nullable Figure coordinated(int and) {
    int right = phrases.nameFrom(and + 1, tokens.count);
    if (right < 0 || isPossessive(people.names().get(right).to())) {
      return null;
    }
    Deque<Figure> members = new ArrayDeque<>();
    int link = and;
    int name = right;
    while (name >= 0) {
      Figure figure = people.figure(name);
      if (figure == null || !figure.isNamed() || !members.isEmpty() && figure.kind() != members.getFirst().kind()) {
        return null;
      }
      members.addFirst(figure);
      if (members.size() > 1) {
        link = people.names().get(name).outer() - 1;
      }
      name = nameBefore(link);
    }
    return members.size() > 1 && isSubject(link + 1) ? Figure.joint(new ArrayList<>(members), and) : null;
  }

  /** The name that ends before a comma or "and"; -1 for none. */
  private int nameBefore(int link) {
    if (link < 1 || !tokens.lower[link].equals("and") && !tokens.lower[link].equals(",")) {
      return -1;
    }
    int last = tokens.lower[link - 1].equals(",") ? link - 2 : link - 1;
    return last < 0 ? -1 : people.nameAt(last);
  }
}
