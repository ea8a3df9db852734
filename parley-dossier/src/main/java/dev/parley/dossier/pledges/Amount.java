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
  private static final Map<String, String> CURRENCIES = Map.ofEntries(
      Map.entry("€", "EUR"), Map.entry("euro", "EUR"), Map.entry("euros", "EUR"), Map.entry("$", "USD"),
      Map.entry("dollar", "USD"), Map.entry("dollars", "USD"), Map.entry("£", "GBP"), Map.entry("pounds", "GBP"),
      Map.entry("yen", "JPY"), Map.entry("¥", "JPY"), Map.entry("francs", "francs"), Map.entry("kroner", "kroner"),
      Map.entry("kronor", "SEK"), Map.entry("zlotys", "PLN"), Map.entry("rupees", "rupees"), Map.entry("yuan", "CNY"),
      Map.entry("won", "KRW"), Map.entry("eur", "EUR"), Map.entry("usd", "USD"), Map.entry("gbp", "GBP"));
  private static final Map<String, Double> SCALES = Map.ofEntries(
      Map.entry("hundred", 1e2), Map.entry("thousand", 1e3), Map.entry("million", 1e6), Map.entry("billion", 1e9),
      Map.entry("trillion", 1e12), Map.entry("m", 1e6), Map.entry("mn", 1e6), Map.entry("bn", 1e9), Map.entry("k", 1e3),
      Map.entry("dozen", 12.0));
  /** Nouns that may stand for who or what is counted without telling another kind of contribution. */
  private static final Set<String> COUNTED =
      Set.of("people", "staff", "men", "personnel", "officers", "aircraft", "helicopters", "planes");
  private static final Set<String> LARGE = Set.of("million", "billion", "trillion", "m", "mn", "bn");

  /**
   * A sum of money in a sentence.
   *
   * @param amount how much
   * @param start the place of its first word or mark
   * @param end the place after its last
   */
  record Money(Amount amount, int start, int end) {}

  /** The sum of money that begins at a place, or null. "60 million" alone is one where nothing is counted. */
  static @Nullable Money money(Clause sentence, int at) {
    String before = CURRENCIES.get(sentence.word(at));
    int first = before == null ? at : at + 1;
    Double number = first < sentence.size() ? Numbers.of(sentence.word(first)) : null;
    if (number == null) {
      return null;
    }
    int next = first + 1;
    Double scale = next < sentence.size() ? SCALES.get(sentence.word(next)) : null;
    boolean large = scale != null && LARGE.contains(sentence.word(next));
    double value = scale == null ? number : number * scale;
    next += scale == null ? 0 : 1;
    if (before != null) {
      return new Money(new Amount(value, before), at, next);
    }
    for (int i = next; i < Math.min(sentence.size(), next + 2); i++) {
      String currency = CURRENCIES.get(sentence.word(i));
      if (currency != null) {
        return new Money(new Amount(value, currency), at, i + 1);
      }
    }
    boolean counts = next < sentence.size() && sentence.token(next).isWord() && !FOLLOWERS.contains(sentence.word(next));
    return large && !counts ? new Money(new Amount(value, ""), at, next) : null;
  }

  /** What may follow a sum whose currency was told before. */
  private static final Set<String> FOLLOWERS = Set.of(
      "in", "to", "for", "from", "that", "which", "it", "he", "she", "they", "we", "over", "of", "and", "as", "on",
      "at", "by", "already", "had", "has", "have", "is", "are", "was", "were", "will", "this", "next", "last", "a");

  /**
   * How many of what a mention names: the number before it ("60 unarmed observers") or after it ("a battalion of 700
   * soldiers"); null when none is told.
   *
   * @param mention where it is named
   */
  static @Nullable Amount of(Clause sentence, Capabilities.Mention mention) {
    for (int i = mention.start() - 1; i >= Math.max(0, mention.start() - 4); i--) {
      if (!sentence.token(i).isWord()) {
        break;
      }
      Double number = number(sentence, i);
      if (number != null) {
        return new Amount(number, unit(sentence.word(mention.end() - 1)));
      }
    }
    for (int i = mention.end(); i + 1 < Math.min(sentence.size(), mention.end() + 4); i++) {
      if (!sentence.token(i).isWord()) {
        return null;
      }
      Double number = number(sentence, i);
      if (number != null && (sentence.word(i - 1).equals("of") || COUNTED.contains(sentence.word(i + 1)))) {
        String counted = sentence.word(i + 1);
        return new Amount(number, COUNTED.contains(counted) ? counted : unit(sentence.word(mention.end() - 1)));
      }
    }
    return null;
  }

  private static @Nullable Double number(Clause sentence, int at) {
    Double number = Numbers.of(sentence.word(at));
    if (number == null && sentence.word(at).equals("dozen")) {
      return 12.0;
    }
    Double scale = number != null && at + 1 < sentence.size() ? SCALES.get(sentence.word(at + 1)) : null;
    return scale == null || number == null ? number : Double.valueOf(number * scale);
  }

  private static String unit(String noun) {
    String plural = noun.endsWith("s") || noun.equals("aircraft") ? noun : noun.endsWith("y")
        ? noun.substring(0, noun.length() - 1) + "ies"
        : noun + "s";
    return plural.equals("troops") ? "soldiers" : plural;
  }
}
