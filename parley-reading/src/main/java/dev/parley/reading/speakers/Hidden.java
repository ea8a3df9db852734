package dev.parley.reading.speakers;

import dev.parley.model.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Tells speakers who hide from those who only have no name of their own: "officials", "a source", "analysts" and
 * "reports" hide; "European countries", "the two leaders", "a spokesman for the ministry" do not.
 */
final class Hidden {
  private Hidden() {}

  static boolean hides(Actor speaker, Lexicon lexicon) {
    return switch (speaker.type()) {
      case ORGANIZATION -> false;
      case DOCUMENT -> hasWord(speaker.name().toLowerCase(Locale.ROOT), "text-vague", lexicon);
      // a person's own name has no such word in lower case
      case PERSON -> hasWord(speaker.name(), "hidden", lexicon);
      case GROUP -> speaker.members().isEmpty()
          && (isCounted(speaker.name()) || hasWord(speaker.name().toLowerCase(Locale.ROOT), "hidden", lexicon));
    };
  }

  private static boolean hasWord(String name, String kind, Lexicon lexicon) {
    return head(name).stream().anyMatch(word -> lexicon.is(kind, word));
  }

  /** "Ten of the members" do not say which. */
  private static boolean isCounted(String name) {
    List<String> words = Lexicon.words(name);
    return words.size() > 1 && words.get(1).equals("of");
  }

  /** The words up to the first comma or preposition. */
  private static List<String> head(String name) {
    List<String> head = new ArrayList<>();
    for (String word : name.replace(",", " ,").split(" ")) {
      if (word.equals(",") || !head.isEmpty() && Lexicon.SHARED.isPreposition(word) && !word.equals("of")) {
        break;
      }
      head.add(word);
    }
    return head;
  }
}
