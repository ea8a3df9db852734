package dev.parley.dossier.pledges;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers in digits ("25,000") and in English words up to ninety-nine. */
final class Numbers {
  private static final Map<String, Double> WORDS = words();

  private Numbers() {}

  private static Map<String, Double> words() {
    List<String> small = List.of(
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen");
    List<String> tens = List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    Map<String, Double> words = new HashMap<>();
    for (int i = 2; i < small.size(); i++) {
      words.put(small.get(i), (double) i);
    }
    for (int t = 0; t < tens.size(); t++) {
      words.put(tens.get(t), 20.0 + 10 * t);
      for (int i = 1; i < 10; i++) {
        words.put(tens.get(t) + "-" + small.get(i), 20.0 + 10 * t + i);
      }
    }
    return Map.copyOf(words);
  }

  /** The number that a word in lower case is, or null. "one" is mostly no number and so is none here. */
  static @Nullable Double of(String word) {
    if (Character.isDigit(word.codePointAt(0))) {
      String digits = word.replaceAll(",(?=\\p{N}{3})", "");
      return digits.chars().allMatch(c -> c < 128) && digits.matches("\\d+(\\.\\d+)?")
          ? Double.valueOf(digits)
          : null;
    }
    return WORDS.get(word);
  }
}
