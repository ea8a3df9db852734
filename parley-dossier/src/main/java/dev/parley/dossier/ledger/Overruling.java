package dev.parley.dossier.ledger;

import static dev.parley.dossier.ledger.ActorColumns.STATEMENT_ACTORS;
import static dev.parley.dossier.ledger.Columns.STATEMENTS;
import static dev.parley.dossier.ledger.ReviewColumns.REVIEWS;
import static dev.parley.dossier.ledger.ReviewColumns.REVIEW_PLACES;
import static dev.parley.dossier.ledger.ReviewColumns.REVIEW_VALUES;

import dev.parley.dossier.ledger.ActorColumns.By;
import dev.parley.dossier.ledger.Columns.Said;
import dev.parley.dossier.ledger.ReviewColumns.At;
import dev.parley.dossier.ledger.ReviewColumns.Made;
import dev.parley.dossier.ledger.ReviewColumns.Value;
import dev.parley.model.Ids;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Puts what people judged in a document in the place of what the program found there, so that whatever is derived follows,
 * and back. What the program found is kept beside it. Both are to be called in the transaction of whatever changes.
 */
final class Overruling {
  private final DSLContext db;

  Overruling(DSLContext db) {
    this.db = db;
  }

  /** What a person says of a statement, or of what it says about something. */
  private record Word(String review, Review.Kind kind, String statement, String about, boolean rejects) {
    String key() {
      return kind + "\n" + statement + "\n" + about;
    }
  }

  /** Makes the document what the program found in it. */
  void lift(String document) {
    new OverruledCodings(db).lift(document);
    new OverruledStatements(db).lift(document);
  }

  /** Lets what people judged count in a document that is what the program found in it. */
  void apply(String document) {
    for (Word word : words(document)) {
      Map<String, String> judged = values(word.review());
      switch (word.kind()) {
        case CODING -> new OverruledCodings(db).put(word.statement(), word.about(), word.review(), word.rejects() ? null : judged);
        case STATEMENT -> new OverruledStatements(db).put(word.statement(), word.review(), word.rejects() ? null : judged);
        case PLEDGE, CLAIM -> throw new IllegalStateException("A " + word.kind() + " is derived.");
      }
    }
  }

  /** Finds what was judged again, and lets it count. */
  void take(String document) {
    new Places(db).find(document);
    apply(document);
  }

  /** Lets what people judged about parties count again, after actors were put down anew. */
  void parties(String document) {
    for (Word word : words(document)) {
      String party = word.kind() == Review.Kind.STATEMENT ? values(word.review()).get("party") : null;
      if (party != null) {
        db.update(STATEMENT_ACTORS)
            .set(By.PARTY, party.isEmpty() ? null : party)
            .where(By.STATEMENT.eq(word.statement()))
            .execute();
      }
    }
  }

  /** The newest of each, what is about statements first. */
  private Collection<Word> words(String document) {
    Map<String, Word> newest = new LinkedHashMap<>();
    db.select(Made.ID, Made.KIND, At.STATEMENT, Made.ABOUT, Made.VERDICT)
        .from(REVIEWS)
        .join(REVIEW_PLACES)
        .on(At.REVIEW.eq(Made.ID))
        .join(STATEMENTS)
        .on(Said.ID.eq(At.STATEMENT))
        .where(
            Said.DOCUMENT.eq(document), Made.UNDONE_AT.isNull(),
            Made.KIND.in(List.of(Ids.of(Review.Kind.CODING), Ids.of(Review.Kind.STATEMENT))))
        .orderBy(Made.KIND.desc(), Made.NUMBER)
        .forEach(row -> {
          Word word = new Word(
              row.value1(), Spelling.constant(Review.Kind.class, row.value2()), row.value3(), row.value4(),
              row.value5().equals(Ids.of(Review.Verdict.REJECT)));
          newest.put(word.key(), word);
        });
    return newest.values();
  }

  private Map<String, String> values(String review) {
    Map<String, String> values = new LinkedHashMap<>();
    db.select(Value.FIELD, Value.JUDGED)
        .from(REVIEW_VALUES)
        .where(Value.REVIEW.eq(review).and(Value.JUDGED.isNotNull()))
        .forEach(row -> values.put(row.value1(), row.value2()));
    return values;
  }

  /** The value, or null where it is absent or nothing. */
  static @Nullable String orNull(@Nullable String value) {
    return value == null || value.isEmpty() ? null : value;
  }
}
