package dev.parley.dossier.pledges;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what a contribution is not meant for and what must be so first. Thread-safe. */
final class Limits {
  private static final Set<String> ENDS = Set.of(",", "but", "”", "\"", "—", "–", ":");

  private final Phrases caveats;
  private final Phrases conditions;

  Limits() {
    Map<String, String> lists = Lists.read("limits.txt");
    this.caveats = new Phrases(lists.getOrDefault("caveat", ""), false);
    this.conditions = new Phrases(lists.getOrDefault("condition", ""), false);
  }

  /**
   * Words that limit.
   *
   * @param words they, as the text has them
   * @param start the place of the first, that of its marker ("away from", "once")
   * @param end the place after the last
   */
  record Limit(String words, int start, int end) {}

  /** The caveats of a sentence in its own words, with the words that begin them ("away from the front"). */
  List<Limit> caveats(Clause sentence) {
    return find(sentence, caveats, true);
  }

  /** The conditions of a sentence in its own words, without the word that begins them ("there is a ceasefire"). */
  List<Limit> conditions(Clause sentence) {
    return find(sentence, conditions, false);
  }

  private static List<Limit> find(Clause sentence, Phrases markers, boolean withMarker) {
    List<Limit> found = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      int marker = markers.at(sentence, i);
      if (marker == 0) {
        continue;
      }
      int after = i + marker;
      int end = after;
      while (end < sentence.size() && !ENDS.contains(sentence.word(end))) {
        end++;
      }
      String words = sentence.words(withMarker ? i : after, end);
      if (!words.isEmpty()) {
        found.add(new Limit(words, i, end));
      }
      i = Math.max(i, end - 1);
    }
    return found;
  }
}
