package dev.parley.dossier.ledger;

import static dev.parley.dossier.ledger.CodingColumns.ACTS;
import static dev.parley.dossier.ledger.CodingColumns.CODEBOOKS;
import static dev.parley.dossier.ledger.CodingColumns.CODINGS;
import static dev.parley.dossier.ledger.CodingColumns.CONDITIONS;
import static dev.parley.dossier.ledger.CodingColumns.DOCUMENT_CODEBOOK;
import static dev.parley.dossier.ledger.Columns.DOCUMENTS;
import static dev.parley.dossier.ledger.Columns.STATEMENTS;

import dev.parley.dossier.coding.Codebook;
import dev.parley.dossier.coding.DocumentCodings;
import dev.parley.dossier.coding.StatementAct;
import dev.parley.dossier.ledger.CodingColumns.Book;
import dev.parley.dossier.ledger.CodingColumns.Coded;
import dev.parley.dossier.ledger.CodingColumns.Does;
import dev.parley.dossier.ledger.CodingColumns.If;
import dev.parley.dossier.ledger.CodingColumns.Whole;
import dev.parley.dossier.ledger.Columns.Doc;
import dev.parley.dossier.ledger.Columns.Said;
import dev.parley.dossier.ledger.ReviewColumns.Was;
import dev.parley.model.Act;
import dev.parley.model.Coding;
import dev.parley.model.Ids;
import dev.parley.model.Passage;
import dev.parley.model.Stance;
import dev.parley.model.Strength;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/** Codings and acts as rows. */
final class CodingRows {
  /** How many rows are held at a time while codings are gone through. */
  private static final int AT_ONCE = 1000;

  private static final List<Field<?>> OF_CODING = List.of(
      Coded.ID, Coded.STATEMENT, Coded.ISSUE, Coded.OPTION, Coded.HOLDER, Coded.OWN, Coded.STANCE, Coded.STRENGTH,
      Coded.CONFIDENCE, Coded.MODEL, Coded.REVIEW, Whole.HOLDER, Was.ID, Was.STATEMENT, Was.ISSUE, Was.OPTION, Was.HOLDER,
      Was.OWN, Was.STANCE, Was.STRENGTH, Was.CONDITION_WORDS, Was.CONDITION_SPANS, Was.CONFIDENCE);

  private static final List<Field<?>> OF_ACT = List.of(
      Does.STATEMENT, Does.ACT, Does.CONFIDENCE, Does.ADDRESSEE_WORDS, Does.ADDRESSEE_SPANS, Does.ADDRESSEE);

  private final DSLContext db;

  CodingRows(DSLContext db) {
    this.db = db;
  }

  /** Puts in what the statements of a document, which are in already, were coded as. */
  void insert(DocumentReading reading) {
    DocumentCodings coded = reading.codings();
    mark(reading.document().id(), coded.codebook());
    if (coded.codebook().entries().isEmpty()) {
      return;
    }
    List<Query> queries = new ArrayList<>();
    coded.codings().forEach(one -> add(queries, one, coded.model()));
    Map<String, String> parties = new HashMap<>();
    reading.statements().forEach(one -> parties.put(one.statement().id(), one.party()));
    coded.acts().forEach(one -> queries.add(row(one, parties.get(one.statement()), coded.model())));
    db.batch(queries).execute();
  }

  /** Writes down against what a document was coded. */
  private void mark(String document, Codebook codebook) {
    String id = codebook.id();
    if (!id.isEmpty() && !db.fetchExists(CODEBOOKS, Book.ID.eq(id))) {
      db.batch(codebook.entries().stream()
              .map(entry -> db.insertInto(CODEBOOKS)
                  .set(Book.ID, id)
                  .set(Book.ISSUE, entry.issue())
                  .set(Book.OPTION, entry.option())
                  .set(Book.FINGERPRINT, entry.fingerprint()))
              .toList())
          .execute();
    }
    db.update(DOCUMENTS)
        .set(DOCUMENT_CODEBOOK, id.isEmpty() ? null : id)
        .where(Doc.ID.eq(document))
        .execute();
  }

  /** Against what each current document was coded; those that were not are left out. */
  Map<String, Codebook> codebooks() {
    Map<String, List<Codebook.Entry>> books = new HashMap<>();
    db.selectFrom(CODEBOOKS)
        .forEach(row -> books
            .computeIfAbsent(row.get(Book.ID), id -> new ArrayList<>())
            .add(new Codebook.Entry(row.get(Book.ISSUE), row.get(Book.OPTION), row.get(Book.FINGERPRINT))));
    Map<String, Codebook> read = new HashMap<>();
    books.forEach((id, entries) -> read.put(id, new Codebook(entries)));
    Map<String, Codebook> found = new HashMap<>();
    db.select(Doc.ID, DOCUMENT_CODEBOOK)
        .from(DOCUMENTS)
        .where(Doc.SUPERSEDED_BY.isNull(), DOCUMENT_CODEBOOK.isNotNull())
        .forEach(row -> found.put(row.value1(), read.getOrDefault(row.value2(), Codebook.EMPTY)));
    return found;
  }

  /**
   * Puts other codings in the place of those about some options, and takes out those about options that the codebook does
   * not have. Acts that are known stay.
   *
   * @param touched the options that were coded, as {@code issue/option}
   */
  void replace(String document, DocumentCodings coded, Set<String> touched) {
    Set<String> known = coded.codebook().entries().stream().map(Codebook.Entry::key).collect(Collectors.toSet());
    List<String> gone = db.select(Coded.ID, Coded.ISSUE, Coded.OPTION)
        .from(CODINGS)
        .join(STATEMENTS)
        .on(Said.ID.eq(Coded.STATEMENT))
        .where(Said.DOCUMENT.eq(document))
        .fetch()
        .stream()
        .filter(row -> {
          String key = row.value2() + "/" + row.value3();
          return touched.contains(key) || !known.contains(key);
        })
        .map(row -> row.value1())
        .toList();
    List<Query> queries = new ArrayList<>();
    gone.forEach(id -> queries.add(db.deleteFrom(CODINGS).where(Coded.ID.eq(id))));
    coded.codings().forEach(one -> add(queries, one, coded.model()));
    Map<String, @Nullable String> parties = new HashMap<>();
    db.select(Said.ID, Said.PARTY)
        .from(STATEMENTS)
        .leftJoin(ACTS)
        .on(Does.STATEMENT.eq(Said.ID))
        .where(Said.DOCUMENT.eq(document), Does.STATEMENT.isNull())
        .forEach(row -> parties.put(row.value1(), row.value2()));
    coded.acts().stream()
        .filter(one -> parties.containsKey(one.statement()))
        .forEach(one -> queries.add(row(one, parties.get(one.statement()), coded.model())));
    db.batch(queries).execute();
    mark(document, coded.codebook());
  }

  private void add(List<Query> queries, Coding one, String model) {
    Strength strength = one.strength();
    queries.add(db.insertInto(CODINGS)
        .set(Coded.ID, one.id())
        .set(Coded.STATEMENT, one.statement())
        .set(Coded.ISSUE, one.issue())
        .set(Coded.OPTION, one.option())
        .set(Coded.HOLDER, one.holder())
        .set(Coded.OWN, one.own() ? 1 : 0)
        .set(Coded.STANCE, Ids.of(one.stance()))
        .set(Coded.STRENGTH, strength == null ? null : Ids.of(strength))
        .set(Coded.CONFIDENCE, one.confidence())
        .set(Coded.MODEL, model));
    int position = 0;
    for (Passage condition : one.conditions()) {
      queries.add(db.insertInto(CONDITIONS)
          .set(If.CODING, one.id())
          .set(If.POSITION, position++)
          .set(If.WORDS, condition.text())
          .set(If.SPANS, Spelling.spans(condition)));
    }
  }

  private Query row(StatementAct one, @Nullable String party, String model) {
    Passage addressee = one.addressee();
    return db.insertInto(ACTS)
        .set(Does.STATEMENT, one.statement())
        .set(Does.ACT, Ids.of(one.act()))
        .set(Does.ADDRESSEE_WORDS, addressee == null ? null : addressee.text())
        .set(Does.ADDRESSEE_SPANS, Spelling.spans(addressee))
        .set(Does.ADDRESSEE, one.party())
        .set(Does.CONFIDENCE, one.confidence())
        .set(Does.PARTY, party)
        .set(Does.MODEL, model);
  }

  /** Gives each wanted coding, by the day of its statement. */
  void each(CodingFilter filter, Consumer<? super LedgerCoding> listener) {
    each(
        condition(filter),
        List.of(
            Said.FROM.asc().nullsLast(), Said.TO.asc(), Said.DOCUMENT.asc(), Said.POSITION.asc(), Coded.ISSUE.asc(),
            Coded.OPTION.asc(), Whole.HOLDER.asc(), Coded.ID.asc()),
        Integer.MAX_VALUE, listener);
  }

  /** Gives those that no person judged, neither them nor their statement, the least sure first. */
  void open(CodingFilter filter, int most, Consumer<? super LedgerCoding> listener) {
    each(
        condition(filter).and(Coded.REVIEW.isNull()).and(Said.REVIEW.isNull()),
        List.of(Coded.CONFIDENCE.asc(), Coded.ID.asc()), most, listener);
  }

  /** How many {@link #open} would give. */
  int countOpen(CodingFilter filter) {
    return db.fetchCount(db.selectOne()
        .from(Whole.CODINGS_WITH_ALL)
        .where(condition(filter).and(Coded.REVIEW.isNull()).and(Said.REVIEW.isNull())));
  }

  private void each(
      Condition wanted, List<? extends OrderField<?>> order, int most, Consumer<? super LedgerCoding> listener) {
    Map<String, List<Passage>> conditions = conditions(wanted);
    StatementRows statements = new StatementRows(db);
    try (Cursor<? extends Record> cursor = db.select(StatementRows.SHOWN)
        .select(OF_CODING)
        .select(OF_ACT)
        .from(Whole.CODINGS_WITH_ALL)
        .where(wanted)
        .orderBy(order)
        .limit(most)
        .fetchLazy()) {
      while (cursor.hasNext()) {
        Result<? extends Record> rows = cursor.fetchNext(AT_ONCE);
        List<LedgerStatement> said = statements.statements(rows);
        for (int i = 0; i < rows.size(); i++) {
          listener.accept(coding(rows.get(i), said.get(i), conditions));
        }
      }
    }
  }

  private Map<String, List<Passage>> conditions(Condition wanted) {
    Map<String, List<Passage>> conditions = new HashMap<>();
    db.select(If.CODING, If.WORDS, If.SPANS)
        .from(Whole.CODINGS_WITH_ALL)
        .join(CONDITIONS)
        .on(If.CODING.eq(Coded.ID))
        .where(wanted)
        .orderBy(If.CODING, If.POSITION)
        .forEach(row -> conditions
            .computeIfAbsent(row.value1(), id -> new ArrayList<>())
            .add(Objects.requireNonNull(Spelling.passage(row.value2(), row.value3()))));
    return conditions;
  }

  private static Condition condition(CodingFilter filter) {
    Condition all = Whole.HOLDER.isNotNull().and(Said.STANDS);
    if (!filter.superseded()) {
      all = all.and(Doc.SUPERSEDED_BY.isNull());
    }
    if (filter.holder() != null) {
      all = all.and(Whole.HOLDER.eq(filter.holder()));
    }
    if (filter.issue() != null) {
      all = all.and(Coded.ISSUE.eq(filter.issue()));
    }
    if (filter.option() != null) {
      all = all.and(Coded.OPTION.eq(filter.option()));
    }
    if (filter.document() != null) {
      all = all.and(Said.DOCUMENT.eq(filter.document()));
    }
    return filter.statement() == null ? all : all.and(Coded.STATEMENT.eq(filter.statement()));
  }

  private static LedgerCoding coding(
      Record row, LedgerStatement statement, Map<String, List<Passage>> conditions) {
    String strength = row.get(Coded.STRENGTH);
    Coding kept = new Coding(
        row.get(Coded.ID),
        row.get(Coded.STATEMENT),
        row.get(Coded.ISSUE),
        row.get(Coded.OPTION),
        row.get(Coded.HOLDER),
        row.get(Coded.OWN) == 1,
        Spelling.constant(Stance.class, row.get(Coded.STANCE)),
        strength == null ? null : Spelling.constant(Strength.class, strength),
        conditions.getOrDefault(row.get(Coded.ID), List.of()),
        row.get(Coded.CONFIDENCE));
    String holder = row.get(Whole.HOLDER);
    Coding counts = holder.equals(kept.holder()) ? kept : kept.withHolder(holder);
    String review = row.get(Coded.REVIEW);
    return new LedgerCoding(
        counts, review == null ? kept : row.get(Was.ID) == null ? null : overruled(row), row.get(Coded.MODEL), statement,
        row.get(Does.STATEMENT) == null ? null : act(row), review);
  }

  private static Coding overruled(Record row) {
    String strength = row.get(Was.STRENGTH);
    return new Coding(
        row.get(Was.ID),
        row.get(Was.STATEMENT),
        row.get(Was.ISSUE),
        row.get(Was.OPTION),
        row.get(Was.HOLDER),
        row.get(Was.OWN) == 1,
        Spelling.constant(Stance.class, row.get(Was.STANCE)),
        strength == null ? null : Spelling.constant(Strength.class, strength),
        OverruledCodings.conditions(row),
        row.get(Was.CONFIDENCE));
  }

  /** What the statements do, by their ids; those that are not coded are left out. */
  Map<String, StatementAct> acts(StatementFilter filter) {
    Map<String, StatementAct> acts = new HashMap<>();
    db.select(OF_ACT)
        .from(ActorColumns.Joined.STATEMENTS)
        .join(ACTS)
        .on(Does.STATEMENT.eq(Said.ID))
        .where(Conditions.of(filter))
        .forEach(row -> acts.put(row.get(Does.STATEMENT), act(row)));
    return acts;
  }

  private static StatementAct act(Record row) {
    return new StatementAct(
        row.get(Does.STATEMENT),
        Spelling.constant(Act.class, row.get(Does.ACT)),
        row.get(Does.CONFIDENCE),
        Spelling.passage(row.get(Does.ADDRESSEE_WORDS), row.get(Does.ADDRESSEE_SPANS)),
        row.get(Does.ADDRESSEE));
  }
}
