package dev.parley.reading.speakers;

import java.util.Arrays;

/** Finds the paragraphs in title case, every word of weight with a capital: their capitals show no names. */
final class Headings {
  private static final int LONGEST = 40;

  private Headings() {}

  /** Whether titles write the word without a capital. */
  private static boolean isSmall(String word, Lexicon lexicon) {
    return lexicon.isPreposition(word) || lexicon.is("conjunction", word);
  }

  /** For each token, whether it stands in a heading. */
  static boolean[] of(Tokens tokens, Lexicon lexicon) {
    boolean[] headings = new boolean[tokens.count];
    int from = 0;
    while (from < tokens.count) {
      int to = from;
      int words = 0;
      int high = 0;
      int low = 0;
      while (to < tokens.count && tokens.paragraph[to] == tokens.paragraph[from]) {
        if (tokens.isWord(to)) {
          words++;
          if (tokens.end[to] - tokens.start[to] > 3) {
            high += tokens.isHigh(to) ? 1 : 0;
            low += Character.isLowerCase(tokens.body.charAt(tokens.start[to])) && !isSmall(tokens.lower[to], lexicon) ? 1 : 0;
          }
        }
        to++;
      }
      if (words >= 4 && words <= LONGEST && high >= 3 && low == 0) {
        Arrays.fill(headings, from, to, true);
      }
      from = to;
    }
    return headings;
  }
}
