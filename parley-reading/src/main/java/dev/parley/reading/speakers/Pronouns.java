package dev.parley.reading.speakers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Leads pronouns back to those they stand for. "He" and "she" go to the best of the persons named before, weighed by how
 * near, how prominent and how fitting each is (a log-linear model over the candidates); pronouns on the way are led back
 * too, so that a chain of them holds. Looks back a bounded way: a document takes time linear in its length.
 */
final class Pronouns {
  /** How far back a candidate may stand: sentences, and mentions looked at. */
  private static final int SENTENCES = 8;

  private static final int MENTIONS = 40;

  /** How far back somebody without a name may stand. */
  private static final int UNNAMED = 30;

  private final Tokens tokens;
  private final Lexicon lexicon;
  private final Contents contents;
  private final People people;
  private final Discourse discourse;
  private final double surety;
  private final NounPhrases phrases;

  /**
   * @param surety the share that the best candidate must have of the weight of all
   */
  Pronouns(
      Tokens tokens, Lexicon lexicon, Contents contents, People people, Discourse discourse, NounPhrases phrases,
      double surety) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.contents = contents;
    this.people = people;
    this.discourse = discourse;
    this.phrases = phrases;
    this.surety = surety;
  }

  static Gender gender(String pronoun) {
    return switch (pronoun) {
      case "he", "him", "his", "himself" -> Gender.MALE;
      case "she", "her", "hers", "herself" -> Gender.FEMALE;
      default -> Gender.UNKNOWN;
    };
  }

  /**
   * The person whom a pronoun stands for, or null where that is in doubt.
   *
   * @param at the pronoun's token
   * @param outer who utters the statement that holds the pronoun, or null
   * @param about whom the words name that the pronoun utters
   */
  @Nullable Figure person(int at, @Nullable Figure outer, Set<Figure> about) {
    Figure delegation = contents.isAssembly() && outer == null ? delegation(at) : null;
    if (delegation != null) {
      return delegation;
    }
    Figure unnamed = outer == null ? null : unnamed(at);
    if (unnamed != null) {
      return unnamed;
    }
    Figure best = null;
    double highest = 0;
    double sum = 0;
    for (Map.Entry<Figure, double[]> candidate : candidates(at, outer, about).entrySet()) {
      double weight = Math.exp(Salience.score(candidate.getValue()));
      sum += weight;
      if (weight > highest) {
        highest = weight;
        best = candidate.getKey();
      }
    }
    return best == null || highest < surety * sum ? null : best;
  }

  /** Whether the text reports an assembly. */
  boolean inAssembly() {
    return contents.isAssembly();
  }

  /**
   * The country or body whose delegate a pronoun stands for in the report of an assembly ("FREDONIA said … He added
   * …"): who spoke last, if that is no person and nobody else has become the subject since; or null.
   */
  private @Nullable Figure delegation(int at) {
    Discourse.Turn last = floor(at);
    if (last == null || last.figure().isHuman()
        || tokens.paragraph[at] != tokens.paragraph[last.at()]) {
      return null;
    }
    List<Mention> named = people.mentions();
    for (int m = lastBefore(named, at); m >= 0 && named.get(m).from() > last.at(); m--) {
      Mention mention = named.get(m);
      if (mention.subject() && mention.figure().isHuman() && !contents.isInside(mention.from())) {
        return null;
      }
    }
    return last.figure();
  }

  private boolean isText(Figure figure) {
    return figure.kind() == Figure.Kind.TEXT
        || figure.kind() == Figure.Kind.BODY && lexicon.is("text", figure.words().getLast());
  }

  /** The last turn before the token of those who have the floor themselves and are not said to say something. */
  private Discourse.@Nullable Turn floor(int at) {
    List<Discourse.Turn> turns = discourse.turns();
    for (int t = turns.size() - 1; t >= 0 && t > turns.size() - 8; t--) {
      Discourse.Turn turn = turns.get(t);
      boolean told = turn.at() < at && contents.isApart(turn.at(), at);
      if (turn.at() < at && !told && !isText(turn.figure())) {
        return turn;
      }
    }
    return null;
  }

  /**
   * Somebody without a name of whom the same words speak just before ("I asked one of the gentlemen, and he said …"), if
   * no one with a name and no other pronoun of that gender stands between; or null.
   */
  private @Nullable Figure unnamed(int at) {
    Gender gender = gender(tokens.lower[at]);
    for (int i = at - 1; i > 0 && at - i < UNNAMED && contents.isTogether(i, at); i--) {
      int name = people.nameAt(i);
      Figure named = name < 0 ? null : people.figure(name);
      if (named != null && named.isHuman() && named.gender().agrees(gender) || gender(tokens.lower[i]) == gender) {
        return null;
      }
      int end = i + 1;
      String noun = tokens.lower[i];
      String singular = lexicon.singularRole(noun);
      int start = end;
      if (name < 0 && (singular != null || lexicon.isRole(noun))) {
        start = phrases.phraseStart(end);
      }
      String first = start < end ? tokens.lower[start] : "";
      boolean one = singular == null && (first.equals("a") || first.equals("an"));
      if (singular != null && start > 1 && tokens.lower[start - 1].equals("of") && tokens.lower[start - 2].equals("one")) {
        start -= 2;
        one = true;
      }
      Gender shown = lexicon.genderOf(singular == null ? noun : singular);
      if (one && shown.agrees(gender)) {
        return new Figure(Figure.Kind.UNNAMED, phrases.text(start, end), List.of(noun), gender, start);
      }
    }
    return null;
  }

  /** All persons who could be meant, each with the features of its best mention. */
  Map<Figure, double[]> candidates(int at, @Nullable Figure outer, Set<Figure> about) {
    Salience salience = new Salience(tokens, lexicon, contents, at, outer, lastSpeaker(at), about);
    Map<Figure, double[]> found = new LinkedHashMap<>();
    List<Mention> named = people.mentions();
    List<Mention> links = discourse.links();
    int n = lastBefore(named, at);
    int l = lastBefore(links, at);
    for (int seen = 0; seen < MENTIONS && (n >= 0 || l >= 0); seen++) {
      boolean link = n < 0 || l >= 0 && links.get(l).to() >= named.get(n).to();
      Mention mention = link ? links.get(l--) : named.get(n--);
      if (tokens.sentence[at] - tokens.sentence[mention.from()] > SENTENCES) {
        break;
      }
      Figure figure = mention.figure();
      boolean fits = figure.isHuman()
          && figure.gender().agrees(salience.gender())
          && !(figure == outer && (tokens.quoted[at] || contents.isQuoted(at)));
      if (fits) {
        double[] features = salience.features(mention, link, found.size());
        double[] old = found.get(figure);
        if (old == null || Salience.score(features) > Salience.score(old)) {
          found.put(figure, features);
        }
      }
    }
    return found;
  }

  /** Who spoke last by themselves, if that was in this paragraph or the one before; or null. */
  @Nullable Figure recentSpeaker(int at) {
    List<Discourse.Turn> turns = discourse.turns();
    for (int t = turns.size() - 1; t >= 0 && t > turns.size() - 8; t--) {
      Discourse.Turn turn = turns.get(t);
      if (turn.at() < at && turn.figure().members().isEmpty()) {
        return tokens.paragraph[at] - tokens.paragraph[turn.at()] > 1 ? null : turn.figure();
      }
    }
    return null;
  }

  private @Nullable Figure lastSpeaker(int at) {
    Discourse.Turn last = discourse.lastBefore(at);
    return last == null ? null : last.figure();
  }

  /** The place of the last mention that ends before the token; -1 for none. */
  static int lastBefore(List<Mention> mentions, int at) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).to() <= at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** What "it" stands for: the body, country or text that is the subject just before; or null. */
  @Nullable Figure thing(int at) {
    List<Mention> mentions = people.mentions();
    List<Figure> found = new ArrayList<>();
    for (int m = lastBefore(mentions, at); m >= 0; m--) {
      Mention mention = mentions.get(m);
      if (tokens.sentence[at] - tokens.sentence[mention.from()] > 1) {
        break;
      }
      boolean thing = mention.figure().kind() == Figure.Kind.BODY || mention.figure().kind() == Figure.Kind.COUNTRY;
      if (thing && mention.subject() && !found.contains(mention.figure())) {
        found.add(mention.figure());
      }
    }
    if (!found.isEmpty()) {
      return found.size() == 1 ? found.getFirst() : null;
    }
    Discourse.Turn last = discourse.lastBefore(at);
    if (last != null && tokens.sentence[at] - tokens.sentence[last.at()] <= 1) {
      Figure.Kind kind = last.figure().kind();
      return kind == Figure.Kind.BODY || kind == Figure.Kind.COUNTRY || kind == Figure.Kind.TEXT ? last.figure() : null;
    }
    return null;
  }
}
