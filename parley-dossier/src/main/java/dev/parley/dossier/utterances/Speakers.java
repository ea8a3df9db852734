package dev.parley.dossier.utterances;

import dev.parley.model.Actor;
import dev.parley.model.Ids;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether two reports can be of one speaker. */
enum Speakers {
  /** The same person or body, by id or by name. */
  SAME,
  /** Nothing speaks against it: one of the two is unnamed, or a body and somebody of the same party. */
  PERHAPS,
  /** Two different names. */
  DIFFERENT;

  private static final Set<String> TITLES = Set.of(
      "mr", "mrs", "ms", "dr", "sen", "rep", "gov", "president", "senator", "governor", "minister", "prime", "secretary",
      "jr", "sr", "the");

  private static final Set<String> PARTICLES =
      Set.of("al", "bin", "da", "de", "del", "der", "di", "du", "el", "la", "le", "ten", "van", "von", "");

  static Speakers of(Report one, Report other) {
    Actor a = one.speaker();
    Actor b = other.speaker();
    if (a == null || b == null) {
      return PERHAPS;
    }
    if (together(a, b) || together(b, a)) {
      return SAME;
    }
    boolean named = isNamed(a) && isNamed(b);
    if (a.id().equals(b.id())) {
      // "officials" can be anybody, "other owners of golf clubs" hardly
      return named || a.name().indexOf(' ') > 0 ? SAME : PERHAPS;
    }
    if (!named) {
      return PERHAPS;
    }
    if (a.type() == Actor.Type.PERSON && b.type() == Actor.Type.PERSON) {
      return sameName(a.name(), b.name()) ? SAME : DIFFERENT;
    }
    if (a.type() != b.type()) {
      // The Kremlin says what its spokesman says.
      boolean sameParty = one.party() != null && one.party().equals(other.party());
      return sameParty ? PERHAPS : DIFFERENT;
    }
    return within(Ids.slug(a.name()), Ids.slug(b.name())) ? SAME : DIFFERENT;
  }

  /** Whether the document itself names the speaker, not a pronoun or a description that was led back to the name. */
  static boolean named(Report report) {
    if (report.speaker() == null || report.source() == null) {
      // In a transcript the name stands apart.
      return report.speaker() != null && report.cue() == null;
    }
    String[] name = words(report.speaker().name());
    return name.length > 0
        && within(Ids.slug(report.source().replaceAll("['’]s\\b", "")), name[name.length - 1]);
  }

  /** What two leaders say together each of them says. */
  private static boolean together(Actor group, Actor one) {
    return group.members().stream().anyMatch(member -> one.includes(member.id()));
  }

  /** A description that was not led back to a name ("federal judge") can be anybody's. */
  private static boolean isNamed(Actor actor) {
    return switch (actor.type()) {
      case PERSON -> Arrays.stream(actor.name().split(" "))
          .allMatch(word -> PARTICLES.contains(word) || !Character.isLowerCase(word.charAt(0)));
      case ORGANIZATION -> !actor.name().equals(actor.name().toLowerCase(Locale.ROOT));
      case GROUP, DOCUMENT -> false;
    };
  }

  /** One surname, and no two first names that differ. */
  private static boolean sameName(String one, String other) {
    String[] a = words(one);
    String[] b = words(other);
    if (a.length == 0 || b.length == 0) {
      return false;
    }
    if (!a[a.length - 1].equals(b[b.length - 1])) {
      return false;
    }
    return a.length == 1 || b.length == 1 || a[0].startsWith(b[0]) || b[0].startsWith(a[0])
        || (a[0].length() > 2 && b[0].length() > 2 && a[0].substring(0, 3).equals(b[0].substring(0, 3)));
  }

  private static String[] words(@Nullable String name) {
    String slug = name == null ? "" : Ids.slug(name);
    return Arrays.stream(slug.split("-"))
        .filter(word -> !word.isEmpty() && !TITLES.contains(word))
        .toArray(String[]::new);
  }

  private static boolean within(String one, String other) {
    return ("-" + one + "-").contains("-" + other + "-") || ("-" + other + "-").contains("-" + one + "-");
  }
}
