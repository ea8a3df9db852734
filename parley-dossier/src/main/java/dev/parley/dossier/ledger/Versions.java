package dev.parley.dossier.ledger;

import static dev.parley.dossier.ledger.Columns.DOCUMENTS;

import dev.parley.dossier.ledger.Columns.Doc;
import dev.parley.model.Document;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a document: texts from the same address, a chain from the newest to the oldest. What is read later is
 * newer, unless both have a date and the dates say otherwise.
 */
final class Versions {
  /** Standard input and uploads: their file URI has no folder. A text pasted today is no version of yesterday's. */
  private static final Pattern NOWHERE = Pattern.compile("file:/{0,3}[^/]*");

  /** A line of a file: what stands on it tomorrow may be another document. */
  private static final Pattern NUMBERED_PART = Pattern.compile("file:.*#\\d+");

  private final DSLContext db;

  Versions(DSLContext db) {
    this.db = db;
  }

  /** The ids of a document's neighbours in its chain. */
  record Links(@Nullable String replaces, @Nullable String supersededBy) {
    static final Links NONE = new Links(null, null);
  }

  /** Where a new document belongs among those at its address; the neighbours are linked to it. */
  Links link(Document document) {
    String address = document.address();
    if (NOWHERE.matcher(address).matches() || NUMBERED_PART.matcher(address).matches()) {
      return Links.NONE;
    }
    String newer = null;
    Record older = current(address);
    while (older != null && isAfter(older.get(Doc.PUBLISHED), document)) {
      newer = older.get(Doc.ID);
      older = at(older.get(Doc.REPLACES));
    }
    String replaced = older == null ? null : older.get(Doc.ID);
    setSupersededBy(replaced, document.id());
    setReplaces(newer, document.id());
    return new Links(replaced, newer);
  }

  /** Joins the neighbours of a document that goes. */
  void unlink(String id) {
    Record gone = at(id);
    if (gone != null) {
      setSupersededBy(gone.get(Doc.REPLACES), gone.get(Doc.SUPERSEDED_BY));
      setReplaces(gone.get(Doc.SUPERSEDED_BY), gone.get(Doc.REPLACES));
    }
  }

  private static boolean isAfter(@Nullable String published, Document document) {
    return published != null
        && document.published() != null
        && published.compareTo(document.published().toString()) > 0;
  }

  private @Nullable Record current(String address) {
    return db.select(Doc.ID, Doc.PUBLISHED, Doc.REPLACES)
        .from(DOCUMENTS)
        .where(Doc.ADDRESS.eq(address).and(Doc.SUPERSEDED_BY.isNull()))
        .orderBy(Doc.READ_AT.desc())
        .limit(1)
        .fetchOne();
  }

  private @Nullable Record at(@Nullable String id) {
    return id == null
        ? null
        : db.select(Doc.ID, Doc.PUBLISHED, Doc.REPLACES, Doc.SUPERSEDED_BY)
            .from(DOCUMENTS)
            .where(Doc.ID.eq(id))
            .fetchOne();
  }

  private void setSupersededBy(@Nullable String id, @Nullable String newer) {
    if (id != null) {
      db.update(DOCUMENTS).set(Doc.SUPERSEDED_BY, newer).where(Doc.ID.eq(id)).execute();
    }
  }

  private void setReplaces(@Nullable String id, @Nullable String older) {
    if (id != null) {
      db.update(DOCUMENTS).set(Doc.REPLACES, older).where(Doc.ID.eq(id)).execute();
    }
  }
}
