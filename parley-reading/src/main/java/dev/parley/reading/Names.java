package dev.parley.reading;

import dev.parley.reading.speakers.Places;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lists of names in running text: "NORLAND, the Lake States and FREDONIA". Only such that hold a name of a country, a
 * bloc or a body that is known, or a word in capitals, are taken for lists of delegations. Thread-safe.
 */
final class Names {
  private static final Pattern TOKEN = Pattern.compile("\\s*([\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}.'’-]*|[,/&()])");
  /** What may stand between the words of a list. */
  private static final Set<String> SMALL = Set.of("and", "the", "of", "for", "others", "several", "many", "some");

  private static final Set<String> LINKS = Set.of("and", "the", "of", "for", ",", "/", "&", "(");

  private final Places places;

  Names(Places places) {
    this.places = places;
  }

  /**
   * Where a list of names that begins at a place ends, without closing marks.
   *
   * @param to the list ends here at the latest
   * @return the place itself where no list begins there
   */
  int end(String body, int from, int to) {
    Matcher token = TOKEN.matcher(body).region(from, to);
    int end = from;
    int at = from;
    while (token.find() && token.start() == at) {
      String word = token.group(1);
      boolean mark = !Character.isLetterOrDigit(word.codePointAt(0));
      boolean high = Character.isUpperCase(word.codePointAt(0)) || Character.isDigit(word.charAt(0));
      if (!mark && !high && !SMALL.contains(word)) {
        break;
      }
      at = token.end();
      if (!LINKS.contains(word)) {
        end = at;
      }
      if (word.endsWith(".") && word.length() > 4) {
        end = at - 1;
        break;
      }
    }
    return end > from && isDelegations(body.substring(from, end)) ? end : from;
  }

  /** Whether the words name a delegation, at least among others. */
  boolean isDelegations(String words) {
    String[] each = words.strip().split("[\\s,]+");
    for (int i = 0; i < each.length; i++) {
      if (isShouted(each[i])) {
        return true;
      }
      StringBuilder name = new StringBuilder();
      for (int k = i; k < each.length && k < i + places.longest(); k++) {
        name.append(k > i ? " " : "").append(each[k]);
        if (Character.isUpperCase(each[i].codePointAt(0)) && places.find(name.toString()) != null) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isShouted(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLowerCase(word.charAt(i))) {
        return false;
      }
      letters += Character.isUpperCase(word.charAt(i)) ? 1 : 0;
    }
    return letters >= 2;
  }
}
