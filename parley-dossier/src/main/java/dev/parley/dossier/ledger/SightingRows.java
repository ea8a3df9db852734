package dev.parley.dossier.ledger;

import static dev.parley.dossier.ledger.ActorColumns.SIGHTINGS;
import static dev.parley.dossier.ledger.Columns.STATEMENTS;

import dev.parley.dossier.actors.Link;
import dev.parley.dossier.actors.Naming;
import dev.parley.dossier.actors.Role;
import dev.parley.dossier.actors.Sighting;
import dev.parley.dossier.ledger.ActorColumns.Seen;
import dev.parley.dossier.ledger.Columns.Said;
import dev.parley.model.Actor;
import dev.parley.model.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Sightings as rows. */
final class SightingRows {
  private final DSLContext db;

  /** What rows said when they were read, so that only those are written that change. */
  private final Map<String, String> placed = new HashMap<>();

  SightingRows(DSLContext db) {
    this.db = db;
  }

  /**
   * Makes those of a document from its statements.
   *
   * @param roles by the speaker's id
   * @param before the actors that the speakers were taken for so far, by the speaker's id
   * @return the blocks that they belong to
   */
  Set<String> insert(String document, Map<String, List<Role>> roles, Map<String, String> before) {
    Map<String, Actor> speakers = new LinkedHashMap<>();
    Map<String, Set<String>> parties = new HashMap<>();
    db.select(Said.SPEAKER, Said.SPEAKER_NAME, Said.SPEAKER_TYPE, Said.PARTY, Said.SPEAKER_MEMBERS)
        .from(STATEMENTS)
        .where(Said.DOCUMENT.eq(document).and(Said.SPEAKER.isNotNull()))
        .orderBy(Said.POSITION)
        .forEach(row -> {
          List<Actor> members = Spelling.members(row.value5());
          Actor actor = new Actor(row.value1(), row.value2(), Spelling.constant(Actor.Type.class, row.value3()));
          // Of those who speak together each is seen; for whom a single one speaks is not told.
          for (Actor one : members.isEmpty() ? List.of(actor) : members) {
            speakers.merge(one.id(), one, (a, b) -> b.name().length() > a.name().length() ? b : a);
          }
          if (members.isEmpty() && row.value4() != null) {
            parties.computeIfAbsent(actor.id(), id -> new TreeSet<>()).add(row.value4());
          }
        });
    Set<String> blocks = new HashSet<>();
    for (Actor speaker : speakers.values()) {
      Set<String> sides = parties.getOrDefault(speaker.id(), Set.of());
      String block = Naming.block(speaker, sides);
      if (block == null) {
        continue;
      }
      db.insertInto(SIGHTINGS)
          .set(Seen.DOCUMENT, document)
          .set(Seen.SPEAKER, speaker.id())
          .set(Seen.NAME, speaker.name())
          .set(Seen.KIND, Ids.of(speaker.type()))
          .set(Seen.BLOCK, block)
          .set(Seen.ROLES, Spelling.roles(roles.getOrDefault(speaker.id(), List.of())))
          .set(Seen.PARTIES, String.join("\n", sides))
          .set(Seen.ACTOR, before.get(speaker.id()))
          .execute();
      blocks.add(block);
    }
    return blocks;
  }

  /** The sightings of the blocks, save those whom the reader knew by the dossier; by block. */
  Map<String, List<Sighting>> found(Collection<String> blocks, Set<String> known) {
    Map<String, List<Sighting>> found = new HashMap<>();
    for (String block : blocks) {
      db.selectFrom(SIGHTINGS)
          .where(Seen.BLOCK.eq(block))
          .and(Seen.LINK.isNull().or(Seen.LINK.ne(Ids.of(Link.DOSSIER))))
          .orderBy(Seen.DOCUMENT, Seen.SPEAKER)
          .forEach(row -> {
            if (!known.contains(row.get(Seen.SPEAKER))) {
              found.computeIfAbsent(block, b -> new ArrayList<>()).add(sighting(row));
              placed.put(row.get(Seen.DOCUMENT) + '\n' + row.get(Seen.SPEAKER),
                  row.get(Seen.ACTOR) + '\n' + row.get(Seen.LINK));
            }
          });
    }
    return found;
  }

  private static Sighting sighting(Record row) {
    return new Sighting(
        row.get(Seen.DOCUMENT),
        row.get(Seen.SPEAKER),
        row.get(Seen.NAME),
        Spelling.constant(Actor.Type.class, row.get(Seen.KIND)),
        Spelling.roles(row.get(Seen.ROLES)),
        new TreeSet<>(row.get(Seen.PARTIES).lines().toList()),
        row.get(Seen.ACTOR));
  }

  /** The actors of a document's speakers, by the speaker's id. */
  Map<String, String> actors(String document) {
    return db.select(Seen.SPEAKER, Seen.ACTOR)
        .from(SIGHTINGS)
        .where(Seen.DOCUMENT.eq(document).and(Seen.ACTOR.isNotNull()))
        .fetchMap(Seen.SPEAKER, Seen.ACTOR);
  }

  Set<String> blocks(String document) {
    return db.selectDistinct(Seen.BLOCK).from(SIGHTINGS).where(Seen.DOCUMENT.eq(document)).fetchSet(Seen.BLOCK);
  }

  Set<String> allBlocks() {
    return db.selectDistinct(Seen.BLOCK).from(SIGHTINGS).fetchSet(Seen.BLOCK);
  }

  /** Whether the ledger is of a program that knew no actors. */
  boolean areMissing() {
    return !db.fetchExists(SIGHTINGS) && db.fetchExists(STATEMENTS, Said.SPEAKER.isNotNull());
  }

  /** Documents whose speakers were stored by a program that knew no actors. */
  List<String> unsown() {
    return db.selectDistinct(Said.DOCUMENT)
        .from(STATEMENTS)
        .where(Said.SPEAKER.isNotNull())
        .and(Said.DOCUMENT.notIn(db.select(Seen.DOCUMENT).from(SIGHTINGS)))
        .orderBy(Said.DOCUMENT)
        .fetch(Said.DOCUMENT);
  }

  void delete(String document) {
    db.deleteFrom(SIGHTINGS).where(Seen.DOCUMENT.eq(document)).execute();
  }

  /** Puts a sighting down to an actor; a row that says so already is left as it is. */
  void place(String document, String speaker, String actor, Link link) {
    if ((actor + '\n' + Ids.of(link)).equals(placed.get(document + '\n' + speaker))) {
      return;
    }
    db.update(SIGHTINGS)
        .set(Seen.ACTOR, actor)
        .set(Seen.LINK, Ids.of(link))
        .where(Seen.DOCUMENT.eq(document).and(Seen.SPEAKER.eq(speaker)))
        .execute();
  }

  /** Those whom the dossier does not know any more are to be found like others. */
  void forgetAllBut(Set<String> known) {
    db.update(SIGHTINGS)
        .setNull(Seen.LINK)
        .where(Seen.LINK.eq(Ids.of(Link.DOSSIER)).and(Seen.SPEAKER.notIn(known)))
        .execute();
  }

  /** A sighting of somebody whom the reader knew by the dossier. */
  record Direct(String document, String speaker) {}

  /** Those whom the reader knew by the dossier and that are not put down to its actor yet. */
  List<Direct> direct(Collection<String> blocks, Set<String> known) {
    List<Direct> direct = new ArrayList<>();
    for (String block : blocks) {
      db.select(Seen.DOCUMENT, Seen.SPEAKER)
          .from(SIGHTINGS)
          .where(Seen.BLOCK.eq(block))
          .and(Seen.LINK.isNull().or(Seen.LINK.ne(Ids.of(Link.DOSSIER))).or(Seen.ACTOR.isDistinctFrom(Seen.SPEAKER)))
          .forEach(row -> {
            if (known.contains(row.value2())) {
              direct.add(new Direct(row.value1(), row.value2()));
            }
          });
    }
    return direct;
  }

  /** Why sightings are put down to the actor. */
  List<Link> links(String actor) {
    return db.selectDistinct(Seen.LINK)
        .from(SIGHTINGS)
        .where(Seen.ACTOR.eq(actor).and(Seen.LINK.isNotNull()))
        .fetch(row -> Spelling.constant(Link.class, row.value1()));
  }

  /** Whether the actor has a sighting outside the block. */
  boolean hasElsewhere(String actor, String block) {
    return db.fetchExists(SIGHTINGS, Seen.ACTOR.eq(actor).and(Seen.BLOCK.ne(block)));
  }

  /** The documents in which one of the actors is seen. */
  Set<String> documents(@Nullable Set<String> actors) {
    return actors == null
        ? db.selectDistinct(Seen.DOCUMENT).from(SIGHTINGS).fetchSet(Seen.DOCUMENT)
        : db.selectDistinct(Seen.DOCUMENT).from(SIGHTINGS).where(Seen.ACTOR.in(actors)).fetchSet(Seen.DOCUMENT);
  }
}
