package dev.parley.dossier.ledger;

import static dev.parley.dossier.ledger.Columns.CHANGES;
import static dev.parley.dossier.ledger.Columns.DOCUMENTS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;

import dev.parley.dossier.ledger.Columns.Changed;
import dev.parley.dossier.ledger.Columns.Doc;
import dev.parley.model.Document;
import dev.parley.model.Ids;
import dev.parley.model.Precision;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** What people change in documents. */
final class Edits {
  private static final String PUBLISHED = "published";
  private static final String PRECISION = "precision";
  private static final String TITLE = "title";
  private static final String BYLINE = "byline";

  private final DSLContext db;

  Edits(DSLContext db) {
    this.db = db;
  }

  void apply(Document before, DocumentEdit edit) {
    Document after = edit.apply(before);
    change(before.id(), PUBLISHED, Doc.PUBLISHED, Spelling.day(before.published()), Spelling.day(after.published()), edit);
    change(before.id(), PRECISION, Doc.PRECISION, word(before.precision()), word(after.precision()), edit);
    change(before.id(), TITLE, Doc.TITLE, before.title(), after.title(), edit);
    change(before.id(), BYLINE, Doc.BYLINE, before.byline(), after.byline(), edit);
  }

  private static @Nullable String word(@Nullable Precision precision) {
    return precision == null ? null : Ids.of(precision);
  }

  private void change(
      String id, String name, Field<String> field, @Nullable String before, @Nullable String after, DocumentEdit edit) {
    if (Objects.equals(before, after)) {
      return;
    }
    db.update(DOCUMENTS).set(field, after).where(Doc.ID.eq(id)).execute();
    Integer last = db.select(coalesce(max(Changed.POSITION), inline(-1)))
        .from(CHANGES)
        .where(Changed.DOCUMENT.eq(id))
        .fetchOne(0, Integer.class);
    db.insertInto(CHANGES)
        .set(Changed.DOCUMENT, id)
        .set(Changed.POSITION, last == null ? 0 : last + 1)
        .set(Changed.FIELD, name)
        .set(Changed.OLD, before)
        .set(Changed.NEW, after)
        .set(Changed.AT, Instant.now().toString())
        .set(Changed.BY, edit.by())
        .execute();
  }

  List<Change> list(@Nullable String document) {
    return db.selectFrom(CHANGES)
        .where(document == null ? noCondition() : Changed.DOCUMENT.eq(document))
        .orderBy(Changed.AT, Changed.DOCUMENT, Changed.POSITION)
        .fetch(row -> new Change(
            row.get(Changed.DOCUMENT),
            row.get(Changed.FIELD),
            row.get(Changed.OLD),
            row.get(Changed.NEW),
            Instant.parse(row.get(Changed.AT)),
            row.get(Changed.BY)));
  }

  /** The document with those fields of the kept one that a person changed. */
  Document keep(Document fresh, Document kept) {
    Set<String> changed = new HashSet<>(
        db.selectDistinct(Changed.FIELD).from(CHANGES).where(Changed.DOCUMENT.eq(kept.id())).fetch(Changed.FIELD));
    boolean dated = changed.contains(PUBLISHED) || changed.contains(PRECISION);
    return new Document(
        fresh.id(),
        fresh.name(),
        fresh.address(),
        changed.contains(TITLE) ? kept.title() : fresh.title(),
        changed.contains(BYLINE) ? kept.byline() : fresh.byline(),
        fresh.site(),
        dated ? kept.published() : fresh.published(),
        dated ? kept.precision() : fresh.precision(),
        fresh.language(),
        fresh.body(),
        fresh.sha256(),
        fresh.asides());
  }
}
