package dev.parley.dossier.pledges;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words and phrases of a list, in lower case. A word that ends in {@code *} stands for all that begin so; the last word of a
 * phrase also stands for its plural where the list says so. Immutable.
 */
final class Phrases {
  private final Map<String, List<List<String>>> byFirst = new HashMap<>();
  private final List<List<String>> byBeginning = new ArrayList<>();
  private final boolean plurals;

  /**
   * @param list phrases, parted by commas
   * @param plurals whether a word's plural in -s stands for it too
   */
  Phrases(String list, boolean plurals) {
    this.plurals = plurals;
    for (String phrase : list.split("\\s*,\\s*")) {
      if (!phrase.isEmpty()) {
        add(List.of(phrase.split(" ")));
      }
    }
  }

  private void add(List<String> words) {
    String first = words.getFirst();
    if (first.endsWith("*")) {
      byBeginning.add(words);
      return;
    }
    byFirst.computeIfAbsent(first, key -> new ArrayList<>()).add(words);
    if (plurals) {
      byFirst.computeIfAbsent(first + "s", key -> new ArrayList<>()).add(words);
    }
  }

  /** How many tokens the longest phrase has that stands at a place, or 0. */
  int at(Clause clause, int place) {
    int longest = 0;
    for (List<String> phrase : byFirst.getOrDefault(clause.word(place), List.of())) {
      longest = Math.max(longest, matches(phrase, clause, place) ? phrase.size() : 0);
    }
    for (List<String> phrase : byBeginning) {
      longest = Math.max(longest, matches(phrase, clause, place) ? phrase.size() : 0);
    }
    return longest;
  }

  /** The place of the last phrase that begins between two places, or -1. */
  int last(Clause clause, int from, int to) {
    for (int i = Math.min(to, clause.size()) - 1; i >= Math.max(0, from); i--) {
      if (at(clause, i) > 0) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a phrase begins between two places. */
  boolean in(Clause clause, int from, int to) {
    return last(clause, from, to) >= 0;
  }

  private boolean matches(List<String> phrase, Clause clause, int place) {
    if (place + phrase.size() > clause.size()) {
      return false;
    }
    for (int i = 0; i < phrase.size(); i++) {
      if (!matches(phrase.get(i), clause.word(place + i))) {
        return false;
      }
    }
    return true;
  }

  private boolean matches(String wanted, String word) {
    return wanted.endsWith("*")
        ? word.startsWith(wanted.substring(0, wanted.length() - 1))
        : word.equals(wanted) || plurals && word.equals(wanted + "s");
  }
}
