package dev.parley.dossier.ledger;

import static dev.parley.dossier.ledger.ActorColumns.ACTORS;
import static dev.parley.dossier.ledger.ActorColumns.JUDGEMENTS;
import static dev.parley.dossier.ledger.ActorColumns.SIGHTINGS;
import static dev.parley.dossier.ledger.ActorColumns.STATEMENT_ACTORS;
import static dev.parley.dossier.ledger.Columns.DOCUMENTS;
import static dev.parley.dossier.ledger.Columns.STATEMENTS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;

import dev.parley.dossier.actors.Doubt;
import dev.parley.dossier.actors.Doubts;
import dev.parley.dossier.actors.Link;
import dev.parley.dossier.actors.Profile;
import dev.parley.dossier.actors.Role;
import dev.parley.dossier.actors.Sure;
import dev.parley.dossier.ledger.ActorColumns.Act;
import dev.parley.dossier.ledger.ActorColumns.By;
import dev.parley.dossier.ledger.ActorColumns.Judged;
import dev.parley.dossier.ledger.ActorColumns.Seen;
import dev.parley.dossier.ledger.Columns.Doc;
import dev.parley.dossier.ledger.Columns.Said;
import dev.parley.model.Actor;
import dev.parley.model.Cast;
import dev.parley.model.Ids;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** Reads what the ledger holds of actors. Older versions of documents do not count. */
final class ActorRows {
  private static final Field<String> NAME = coalesce(Seen.NAME, Said.SPEAKER_NAME);

  /** Who says what in which document. */
  private static final Table<Record> SPOKEN = STATEMENT_ACTORS
      .join(STATEMENTS)
      .on(Said.ID.eq(By.STATEMENT))
      .join(DOCUMENTS)
      .on(Doc.ID.eq(Said.DOCUMENT));

  private final DSLContext db;
  private final Map<String, Cast.Member> known;
  private final Follow follow;

  ActorRows(DSLContext db) {
    this.db = db;
    this.known = new CastRows(db).all();
    this.follow = Follow.of(db);
  }

  /** The actors who said something, the most quoted first, then by id. */
  List<LedgerActor> list() {
    Map<String, Counts> counts = counts();
    Map<String, List<Record>> rows = new HashMap<>();
    Map<String, Record> own = new HashMap<>();
    db.selectFrom(ACTORS).orderBy(Act.ID).forEach(row -> {
      own.put(row.get(Act.ID), row);
      rows.computeIfAbsent(follow.root(row.get(Act.ID)), id -> new ArrayList<>()).add(row);
    });
    Map<String, List<String>> merged = merged();
    List<LedgerActor> all = new ArrayList<>();
    counts.forEach((id, counted) -> {
      Record row = own.get(id);
      if (row != null) {
        all.add(actor(row, counted, rows.getOrDefault(id, List.of(row)), merged.getOrDefault(id, List.of())));
      }
    });
    all.sort(Comparator.comparingInt(LedgerActor::statements).reversed().thenComparing(one -> one.actor().id()));
    return all;
  }

  /** The id that stands for this one now, or null when no actor ever had it. */
  @Nullable String root(String id) {
    boolean there = known.containsKey(id) || db.fetchExists(ACTORS, Act.ID.eq(id));
    return there ? follow.root(id) : null;
  }

  private static final class Counts {
    int statements;
    int documents;
    @Nullable String first;
    @Nullable String last;
    final Map<String, Integer> names = new LinkedHashMap<>();
    final Map<String, Integer> parties = new LinkedHashMap<>();
  }

  private Map<String, Counts> counts() {
    Map<String, Counts> counts = new LinkedHashMap<>();
    db.select(By.ACTOR, countDistinct(By.STATEMENT), countDistinct(Said.DOCUMENT), min(Said.FROM), max(Said.TO))
        .from(SPOKEN)
        .where(Doc.SUPERSEDED_BY.isNull(), Said.STANDS)
        .groupBy(By.ACTOR)
        .forEach(row -> {
          Counts one = new Counts();
          one.statements = row.value2();
          one.documents = row.value3();
          one.first = row.value4();
          one.last = row.value5();
          counts.put(row.value1(), one);
        });
    db.select(By.ACTOR, NAME, By.PARTY, count())
        .from(SPOKEN)
        .leftJoin(SIGHTINGS)
        .on(Seen.DOCUMENT.eq(Said.DOCUMENT).and(Seen.SPEAKER.eq(By.SPEAKER)))
        .where(Doc.SUPERSEDED_BY.isNull(), Said.STANDS)
        .groupBy(By.ACTOR, NAME, By.PARTY)
        .orderBy(count().desc(), NAME, By.PARTY)
        .forEach(row -> {
          Counts one = counts.get(row.value1());
          if (one != null && row.value2() != null) {
            one.names.merge(row.value2(), row.value4(), Integer::sum);
          }
          if (one != null && row.value3() != null) {
            one.parties.merge(row.value3(), row.value4(), Integer::sum);
          }
        });
    return counts;
  }

  private Map<String, List<String>> merged() {
    Map<String, List<String>> merged = new HashMap<>();
    db.select(Judged.ACTOR)
        .from(JUDGEMENTS)
        .where(Judged.KIND.eq(Ids.of(Judgement.Kind.MERGE)).and(Judged.UNDONE_AT.isNull()))
        .orderBy(Judged.NUMBER)
        .forEach(row -> {
          List<String> all = merged.computeIfAbsent(follow.root(row.value1()), id -> new ArrayList<>());
          if (!all.contains(row.value1())) {
            all.add(row.value1());
          }
        });
    return merged;
  }

  private LedgerActor actor(Record row, Counts counts, List<Record> rows, List<String> merged) {
    String id = row.get(Act.ID);
    Cast.Member member = known.get(id);
    // Of what people merged they are sure.
    Sure sure = Spelling.constant(Sure.class, row.get(Act.SURE));
    Map<String, Integer> roles = new LinkedHashMap<>();
    for (Record one : rows) {
      Spelling.roles(one.get(Act.ROLES)).forEach(role -> roles.merge(role.words(), 1, Integer::sum));
    }
    LedgerActor.Origin origin = member != null
        ? LedgerActor.Origin.DOSSIER
        : Spelling.constant(LedgerActor.Origin.class, row.get(Act.ORIGIN));
    return new LedgerActor(
        new Actor(id, row.get(Act.NAME), Spelling.constant(Actor.Type.class, row.get(Act.KIND))),
        origin,
        member != null && !member.roles().isEmpty() ? member.roles().getLast().title() : most(roles),
        member != null ? member.party() : most(counts.parties),
        counts.names.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList(),
        counts.statements,
        counts.documents,
        Spelling.day(counts.first),
        Spelling.day(counts.last),
        sure,
        merged);
  }

  private static @Nullable String most(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .max(Map.Entry.<String, Integer>comparingByValue()
            .thenComparing(entry -> entry.getKey().length())
            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** The documents that name the actor, by date. */
  List<LedgerSighting> sightings(String id) {
    List<LedgerSighting> all = new ArrayList<>();
    db.select(Said.DOCUMENT, Doc.NAME, Doc.PUBLISHED, By.SPEAKER, NAME, Seen.ROLES, Seen.LINK, Seen.ACTOR,
            max(By.JUDGEMENT), count())
        .from(SPOKEN)
        .leftJoin(SIGHTINGS)
        .on(Seen.DOCUMENT.eq(Said.DOCUMENT).and(Seen.SPEAKER.eq(By.SPEAKER)))
        .where(By.ACTOR.eq(id).and(Doc.SUPERSEDED_BY.isNull()))
        .groupBy(Said.DOCUMENT, Doc.NAME, Doc.PUBLISHED, By.SPEAKER, NAME, Seen.ROLES, Seen.LINK, Seen.ACTOR)
        .orderBy(Doc.PUBLISHED.asc().nullsLast(), Doc.NAME, By.SPEAKER)
        .forEach(row -> {
          String link = row.get(Seen.LINK);
          String roles = row.get(Seen.ROLES);
          String speaker = row.get(By.SPEAKER);
          String actor = row.get(Seen.ACTOR);
          all.add(new LedgerSighting(
              row.get(Said.DOCUMENT),
              row.get(Doc.NAME),
              Spelling.day(row.get(Doc.PUBLISHED)),
              speaker == null ? "" : row.get(NAME),
              roles == null ? List.of() : Spelling.roles(roles).stream().map(Role::words).toList(),
              row.get(count()),
              link == null || row.get(max(By.JUDGEMENT)) != null ? null : Spelling.constant(Link.class, link),
              actor == null ? speaker == null ? "" : speaker : actor));
        });
    return all;
  }

  /** Pairs that could be one, save those that people judged. */
  List<Doubt> doubts() {
    List<Profile> profiles = new ArrayList<>();
    Map<String, Set<Role>> roles = new HashMap<>();
    db.select(Act.ID, Act.ROLES).from(ACTORS).forEach(row ->
        roles.computeIfAbsent(follow.root(row.value1()), id -> new HashSet<>()).addAll(Spelling.roles(row.value2())));
    for (LedgerActor one : list()) {
      String id = one.actor().id();
      Cast.Member member = known.get(id);
      List<String> names = new ArrayList<>(member == null ? List.of(one.actor().name()) : member.names());
      one.names().stream().filter(name -> !names.contains(name)).forEach(names::add);
      Set<Role> held = new HashSet<>(roles.getOrDefault(id, Set.of()));
      if (member != null && member.party() != null) {
        String party = member.party();
        member.roles().forEach(role -> held.add(new Role(role.title(), party, party)));
      }
      profiles.add(new Profile(
          id, names, one.actor().type(), held, one.party() == null ? Set.of() : Set.of(one.party())));
    }
    Set<Set<String>> judged = new HashSet<>();
    db.select(Judged.ACTOR, Judged.OTHER)
        .from(JUDGEMENTS)
        .where(Judged.UNDONE_AT.isNull())
        .forEach(row -> judged.add(new HashSet<>(List.of(follow.root(row.value1()), follow.root(row.value2())))));
    return Doubts.of(profiles).stream().filter(doubt -> !judged.contains(Set.of(doubt.one(), doubt.other()))).toList();
  }
}
