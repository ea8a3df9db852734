package dev.parley.dossier.pledges;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much of something.
 *
 * @param number how many or how much
 * @param unit of what: a plural noun, or a currency's code
 */
record Amount(double number, String unit) {
  private static final Set<String> UNITS = Set.of(
      "troops", "soldiers", "peacekeepers", "aircraft", "jets", "planes", "ships", "frigates", "battalions", "brigades",
      "companies", "systems", "batteries", "missiles", "drones", "tanks", "shells", "instructors", "observers");
  private static final Map<String, String> CURRENCIES = Map.ofEntries(
      Map.entry("€", "EUR"), Map.entry("euro", "EUR"), Map.entry("euros", "EUR"), Map.entry("$", "USD"),
      Map.entry("dollar", "USD"), Map.entry("dollars", "USD"), Map.entry("£", "GBP"), Map.entry("pounds", "GBP"));
  private static final Map<String, Double> SCALES = Map.of("thousand", 1e3, "million", 1e6, "billion", 1e9);
  /** How many words may stand between the number and what it counts ("5,000 Canadian and French soldiers"). */
  private static final int REACH = 4;

  /** The first amount in a clause, or null. */
  static @Nullable Amount in(Clause clause) {
    for (int i = 0; i < clause.size(); i++) {
      Double number = Numbers.of(clause.word(i));
      if (number == null) {
        continue;
      }
      double value = number;
      int next = i + 1;
      Double scale = next < clause.size() ? SCALES.get(clause.word(next)) : null;
      if (scale != null) {
        value *= scale;
        next++;
      }
      String before = i > 0 ? CURRENCIES.get(clause.word(i - 1)) : null;
      if (before != null) {
        return new Amount(value, before);
      }
      for (int j = next; j < Math.min(clause.size(), next + REACH) && !clause.word(j).equals(","); j++) {
        String currency = CURRENCIES.get(clause.word(j));
        if (currency != null) {
          return new Amount(value, currency);
        }
        if (UNITS.contains(clause.word(j))) {
          return new Amount(value, clause.word(j).equals("troops") ? "soldiers" : clause.word(j));
        }
      }
    }
    return null;
  }
}
