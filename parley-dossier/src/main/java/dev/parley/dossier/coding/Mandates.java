package dev.parley.dossier.coding;

import dev.parley.dossier.coding.Owners.Owner;
import dev.parley.dossier.coding.Words.Word;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads for whom somebody takes the floor: "Fredonia, for the LAKE STATES", "Norland (on behalf of the Union)". What is
 * said so belongs to those, not to the one who reads it out. Immutable.
 */
final class Mandates {
  /** After these the words are of others again: "Fredonia, for the Lake States, opposed by Norland". */
  private static final Set<String> OTHERS =
      Set.of("supported", "opposed", "backed", "seconded", "joined", "echoed", "with", "while", "but", "by");

  /** What parts a mandate from the one who has it. */
  private static final Set<String> APART = Set.of(",", "(", "—", "–", "-");

  private static final Set<String> SPEAKING = Set.of("speaking", "talking", "responding", "intervening", "acting");

  private final Owners owners;

  Mandates(Owners owners) {
    this.owners = owners;
  }

  /**
   * For whom a source says that it speaks.
   *
   * @param parties whose names follow; empty where none of the dossier's does
   */
  record Mandate(Set<String> parties) {
    Mandate {
      parties = Set.copyOf(parties);
    }

    /** The one party, or null where there is none or more than one. */
    @Nullable String party() {
      return parties.size() == 1 ? parties.iterator().next() : null;
    }
  }

  /** The mandate in the words of a source; null where it has none and speaks for itself. */
  @Nullable Mandate of(String source, @Nullable LocalDate day) {
    Words words = Words.of(source);
    for (int i = 1; i < words.size(); i++) {
      if (OTHERS.contains(words.at(i).lower())) {
        return null;
      }
      int named = after(words, i);
      if (named > 0) {
        // of "Fredonia and Norland, for the Lake States" only the last one may speak for them
        boolean several = parties(new Words(words.list().subList(0, i)), 0, day).size() > 1;
        return new Mandate(several ? Set.of() : parties(words, named, day));
      }
    }
    return null;
  }

  /** Where those are named for whom the words at a place say that somebody speaks; 0 where they do not say so. */
  private static int after(Words words, int at) {
    String before = words.at(at - 1).text();
    boolean apart = APART.contains(before);
    int i = at;
    if (apart && SPEAKING.contains(words.at(i).lower()) && i + 1 < words.size()) {
      i++;
    }
    boolean speaking = i > at;
    if (is(words, i, "on") && is(words, i + 1, "behalf") && is(words, i + 2, "of")) {
      return i + 3;
    }
    if (apart && !speaking && is(words, i, "representing")) {
      return i + 1;
    }
    return (apart || speaking) && is(words, i, "for") ? i + 1 : 0;
  }

  private static boolean is(Words words, int i, String word) {
    return i < words.size() && words.at(i).lower().equals(word);
  }

  private Set<String> parties(Words words, int from, @Nullable LocalDate day) {
    Set<String> parties = new LinkedHashSet<>();
    for (int i = from; i < words.size(); ) {
      Word word = words.at(i);
      if (OTHERS.contains(word.lower()) || word.text().equals(")")) {
        break;
      }
      Owner owner = owners.at(words, i, day);
      if (owner != null && owner.party() != null) {
        parties.add(owner.party());
      }
      i += owner == null ? 1 : owner.length();
    }
    return parties;
  }
}
