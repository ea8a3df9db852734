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
    if (!sameCountry(other)) {
      return false;
    }
    Office mine = plain();
    Office theirs = other.plain();
    return mine.answersTo(theirs.head, theirs.words, lexicon);
  }

  /** The office by its commonest name: a "top diplomat" is a foreign minister. */
  private Office plain() {
    String title = title().replace("defence", "defense");
    if (title.equals("top diplomat") || title.equals("chief diplomat") || title.equals("foreign secretary")
        || title.equals("secretary of state") || title.equals("foreign policy chief") || title.startsWith("high representative")
        || title.matches("minister (?:of|for) (?:\\p{L}+ and )?foreign (?:and \\p{L}+ )?affairs")) {
      return new Office("minister", List.of("foreign", "minister"), country);
    }
    if (title.matches("(?:secretary|minister) (?:of|for) (?:defense|war)|(?:defense|war) secretary")) {
      return new Office("minister", List.of("defense", "minister"), country);
    }
    if (title.matches("(?:treasury secretary|secretary of the treasury|minister of finance|chancellor of the exchequer)")) {
      return new Office("minister", List.of("finance", "minister"), country);
    }
    if (title.equals("press secretary")) {
      return new Office("spokesperson", List.of("spokesperson"), country);
    }
    return title.contains("defense") ? new Office(head, List.of(title.split(" ")), country) : this;
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
    if (head.endsWith("-designate")) {
      return full(head.substring(0, head.length() - "-designate".length()));
    }
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
