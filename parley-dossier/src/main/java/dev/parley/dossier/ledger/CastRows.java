package dev.parley.dossier.ledger;

import static dev.parley.dossier.ledger.ActorColumns.KNOWN_ACTORS;

import dev.parley.dossier.ledger.ActorColumns.Known;
import dev.parley.model.Actor;
import dev.parley.model.Cast;
import dev.parley.model.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The dossier's actors as rows. */
final class CastRows {
  private final DSLContext db;

  CastRows(DSLContext db) {
    this.db = db;
  }

  /** The actors by id. */
  Map<String, Cast.Member> all() {
    Map<String, Cast.Member> members = new LinkedHashMap<>();
    db.selectFrom(KNOWN_ACTORS).orderBy(Known.ID).forEach(row -> {
      String id = row.get(Known.ID);
      Actor actor = new Actor(id, row.get(Known.NAME), Spelling.constant(Actor.Type.class, row.get(Known.KIND)));
      members.put(
          id,
          new Cast.Member(
              actor, row.get(Known.NAMES).lines().toList(), row.get(Known.PARTY), roles(row.get(Known.ROLES))));
    });
    return members;
  }

  /** Whether the cast is the one that is kept. */
  boolean isSame(Cast cast) {
    return all().equals(byId(cast));
  }

  private static Map<String, Cast.Member> byId(Cast cast) {
    Map<String, Cast.Member> once = new LinkedHashMap<>();
    cast.members().forEach(member -> once.putIfAbsent(member.actor().id(), member));
    return once;
  }

  void replace(Cast cast) {
    db.deleteFrom(KNOWN_ACTORS).execute();
    for (Cast.Member member : byId(cast).values()) {
      db.insertInto(KNOWN_ACTORS)
          .set(Known.ID, member.actor().id())
          .set(Known.NAME, member.actor().name())
          .set(Known.KIND, Ids.of(member.actor().type()))
          .set(Known.PARTY, member.party())
          .set(Known.NAMES, String.join("\n", member.names()))
          .set(Known.ROLES, member.roles().stream().map(CastRows::line).collect(Collectors.joining("\n")))
          .execute();
    }
  }

  private static String line(Cast.Role role) {
    return role.title() + "\t" + orNothing(role.from()) + "\t" + orNothing(role.to());
  }

  private static String orNothing(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private static List<Cast.Role> roles(String lines) {
    List<Cast.Role> roles = new ArrayList<>();
    lines.lines().forEach(line -> {
      String[] cells = line.split("\t", -1);
      roles.add(new Cast.Role(cells[0], day(cells[1]), day(cells[2])));
    });
    return roles;
  }

  private static @Nullable LocalDate day(String cell) {
    return cell.isEmpty() ? null : LocalDate.parse(cell);
  }

  /** Whether the person speaks for the party on the day: somebody without any office does, a former holder does not. */
  static boolean inOffice(Cast.Member person, @Nullable LocalDate day) {
    return person.roles().isEmpty() || person.roles().stream().anyMatch(role -> role.heldOn(day));
  }
}
