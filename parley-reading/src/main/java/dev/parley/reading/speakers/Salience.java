package dev.parley.reading.speakers;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for a mention as that which a pronoun stands for. The weights of the log-linear model were fitted on GAP
 * development (2,000 pronouns), those of speech by hand.
 */
final class Salience {
  private static final double[] WEIGHTS = {
    -1.41, 0.05, 0.44, 1.00, 2.01, 0.91, -0.06, -2.50, -0.24, 2.50, -2.0, -0.92, 0.41,
    1.09, 0.53, -0.74, -0.54, -1.28, -0.19, -0.29, 0.44, 0.04, -0.44, -1.6, 1.00,
    -2.0
  };

  /** How a pronoun stands in its clause. */
  private enum Form {
    SUBJECT,
    OBJECT,
    POSSESSIVE
  }

  private final Tokens tokens;
  private final Lexicon lexicon;
  private final Contents contents;
  private final int at;
  private final @Nullable Figure outer;
  private final @Nullable Figure lastSpeaker;
  private final Set<Figure> about;
  private final Gender gender;
  private final Form form;

  Salience(
      Tokens tokens, Lexicon lexicon, Contents contents, int at, @Nullable Figure outer, @Nullable Figure lastSpeaker,
      Set<Figure> about) {
    this.about = about;
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.contents = contents;
    this.at = at;
    this.outer = outer;
    this.lastSpeaker = lastSpeaker;
    this.gender = Pronouns.gender(tokens.lower[at]);
    this.form = form();
  }

  Gender gender() {
    return gender;
  }

  private Form form() {
    return switch (tokens.lower[at]) {
      case "he", "she" -> Form.SUBJECT;
      case "his" -> Form.POSSESSIVE;
      case "her" -> isBeforeNoun() ? Form.POSSESSIVE : Form.OBJECT;
      default -> Form.OBJECT;
    };
  }

  private boolean isBeforeNoun() {
    if (at + 1 >= tokens.count || !tokens.isWord(at + 1)) {
      return false;
    }
    String next = tokens.lower[at + 1];
    return !lexicon.isPreposition(next) && !lexicon.is("conjunction", next) && !lexicon.is("determiner", next)
        && !lexicon.is("auxiliary", next) && !lexicon.is("pronoun", next);
  }

  static double score(double[] features) {
    double score = 0;
    for (int i = 0; i < features.length; i++) {
      score += features[i] * WEIGHTS[i];
    }
    return score;
  }

  /**
   * @param link whether the mention is a pronoun itself
   * @param nearer how many other candidates stand nearer
   */
  double[] features(Mention mention, boolean link, int nearer) {
    Figure figure = mention.figure();
    int from = mention.from();
    boolean same = tokens.sentence[from] == tokens.sentence[at];
    boolean clause = same && !hasBorder(mention.to(), at);
    boolean possessive = mention.to() < tokens.count && tokens.lower[mention.to()].equals(Tokens.POSSESSIVE);
    boolean first = from == 0 || tokens.sentence[from - 1] != tokens.sentence[from];
    boolean after = from > 0 && lexicon.isPreposition(tokens.lower[from - 1]);
    return new double[] {
      Math.min(4, tokens.sentence[at] - tokens.sentence[from]),
      flag(mention.subject()),
      flag(first),
      flag(figure == lastSpeaker),
      Math.log(1 + Math.min(4, figure.mentions())),
      flag(figure.gender() == gender),
      flag(possessive),
      flag(tokens.quoted[from] && !tokens.quoted[at] || contents.isApart(from, at) && contents.isQuoted(from)),
      Math.min(5, nearer),
      flag(figure == outer),
      flag(tokens.paragraph[at] != tokens.paragraph[from]),
      flag(same && mention.subject()),
      flag(same),
      flag(form == Form.SUBJECT && mention.subject()),
      flag(form == Form.POSSESSIVE && clause),
      flag(after),
      flag(link),
      flag(form == Form.OBJECT && clause),
      flag(form == Form.SUBJECT && clause),
      flag(mention.to() - from > 1),
      flag(figure.first() <= 12),
      Math.log(1 + at - from) - 2,
      flag(form != Form.SUBJECT && !mention.subject() && !clause),
      flag(contents.isApart(from, at)),
      flag(figure == lastSpeaker && tokens.paragraph[from] == tokens.paragraph[at]),
      flag(about.contains(figure))
    };
  }

  private boolean hasBorder(int from, int to) {
    for (int i = from; i < to; i++) {
      String word = tokens.lower[i];
      if (word.equals(",") || word.equals(";") || word.equals("—") || word.equals(":") || word.equals("to")
          || lexicon.is("conjunction", word)) {
        return true;
      }
    }
    return false;
  }

  private static double flag(boolean is) {
    return is ? 1 : 0;
  }
}
