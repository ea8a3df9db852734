package dev.parley.dossier.pledges;

import dev.parley.model.Capability;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** By which words capabilities are known. Thread-safe. */
final class Capabilities {
  /** Money that a thing costs or is worth is no contribution of money. */
  private static final Set<String> PRICED = Set.of("worth", "cost", "costs", "costing", "priced", "investments", "damage");

  private final Map<Capability, Phrases> phrases = new EnumMap<>(Capability.class);

  Capabilities() {
    Lists.read("capabilities.txt").forEach((name, line) -> phrases.put(
        Capability.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')), new Phrases(line, true)));
  }

  /**
   * A capability in a sentence.
   *
   * @param capability which
   * @param start the place of its first word
   * @param end the place after its last word
   */
  record Mention(Capability capability, int start, int end) {}

  /** Those that a sentence names, in their order; none overlaps another. Of several at a place the longest counts. */
  List<Mention> in(Clause sentence) {
    List<Mention> found = new ArrayList<>();
    for (int i = 0; i < sentence.size(); ) {
      Mention longest = null;
      Amount.Money money = Amount.money(sentence, i);
      if (money != null) {
        if (!sentence.has(PRICED, i - 4, i)) {
          found.add(new Mention(Capability.FUNDS, money.start(), money.end()));
        }
        i = money.end();
        continue;
      }
      for (Map.Entry<Capability, Phrases> one : phrases.entrySet()) {
        int length = one.getValue().at(sentence, i);
        if (length > 0 && (longest == null || length > longest.end() - longest.start())) {
          longest = new Mention(one.getKey(), i, i + length);
        }
      }
      if (longest != null) {
        found.add(longest);
      }
      i = longest == null ? i + 1 : longest.end();
    }
    return found;
  }
}
