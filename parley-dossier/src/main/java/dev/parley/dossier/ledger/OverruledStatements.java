package dev.parley.dossier.ledger;

import static dev.parley.dossier.ledger.CodingColumns.ACTS;
import static dev.parley.dossier.ledger.Columns.STATEMENTS;
import static dev.parley.dossier.ledger.ReviewColumns.OVERRULED_ACTS;
import static dev.parley.dossier.ledger.ReviewColumns.OVERRULED_STATEMENTS;
import static org.jooq.impl.DSL.select;

import dev.parley.dossier.ledger.CodingColumns.Does;
import dev.parley.dossier.ledger.Columns.Said;
import dev.parley.dossier.ledger.ReviewColumns.Did;
import dev.parley.dossier.ledger.ReviewColumns.Read;
import dev.parley.model.Ids;
import dev.parley.model.Precision;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;

/** What people say of statements, and of what statements do, in the place of what the program found. */
final class OverruledStatements {
  private final DSLContext db;

  OverruledStatements(DSLContext db) {
    this.db = db;
  }

  void lift(String document) {
    Select<Record1<String>> own = select(Said.ID).from(STATEMENTS).where(Said.DOCUMENT.eq(document));
    for (Record was : db.selectFrom(OVERRULED_STATEMENTS).where(Read.STATEMENT.in(own)).fetch()) {
      db.update(STATEMENTS)
          .set(Said.EVIDENTIALITY, was.get(Read.EVIDENTIALITY))
          .set(Said.MODALITY, was.get(Read.MODALITY))
          .set(Said.PARTY, was.get(Read.PARTY))
          .set(Said.FROM, was.get(Read.FROM))
          .set(Said.TO, was.get(Read.TO))
          .set(Said.PRECISION, was.get(Read.PRECISION))
          .set(Said.CONFIDENCE, was.get(Read.CONFIDENCE))
          .set(Said.REVIEW, (String) null)
          .set(Said.REJECTED, 0)
          .where(Said.ID.eq(was.get(Read.STATEMENT)))
          .execute();
    }
    db.deleteFrom(OVERRULED_STATEMENTS).where(Read.STATEMENT.in(own)).execute();
    db.deleteFrom(ACTS).where(Does.STATEMENT.in(own).and(Does.REVIEW.isNotNull())).execute();
    for (Record was : db.selectFrom(OVERRULED_ACTS).where(Did.STATEMENT.in(own)).fetch()) {
      db.insertInto(ACTS)
          .set(Does.STATEMENT, was.get(Did.STATEMENT))
          .set(Does.ACT, was.get(Did.ACT))
          .set(Does.ADDRESSEE_WORDS, was.get(Did.ADDRESSEE_WORDS))
          .set(Does.ADDRESSEE_SPANS, was.get(Did.ADDRESSEE_SPANS))
          .set(Does.ADDRESSEE, was.get(Did.ADDRESSEE))
          .set(Does.CONFIDENCE, was.get(Did.CONFIDENCE))
          .set(Does.PARTY, was.get(Did.PARTY))
          .set(Does.MODEL, was.get(Did.MODEL))
          .execute();
    }
    db.deleteFrom(OVERRULED_ACTS).where(Did.STATEMENT.in(own)).execute();
  }

  /**
   * Lets a review count.
   *
   * @param judged what the person says, by field; fields that are absent stay as the program has them; null when it is
   *     no statement
   */
  void put(String statement, String review, @Nullable Map<String, String> judged) {
    Record was = Objects.requireNonNull(db.selectFrom(STATEMENTS).where(Said.ID.eq(statement)).fetchOne());
    db.insertInto(OVERRULED_STATEMENTS)
        .set(Read.STATEMENT, statement)
        .set(Read.EVIDENTIALITY, was.get(Said.EVIDENTIALITY))
        .set(Read.MODALITY, was.get(Said.MODALITY))
        .set(Read.PARTY, was.get(Said.PARTY))
        .set(Read.FROM, was.get(Said.FROM))
        .set(Read.TO, was.get(Said.TO))
        .set(Read.PRECISION, was.get(Said.PRECISION))
        .set(Read.CONFIDENCE, was.get(Said.CONFIDENCE))
        .execute();
    if (judged == null) {
      db.update(STATEMENTS).set(Said.REVIEW, review).set(Said.REJECTED, 1).where(Said.ID.eq(statement)).execute();
      return;
    }
    String party = judged.get("party");
    String said = Overruling.orNull(judged.get("said"));
    db.update(STATEMENTS)
        .set(Said.REVIEW, review)
        .set(Said.CONFIDENCE, 1.0)
        .set(Said.EVIDENTIALITY, judged.getOrDefault("evidentiality", was.get(Said.EVIDENTIALITY)))
        .set(Said.MODALITY, judged.getOrDefault("modality", was.get(Said.MODALITY)))
        .set(Said.PARTY, party == null ? was.get(Said.PARTY) : Overruling.orNull(party))
        .set(Said.FROM, said == null ? was.get(Said.FROM) : said)
        .set(Said.TO, said == null ? was.get(Said.TO) : said)
        .set(Said.PRECISION, said == null ? was.get(Said.PRECISION) : Ids.of(Precision.DAY))
        .where(Said.ID.eq(statement))
        .execute();
    String act = Overruling.orNull(judged.get("act"));
    if (act != null) {
      act(statement, review, act, Overruling.orNull(judged.get("addressee")), party);
    }
  }

  private void act(String statement, String review, String act, @Nullable String addressee, @Nullable String party) {
    Record was = db.selectFrom(ACTS).where(Does.STATEMENT.eq(statement)).fetchOne();
    boolean same = was != null && Objects.equals(addressee, was.get(Does.ADDRESSEE));
    if (was != null) {
      db.insertInto(OVERRULED_ACTS)
          .set(Did.STATEMENT, statement)
          .set(Did.ACT, was.get(Does.ACT))
          .set(Did.ADDRESSEE_WORDS, was.get(Does.ADDRESSEE_WORDS))
          .set(Did.ADDRESSEE_SPANS, was.get(Does.ADDRESSEE_SPANS))
          .set(Did.ADDRESSEE, was.get(Does.ADDRESSEE))
          .set(Did.CONFIDENCE, was.get(Does.CONFIDENCE))
          .set(Did.PARTY, was.get(Does.PARTY))
          .set(Did.MODEL, was.get(Does.MODEL))
          .execute();
      db.deleteFrom(ACTS).where(Does.STATEMENT.eq(statement)).execute();
    }
    db.insertInto(ACTS)
        .set(Does.STATEMENT, statement)
        .set(Does.ACT, act)
        .set(Does.ADDRESSEE_WORDS, was != null && same ? was.get(Does.ADDRESSEE_WORDS) : null)
        .set(Does.ADDRESSEE_SPANS, was != null && same ? was.get(Does.ADDRESSEE_SPANS) : null)
        .set(Does.ADDRESSEE, addressee)
        .set(Does.CONFIDENCE, 1.0)
        .set(Does.PARTY, was == null ? Overruling.orNull(party) : was.get(Does.PARTY))
        .set(Does.MODEL, was == null ? "" : was.get(Does.MODEL))
        .set(Does.REVIEW, review)
        .execute();
  }
}
