package dev.parley.reading.speakers;

import dev.parley.model.Ids;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Countries and bodies that are generally known. Immutable. */
final class World {
  /** Read once; it never changes. */
  static final World SHARED = new World();

  /** How a name stands for a country or body. */
  enum Sense {
    /** The country's own name, or the body's. */
    NAME,
    /** "Russian". */
    ADJECTIVE,
    /** "Russians". */
    PEOPLE,
    /** A capital or a seat of government. */
    SEAT,
    /** A body with a name of its own. */
    BODY,
    /** A place without a government that speaks. */
    REGION
  }

  /**
   * What a name stands for.
   *
   * @param id of the country or body
   * @param name its own name
   */
  record Place(String id, String name, Sense sense) {
    boolean isCountry() {
      return sense != Sense.BODY && sense != Sense.REGION;
    }
  }

  private final Map<String, Place> byName = new HashMap<>();
  private final Map<String, String> adjectives = new HashMap<>();
  private int longest = 1;

  private World() {
    for (String line : Lexicon.lines("organisations.tsv")) {
      String[] cells = line.split("\t", -1);
      Place body = new Place(Ids.slug(cells[0]), cells[0], Sense.BODY);
      put(cells[0], body);
      entries(cells, 1).forEach(name -> put(name, body));
    }
    for (String line : Lexicon.lines("countries.tsv")) {
      String[] cells = line.split("\t", -1);
      String name = cells[0];
      String id = Ids.slug(name);
      put(name, new Place(id, name, Sense.NAME));
      entries(cells, 1).forEach(other -> put(other, new Place(id, name, Sense.NAME)));
      List<String> people = entries(cells, 2);
      for (String word : people) {
        boolean plural = word.endsWith("s") && people.contains(word.substring(0, word.length() - 1));
        put(word, new Place(id, name, plural ? Sense.PEOPLE : Sense.ADJECTIVE));
      }
      if (!people.isEmpty()) {
        adjectives.put(id, people.getFirst());
      }
      entries(cells, 3).forEach(seat -> put(seat, new Place(id, name, Sense.SEAT)));
    }
    readRegions();
  }

  private void readRegions() {
    for (String line : Lexicon.lines("regions.txt")) {
      for (String name : line.split(";")) {
        put(name, new Place(Ids.slug(name), name, Sense.REGION));
      }
    }
  }

  private static List<String> entries(String[] cells, int column) {
    return column < cells.length && !cells[column].isBlank() ? Arrays.asList(cells[column].split(";")) : List.of();
  }

  private void put(String name, Place place) {
    String key = key(name);
    byName.putIfAbsent(key, place);
    longest = Math.max(longest, key.split(" ").length);
  }

  /** The form in which names are compared: lower case, no accents, no article, no closing full stop. */
  static String key(String name) {
    String key = name.toLowerCase(Locale.ROOT).strip().replace('’', '\'').replace(" / ", "/");
    for (int i = 0; i < key.length(); i++) {
      if (key.charAt(i) > 127) {
        key = Normalizer.normalize(key, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        break;
      }
    }
    return key.startsWith("the ") && key.length() > 4 ? key.substring(4) : key;
  }

  /** How many words the longest name has. */
  int longest() {
    return longest;
  }

  /** What the name stands for, or null. */
  @Nullable Place find(String name) {
    return byName.get(key(name));
  }

  /** The adjective of a country ("Russian"), or its name where none is known. */
  @Nullable String adjective(String country) {
    return adjectives.get(country);
  }
}
