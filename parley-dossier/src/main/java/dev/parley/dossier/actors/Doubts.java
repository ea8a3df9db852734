package dev.parley.dossier.actors;

import dev.parley.dossier.actors.PersonName.Fit;
import dev.parley.dossier.actors.Traits.Relation;
import dev.parley.model.Actor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for actors that {@link Grouping} kept apart though they could be one. Only those are compared that share a
 * surname, nearly share one, or share a name, so the work grows with the number of actors and not with its square.
 */
public final class Doubts {
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, Set<String>> index = new HashMap<>();
  private final Map<String, Doubt> found = new LinkedHashMap<>();

  private Doubts() {}

  private record Entry(Profile profile, List<PersonName> names, Traits traits) {
    boolean bare() {
      return names.stream().allMatch(PersonName::isBare);
    }
  }

  /** All doubts, the likelier first, then by id. */
  public static List<Doubt> of(List<Profile> profiles) {
    Doubts doubts = new Doubts();
    for (Profile profile : profiles) {
      boolean person = profile.type() == Actor.Type.PERSON;
      List<PersonName> names = person ? fullest(profile.names()) : List.of();
      Entry entry = new Entry(profile, names, new Traits(profile.roles(), profile.parties()));
      doubts.entries.put(profile.id(), entry);
      doubts.keys(entry).forEach(key -> doubts.index.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(profile.id()));
    }
    doubts.index.values().forEach(doubts::compareAll);
    return doubts.found.values().stream()
        .sorted(Comparator.comparing(Doubt::likelihood).thenComparing(Doubt::one).thenComparing(Doubt::other))
        .toList();
  }

  /** The full names, or the bare ones of somebody who has no other: a bare one would fit every namesake. */
  private static List<PersonName> fullest(List<String> names) {
    List<PersonName> all = names.stream().map(PersonName::of).toList();
    List<PersonName> full = all.stream().filter(name -> !name.isBare()).toList();
    return full.isEmpty() ? all : full;
  }

  /** What two must share so that they are compared. */
  private Set<String> keys(Entry entry) {
    Set<String> keys = new LinkedHashSet<>();
    for (PersonName name : entry.names()) {
      keys.add("p " + name.surname());
      // Words that differ by a letter share a word with one letter left out.
      for (int i = 0; name.surname().length() > 5 && i < name.surname().length(); i++) {
        keys.add("~" + name.surname().substring(0, i) + name.surname().substring(i + 1));
      }
      if (name.surname().length() > 4) {
        keys.add("~" + name.surname());
      }
      keys.add("f " + (name.isBare() ? name.surname() : name.first()));
    }
    if (entry.names().isEmpty()) {
      for (String name : entry.profile().names()) {
        keys.add("b " + Naming.bodyKey(name));
        String acronym = acronym(name);
        if (acronym != null) {
          keys.add("a " + acronym);
        }
      }
    }
    return keys;
  }

  /** "IAEA" of "International Atomic Energy Agency" and of itself; null for a name of one plain word. */
  private static @Nullable String acronym(String name) {
    String bare = name.replace(".", "");
    if (bare.length() >= 2 && bare.length() <= 6 && bare.equals(bare.toUpperCase(Locale.ROOT)) && !bare.contains(" ")) {
      return bare;
    }
    StringBuilder initials = new StringBuilder();
    for (String word : name.split("[\\s-]+")) {
      if (!word.isEmpty() && Character.isUpperCase(word.codePointAt(0))) {
        initials.appendCodePoint(word.codePointAt(0));
      }
    }
    return initials.length() >= 3 ? initials.toString() : null;
  }

  private void compareAll(Set<String> ids) {
    List<String> all = new ArrayList<>(ids);
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        String one = all.get(i).compareTo(all.get(j)) < 0 ? all.get(i) : all.get(j);
        String other = one.equals(all.get(i)) ? all.get(j) : all.get(i);
        String pair = one + "\n" + other;
        Entry first = entries.get(one);
        Entry second = entries.get(other);
        if (first != null && second != null && !found.containsKey(pair)) {
          Doubt doubt = first.names().isEmpty() || second.names().isEmpty()
              ? bodies(first, second)
              : persons(first, second);
          if (doubt != null) {
            found.put(pair, doubt);
          }
        }
      }
    }
  }

  private static @Nullable Doubt persons(Entry one, Entry other) {
    Relation relation = one.traits().with(other.traits());
    Fit best = Fit.OTHER;
    boolean near = false;
    boolean reversed = false;
    for (PersonName mine : one.names()) {
      for (PersonName others : other.names()) {
        boolean same = mine.surname().equals(others.surname());
        boolean close = !same && Spellings.isNear(mine.surname(), others.surname());
        Fit fit = same || close ? mine.fit(others) : Fit.OTHER;
        if (fit.compareTo(best) < 0) {
          best = fit;
          near = close;
        }
        reversed |= mine.isBare() != others.isBare()
            && (mine.isBare() ? mine.surname() : mine.first()).equals(others.isBare() ? others.surname() : others.first());
      }
    }
    if (best == Fit.OTHER) {
      return reversed && relation != Relation.CLASH
          ? doubt(one, other, Doubt.Likelihood.MEDIUM, "one name alone, which begins the other's")
          : null;
    }
    if (relation == Relation.CLASH) {
      return best == Fit.SAME && !near
          ? doubt(one, other, Doubt.Likelihood.LOW, "the same full name, but another party, country or walk of life")
          : null;
    }
    if (near) {
      return best == Fit.NEAR || best == Fit.INITIAL && relation != Relation.AGREE
          ? null
          : doubt(one, other, best == Fit.SAME ? Doubt.Likelihood.HIGH : Doubt.Likelihood.MEDIUM,
              "surnames that differ by a letter");
    }
    return switch (best) {
      case SAME, VARIANT -> doubt(one, other, Doubt.Likelihood.MEDIUM, "the same name, and it fits several who differ");
      case INITIAL -> doubt(one, other, Doubt.Likelihood.MEDIUM, "an initial or a middle name, and no role in common");
      case NEAR -> doubt(one, other, likelihood(relation), "given names that differ by a letter");
      case BARE -> doubt(one, other, likelihood(relation), one.bare() && other.bare()
          ? "the same surname"
          : "a surname alone, and no role in common");
      case OTHER -> null;
    };
  }

  private static Doubt.Likelihood likelihood(Relation relation) {
    return relation == Relation.AGREE ? Doubt.Likelihood.HIGH : Doubt.Likelihood.MEDIUM;
  }

  private static @Nullable Doubt bodies(Entry one, Entry other) {
    if (!one.names().isEmpty() || !other.names().isEmpty()) {
      return null;
    }
    boolean clash = one.traits().with(other.traits()) == Relation.CLASH;
    for (String mine : one.profile().names()) {
      for (String others : other.profile().names()) {
        if (Naming.bodyKey(mine).equals(Naming.bodyKey(others))) {
          return Naming.isGeneric(mine)
              ? null
              : doubt(one, other, Doubt.Likelihood.LOW, "the same name, but another party");
        }
      }
    }
    return clash ? null : doubt(one, other, Doubt.Likelihood.MEDIUM, "an abbreviation that fits the name");
  }

  private static Doubt doubt(Entry one, Entry other, Doubt.Likelihood likelihood, String reason) {
    return new Doubt(one.profile().id(), other.profile().id(), likelihood, reason);
  }
}
