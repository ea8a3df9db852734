package dev.parley.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text as bare words, to find the same words again whatever marks stand between them. */
final class Words {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’][\\p{L}\\p{M}]+)*");

  private Words() {}

  /**
   * A word.
   *
   * @param start its first UTF-16 unit
   * @param lower in lower case with straight apostrophes
   */
  record Word(int start, String lower) {}

  /** The words in order. */
  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(new Word(matcher.start(), matcher.group().toLowerCase(Locale.ROOT).replace('’', '\'')));
    }
    return words;
  }

  /** The words with a space between and around. */
  static String joined(String text) {
    StringBuilder joined = new StringBuilder(" ");
    of(text).forEach(word -> joined.append(word.lower()).append(' '));
    return joined.toString();
  }

  /** Number of words. */
  static int count(String text) {
    return (int) WORD.matcher(text).results().count();
  }
}
