package dev.parley.dossier.pledges;

import dev.parley.dossier.Dossier;
import dev.parley.reading.speakers.Places;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the parties that a sentence names: by their names, adjectives and capitals, or by their people. Thread-safe. */
final class Names {
  private final Places places;
  private final Set<String> parties;
  private final Map<String, String> people = new HashMap<>();
  private final Set<String> nouns;

  Names(Dossier dossier) {
    this.places = new Places(dossier.cast());
    this.parties = Stream.concat(
            dossier.parties().stream().map(Dossier.Party::id), dossier.blocs().stream().map(Dossier.Bloc::id))
        .collect(Collectors.toUnmodifiableSet());
    for (Dossier.Party party : dossier.parties()) {
      for (Dossier.Person person : party.people()) {
        String[] words = person.name().toLowerCase(Locale.ROOT).split(" ");
        people.merge(words[words.length - 1], party.id(), (one, other) -> one.equals(other) ? one : "");
      }
    }
    this.nouns = Stream.concat(
            dossier.parties().stream().flatMap(one -> one.names().stream()),
            dossier.blocs().stream().flatMap(one -> one.names().stream()))
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * A party named in a sentence.
   *
   * @param party its id; empty for a country or body that is no party of the dossier
   * @param start the place of the name's first word
   * @param end the place after its last
   * @param owning whether it can own what follows: it has a mark of possession or is an adjective
   */
  record Name(String party, int start, int end, boolean owning) {}

  /** Those of a sentence, in their order; none overlaps another. */
  List<Name> in(Clause sentence) {
    List<Name> found = new ArrayList<>();
    for (int i = 0; i < sentence.size(); ) {
      Name name = at(sentence, i);
      if (name == null) {
        i++;
      } else {
        found.add(name);
        i = name.end();
      }
    }
    return found;
  }

  private @Nullable Name at(Clause sentence, int start) {
    if (!sentence.token(start).isCapitalised()) {
      return null;
    }
    for (int end = Math.min(sentence.size(), start + places.longest()); end > start; end--) {
      StringBuilder words = new StringBuilder();
      for (int i = start; i < end; i++) {
        words.append(i > start ? " " : "").append(sentence.token(i).shown());
      }
      String place = places.find(words.toString());
      if (place != null) {
        boolean own = sentence.token(end - 1).possessive() || !nouns.contains(words.toString().toLowerCase(Locale.ROOT));
        return new Name(parties.contains(place) ? place : "", start, end, own);
      }
    }
    String party = people.get(sentence.word(start));
    return party == null || party.isEmpty() ? null : new Name(party, start, start + 1, false);
  }
}
