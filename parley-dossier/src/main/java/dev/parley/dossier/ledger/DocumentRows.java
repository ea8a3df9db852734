package dev.parley.dossier.ledger;

import static dev.parley.dossier.ledger.Columns.ASIDES;
import static dev.parley.dossier.ledger.Columns.DOCUMENTS;
import static dev.parley.dossier.ledger.Columns.STATEMENTS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectCount;

import dev.parley.dossier.ledger.Columns.Beside;
import dev.parley.dossier.ledger.Columns.Doc;
import dev.parley.dossier.ledger.Columns.Said;
import dev.parley.model.Aside;
import dev.parley.model.Document;
import dev.parley.model.Ids;
import dev.parley.model.Precision;
import dev.parley.model.Span;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Documents as rows. */
final class DocumentRows {
  private static final Field<Integer> STATEMENT_COUNT =
      field(selectCount().from(STATEMENTS).where(Said.DOCUMENT.eq(Doc.ID), Said.STANDS)).as("statement_count");

  private final DSLContext db;

  DocumentRows(DSLContext db) {
    this.db = db;
  }

  @Nullable String model(String id) {
    return db.select(Doc.MODEL).from(DOCUMENTS).where(Doc.ID.eq(id)).fetchOne(Doc.MODEL);
  }

  void insert(Document one, String model, Instant read, Versions.Links links) {
    db.insertInto(DOCUMENTS)
        .set(Doc.ID, one.id())
        .set(Doc.NAME, one.name())
        .set(Doc.ADDRESS, one.address())
        .set(Doc.TITLE, one.title())
        .set(Doc.BYLINE, one.byline())
        .set(Doc.SITE, one.site())
        .set(Doc.PUBLISHED, Spelling.day(one.published()))
        .set(Doc.PRECISION, word(one.precision()))
        .set(Doc.LANGUAGE, one.language())
        .set(Doc.BODY, one.body())
        .set(Doc.SHA256, one.sha256())
        .set(Doc.MODEL, model)
        .set(Doc.READ_AT, read.toString())
        .set(Doc.REPLACES, links.replaces())
        .set(Doc.SUPERSEDED_BY, links.supersededBy())
        .execute();
    insertAsides(one);
  }

  /** Everything but the id, the body and the links may differ after a new reading. */
  void update(Document one, String model, Instant read) {
    db.update(DOCUMENTS)
        .set(Doc.TITLE, one.title())
        .set(Doc.BYLINE, one.byline())
        .set(Doc.SITE, one.site())
        .set(Doc.PUBLISHED, Spelling.day(one.published()))
        .set(Doc.PRECISION, word(one.precision()))
        .set(Doc.MODEL, model)
        .set(Doc.READ_AT, read.toString())
        .where(Doc.ID.eq(one.id()))
        .execute();
    db.deleteFrom(ASIDES).where(Beside.DOCUMENT.eq(one.id())).execute();
    insertAsides(one);
  }

  private static @Nullable String word(@Nullable Precision precision) {
    return precision == null ? null : Ids.of(precision);
  }

  private void insertAsides(Document one) {
    int position = 0;
    for (Aside aside : one.asides()) {
      Span span = aside.span();
      db.insertInto(ASIDES)
          .set(Beside.DOCUMENT, one.id())
          .set(Beside.POSITION, position++)
          .set(Beside.KIND, Ids.of(aside.kind()))
          .set(Beside.WORDS, aside.text())
          .set(Beside.START, span == null ? null : span.start())
          .set(Beside.END, span == null ? null : span.end())
          .execute();
    }
  }

  void delete(String id) {
    db.deleteFrom(DOCUMENTS).where(Doc.ID.eq(id)).execute();
  }

  @Nullable LedgerDocument one(String id) {
    return db.select(FIELDS)
        .select(Doc.BODY)
        .from(DOCUMENTS)
        .where(Doc.ID.eq(id))
        .fetchOne(row -> document(row, row.get(Doc.BODY), asides(id)));
  }

  /** Without bodies and asides: a list would otherwise hold the whole archive in memory. */
  List<LedgerDocument> list(boolean superseded) {
    return db.select(FIELDS)
        .from(DOCUMENTS)
        .where(superseded ? noCondition() : Doc.SUPERSEDED_BY.isNull())
        .orderBy(Doc.PUBLISHED.asc().nullsLast(), Doc.NAME.asc(), Doc.ID.asc())
        .fetch(row -> document(row, "", List.of()));
  }

  int countCurrent() {
    Integer current = db.select(count()).from(DOCUMENTS).where(Doc.SUPERSEDED_BY.isNull()).fetchOne(0, Integer.class);
    return current == null ? 0 : current;
  }

  private List<Aside> asides(String id) {
    return db.select(Beside.KIND, Beside.WORDS, Beside.START, Beside.END)
        .from(ASIDES)
        .where(Beside.DOCUMENT.eq(id))
        .orderBy(Beside.POSITION)
        .fetch(row -> {
          Integer start = row.get(Beside.START);
          Integer end = row.get(Beside.END);
          return new Aside(
              Spelling.constant(Aside.Kind.class, row.get(Beside.KIND)),
              row.get(Beside.WORDS),
              start == null || end == null ? null : new Span(start, end));
        });
  }

  private static final List<Field<?>> FIELDS = List.of(
      Doc.ID, Doc.NAME, Doc.ADDRESS, Doc.TITLE, Doc.BYLINE, Doc.SITE, Doc.PUBLISHED, Doc.PRECISION, Doc.LANGUAGE,
      Doc.SHA256, Doc.MODEL, Doc.READ_AT, Doc.REPLACES, Doc.SUPERSEDED_BY, STATEMENT_COUNT);

  private static LedgerDocument document(Record row, String body, List<Aside> asides) {
    String precision = row.get(Doc.PRECISION);
    Document document = new Document(
        row.get(Doc.ID),
        row.get(Doc.NAME),
        row.get(Doc.ADDRESS),
        row.get(Doc.TITLE),
        row.get(Doc.BYLINE),
        row.get(Doc.SITE),
        Spelling.day(row.get(Doc.PUBLISHED)),
        precision == null ? null : Spelling.constant(Precision.class, precision),
        row.get(Doc.LANGUAGE),
        body,
        row.get(Doc.SHA256),
        asides);
    return new LedgerDocument(
        document,
        row.get(Doc.MODEL),
        Instant.parse(row.get(Doc.READ_AT)),
        row.get(STATEMENT_COUNT),
        row.get(Doc.REPLACES),
        row.get(Doc.SUPERSEDED_BY));
  }
}
