package dev.parley.reading.speakers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The word lists that come with this library. Immutable. */
final class Lexicon {
  /** Read once; the lists never change. */
  static final Lexicon SHARED = new Lexicon();

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "sen", "sens", "gov", "rep", "reps", "gen", "lt", "col", "capt", "prof", "st", "jr",
          "sr", "rev", "hon", "sgt", "adm", "maj", "cpl", "pres", "amb", "vs", "jan", "feb", "aug", "sept", "oct",
          "nov", "dec", "pvt", "cmdr", "brig", "msgr", "supt", "no");

  private static final Set<String> NOT_YET = Set.of("designate", "elect", "nominate");

  private final Map<String, Set<String>> kinds = new HashMap<>();
  private final Map<String, Gender> givenNames = new HashMap<>();

  private Lexicon() {
    readKinds("nouns.txt");
    readKinds("particles.txt");
    for (String line : lines("given-names.txt")) {
      Gender gender = Gender.of(line.charAt(0));
      for (String name : line.substring(2).strip().split(" ")) {
        givenNames.put(name, gender);
      }
    }
  }

  private void readKinds(String resource) {
    for (String line : lines(resource)) {
      int colon = line.indexOf(':');
      Set<String> words = new HashSet<>();
      for (String word : line.substring(colon + 1).strip().split(" +")) {
        words.add(word.replace('_', ' '));
      }
      kinds.merge(line.substring(0, colon), words, (old, more) -> {
        old.addAll(more);
        return old;
      });
    }
  }

  /** The lines of a resource beside this class, without comments and empty lines. */
  static List<String> lines(String resource) {
    try (InputStream stream = Lexicon.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("The list " + resource + " is missing from this library.");
      }
      return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean is(String kind, String word) {
    Set<String> words = kinds.get(kind);
    if (words == null) {
      throw new IllegalArgumentException("There is no list of " + kind + ".");
    }
    return words.contains(word);
  }

  boolean isAbbreviation(String word) {
    return ABBREVIATIONS.contains(word);
  }

  boolean isPreposition(String word) {
    return is("preposition", word);
  }

  /** A title that goes before a name and is no office: Mr, Dame, Dr. */
  boolean isTitle(String word) {
    return is("title-m", word) || is("title-f", word) || is("title-x", word);
  }

  /** An office or calling, in the singular; also one not yet taken up ("ambassador-designate"). */
  boolean isRole(String word) {
    int hyphen = word.lastIndexOf('-');
    return is("role", word)
        || hyphen > 0 && NOT_YET.contains(word.substring(hyphen + 1)) && is("role", word.substring(0, hyphen));
  }

  /** The singular of an office or calling in the plural, or null. */
  @Nullable String singularRole(String word) {
    if (word.endsWith("women") || word.endsWith("men")) {
      String singular = word.substring(0, word.length() - 2) + "an";
      return isRole(singular) ? singular : null;
    }
    if (word.endsWith("ies") && isRole(word.substring(0, word.length() - 3) + "y")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    return word.endsWith("s") && isRole(word.substring(0, word.length() - 1))
        ? word.substring(0, word.length() - 1)
        : word.endsWith("es") && isRole(word.substring(0, word.length() - 2))
            ? word.substring(0, word.length() - 2)
            : null;
  }

  /** Whether the word names a body, in the singular or plural. */
  boolean isBody(String word) {
    return is("body", word);
  }

  /** The gender that a title or office shows. */
  Gender genderOf(String word) {
    if (is("title-m", word) || is("role-m", word)) {
      return Gender.MALE;
    }
    return is("title-f", word) || is("role-f", word) ? Gender.FEMALE : Gender.UNKNOWN;
  }

  boolean isGivenName(String word) {
    return givenNames.containsKey(word);
  }

  /** The gender that a given name usually goes with. */
  Gender givenGender(String word) {
    Gender gender = givenNames.get(word);
    if (gender != null) {
      return gender;
    }
    int hyphen = word.indexOf('-');
    return hyphen > 0 ? givenNames.getOrDefault(word.substring(0, hyphen), Gender.UNKNOWN) : Gender.UNKNOWN;
  }

  /** The longest run of words before the end that is a phrase of the kind. */
  boolean endsWith(String kind, List<String> words) {
    for (int from = 0; from < words.size(); from++) {
      if (is(kind, String.join(" ", words.subList(from, words.size())))) {
        return true;
      }
    }
    return false;
  }

  static List<String> words(String text) {
    return Arrays.asList(text.split(" "));
  }
}
