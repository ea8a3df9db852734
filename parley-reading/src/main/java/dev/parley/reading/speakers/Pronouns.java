package dev.parley.reading.speakers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Leads pronouns back to those they stand for: a weighing of how near, how prominent and how fitting each candidate is.
 * Looks back a bounded way, so that a document takes time linear in its length.
 */
final class Pronouns {
  /** How far back a candidate may stand: sentences, and mentions looked at. */
  private static final int SENTENCES = 8;

  private static final int MENTIONS = 60;
  /** How much better than the second the best candidate must be. */
  private static final double MARGIN = 0.35;

  /** A candidate with what speaks for it. */
  record Candidate(Figure figure, double[] features) {
    double score(double[] weights) {
      double score = 0;
      for (int i = 0; i < features.length; i++) {
        score += features[i] * weights[i];
      }
      return score;
    }
  }

  /** Order of the features: see {@link #features}. */
  private static final double[] WEIGHTS = {-0.9, 0.8, 0.5, 1.2, 0.35, 0.6, -0.8, -1.2, -0.25, 3.0, -0.4, 0.5};

  private final Tokens tokens;
  private final People people;
  private final Discourse discourse;

  Pronouns(Tokens tokens, People people, Discourse discourse) {
    this.tokens = tokens;
    this.people = people;
    this.discourse = discourse;
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
   */
  @Nullable Figure person(int at, @Nullable Figure outer) {
    Candidate best = null;
    double first = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    for (Candidate candidate : candidates(at, outer)) {
      double score = candidate.score(WEIGHTS);
      if (score > first) {
        second = first;
        first = score;
        best = candidate;
      } else if (score > second) {
        second = score;
      }
    }
    return best == null || first - second < MARGIN ? null : best.figure();
  }

  /** All persons who could be meant, with what speaks for each. */
  List<Candidate> candidates(int at, @Nullable Figure outer) {
    Gender gender = gender(tokens.lower[at]);
    Map<Figure, double[]> found = new LinkedHashMap<>();
    List<Mention> mentions = people.mentions();
    int seen = 0;
    int nearer = 0;
    Figure lastSpeaker = lastSpeaker(at);
    for (int m = lastBefore(mentions, at); m >= 0 && seen < MENTIONS; m--, seen++) {
      Mention mention = mentions.get(m);
      if (tokens.sentence[at] - tokens.sentence[mention.from()] > SENTENCES) {
        break;
      }
      if (isFitting(mention.figure(), gender, at, outer)) {
        nearer += take(found, mention, at, outer, lastSpeaker, gender, nearer) ? 1 : 0;
      }
    }
    List<Discourse.Turn> turns = discourse.turns();
    for (int t = turns.size() - 1, back = 0; t >= 0 && back < MENTIONS; t--, back++) {
      Discourse.Turn turn = turns.get(t);
      if (turn.at() < at
          && tokens.sentence[at] - tokens.sentence[turn.at()] <= SENTENCES
          && isFitting(turn.figure(), gender, at, outer)) {
        Mention mention = new Mention(turn.at(), turn.at() + 1, turn.figure(), true);
        take(found, mention, at, outer, lastSpeaker, gender, back);
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    found.forEach((figure, features) -> candidates.add(new Candidate(figure, features)));
    return candidates;
  }

  private boolean isFitting(Figure figure, Gender gender, int at, @Nullable Figure outer) {
    return figure.isHuman() && figure.gender().agrees(gender) && !(figure == outer && tokens.quoted[at]);
  }

  private boolean take(Map<Figure, double[]> found, Mention mention, int at, @Nullable Figure outer,
      @Nullable Figure lastSpeaker, Gender gender, int nearer) {
    double[] features = features(mention, at, outer, lastSpeaker, gender, nearer);
    double[] old = found.get(mention.figure());
    if (old == null) {
      found.put(mention.figure(), features);
      return true;
    }
    if (new Candidate(mention.figure(), features).score(WEIGHTS) > new Candidate(mention.figure(), old).score(WEIGHTS)) {
      found.put(mention.figure(), features);
    }
    return false;
  }

  private double[] features(Mention mention, int at, @Nullable Figure outer, @Nullable Figure lastSpeaker, Gender gender,
      int nearer) {
    Figure figure = mention.figure();
    int from = mention.from();
    boolean sameSentence = tokens.sentence[from] == tokens.sentence[at];
    boolean possessive = mention.to() < tokens.count && tokens.lower[mention.to()].equals(Tokens.POSSESSIVE);
    return new double[] {
      tokens.sentence[at] - tokens.sentence[from],
      mention.subject() ? 1 : 0,
      isFirstOfSentence(mention) ? 1 : 0,
      figure == lastSpeaker ? 1 : 0,
      Math.log(1 + figure.mentions()),
      figure.gender() == gender ? 1 : 0,
      possessive ? 1 : 0,
      tokens.quoted[from] && !tokens.quoted[at] ? 1 : 0,
      nearer,
      figure == outer ? 1 : 0,
      tokens.paragraph[at] == tokens.paragraph[from] ? 0 : 1,
      sameSentence && mention.subject() ? 1 : 0
    };
  }

  private boolean isFirstOfSentence(Mention mention) {
    return mention.from() == 0 || tokens.sentence[mention.from() - 1] != tokens.sentence[mention.from()];
  }

  private @Nullable Figure lastSpeaker(int at) {
    Discourse.Turn last = lastTurn(at);
    return last == null ? null : last.figure();
  }

  private Discourse.@Nullable Turn lastTurn(int at) {
    List<Discourse.Turn> turns = discourse.turns();
    for (int t = turns.size() - 1; t >= 0 && t > turns.size() - 8; t--) {
      if (turns.get(t).at() < at) {
        return turns.get(t);
      }
    }
    return null;
  }

  private static int lastBefore(List<Mention> mentions, int at) {
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

  /** The group that "they" stands for: who spoke last, if that was a group or a body and not long ago; or null. */
  @Nullable Figure group(int at) {
    Discourse.Turn last = lastTurn(at);
    if (last == null || last.figure().isHuman() || tokens.sentence[at] - tokens.sentence[last.at()] > 2) {
      return null;
    }
    return last.figure().kind() == Figure.Kind.TEXT ? null : last.figure();
  }

  /** What "it" stands for: the body, country or text that is the subject just before; or null. */
  @Nullable Figure thing(int at) {
    List<Mention> mentions = people.mentions();
    Figure found = null;
    for (int m = lastBefore(mentions, at); m >= 0; m--) {
      Mention mention = mentions.get(m);
      if (tokens.sentence[at] - tokens.sentence[mention.from()] > 1) {
        break;
      }
      boolean thing = mention.figure().kind() == Figure.Kind.BODY || mention.figure().kind() == Figure.Kind.COUNTRY;
      if (thing && mention.subject()) {
        if (found != null && found != mention.figure()) {
          return null;
        }
        found = mention.figure();
      }
    }
    Discourse.Turn last = lastTurn(at);
    if (found == null && last != null && tokens.sentence[at] - tokens.sentence[last.at()] <= 1) {
      Figure.Kind kind = last.figure().kind();
      return kind == Figure.Kind.BODY || kind == Figure.Kind.COUNTRY || kind == Figure.Kind.TEXT ? last.figure() : null;
    }
    return found;
  }
}
