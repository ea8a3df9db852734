package dev.parley.dossier.pledges;

import java.util.Map;

/**
 * The words by which offers, denials and requests are told apart; {@code words.txt} says what each list is for. Immutable.
 */
record Vocabulary(
    Phrases offering,
    Phrases contribution,
    Phrases considering,
    Phrases denying,
    Phrases withdrawing,
    Phrases negation,
    Phrases signal,
    Phrases commit,
    Phrases deliver,
    Phrases given,
    Phrases ask,
    Phrases oblige,
    Phrases own,
    Phrases speaker,
    Phrases others,
    Phrases bodies,
    Phrases governing,
    Phrases presence,
    Phrases presenceReady,
    Phrases modals) {
  /** The lists that come with the program. */
  static Vocabulary read() {
    Map<String, String> lists = Lists.read("words.txt");
    return new Vocabulary(
        list(lists, "offering"), list(lists, "contribution"), list(lists, "considering"), list(lists, "denying"),
        list(lists, "withdrawing"), list(lists, "negation"), list(lists, "signal"), list(lists, "commit"),
        list(lists, "deliver"), list(lists, "given"), list(lists, "ask"), list(lists, "oblige"), list(lists, "own"),
        list(lists, "speaker"), list(lists, "others"), list(lists, "bodies"), list(lists, "governing"),
        list(lists, "presence"), list(lists, "presence-ready"), list(lists, "modals"));
  }

  private static Phrases list(Map<String, String> lists, String name) {
    String line = lists.get(name);
    if (line == null) {
      throw new IllegalStateException("The word list words.txt has no line " + name + ".");
    }
    return new Phrases(line, false);
  }

  /** Whether a word says that somebody contributes, might, will not, or no longer does. */
  boolean isHead(Clause sentence, int at) {
    return offering.at(sentence, at) > 0
        || contribution.at(sentence, at) > 0
        || considering.at(sentence, at) > 0
        || denying.at(sentence, at) > 0
        || withdrawing.at(sentence, at) > 0;
  }

  /** Whether a word turns what follows into its opposite. "Not only" and "not until" do not. */
  boolean negates(Clause sentence, int at) {
    String word = sentence.word(at);
    boolean negates = negation.at(sentence, at) > 0 || word.endsWith("n't") || word.endsWith("n’t");
    String next = at + 1 < sentence.size() ? sentence.word(at + 1) : "";
    return negates && !next.equals("only") && !next.equals("until") && !next.equals("just");
  }
}
