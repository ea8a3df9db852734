package dev.parley.dossier.actors;

import dev.parley.dossier.actors.PersonName.Fit;
import dev.parley.dossier.actors.Traits.Relation;
import dev.parley.model.Actor;
import dev.parley.model.Cast;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts the sightings of one block together: all persons with a surname, or all bodies with a name. What comes out
 * depends on the sightings only, not on the order in which documents were read.
 *
 * <p>One and the same are those with the same full name unless their parties, countries or walks of life differ;
 * those whose names are known forms of each other if nothing else fits; initials and bare surnames only with the same
 * role. Whatever fits two that differ from each other is left apart.
 */
public final class Grouping {
  /** How many times the documents of a namesake make it likely that it is none, but a slip of a text. */
  private static final int MANY = 4;

  private final List<Group> groups = new ArrayList<>();
  private final Map<Group, Map<Group, Relation>> relations = new HashMap<>();

  private Grouping() {}

  /**
   * Groups.
   *
   * @param sightings those of one block which the reader did not know by the dossier
   * @param members the actors of the dossier that could be meant
   */
  public static List<Cluster> of(List<Sighting> sightings, List<Cast.Member> members) {
    Grouping grouping = new Grouping();
    boolean persons = sightings.stream().anyMatch(one -> one.type() == Actor.Type.PERSON);
    members.forEach(member -> grouping.groups.add(Group.of(member)));
    Map<String, Group> bundles = new LinkedHashMap<>();
    sightings.stream()
        .sorted(Comparator.comparing(Sighting::document).thenComparing(Sighting::speaker))
        .forEach(one -> bundles
            .computeIfAbsent(bundle(one), key -> Group.of(one))
            .sightings.add(one));
    grouping.groups.addAll(bundles.values());
    if (persons) {
      grouping.persons();
    } else {
      grouping.bodies();
    }
    return grouping.groups.stream().filter(group -> !group.sightings.isEmpty()).map(Group::cluster).toList();
  }

  /** Sightings that cannot be told apart are looked at once. */
  private static String bundle(Sighting one) {
    String name = one.type() == Actor.Type.PERSON ? PersonName.of(one.name()).toString() : Naming.bodyKey(one.name());
    List<String> roles = one.roles().stream().map(Role::toString).sorted().toList();
    return name + roles + one.parties().stream().sorted().toList();
  }

  private void persons() {
    // In this order: what is surer first, so that what is less sure meets whole people.
    join((a, b) -> !a.bare && !b.bare && a.fits(b, Fit.SAME) && relation(a, b) == Relation.AGREE, Link.NAME_AND_ROLE);
    join((a, b) -> !a.bare && !b.bare && a.fits(b, Fit.SAME) && relation(a, b) == Relation.OPEN, Link.NAME);
    join((a, b) -> !a.bare && !b.bare && a.fits(b, Fit.VARIANT) && relation(a, b) != Relation.CLASH, Link.SPELLING);
    join((a, b) -> !a.bare && !b.bare && a.fits(b, Fit.INITIAL) && relation(a, b) == Relation.AGREE, Link.SPELLING);
    join((a, b) -> a.bare != b.bare && a.traits.sharesRole(b.traits) && relation(a, b) == Relation.AGREE,
        Link.SURNAME_AND_ROLE);
    join((a, b) -> a.bare && b.bare && a.traits.sharesRole(b.traits) && relation(a, b) == Relation.AGREE,
        Link.SURNAME_AND_ROLE);
    join((a, b) -> a.bare && b.bare && relation(a, b) != Relation.CLASH, Link.SURNAME);
  }

  private void bodies() {
    boolean generic = groups.stream().anyMatch(group -> group.bodyName != null && Naming.isGeneric(group.bodyName));
    join((a, b) -> relation(a, b) == Relation.AGREE, Link.BODY);
    if (!generic) {
      join((a, b) -> relation(a, b) == Relation.OPEN, Link.BODY);
    }
  }

  /** Worked out once: every two are compared again and again. */
  private Relation relation(Group one, Group other) {
    return relations.computeIfAbsent(one, group -> new HashMap<>()).computeIfAbsent(other, one::relation);
  }

  private interface Rule {
    boolean holds(Group a, Group b);
  }

  /**
   * Joins groups for which the rule holds. Where it holds for several that cannot all be one, the group stays apart: it
   * is in doubt.
   */
  private void join(Rule rule, Link link) {
    while (true) {
      Map<Group, List<Group>> partners = new LinkedHashMap<>();
      for (Group group : groups) {
        List<Group> fitting = groups.stream()
            .filter(other -> other != group && (group.known == null || other.known == null))
            .filter(other -> rule.holds(group, other))
            .toList();
        if (!fitting.isEmpty()) {
          partners.put(group, fitting);
        }
      }
      // The heaviest first: what a whole crowd of documents says is not to be spoilt by a slip in one.
      Group one = null;
      Group other = null;
      partners.replaceAll(this::fitting);
      for (Map.Entry<Group, List<Group>> entry : partners.entrySet()) {
        for (Group partner : entry.getValue()) {
          boolean mutual = partners.getOrDefault(partner, List.of()).contains(entry.getKey());
          if (mutual && (one == null || other == null
              || entry.getKey().weight() + partner.weight() > one.weight() + other.weight())) {
            one = entry.getKey();
            other = partner;
          }
        }
      }
      if (one == null || other == null) {
        return;
      }
      boolean first = one.known != null || other.known == null && one.weight() >= other.weight();
      Group into = first ? one : other;
      Group gone = first ? other : one;
      into.take(gone, link);
      groups.remove(gone);
      relations.remove(into);
      relations.values().forEach(known -> known.remove(into));
    }
  }

  /**
   * Those of the partners that a group may be joined to; none when they cannot all be one, since the group is in doubt
   * then. A partner that clashes with the others is left out of account when they have several times its documents: a
   * text that gives somebody a wrong office is more frequent than a namesake.
   */
  private List<Group> fitting(Group group, List<Group> partners) {
    List<Group> heaviest = new ArrayList<>(partners);
    heaviest.sort(Comparator.comparing((Group one) -> one.known == null).thenComparing(one -> -one.weight()));
    List<Group> fitting = new ArrayList<>();
    int weight = group.weight();
    for (Group partner : heaviest) {
      boolean another = fitting.stream().anyMatch(one -> isAnotherName(one, partner));
      boolean clash = fitting.stream().anyMatch(one -> relation(one, partner) == Relation.CLASH);
      if (another || clash && weight < MANY * partner.weight()) {
        return List.of();
      }
      if (!clash) {
        fitting.add(partner);
        weight += partner.weight();
      }
    }
    return fitting;
  }

  private static boolean isAnotherName(Group one, Group other) {
    return one.known != null && other.known != null
        || !one.bare && !other.bare && one.bodyName == null && other.bodyName == null && one.fits(other, Fit.OTHER);
  }

  /** Those that are taken for one so far. */
  private static final class Group {
    final List<Sighting> sightings = new ArrayList<>();
    final Map<Sighting, Link> links = new LinkedHashMap<>();
    final List<PersonName> names = new ArrayList<>();
    final @Nullable String bodyName;
    final @Nullable String known;
    final boolean bare;
    Traits traits;

    private Group(Traits traits, List<PersonName> names, @Nullable String bodyName, @Nullable String known) {
      this.traits = traits;
      this.names.addAll(names);
      this.bodyName = bodyName;
      this.known = known;
      this.bare = known == null && !names.isEmpty() && names.stream().allMatch(PersonName::isBare);
    }

    static Group of(Sighting one) {
      boolean person = one.type() == Actor.Type.PERSON;
      return new Group(
          Traits.of(one), person ? List.of(PersonName.of(one.name())) : List.of(), person ? null : one.name(), null);
    }

    static Group of(Cast.Member member) {
      boolean person = member.actor().type() == Actor.Type.PERSON;
      String party = member.party();
      Set<Role> roles =
          member.roles().stream().map(role -> new Role(role.title(), party, party)).collect(Collectors.toSet());
      List<PersonName> names = person
          ? member.names().stream().map(PersonName::of).filter(name -> !name.isBare()).toList()
          : List.of();
      return new Group(
          new Traits(roles, party == null ? Set.of() : Set.of(party)), names,
          person ? null : member.names().getFirst(), member.actor().id());
    }

    int weight() {
      return sightings.size();
    }

    Relation relation(Group other) {
      for (PersonName mine : names) {
        for (PersonName others : other.names) {
          if (mine.clashes(others)) {
            return Relation.CLASH;
          }
        }
      }
      return traits.with(other.traits);
    }

    /** Whether the best fit of any two of the names is this one. */
    boolean fits(Group other, Fit wanted) {
      Fit best = Fit.OTHER;
      for (PersonName mine : names) {
        for (PersonName others : other.names) {
          Fit fit = mine.surname().equals(others.surname()) ? mine.fit(others) : Fit.OTHER;
          best = fit.compareTo(best) < 0 ? fit : best;
        }
      }
      return best == wanted;
    }

    /** Takes the other's sightings; for what joins by a full name and a role, those already here are as sure. */
    void take(Group other, Link link) {
      other.sightings.forEach(one -> links.merge(one, link, Group::weaker));
      other.links.forEach((one, before) -> links.merge(one, before, Group::weaker));
      if (link == Link.NAME_AND_ROLE || link == Link.NAME || link == Link.SURNAME || link == Link.SURNAME_AND_ROLE) {
        sightings.forEach(one -> links.putIfAbsent(one, link));
      }
      sightings.addAll(other.sightings);
      other.names.stream().filter(name -> !names.contains(name)).forEach(names::add);
      traits = traits.and(other.traits);
    }

    private static Link weaker(Link one, Link other) {
      return one.compareTo(other) >= 0 ? one : other;
    }

    Cluster cluster() {
      long documents = sightings.stream().map(Sighting::document).distinct().count();
      List<Cluster.Placed> placed = new ArrayList<>();
      for (Sighting one : sightings) {
        placed.add(new Cluster.Placed(one, links.getOrDefault(one, alone(documents))));
      }
      return new Cluster(placed, known);
    }

    /** For sightings that were alike from the start. */
    private Link alone(long documents) {
      if (bare) {
        return Link.SURNAME;
      }
      if (documents == 1 && known == null) {
        return Link.ONLY;
      }
      return bodyName != null ? Link.BODY : traits.isEmpty() ? Link.NAME : Link.NAME_AND_ROLE;
    }
  }
}
