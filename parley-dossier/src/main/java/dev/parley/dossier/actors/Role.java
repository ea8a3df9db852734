package dev.parley.dossier.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An office or calling that a text gives somebody.
 *
 * @param title in lower case, such as "foreign minister"
 * @param owner the name of the country or body whose office it is, or null
 * @param country the id of that country, or null when it is none
 */
public record Role(String title, @Nullable String owner, @Nullable String country) {
  /** Words that say when, not what. */
  private static final Set<String> PASSING =
      Set.of("former", "ex", "acting", "interim", "outgoing", "incoming", "new", "then", "late", "longtime", "veteran",
          "senior", "top", "the", "a", "an", "designate", "elect");

  /** Words that make another office of an office. */
  private static final Set<String> RANKS = Set.of("deputy", "vice", "prime", "under", "assistant");

  /** For people: "foreign minister, Estonia". */
  public String words() {
    return owner == null ? title : title + ", " + owner;
  }

  /**
   * Whether both can be one office: the same title, or, in the same country, a shorter form of it ("minister" for
   * "foreign minister").
   */
  boolean isSame(Role other) {
    if (country != null && other.country != null && !country.equals(other.country)) {
      return false;
    }
    List<String> mine = bare();
    List<String> others = other.bare();
    if (mine.isEmpty() || others.isEmpty()) {
      return false;
    }
    if (mine.equals(others)) {
      return true;
    }
    boolean rank = RANKS.stream().allMatch(word -> mine.contains(word) == others.contains(word));
    return rank
        && country != null
        && country.equals(other.country)
        && (mine.containsAll(others) || others.containsAll(mine));
  }

  /** The words that tell the office, in one spelling. */
  private List<String> bare() {
    List<String> words = new ArrayList<>();
    for (String word : title.replace("prime minister", "premier").split("[\\s-]+")) {
      if (!PASSING.contains(word)) {
        words.add(plain(word));
      }
    }
    return words;
  }

  private static String plain(String word) {
    return switch (word) {
      case "spokesman", "spokeswoman" -> "spokesperson";
      case "chairman", "chairwoman", "chairperson" -> "chair";
      case "congressman", "congresswoman", "rep" -> "representative";
      case "defense" -> "defence";
      case "advisor" -> "adviser";
      case "sen" -> "senator";
      case "gov" -> "governor";
      case "gen" -> "general";
      case "amb" -> "ambassador";
      case "labor" -> "labour";
      default -> word;
    };
  }

  /** A walk of life that is far from the others: nobody is taken for two people because a lawyer became a minister. */
  @Nullable String walk() {
    for (String word : title.split("[\\s-]+")) {
      String walk = switch (word) {
        case "footballer", "striker", "goalkeeper", "midfielder", "coach", "athlete", "player", "golfer", "boxer",
            "cyclist", "skier", "swimmer", "driver" -> "sport";
        case "singer", "actor", "actress", "musician", "painter", "novelist", "poet", "comedian", "rapper", "composer",
            "conductor", "dancer", "sculptor" -> "arts";
        case "bishop", "archbishop", "cardinal", "priest", "imam", "rabbi", "pastor", "vicar", "monk", "nun" -> "church";
        case "surgeon", "nurse", "paramedic", "physician", "midwife", "dentist" -> "medicine";
        case "farmer", "fisherman", "teacher", "student", "pensioner", "shopkeeper", "carpenter", "baker", "waiter",
            "resident", "neighbour", "neighbor", "villager", "homemaker" -> "every day";
        case "president", "premier", "minister", "chancellor", "senator", "representative", "congressman",
            "congresswoman", "governor", "ambassador", "lawmaker", "mp", "diplomat", "envoy", "king", "queen",
            "commissioner", "general", "admiral", "colonel" -> "state";
        default -> null;
      };
      if (walk != null) {
        return walk;
      }
    }
    return null;
  }
}
