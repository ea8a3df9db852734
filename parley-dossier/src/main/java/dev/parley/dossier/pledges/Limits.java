package dev.parley.dossier.pledges;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds what a contribution is not meant for and what must be so first. Thread-safe. */
final class Limits {
  private final List<List<String>> caveats;
  private final List<List<String>> conditions;

  Limits() {
    Map<String, String> lists = Lists.read("limits.txt");
    this.caveats = markers(lists.getOrDefault("caveat", ""));
    this.conditions = markers(lists.getOrDefault("condition", ""));
  }

  private static List<List<String>> markers(String line) {
    List<List<String>> markers = new ArrayList<>();
    for (String marker : line.split("\\s*\\|\\s*")) {
      markers.add(List.of(marker.split(" ")));
    }
    // "provided that" before "provided".
    markers.sort((one, other) -> other.size() - one.size());
    return markers;
  }

  /** The caveats of a sentence in its own words, with the word that begins them ("away from the front"). */
  List<String> caveats(Clause sentence) {
    return find(sentence, caveats, true);
  }

  /** The conditions of a sentence in its own words, without the word that begins them ("there is a ceasefire"). */
  List<String> conditions(Clause sentence) {
    return find(sentence, conditions, false);
  }

  private static List<String> find(Clause sentence, List<List<String>> markers, boolean withMarker) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      for (List<String> marker : markers) {
        if (!standsAt(sentence, i, marker)) {
          continue;
        }
        int after = i + marker.size();
        int end = after;
        while (end < sentence.size() && !endsPhrase(sentence.word(end))) {
          end++;
        }
        String words = sentence.words(withMarker ? i : after, end);
        if (end > after + (withMarker ? 0 : 1) && !words.isEmpty()) {
          found.add(words);
        }
        i = Math.max(i, end - 1);
        break;
      }
    }
    return found;
  }

  private static boolean endsPhrase(String word) {
    return word.equals(",") || word.equals("but") || word.equals("”") || word.equals("\"") || word.equals("—");
  }

  private static boolean standsAt(Clause sentence, int at, List<String> marker) {
    if (at + marker.size() > sentence.size()) {
      return false;
    }
    for (int i = 0; i < marker.size(); i++) {
      if (!sentence.word(at + i).equals(marker.get(i))) {
        return false;
      }
    }
    return true;
  }
}
