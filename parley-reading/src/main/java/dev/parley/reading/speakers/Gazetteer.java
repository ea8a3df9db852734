package dev.parley.reading.speakers;

import dev.parley.model.Actor;
import dev.parley.model.Cast;
import dev.parley.reading.speakers.World.Place;
import dev.parley.reading.speakers.World.Sense;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of countries and bodies: those of the cast first, then those generally known. Immutable. */
final class Gazetteer {
  private static final List<String> ADJECTIVE_ENDINGS = List.of("an", "ese", "ish", "ic", "i");

  private final World world;
  private final Map<String, Place> byName = new HashMap<>();
  /** From a generally known id to the cast's. */
  private final Map<String, Cast.Member> members = new HashMap<>();

  private final Map<String, Cast.Member> byId = new HashMap<>();
  private int longest;

  Gazetteer(World world, Cast cast) {
    this.world = world;
    this.longest = world.longest();
    for (Cast.Member member : cast.members()) {
      if (member.actor().type() != Actor.Type.PERSON) {
        add(member);
      }
    }
  }

  private void add(Cast.Member member) {
    String id = member.actor().id();
    byId.putIfAbsent(id, member);
    for (String name : member.names()) {
      Place known = world.find(name);
      if (known != null && (known.sense() == Sense.NAME || known.sense() == Sense.BODY)) {
        members.putIfAbsent(known.id(), member);
      }
      Sense sense = known != null && known.isCountry() ? known.sense() : senseOf(name, member);
      put(name, new Place(id, member.actor().name(), sense));
    }
    if (world.find(member.actor().name()) == null && !member.actor().name().contains(" ")) {
      String derived = derivedAdjective(member.actor().name());
      if (derived != null) {
        put(derived, new Place(id, member.actor().name(), Sense.ADJECTIVE));
      }
    }
  }

  /** "Fredonian" beside "Fredonia" is its adjective. */
  private static Sense senseOf(String name, Cast.Member member) {
    boolean first = name.equals(member.names().getFirst()) || name.contains(" ");
    String key = World.key(name);
    for (String other : member.names()) {
      String stem = World.key(other);
      int common = Math.min(stem.length(), key.length()) - 2;
      if (!first && !stem.equals(key) && common >= 3 && key.length() > common && stem.startsWith(key.substring(0, common))) {
        if (key.endsWith("s") && ADJECTIVE_ENDINGS.stream().anyMatch(end -> key.endsWith(end + "s"))) {
          return Sense.PEOPLE;
        }
        if (ADJECTIVE_ENDINGS.stream().anyMatch(key::endsWith)) {
          return Sense.ADJECTIVE;
        }
      }
    }
    return Sense.NAME;
  }

  private static @Nullable String derivedAdjective(String name) {
    if (name.endsWith("a")) {
      return name + "n";
    }
    return name.endsWith("stan") ? name + "i" : null;
  }

  private void put(String name, Place place) {
    String key = World.key(name);
    byName.putIfAbsent(key, place);
    longest = Math.max(longest, key.split(" ").length);
  }

  /** How many words the longest name has. */
  int longest() {
    return longest;
  }

  /** What the name stands for, with the cast's id where the cast has it; or null. */
  @Nullable Place find(String name) {
    Place own = byName.get(World.key(name));
    if (own != null) {
      return own;
    }
    Place known = world.find(name);
    Cast.Member member = known == null ? null : members.get(known.id());
    return known == null || member == null
        ? known
        : new Place(member.actor().id(), member.actor().name(), known.sense());
  }

  /** The cast's actor for a country or body, or one made of its name. */
  Actor actor(Place place) {
    Cast.Member member = byId.get(place.id());
    return member != null ? member.actor() : new Actor(place.id(), place.name(), Actor.Type.ORGANIZATION);
  }

  /** Where the longest known name that starts at the token ends; 0 for none. */
  int end(Tokens tokens, int from, int limit) {
    for (int end = Math.min(limit, from + longest); end > from; end--) {
      if (find(tokens.joined(from, end)) != null) {
        return end;
      }
    }
    return 0;
  }
}
