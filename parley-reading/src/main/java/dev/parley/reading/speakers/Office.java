package dev.parley.reading.speakers;

import dev.parley.reading.speakers.World.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An office or calling as a text words it: "Russia's foreign minister" is the head "minister", the words "foreign
 * minister" and the country Russia.
 *
 * @param head the noun
 * @param words the noun and what belongs to the office before it, lower case, singular
 * @param country the country or body whose office it is, or null
 */
record Office(String head, List<String> words, @Nullable Place country) {
  Office {
    words = List.copyOf(words);
  }

  String title() {
    return String.join(" ", words);
  }

  /**
   * Whether a person who holds this office can be called by the other: every word of the other is known of it, save that
   * "leader" stands for any head of state or government, and the countries do not differ.
   */
  boolean answersTo(Office other, Lexicon lexicon) {
    return sameCountry(other) && answersTo(other.head, other.words, lexicon);
  }

  private boolean answersTo(String name, List<String> wanted, Lexicon lexicon) {
    if (name.equals("leader") && wanted.size() == 1) {
      return lexicon.endsWith("head-of-state", words);
    }
    if (!alike(head, name)) {
      return false;
    }
    boolean prime = words.contains("prime") || words.contains("vice") || words.contains("deputy");
    boolean wantsPrime = wanted.contains("prime") || wanted.contains("vice") || wanted.contains("deputy");
    return prime == wantsPrime
        && wanted.stream().allMatch(word -> word.equals(name) || words.contains(word) || isLoose(word));
  }

  private static boolean alike(String one, String other) {
    return one.equals(other) || full(one).equals(full(other));
  }

  /** An abbreviated office in full. */
  static String full(String head) {
    return switch (head) {
      case "sen", "sens" -> "senator";
      case "gov", "govs" -> "governor";
      case "rep", "reps", "congressman", "congresswoman" -> "representative";
      case "gen" -> "general";
      case "amb" -> "ambassador";
      case "lt" -> "lieutenant";
      case "col" -> "colonel";
      case "capt" -> "captain";
      case "maj" -> "major";
      case "sgt" -> "sergeant";
      case "adm" -> "admiral";
      case "advisor" -> "adviser";
      case "organiser" -> "organizer";
      case "premier" -> "prime minister";
      case "spokesperson", "spokesman", "spokeswoman" -> "spokesperson";
      case "chairman", "chairwoman", "chairperson" -> "chair";
      default -> head;
    };
  }

  private static boolean isLoose(String word) {
    return word.equals("former") || word.equals("ex") || word.equals("senior") || word.equals("veteran")
        || word.equals("longtime") || word.equals("top") || word.equals("chief");
  }

  boolean sameCountry(Office other) {
    return country == null || other.country == null || country.id().equals(other.country.id());
  }
}
