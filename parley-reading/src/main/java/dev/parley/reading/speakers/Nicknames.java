package dev.parley.reading.speakers;

import dev.parley.reading.marks.CanonicalMarks;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Nicknames in quotation marks between a given name and a surname: Tomas “The Bear” Beck. */
public final class Nicknames {
  private static final Pattern NICKNAME = Pattern.compile(
      // The mark is looked for first: looking back at every letter is slow.
      "(?=\\(?“)(?<=\\p{Lu}[\\p{L}'-]{1,20}[ \\u00A0])\\(?“(\\p{Lu}[\\p{L}'-]*(?: [\\p{L}'-]+){0,2})”\\)?[ \\u00A0]"
          + "(?=\\p{Lu}[\\p{L}'])");

  private static final Pattern NAME_BEFORE = Pattern.compile("(\\p{Lu}[\\p{L}'’-]+)[ \\u00A0]$");
  private static final Pattern NAME_AFTER = Pattern.compile("\\p{Lu}[\\p{L}'’-]+(?:[ \\u00A0]\\p{Lu}[\\p{L}'’-]+)?");

  private Nicknames() {}

  /** The UTF-16 units of a text where nicknames stand, marks and the blank behind them included. */
  static BitSet places(String text) {
    BitSet places = new BitSet();
    Matcher matcher = NICKNAME.matcher(CanonicalMarks.of(text));
    while (matcher.find()) {
      places.set(matcher.start(), matcher.end());
    }
    return places;
  }

  /** The text without its nicknames. */
  static String leftOut(String text) {
    if (text.chars().noneMatch(c -> "“\"„«»‟'‘`”’".indexOf(c) >= 0)) {
      return text;
    }
    BitSet places = places(text);
    StringBuilder rest = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (!places.get(i)) {
        rest.append(text.charAt(i));
      }
    }
    return rest.toString();
  }

  /** The name of each nickname's bearer ("Tomas Beck"), by the nickname in lower case without "the" ("bear"). */
  public static Map<String, String> bearers(String text) {
    Map<String, String> bearers = new HashMap<>();
    Matcher matcher = NICKNAME.matcher(CanonicalMarks.of(text));
    while (matcher.find()) {
      Matcher given = NAME_BEFORE.matcher(text).region(Math.max(0, matcher.start() - 24), matcher.start());
      Matcher surname = NAME_AFTER.matcher(text).region(matcher.end(), text.length());
      if (given.find() && surname.lookingAt()) {
        bearers.putIfAbsent(key(matcher.group(1)), given.group(1) + " " + surname.group());
      }
    }
    return bearers;
  }

  /** Words as a nickname is looked up by: lower case, without marks around and "the". */
  public static String key(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "").replaceFirst("^the ", "");
  }
}
