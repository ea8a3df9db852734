package dev.parley.reading.speakers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who has spoken so far, in the order in which the sources are led back. Belongs to one document and one thread. */
final class Discourse {
  /**
   * A source that was led back to somebody.
   *
   * @param at the first token of the source
   * @param figure who
   */
  record Turn(int at, Figure figure) {}

  private final List<Turn> turns = new ArrayList<>();
  private final List<Mention> links = new ArrayList<>();
  private final Map<String, List<Turn>> unnamed = new HashMap<>();

  void add(int at, Figure figure) {
    turns.add(new Turn(at, figure));
  }

  /** Remembers whom a pronoun or an office stands for; they come nearly in the order of the text. */
  void link(Mention mention) {
    int place = links.size();
    while (place > 0 && place > links.size() - 50 && links.get(place - 1).to() > mention.to()) {
      place--;
    }
    links.add(place, mention);
  }

  /** The pronouns and offices so far, in the order of the text. */
  List<Mention> links() {
    return links;
  }

  /** Remembers one person without a name by the noun ("spokesman"). */
  void introduce(String noun, int at, Figure figure) {
    unnamed.computeIfAbsent(Office.full(noun), key -> new ArrayList<>()).add(new Turn(at, figure));
  }

  /** The person without a name whom the noun last stood for. */
  @Nullable Figure unnamed(String noun, int before) {
    List<Turn> found = unnamed.getOrDefault(Office.full(noun), List.of());
    for (int i = found.size() - 1; i >= 0; i--) {
      if (found.get(i).at() < before) {
        return found.get(i).figure();
      }
    }
    return null;
  }

  /** The last turn that stands before the token; null for none of the last few. */
  @Nullable Turn lastBefore(int at) {
    for (int t = turns.size() - 1; t >= 0 && t > turns.size() - 8; t--) {
      if (turns.get(t).at() < at) {
        return turns.get(t);
      }
    }
    return null;
  }

  /** The turns so far; nearly in the order of the text. */
  List<Turn> turns() {
    return turns;
  }
}
