package dev.parley.reading.turns;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether words sound like somebody speaking for themselves. */
final class Voice {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*");
  /** {@code I} after a capitalised word is a numeral: Annex I, World War I. */
  private static final Pattern FIRST_PERSON =
      Pattern.compile(
          "(?<!\\p{L})(?:(?<!\\p{Lu}\\p{L}{0,15} )I(?=['’ ,])|[Mm]y|[Mm]e|[Mm]yself"
              + "|[Ww]e|WE|[Oo]urs?|us|[Oo]urselves)(?!\\p{L})");

  private static final Pattern SECOND_PERSON = Pattern.compile("(?i)(?<!\\p{L})(?:you|your|yours|yourself)(?!\\p{L})");

  private Voice() {}

  /** Whether the words outside quotation marks hold a first person. */
  static boolean firstPerson(String text) {
    return FIRST_PERSON.matcher(Quotation.blanked(text)).find();
  }

  /** Whether the words are talk: a first or second person, or a question. */
  static boolean talk(String text) {
    String outside = Quotation.blanked(text);
    return FIRST_PERSON.matcher(outside).find() || SECOND_PERSON.matcher(outside).find() || outside.contains("?");
  }

  /** Number of words. */
  static int words(String text) {
    Matcher matcher = WORD.matcher(text);
    int words = 0;
    while (matcher.find()) {
      words++;
    }
    return words;
  }
}
