package dev.parley.dossier.pledges;

import dev.parley.model.Capability;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** By which words capabilities are known. Thread-safe. */
final class Capabilities {
  private final List<Phrase> phrases = new ArrayList<>();

  Capabilities() {
    for (Map.Entry<String, String> line : Lists.read("capabilities.txt").entrySet()) {
      Capability capability = Capability.valueOf(line.getKey().toUpperCase(Locale.ROOT).replace('-', '_'));
      for (String phrase : line.getValue().split(",\\s*")) {
        phrases.add(new Phrase(List.of(phrase.split(" ")), capability));
      }
    }
    // "air defence systems" are not "air".
    phrases.sort((one, other) -> other.words().size() - one.words().size());
  }

  private record Phrase(List<String> words, Capability capability) {
    boolean standsAt(Clause clause, int at) {
      if (at + words.size() > clause.size()) {
        return false;
      }
      for (int i = 0; i < words.size(); i++) {
        if (!matches(words.get(i), clause.word(at + i))) {
          return false;
        }
      }
      return true;
    }

    private static boolean matches(String wanted, String word) {
      return wanted.endsWith("*")
          ? word.startsWith(wanted.substring(0, wanted.length() - 1))
          : word.equals(wanted) || word.equals(wanted + "s");
    }
  }

  /**
   * A capability in a clause.
   *
   * @param capability which
   * @param start the place of its first word
   * @param end the place after its last word
   */
  record Mention(Capability capability, int start, int end) {}

  /** Those that a clause names, in their order; none overlaps another. */
  List<Mention> in(Clause clause) {
    List<Mention> found = new ArrayList<>();
    for (int i = 0; i < clause.size(); ) {
      int at = i;
      Phrase phrase = phrases.stream().filter(one -> one.standsAt(clause, at)).findFirst().orElse(null);
      if (phrase != null) {
        found.add(new Mention(phrase.capability(), i, i + phrase.words().size()));
        i += phrase.words().size();
      } else {
        i++;
      }
    }
    return found;
  }
}
