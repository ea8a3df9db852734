package dev.parley.dossier.actors;

import dev.parley.model.Actor;
import dev.parley.model.Cast;
import dev.parley.model.Ids;
import dev.parley.reading.speakers.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether an actor has a name of its own, and among which it must be looked for. */
public final class Naming {
  /** Small words inside names: "Ursula von der Leyen", "Coalition of the Willing". */
  private static final Set<String> SMALL =
      Set.of("of", "the", "and", "for", "on", "in", "to", "at", "de", "la", "le", "les", "von", "van", "der", "den", "du",
          "di", "da", "del", "della", "dos", "bin", "ibn", "al", "el", "ten", "ter", "zu", "y", "e");

  /** What many go by; in capitals too, since a sentence may begin with one. */
  private static final Set<String> COMMON =
      Set.of("official", "source", "spokesman", "spokeswoman", "spokesperson", "leader", "president", "minister",
          "reporter", "analyst", "expert", "team", "diplomat", "resident", "member", "everyone", "everybody", "someone",
          "nobody", "none", "some", "many", "most", "few", "all", "both", "others", "another", "neither", "people",
          "person", "man", "woman", "critic", "ally", "aide", "adviser", "advisor", "lawmaker", "senator", "judge",
          "police", "prosecutor", "lawyer", "doctor", "witness", "neighbour", "neighbor", "friend", "friends", "group",
          "party", "parties", "country", "countries", "delegation", "delegate", "negotiator", "journalist", "forecaster",
          "observer", "activist", "protester", "voter", "author", "researcher", "scientist", "economist", "historian",
          "speaker", "chair", "chairman", "commander", "soldier", "officer", "staff", "more", "it", "they", "he", "she",
          "who", "mediator", "host", "participant", "sides", "side", "vice", "deputy", "world", "western", "senior");

  /** Bodies that every country has. */
  private static final Set<String> GENERIC =
      Set.of("ministry", "government", "parliament", "police", "army", "navy", "military", "office", "council", "court",
          "cabinet", "administration", "presidency", "embassy", "department", "agency", "commission", "committee",
          "party", "company", "bank", "union", "senate", "house", "congress", "defence", "defense", "foreign", "interior",
          "finance", "justice", "health", "national", "central", "supreme", "general", "staff", "security", "press",
          "service", "state", "affairs", "intelligence", "prime", "minister", "minister's", "president's", "ministers",
          "presidents", "of", "the", "and", "for");

  /** "Americans", "the Estonian": a people is nobody, and one of it is somebody else in each document. */
  private static final Places PLACES = new Places(Cast.EMPTY);

  private Naming() {}

  /** The actor as a text names it: a name, several names, or words that many may go by. */
  public static boolean isNamed(Actor actor) {
    return switch (actor.type()) {
      case PERSON -> isPersonsName(actor.name());
      case ORGANIZATION -> true;
      case GROUP -> actor.id().contains("-and-") && isPersonsName(actor.name())
          || isCapitalised(actor.name(), 1) && PLACES.find(actor.name()) == null;
      case DOCUMENT -> isCapitalised(actor.name(), 2);
    };
  }

  private static boolean isPersonsName(String name) {
    return !name.isBlank() && isCapitalised(name, 1);
  }

  /** Whether all words that carry it begin with a capital, there are enough of them, and none is a common noun. */
  private static boolean isCapitalised(String name, int least) {
    int carrying = 0;
    for (String word : name.strip().split("[\\s,]+")) {
      String lower = word.toLowerCase(Locale.ROOT);
      int first = word.isEmpty() ? 0 : word.codePointAt(0);
      if (SMALL.contains(lower) && carrying > 0) {
        continue;
      }
      boolean small = Character.isLowerCase(first) && !lower.startsWith("al-") && !lower.startsWith("el-")
          && !lower.startsWith("d'") && !lower.startsWith("d’") && !SMALL.contains(lower);
      if (small || lower.equals("the") || isCommon(lower)) {
        return false;
      }
      carrying += SMALL.contains(lower) ? 0 : 1;
    }
    return carrying >= least;
  }

  private static boolean isCommon(String word) {
    return COMMON.contains(word)
        || word.endsWith("s") && COMMON.contains(word.substring(0, word.length() - 1))
        || word.endsWith("ies") && COMMON.contains(word.substring(0, word.length() - 3) + "y")
        || word.endsWith("men") && COMMON.contains(word.substring(0, word.length() - 3) + "man");
  }

  /** Whether the body's name is one that every country has, so that it tells nothing without its party. */
  static boolean isGeneric(String name) {
    for (String word : name.toLowerCase(Locale.ROOT).replace('’', '\'').split("[\\s,-]+")) {
      if (!GENERIC.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Among which actors this one must be looked for: all persons with the surname, or all bodies with the name.
   *
   * @param parties those that its statements were coded for
   * @return null when it has no name, so that it is never found again
   */
  public static @Nullable String block(Actor actor, Set<String> parties) {
    boolean anyones = actor.type() == Actor.Type.ORGANIZATION && parties.isEmpty() && isGeneric(actor.name());
    if (!isNamed(actor) || anyones) {
      return null;
    }
    return switch (actor.type()) {
      case PERSON -> {
        String surname = PersonName.of(actor.name()).surname();
        yield surname.isEmpty() ? null : "p " + surname;
      }
      case ORGANIZATION, GROUP, DOCUMENT -> {
        String key = bodyKey(actor.name());
        yield key.isEmpty() ? null : "b " + key;
      }
    };
  }

  /** The name of a body in one spelling. */
  static String bodyKey(String name) {
    List<String> words = new ArrayList<>();
    for (String word : Ids.slug(name).split("-")) {
      words.add(switch (word) {
        case "defense" -> "defence";
        case "organization" -> "organisation";
        case "center" -> "centre";
        case "labor" -> "labour";
        default -> word;
      });
    }
    if (words.size() > 1 && words.getFirst().equals("the")) {
      words.removeFirst();
    }
    return String.join(" ", words);
  }
}
