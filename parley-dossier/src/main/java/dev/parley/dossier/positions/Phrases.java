package dev.parley.dossier.positions;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Compares conditions, which are told in other words from report to report. */
final class Phrases {
  /** Shorter words bind others together and say little themselves. */
  private static final int SHORTEST = 4;

  /** Words that begin with the same letters are taken for forms of one. */
  private static final int STEM = 6;

  private Phrases() {}

  /** Whether one of the phrases says about the same: half of the shorter one's words are in the other. */
  static boolean has(List<String> phrases, String phrase) {
    Set<String> words = words(phrase);
    return phrases.stream().anyMatch(known -> alike(words(known), words));
  }

  private static boolean alike(Set<String> one, Set<String> other) {
    Set<String> shared = new HashSet<>(one);
    shared.retainAll(other);
    return 2 * shared.size() >= Math.min(one.size(), other.size());
  }

  private static Set<String> words(String phrase) {
    Set<String> words = new HashSet<>();
    String[] all = phrase.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
    for (String word : all) {
      if (word.length() >= SHORTEST) {
        words.add(word.substring(0, Math.min(STEM, word.length())));
      }
    }
    if (words.isEmpty()) {
      words.addAll(List.of(all));
    }
    return words;
  }
}
