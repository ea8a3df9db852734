package dev.parley.dossier.actors;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known of somebody besides the name. */
record Traits(Set<Role> roles, Set<String> parties) {
  static final Traits NONE = new Traits(Set.of(), Set.of());

  Traits {
    roles = Set.copyOf(roles);
    parties = Set.copyOf(parties);
  }

  /** How what is known of two goes together. */
  enum Relation {
    /** They share a role, a party or a country. */
    AGREE,
    /** Nothing speaks for or against it. */
    OPEN,
    /** They belong to different parties or countries, or are in walks of life that are far from each other. */
    CLASH
  }

  static Traits of(Sighting sighting) {
    return new Traits(new LinkedHashSet<>(sighting.roles()), sighting.parties());
  }

  Traits and(Traits other) {
    Set<Role> all = new LinkedHashSet<>(roles);
    all.addAll(other.roles);
    Set<String> sides = new HashSet<>(parties);
    sides.addAll(other.parties);
    return new Traits(all, sides);
  }

  boolean isEmpty() {
    return roles.isEmpty() && parties.isEmpty();
  }

  Relation with(Traits other) {
    @Nullable Boolean party = shared(parties, other.parties);
    if (Boolean.FALSE.equals(party)) {
      return Relation.CLASH;
    }
    @Nullable Boolean country = shared(countries(), other.countries());
    if (Boolean.FALSE.equals(country) && !Boolean.TRUE.equals(party)) {
      return Relation.CLASH;
    }
    if (sharesRole(other)) {
      return Relation.AGREE;
    }
    if (isFar(walks(), other.walks())) {
      return Relation.CLASH;
    }
    return Boolean.TRUE.equals(party) || Boolean.TRUE.equals(country) ? Relation.AGREE : Relation.OPEN;
  }

  boolean sharesRole(Traits other) {
    return roles.stream().anyMatch(role -> other.roles.stream().anyMatch(role::isSame));
  }

  private Set<String> countries() {
    return roles.stream().map(Role::country).filter(Objects::nonNull).collect(Collectors.toSet());
  }

  private Set<String> walks() {
    return roles.stream().map(Role::walk).filter(Objects::nonNull).collect(Collectors.toSet());
  }

  private static boolean isFar(Set<String> one, Set<String> other) {
    return Boolean.FALSE.equals(shared(one, other));
  }

  /** Whether both have something in common; null where one of both has nothing. */
  private static @Nullable Boolean shared(Set<String> one, Set<String> other) {
    return one.isEmpty() || other.isEmpty() ? null : one.stream().anyMatch(other::contains);
  }
}
