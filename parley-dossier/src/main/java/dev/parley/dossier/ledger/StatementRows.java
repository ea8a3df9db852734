package dev.parley.dossier.ledger;

import static dev.parley.dossier.ledger.ActorColumns.ACTORS;
import static dev.parley.dossier.ledger.ActorColumns.STATEMENT_ACTORS;
import static dev.parley.dossier.ledger.Columns.STATEMENTS;
import static dev.parley.dossier.ledger.Columns.STATEMENT_WORDS;

import dev.parley.dossier.coding.CodedStatement;
import dev.parley.dossier.ledger.ActorColumns.Act;
import dev.parley.dossier.ledger.ActorColumns.By;
import dev.parley.dossier.ledger.ActorColumns.Joined;
import dev.parley.dossier.ledger.Columns.Doc;
import dev.parley.dossier.ledger.Columns.Said;
import dev.parley.dossier.ledger.Columns.Words;
import dev.parley.model.Actor;
import dev.parley.model.Evidentiality;
import dev.parley.model.Ids;
import dev.parley.model.Passage;
import dev.parley.model.Precision;
import dev.parley.model.Statement;
import dev.parley.model.When;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/** Statements as rows. */
final class StatementRows {
  /** A database takes so many values in a query, and more. */
  private static final int AT_ONCE = 500;

  private final DSLContext db;

  StatementRows(DSLContext db) {
    this.db = db;
  }

  void insert(DocumentReading reading) {
    List<Query> queries = new ArrayList<>();
    int position = 0;
    for (CodedStatement coded : reading.statements()) {
      Statement one = coded.statement();
      if (!one.document().equals(reading.document().id())) {
        throw new IllegalArgumentException(
            "The statement " + one.id() + " is of " + one.document() + ", not of " + reading.document().id() + ".");
      }
      queries.add(row(coded, position++, reading.model()));
      queries.add(
          db.insertInto(STATEMENT_WORDS)
              .set(Words.ROW, row(one.id()))
              .set(Words.ID, one.id())
              .set(Words.WORDS, words(one)));
    }
    db.batch(queries).execute();
  }

  private Query row(CodedStatement coded, int position, String model) {
    Statement one = coded.statement();
    Passage source = one.source();
    Passage cue = one.cue();
    Actor speaker = one.speaker();
    When said = one.said();
    return db.insertInto(STATEMENTS)
        .set(Said.ID, one.id())
        .set(Said.DOCUMENT, one.document())
        .set(Said.POSITION, position)
        .set(Said.KIND, Ids.of(one.kind()))
        .set(Said.EVIDENTIALITY, Ids.of(one.evidentiality()))
        .set(Said.MODALITY, Ids.of(one.modality()))
        .set(Said.SOURCE, source == null ? null : source.text())
        .set(Said.SOURCE_SPANS, Spelling.spans(source))
        .set(Said.CUE, cue == null ? null : cue.text())
        .set(Said.CUE_SPANS, Spelling.spans(cue))
        .set(Said.CONTENT, one.content().text())
        .set(Said.CONTENT_SPANS, Spelling.spans(one.content()))
        .set(Said.SPEAKER, speaker == null ? null : speaker.id())
        .set(Said.SPEAKER_NAME, speaker == null ? null : speaker.name())
        .set(Said.SPEAKER_TYPE, speaker == null ? null : Ids.of(speaker.type()))
        .set(Said.SPEAKER_MEMBERS, Spelling.members(speaker))
        .set(Said.PARTY, coded.party())
        .set(Said.WITHIN, one.within())
        .set(Said.FROM, said == null ? null : Spelling.day(said.from()))
        .set(Said.TO, said == null ? null : Spelling.day(said.to()))
        .set(Said.PRECISION, said == null ? null : Ids.of(said.precision()))
        .set(Said.CONFIDENCE, one.confidence())
        .set(Said.MODEL, model);
  }

  void delete(String document) {
    List<Long> rows = db.select(Said.ID)
        .from(STATEMENTS)
        .where(Said.DOCUMENT.eq(document))
        .fetch(Said.ID)
        .stream()
        .map(StatementRows::row)
        .toList();
    db.batch(rows.stream().map(row -> db.deleteFrom(STATEMENT_WORDS).where(Words.ROW.eq(row))).toList()).execute();
    db.deleteFrom(STATEMENTS).where(Said.DOCUMENT.eq(document)).execute();
  }

  List<LedgerStatement> select(StatementFilter filter) {
    var query = db.select(SHOWN)
        .from(Joined.STATEMENTS)
        .where(Conditions.of(filter))
        .orderBy(Said.FROM.asc().nullsLast(), Said.TO.asc(), Said.DOCUMENT.asc(), Said.POSITION.asc());
    Result<? extends Record> rows = filter.limit() > 0 || filter.offset() > 0
        ? query.limit(filter.limit() > 0 ? filter.limit() : Integer.MAX_VALUE).offset(filter.offset())
            .fetch()
        : query.fetch();
    return statements(rows);
  }

  /** The statement of each row, which has the columns {@link #SHOWN}. */
  List<LedgerStatement> statements(List<? extends Record> rows) {
    Map<String, Map<Integer, Actor>> members = members(rows);
    return rows.stream().map(row -> statement(row, members)).toList();
  }

  /** Those of whom a condition holds, in an order. */
  List<LedgerStatement> select(Condition condition, List<? extends OrderField<?>> order) {
    Result<? extends Record> rows = db.select(SHOWN)
        .from(Joined.STATEMENTS)
        .where(condition)
        .orderBy(order)
        .fetch();
    return statements(rows);
  }

  /** The ledger's actors who speak together, by statement and their places from 1 on. */
  private Map<String, Map<Integer, Actor>> members(List<? extends Record> rows) {
    List<String> joint = rows.stream()
        .filter(row -> row.get(Said.SPEAKER_MEMBERS) != null)
        .map(row -> row.get(Said.ID))
        .toList();
    Map<String, Map<Integer, Actor>> members = new HashMap<>();
    for (int from = 0; from < joint.size(); from += AT_ONCE) {
      db.select(By.STATEMENT, By.POSITION, Act.ID, Act.NAME, Act.KIND)
          .from(STATEMENT_ACTORS)
          .join(ACTORS)
          .on(Act.ID.eq(By.ACTOR))
          .where(By.STATEMENT.in(joint.subList(from, Math.min(joint.size(), from + AT_ONCE))).and(By.POSITION.gt(0)))
          .forEach(row -> members
              .computeIfAbsent(row.value1(), statement -> new HashMap<>())
              .put(row.value2(), actor(row.value3(), row.value4(), row.value5())));
    }
    return members;
  }

  /** As other actors are: a group among them has no members of its own. */
  private static Actor actor(String id, String name, String kind) {
    return new Actor(id, name, Spelling.constant(Actor.Type.class, kind));
  }

  @Nullable LedgerStatement one(String id) {
    Result<? extends Record> rows = db.select(SHOWN)
        .from(Joined.STATEMENTS)
        .where(Said.ID.eq(id))
        .fetch();
    return rows.isEmpty() ? null : statement(rows.getFirst(), members(rows));
  }

  int count(Condition condition) {
    return Objects.requireNonNull(
        db.selectCount()
            .from(Joined.STATEMENTS)
            .where(condition)
            .fetchOne(0, Integer.class));
  }

  /** What is needed to show a statement. */
  static final List<Field<?>> SHOWN = List.of(
      Said.ID, Said.DOCUMENT, Said.KIND, Said.EVIDENTIALITY, Said.MODALITY, Said.SOURCE, Said.SOURCE_SPANS, Said.CUE,
      Said.CUE_SPANS, Said.CONTENT, Said.CONTENT_SPANS, Said.SPEAKER, Said.SPEAKER_NAME, Said.SPEAKER_TYPE,
      Said.SPEAKER_MEMBERS, Said.PARTY, Said.WITHIN, Said.FROM, Said.TO, Said.PRECISION, Said.CONFIDENCE, Said.MODEL,
      Said.UTTERANCE, Act.ID, Act.NAME, Act.KIND, By.PARTY, Doc.NAME, Doc.TITLE, Doc.PUBLISHED);

  private static LedgerStatement statement(Record row, Map<String, Map<Integer, Actor>> members) {
    String speaker = row.get(Said.SPEAKER);
    String from = row.get(Said.FROM);
    Statement statement = new Statement(
        row.get(Said.ID),
        row.get(Said.DOCUMENT),
        Spelling.constant(Statement.Kind.class, row.get(Said.KIND)),
        Spelling.constant(Evidentiality.class, row.get(Said.EVIDENTIALITY)),
        Spelling.constant(Statement.Modality.class, row.get(Said.MODALITY)),
        Spelling.passage(row.get(Said.SOURCE), row.get(Said.SOURCE_SPANS)),
        Spelling.passage(row.get(Said.CUE), row.get(Said.CUE_SPANS)),
        Objects.requireNonNull(Spelling.passage(row.get(Said.CONTENT), row.get(Said.CONTENT_SPANS))),
        speaker == null
            ? null
            : new Actor(
                speaker,
                row.get(Said.SPEAKER_NAME),
                Spelling.constant(Actor.Type.class, row.get(Said.SPEAKER_TYPE)),
                Spelling.members(row.get(Said.SPEAKER_MEMBERS))),
        row.get(Said.WITHIN),
        from == null
            ? null
            : new When(
                Objects.requireNonNull(Spelling.day(from)),
                Objects.requireNonNull(Spelling.day(row.get(Said.TO))),
                Spelling.constant(Precision.class, row.get(Said.PRECISION))),
        row.get(Said.CONFIDENCE));
    CodedStatement asRead = new CodedStatement(statement, row.get(Said.PARTY));
    return new LedgerStatement(
        settled(row, asRead, members.getOrDefault(asRead.statement().id(), Map.of())),
        asRead,
        row.get(Doc.NAME),
        row.get(Doc.TITLE),
        Spelling.day(row.get(Doc.PUBLISHED)),
        row.get(Said.MODEL),
        row.get(Said.UTTERANCE));
  }

  /** With the ledger's actor in the place of the document's. */
  private static CodedStatement settled(Record row, CodedStatement asRead, Map<Integer, Actor> members) {
    Statement one = asRead.statement();
    Actor speaker = one.speaker();
    String id = row.get(Act.ID);
    if (id != null) {
      return new CodedStatement(
          one.withSpeaker(actor(id, row.get(Act.NAME), row.get(Act.KIND))), row.get(By.PARTY));
    }
    if (speaker == null || members.isEmpty()) {
      return asRead;
    }
    List<Actor> together = new ArrayList<>();
    for (Actor member : speaker.members()) {
      together.add(members.getOrDefault(together.size() + 1, member));
    }
    return new CodedStatement(
        one.withSpeaker(new Actor(speaker.id(), speaker.name(), speaker.type(), together)), asRead.party());
  }

  private static String words(Statement one) {
    return Stream.of(one.source(), one.cue(), one.content())
        .filter(Objects::nonNull)
        .map(Passage::text)
        .collect(Collectors.joining("\n"));
  }

  /** The row of a statement in the index: made from its id, so that it can be deleted without a search. */
  private static long row(String id) {
    return Long.parseLong(Ids.sha256(id).substring(0, 15), 16);
  }
}
