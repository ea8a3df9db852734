package dev.parley.dossier.ledger;

import static dev.parley.dossier.ledger.ActorColumns.ACTORS;
import static dev.parley.dossier.ledger.ActorColumns.JUDGED_STATEMENTS;
import static dev.parley.dossier.ledger.ActorColumns.JUDGEMENTS;
import static dev.parley.dossier.ledger.ActorColumns.STATEMENT_ACTORS;
import static dev.parley.dossier.ledger.Columns.DOCUMENTS;
import static dev.parley.dossier.ledger.Columns.STATEMENTS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

import dev.parley.dossier.actors.Sure;
import dev.parley.dossier.ledger.ActorColumns.Act;
import dev.parley.dossier.ledger.ActorColumns.Anchor;
import dev.parley.dossier.ledger.ActorColumns.By;
import dev.parley.dossier.ledger.ActorColumns.Judged;
import dev.parley.dossier.ledger.Columns.Doc;
import dev.parley.dossier.ledger.Columns.Said;
import dev.parley.model.Actor;
import dev.parley.model.Cast;
import dev.parley.model.Ids;
import dev.parley.model.Passage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Keeps what people judge about actors. */
final class Judging {
  private static final String LOOK = "Maybe look for its id with ./parley actors list.";

  private final DSLContext db;
  private final Path file;
  private final Map<String, Cast.Member> known;

  Judging(DSLContext db, Path file) {
    this.db = db;
    this.file = file;
    this.known = new CastRows(db).all();
  }

  List<Judgement> merge(List<String> ids, String into, String reason, String by) {
    String other = found(into);
    List<String> made = new ArrayList<>();
    Set<String> touched = new LinkedHashSet<>(Set.of(other));
    for (String id : new LinkedHashSet<>(ids)) {
      String actor = found(id);
      if (actor.equals(other)) {
        throw new LedgerException(
            "The actors " + id + " and " + into + " are one already (" + other + ").",
            "Maybe see the reason with ./parley actors history.",
            null);
      }
      if (known.containsKey(actor)) {
        throw new LedgerException(
            "The dossier names the actor " + actor + ", so it cannot become " + other + ".",
            known.containsKey(other)
                ? "Maybe make one person of the two in dossier.yaml."
                : "Maybe merge the other way round: --into " + actor + ".",
            null);
      }
      made.add(insert(Judgement.Kind.MERGE, actor, other, null, List.of(), reason, by));
      touched.add(actor);
    }
    new Settling(db).judged(touched);
    return list().stream().filter(one -> made.contains(one.id())).toList();
  }

  Judgement split(
      String id, List<String> statements, @Nullable String document, @Nullable String into, @Nullable String name,
      String reason, String by) {
    Record row = db.selectFrom(ACTORS).where(Act.ID.eq(found(id))).fetchOne();
    String actor = found(id);
    List<Record> lines = document == null ? chosen(actor, statements) : inDocument(actor, document);
    String other = into == null ? born(actor, row, name) : found(into);
    if (other.equals(actor)) {
      throw new LedgerException(
          "The statements are put down to " + actor + " already.", "Maybe name another actor with --into.", null);
    }
    String judgement = insert(Judgement.Kind.SPLIT, actor, other, document, lines, reason, by);
    new Settling(db).judged(new LinkedHashSet<>(List.of(actor, other)));
    return one(judgement);
  }

  Judgement apart(String one, String other, String reason, String by) {
    String first = found(one);
    String second = found(other);
    if (first.equals(second)) {
      throw new LedgerException(
          "The actors " + one + " and " + other + " are one (" + first + ").",
          "Maybe undo what merged them, or split off the statements of one; see ./parley actors history.",
          null);
    }
    return one(insert(Judgement.Kind.APART, first, second, null, List.of(), reason, by));
  }

  Judgement undo(String id, String reason, String by) {
    Judgement judgement = one(id);
    if (judgement.undone() != null) {
      throw new LedgerException(
          "The judgement " + id + " was undone on " + judgement.undone() + " by " + judgement.undoneBy() + ".",
          "Maybe make a new one.",
          null);
    }
    Set<String> touched = new LinkedHashSet<>(List.of(judgement.actor(), judgement.other()));
    // What is merged is still found under the id that it is merged into.
    touched = Follow.of(db).leadingTo(touched);
    db.update(JUDGEMENTS)
        .set(Judged.UNDONE_AT, Instant.now().toString())
        .set(Judged.UNDONE_BY, by)
        .set(Judged.UNDONE_REASON, reason)
        .where(Judged.ID.eq(id))
        .execute();
    new Settling(db).judged(touched);
    return one(id);
  }

  /** All judgements, oldest first. */
  List<Judgement> list() {
    Map<String, Integer> decided = db.select(By.JUDGEMENT, count())
        .from(STATEMENT_ACTORS)
        .where(By.JUDGEMENT.isNotNull())
        .groupBy(By.JUDGEMENT)
        .fetchMap(By.JUDGEMENT, count());
    Follow follow = Follow.of(db);
    return db.selectFrom(JUDGEMENTS).orderBy(Judged.NUMBER).fetch(row -> {
      String id = row.get(Judged.ID);
      Judgement.Kind kind = Spelling.constant(Judgement.Kind.class, row.get(Judged.KIND));
      int decides = kind == Judgement.Kind.MERGE
          ? statementsOf(follow.leadingTo(Set.of(row.get(Judged.ACTOR))))
          : decided.getOrDefault(id, 0);
      String undone = row.get(Judged.UNDONE_AT);
      return new Judgement(
          id,
          kind,
          row.get(Judged.ACTOR),
          row.get(Judged.OTHER),
          row.get(Judged.DOCUMENT),
          db.select(Anchor.STATEMENT).from(JUDGED_STATEMENTS).where(Anchor.JUDGEMENT.eq(id))
              .orderBy(Anchor.STATEMENT).fetch(Anchor.STATEMENT),
          Instant.parse(row.get(Judged.AT)),
          row.get(Judged.BY),
          row.get(Judged.REASON),
          undone == null ? null : Instant.parse(undone),
          row.get(Judged.UNDONE_BY),
          row.get(Judged.UNDONE_REASON),
          undone == null ? decides : 0);
    });
  }

  private int statementsOf(Set<String> actors) {
    Integer statements = db.select(countDistinct(By.STATEMENT))
        .from(STATEMENTS)
        .join(STATEMENT_ACTORS)
        .on(By.STATEMENT.eq(Said.ID))
        .join(ActorColumns.SIGHTINGS)
        .on(ActorColumns.Seen.DOCUMENT.eq(Said.DOCUMENT).and(ActorColumns.Seen.SPEAKER.eq(By.SPEAKER)))
        .where(ActorColumns.Seen.ACTOR.in(actors))
        .fetchOne(0, Integer.class);
    return statements == null ? 0 : statements;
  }

  private Judgement one(String id) {
    return list().stream().filter(judgement -> judgement.id().equals(id)).findFirst().orElseThrow(() ->
        new LedgerException(
            "The ledger " + file + " has no judgement " + id + ".",
            "Maybe look for its id with ./parley actors history.",
            null));
  }

  /** The actor that the id stands for now; one that only the dossier knows so far gets a row. */
  private String found(String id) {
    String root = Follow.of(db).root(id);
    Cast.Member member = known.get(root);
    if (member != null) {
      Settling.keepKnown(db, member);
    } else if (!db.fetchExists(ACTORS, Act.ID.eq(root))) {
      throw new LedgerException("The ledger " + file + " has no actor " + id + ".", LOOK, null);
    }
    return root;
  }

  private List<Record> chosen(String actor, List<String> statements) {
    List<Record> lines = new ArrayList<>();
    for (String id : new LinkedHashSet<>(statements)) {
      Record line = db.select(Said.ID, Said.DOCUMENT, Said.CONTENT, Said.CONTENT_SPANS, By.ACTOR)
          .from(STATEMENTS)
          .leftJoin(STATEMENT_ACTORS)
          .on(By.STATEMENT.eq(Said.ID).and(By.ACTOR.eq(actor)))
          .where(Said.ID.eq(id))
          .fetchAny();
      if (line == null) {
        throw new LedgerException(
            "The ledger " + file + " has no statement " + id + ".",
            "Maybe look for its id with ./parley statements --speaker " + actor + " --format jsonl.",
            null);
      }
      if (line.get(By.ACTOR) == null) {
        List<String> others =
            db.select(By.ACTOR).from(STATEMENT_ACTORS).where(By.STATEMENT.eq(id)).orderBy(By.POSITION).fetch(By.ACTOR);
        throw new LedgerException(
            "The statement " + id + " is not put down to " + actor + " but to "
                + (others.isEmpty() ? "nobody with a name" : String.join(", ", others)) + ".",
            "Maybe split it off that one.",
            null);
      }
      lines.add(line);
    }
    return lines;
  }

  private List<Record> inDocument(String actor, String document) {
    List<Record> lines = List.copyOf(db.selectDistinct(Said.ID, Said.DOCUMENT, Said.CONTENT, Said.CONTENT_SPANS)
        .from(STATEMENTS)
        .join(STATEMENT_ACTORS)
        .on(By.STATEMENT.eq(Said.ID))
        .where(Said.DOCUMENT.eq(document).and(By.ACTOR.eq(actor)))
        .fetch());
    if (lines.isEmpty()) {
      boolean there = db.fetchExists(DOCUMENTS, Doc.ID.eq(document));
      throw new LedgerException(
          there
              ? "The document " + document + " has no statement by " + actor + "."
              : "The ledger " + file + " has no document " + document + ".",
          "Maybe see where the actor is named: ./parley actors show " + actor + ".",
          null);
    }
    return lines;
  }

  /** An actor for what is split off. */
  private String born(String actor, @Nullable Record row, @Nullable String name) {
    String called = name != null ? name : row == null ? actor : row.get(Act.NAME);
    String kind = row == null ? Ids.of(Actor.Type.PERSON) : row.get(Act.KIND);
    String plain = Ids.slug(called).isEmpty() ? actor : Ids.slug(called);
    String id = isNew(plain) ? plain : Settling.numbered(plain, this::isNew);
    db.insertInto(ACTORS)
        .set(Act.ID, id)
        .set(Act.NAME, called)
        .set(Act.KIND, kind)
        .set(Act.ORIGIN, Ids.of(LedgerActor.Origin.SPLIT))
        .set(Act.ROLES, "")
        .set(Act.SURE, Ids.of(Sure.CERTAIN))
        .execute();
    return id;
  }

  private boolean isNew(String id) {
    return !known.containsKey(id) && !db.fetchExists(ACTORS, Act.ID.eq(id));
  }

  private String insert(
      Judgement.Kind kind, String actor, String other, @Nullable String document, List<Record> lines, String reason,
      String by) {
    Integer last = db.select(coalesce(max(Judged.NUMBER), inline(0))).from(JUDGEMENTS).fetchOne(0, Integer.class);
    int number = last == null ? 1 : last + 1;
    String at = Instant.now().toString();
    String id = "j-" + Ids.sha256(number + "\n" + kind + "\n" + actor + "\n" + other + "\n" + at).substring(0, 16);
    db.insertInto(JUDGEMENTS)
        .set(Judged.ID, id)
        .set(Judged.NUMBER, number)
        .set(Judged.KIND, Ids.of(kind))
        .set(Judged.ACTOR, actor)
        .set(Judged.OTHER, other)
        .set(Judged.DOCUMENT, document)
        .set(Judged.AT, at)
        .set(Judged.BY, by)
        .set(Judged.REASON, reason)
        .execute();
    for (Record line : lines) {
      Passage content = Spelling.passage(line.get(Said.CONTENT), line.get(Said.CONTENT_SPANS));
      db.insertInto(JUDGED_STATEMENTS)
          .set(Anchor.JUDGEMENT, id)
          .set(Anchor.STATEMENT, line.get(Said.ID))
          .set(Anchor.DOCUMENT, line.get(Said.DOCUMENT))
          .set(Anchor.SPANS, line.get(Said.CONTENT_SPANS))
          .set(Anchor.SHA256, content == null ? "" : Assigning.hash(content))
          .execute();
    }
    return id;
  }
}
