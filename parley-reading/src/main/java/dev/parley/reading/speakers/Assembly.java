package dev.parley.reading.speakers;

import dev.parley.model.Passage;
import dev.parley.reading.tagging.Attribution;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the report of an assembly from other texts: in it countries, blocs and bodies take the floor and stand as
 * sources again and again, often in capitals, while news names persons. Stateless, thread-safe.
 */
public final class Assembly {
  /** So many sources with names must be delegations, and this part of all. */
  private static final int FEWEST = 6;

  private static final double PART = 0.4;

  /** So many of them must differ. */
  private static final int DISTINCT = 4;

  /** Or so many of them, each counted once, must be written in capitals; abbreviations are shorter. */
  private static final int SHOUTED = 4;

  private static final int LONGEST_ABBREVIATION = 4;

  /** The first name of a source, without its article. */
  private static final Pattern FIRST =
      Pattern.compile("(?:[Tt]he\\s+)?(\\p{Lu}[^,();:]*?)(?:\\s*[,();:].*|\\s+(?:and|with|or)\\s.*)?", Pattern.DOTALL);

  /** Sources that tell nothing of what sort the text is: pronouns, and whoever is there. */
  private static final Set<String> ANYBODY =
      Set.of("he", "she", "it", "they", "we", "i", "who", "which", "you", "parties", "delegates", "delegations",
          "countries", "participants", "members", "many", "some", "several", "others", "most", "all", "both", "one");

  private Assembly() {}

  /**
   * Whether the text with these attributions reports an assembly.
   *
   * @param places the names of countries, blocs and bodies
   */
  public static boolean is(List<Attribution> attributions, Places places) {
    int named = 0;
    int delegations = 0;
    Set<String> shouted = new HashSet<>();
    Set<String> distinct = new HashSet<>();
    for (Attribution attribution : attributions) {
      Passage source = attribution.source();
      if (source == null || attribution.within() >= 0 || ANYBODY.contains(source.text().toLowerCase(Locale.ROOT))) {
        continue;
      }
      Matcher first = FIRST.matcher(source.text());
      if (first.matches()) {
        named++;
        String name = first.group(1).replaceAll("\\s+", " ");
        String place = places.find(name);
        if (place != null) {
          delegations++;
          distinct.add(place);
          if (name.length() > LONGEST_ABBREVIATION && name.equals(name.toUpperCase(Locale.ROOT))) {
            shouted.add(name);
          }
        }
      }
    }
    // an article about one body names that body again and again
    boolean several = delegations >= FEWEST && distinct.size() >= DISTINCT;
    return several && (delegations >= PART * named || shouted.size() >= SHOUTED);
  }
}
