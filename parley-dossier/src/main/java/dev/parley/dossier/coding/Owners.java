package dev.parley.dossier.coding;

import dev.parley.model.Actor;
import dev.parley.model.Cast;
import dev.parley.reading.speakers.Places;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** To which party the names in a phrase point: those of countries and bodies, and those of its leading people. */
final class Owners {
  private final Places places;
  private final Set<String> parties = new HashSet<>();
  private final Map<String, Cast.Member> people = new HashMap<>();
  private final Set<String> shared = new HashSet<>();

  Owners(Cast cast) {
    this.places = new Places(cast);
    for (Cast.Member member : cast.members()) {
      if (member.actor().type() == Actor.Type.PERSON) {
        member.names().forEach(name -> person(name, member));
      } else {
        parties.add(member.actor().id());
      }
    }
  }

  private void person(String name, Cast.Member member) {
    put(name, member);
    put(name.substring(name.lastIndexOf(' ') + 1), member);
  }

  private void put(String name, Cast.Member member) {
    Cast.Member other = people.putIfAbsent(name, member);
    if (other != null && !other.equals(member)) {
      shared.add(name);
    }
  }

  /**
   * A name in a phrase.
   *
   * @param party whose it is; null when it is a name of nobody in the case, or of somebody out of office
   * @param length how many words it has
   * @param person whether it is that of a person
   */
  record Owner(@Nullable String party, int length, boolean person) {}

  /** The name that begins at a word, or null when none does. */
  @Nullable Owner at(Words words, int start, @Nullable LocalDate day) {
    if (!words.at(start).isCapitalised()) {
      return null;
    }
    for (int length = Math.min(Math.max(places.longest(), 4), words.size() - start); length > 0; length--) {
      String name = words.join(start, start + length);
      String place = places.find(name);
      if (place != null) {
        return new Owner(parties.contains(place) ? place : null, length, false);
      }
      Cast.Member person = shared.contains(name) ? null : people.get(name);
      if (person != null) {
        return new Owner(inOffice(person, day) ? person.party() : null, length, true);
      }
    }
    return null;
  }

  /** The party that a country or body of that name is; null where it is none. */
  @Nullable String partyNamed(String name) {
    String place = places.find(name);
    return place != null && parties.contains(place) ? place : null;
  }

  /** Whether the person speaks for the party on the day: somebody without any office does, a former holder does not. */
  static boolean inOffice(Cast.Member person, @Nullable LocalDate day) {
    return person.roles().isEmpty() || person.roles().stream().anyMatch(role -> role.heldOn(day));
  }
}
