package dev.parley.dossier.ledger;

import dev.parley.dossier.actors.Role;
import dev.parley.model.Actor;
import dev.parley.model.Ids;
import dev.parley.model.Passage;
import dev.parley.model.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How values are written in columns. */
final class Spelling {
  private static final Pattern SPAN = Pattern.compile("\\[(\\d+),\\s*(\\d+)]");

  private Spelling() {}

  /** The constant of a word. */
  static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** {@code [[1,5],[9,12]]}. */
  static @Nullable String spans(@Nullable Passage passage) {
    return passage == null
        ? null
        : passage.spans().stream()
            .map(span -> "[" + span.start() + "," + span.end() + "]")
            .collect(Collectors.joining(",", "[", "]"));
  }

  static @Nullable Passage passage(@Nullable String words, @Nullable String spans) {
    if (words == null || spans == null) {
      return null;
    }
    List<Span> found = new ArrayList<>();
    Matcher matcher = SPAN.matcher(spans);
    while (matcher.find()) {
      found.add(new Span(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
    }
    return new Passage(words, found);
  }

  /** One member a line: id, type and name, parted by tabs; null for none. */
  static @Nullable String members(@Nullable Actor speaker) {
    return speaker == null || speaker.members().isEmpty()
        ? null
        : speaker.members().stream()
            .map(member -> member.id() + "\t" + Ids.of(member.type()) + "\t" + member.name())
            .collect(Collectors.joining("\n"));
  }

  static List<Actor> members(@Nullable String members) {
    return members == null
        ? List.of()
        : members.lines()
            .map(line -> line.split("\t", 3))
            .map(cells -> new Actor(cells[0], cells[2], constant(Actor.Type.class, cells[1])))
            .toList();
  }

  /** One role a line: title, owner and country, parted by tabs. */
  static String roles(Collection<Role> roles) {
    return roles.stream()
        .map(role -> role.title() + "\t" + (role.owner() == null ? "" : role.owner())
            + "\t" + (role.country() == null ? "" : role.country()))
        .collect(Collectors.joining("\n"));
  }

  static List<Role> roles(String lines) {
    return lines.lines()
        .map(line -> line.split("\t", -1))
        .map(cells -> new Role(cells[0], cells[1].isEmpty() ? null : cells[1], cells[2].isEmpty() ? null : cells[2]))
        .toList();
  }

  static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  static @Nullable LocalDate day(@Nullable String day) {
    return day == null ? null : LocalDate.parse(day);
  }
}
