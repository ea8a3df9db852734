package dev.parley.dossier.pledges;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The words by which offers, denials and requests are told apart. Immutable. */
record Vocabulary(
    Set<String> offering,
    Set<String> contribution,
    Set<String> denying,
    Set<String> negation,
    Set<String> signal,
    Set<String> commit,
    Set<String> deliver,
    Set<String> ask,
    Set<String> own,
    Set<String> speaker,
    Set<String> others) {
  /** The lists that come with the program. */
  static Vocabulary read() {
    Map<String, String> lists = Lists.read("words.txt");
    return new Vocabulary(
        words(lists, "offering"), words(lists, "contribution"), words(lists, "denying"), words(lists, "negation"),
        words(lists, "signal"), words(lists, "commit"), words(lists, "deliver"), words(lists, "ask"),
        words(lists, "own"), words(lists, "speaker"), words(lists, "others"));
  }

  private static Set<String> words(Map<String, String> lists, String name) {
    String line = lists.get(name);
    if (line == null) {
      throw new IllegalStateException("The word list words.txt has no line " + name + ".");
    }
    return Set.copyOf(new HashSet<>(Set.of(line.split(" "))));
  }

  /** Whether the word says that somebody contributes. */
  boolean offers(String word) {
    return offering.contains(word) || contribution.contains(word);
  }

  /** Whether the word turns what follows into its opposite. */
  boolean negates(String word) {
    return negation.contains(word) || word.endsWith("n't") || word.endsWith("n’t");
  }
}
