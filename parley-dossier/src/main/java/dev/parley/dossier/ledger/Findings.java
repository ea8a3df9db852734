package dev.parley.dossier.ledger;

import static dev.parley.dossier.ledger.CodingColumns.ACTS;
import static dev.parley.dossier.ledger.CodingColumns.CODINGS;
import static dev.parley.dossier.ledger.CodingColumns.CONDITIONS;
import static dev.parley.dossier.ledger.Columns.STATEMENTS;
import static dev.parley.dossier.ledger.ReviewColumns.OVERRULED_ACTS;
import static dev.parley.dossier.ledger.ReviewColumns.OVERRULED_CODINGS;
import static dev.parley.dossier.ledger.ReviewColumns.OVERRULED_STATEMENTS;
import static dev.parley.dossier.ledger.ReviewColumns.REVIEWS;
import static dev.parley.dossier.ledger.ReviewColumns.REVIEW_ANCHORS;

import dev.parley.dossier.ledger.ActorColumns.Joined;
import dev.parley.dossier.ledger.CodingColumns.Coded;
import dev.parley.dossier.ledger.CodingColumns.Does;
import dev.parley.dossier.ledger.CodingColumns.If;
import dev.parley.dossier.ledger.Columns.Doc;
import dev.parley.dossier.ledger.Columns.Said;
import dev.parley.dossier.ledger.ReviewColumns.At;
import dev.parley.dossier.ledger.ReviewColumns.Did;
import dev.parley.dossier.ledger.ReviewColumns.Fixed;
import dev.parley.dossier.ledger.ReviewColumns.Made;
import dev.parley.dossier.ledger.ReviewColumns.Read;
import dev.parley.dossier.ledger.ReviewColumns.Was;
import dev.parley.model.Ids;
import dev.parley.model.Passage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** What the program found in statements, whatever people judged of it since. */
final class Findings {
  private final DSLContext db;

  Findings(DSLContext db) {
    this.db = db;
  }

  /** The coding or statement that has the id, or that had it before its document was read anew; null when there is none. */
  @Nullable Finding find(String id) {
    Finding found = id.startsWith("c-") ? coding(id) : id.startsWith("s-") ? statement(id) : null;
    return found == null ? former(id) : found;
  }

  private @Nullable Finding coding(String id) {
    Record was = db.selectFrom(OVERRULED_CODINGS).where(Was.ID.eq(id)).fetchOne();
    if (was != null) {
      return coding(
          was, Was.STATEMENT, Was.ISSUE, Was.OPTION, Was.HOLDER, Was.OWN, Was.STANCE, Was.STRENGTH, id,
          OverruledCodings.conditions(was));
    }
    Record row = db.selectFrom(CODINGS).where(Coded.ID.eq(id)).fetchOne();
    if (row == null) {
      return null;
    }
    String review = row.get(Coded.REVIEW);
    if (review != null) {
      String about = db.select(Made.ABOUT).from(REVIEWS).where(Made.ID.eq(review)).fetchOne(Made.ABOUT);
      return new Finding(
          Review.Kind.CODING, id, Objects.requireNonNull(about), Map.of(), List.of(row.get(Coded.STATEMENT)));
    }
    return coding(
        row, Coded.STATEMENT, Coded.ISSUE, Coded.OPTION, Coded.HOLDER, Coded.OWN, Coded.STANCE, Coded.STRENGTH, id,
        db.select(If.WORDS, If.SPANS)
            .from(CONDITIONS)
            .where(If.CODING.eq(id))
            .orderBy(If.POSITION)
            .fetch(one -> Objects.requireNonNull(Spelling.passage(one.value1(), one.value2()))));
  }

  private Finding coding(
      Record row, Field<String> statement, Field<String> issue, Field<String> option, Field<String> holder,
      Field<Integer> own, Field<String> stance, Field<String> strength, String id, List<Passage> conditions) {
    boolean isOwn = row.get(own) == 1;
    String party = isOwn ? partyOf(row.get(statement)) : null;
    Map<String, String> values = new LinkedHashMap<>();
    values.put("option", row.get(issue) + "/" + row.get(option));
    values.put("holder", party == null ? row.get(holder) : party);
    values.put("own", Boolean.toString(isOwn));
    values.put("stance", row.get(stance));
    values.put("strength", Objects.requireNonNullElse(row.get(strength), ""));
    values.put("conditions", conditions.stream().map(Passage::text).collect(Collectors.joining(Finding.BETWEEN)));
    return new Finding(
        Review.Kind.CODING, id,
        OverruledCodings.about(row.get(issue), row.get(option), isOwn ? null : row.get(holder)), values,
        List.of(row.get(statement)));
  }

  /** The party that the statement is put down to now, or null. */
  @Nullable String partyOf(String statement) {
    return db.select(Joined.PARTY).from(Joined.STATEMENTS).where(Said.ID.eq(statement)).fetchOne(0, String.class);
  }

  private @Nullable Finding statement(String id) {
    Record row = db.selectFrom(STATEMENTS).where(Said.ID.eq(id)).fetchOne();
    if (row == null) {
      return null;
    }
    Record was = db.selectFrom(OVERRULED_STATEMENTS).where(Read.STATEMENT.eq(id)).fetchOne();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("modality", was == null ? row.get(Said.MODALITY) : was.get(Read.MODALITY));
    values.put("evidentiality", was == null ? row.get(Said.EVIDENTIALITY) : was.get(Read.EVIDENTIALITY));
    String party = was == null ? partyOf(id) : was.get(Read.PARTY);
    values.put("party", Objects.requireNonNullElse(party, ""));
    String day = was == null ? row.get(Said.TO) : was.get(Read.TO);
    values.put("said", Objects.requireNonNullElse(day, ""));
    Record did = db.selectFrom(OVERRULED_ACTS).where(Did.STATEMENT.eq(id)).fetchOne();
    Record does = db.selectFrom(ACTS).where(Does.STATEMENT.eq(id).and(Does.REVIEW.isNull())).fetchOne();
    if (did != null || does != null) {
      values.put("act", did == null ? Objects.requireNonNull(does).get(Does.ACT) : did.get(Did.ACT));
      String addressee = did == null ? Objects.requireNonNull(does).get(Does.ADDRESSEE) : did.get(Did.ADDRESSEE);
      values.put("addressee", Objects.requireNonNullElse(addressee, ""));
    }
    return new Finding(Review.Kind.STATEMENT, id, "", values, List.of(id));
  }

  /** What is judged under an id that is not there any more: as it is now, else without values. */
  private @Nullable Finding former(String id) {
    Record review = db.select(Made.ID, Made.KIND, Made.ABOUT)
        .from(REVIEWS)
        .where(Made.SUBJECT.eq(id), Made.KIND.in(Ids.of(Review.Kind.CODING), Ids.of(Review.Kind.STATEMENT)))
        .orderBy(Made.NUMBER.desc())
        .limit(1)
        .fetchOne();
    if (review == null) {
      return null;
    }
    String statement = db.select(At.STATEMENT)
        .from(ReviewColumns.REVIEW_PLACES)
        .join(STATEMENTS)
        .on(Said.ID.eq(At.STATEMENT))
        .join(Columns.DOCUMENTS)
        .on(Doc.ID.eq(Said.DOCUMENT))
        .where(At.REVIEW.eq(review.get(Made.ID)))
        .orderBy(Doc.SUPERSEDED_BY.asc().nullsFirst())
        .limit(1)
        .fetchOne(At.STATEMENT);
    Review.Kind kind = Spelling.constant(Review.Kind.class, review.get(Made.KIND));
    String about = review.get(Made.ABOUT);
    if (statement == null) {
      List<String> anchors = db.select(Fixed.STATEMENT)
          .from(REVIEW_ANCHORS)
          .where(Fixed.REVIEW.eq(review.get(Made.ID)))
          .fetch(Fixed.STATEMENT);
      return new Finding(kind, id, about, Map.of(), anchors);
    }
    String now = kind == Review.Kind.STATEMENT ? statement : codingOf(statement, about);
    Finding found = now.equals(id) ? null : kind == Review.Kind.STATEMENT ? statement(now) : coding(now);
    return found == null ? new Finding(kind, now, about, Map.of(), List.of(statement)) : found;
  }

  /** The id that the coding of a statement about something has. */
  private String codingOf(String statement, String about) {
    String[] parts = about.split("/", 3);
    String other = Overruling.orNull(parts[2]);
    String was = db.select(Was.ID)
        .from(OVERRULED_CODINGS)
        .where(
            Was.STATEMENT.eq(statement), Was.ISSUE.eq(parts[0]), Was.OPTION.eq(parts[1]),
            other == null ? Was.OWN.eq(1) : Was.OWN.eq(0).and(Was.HOLDER.eq(other)))
        .fetchAny(Was.ID);
    return was == null ? Ids.coding(statement, parts[0], parts[1], other) : was;
  }
}
