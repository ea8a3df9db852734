package dev.parley.dossier.ledger;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The tables about reviews and their columns, as the migrations make them. */
final class ReviewColumns {
  private ReviewColumns() {}

  static final Table<Record> REVIEWS = table(name("reviews"));
  static final Table<Record> REVIEW_VALUES = table(name("review_values"));
  static final Table<Record> REVIEW_ANCHORS = table(name("review_anchors"));
  static final Table<Record> REVIEW_PLACES = table(name("review_places"));
  static final Table<Record> OVERRULED_CODINGS = table(name("overruled_codings"));
  static final Table<Record> OVERRULED_ACTS = table(name("overruled_acts"));
  static final Table<Record> OVERRULED_STATEMENTS = table(name("overruled_statements"));

  /** Columns of reviews. */
  static final class Made {
    private Made() {}

    static final Field<String> ID = text("reviews", "id");
    static final Field<Integer> NUMBER = number("reviews", "number");
    static final Field<String> KIND = text("reviews", "kind");
    static final Field<String> SUBJECT = text("reviews", "subject");
    static final Field<String> ABOUT = text("reviews", "about");
    static final Field<String> VERDICT = text("reviews", "verdict");
    static final Field<String> AT = text("reviews", "made_at");
    static final Field<String> BY = text("reviews", "made_by");
    static final Field<String> REASON = text("reviews", "reason");
    static final Field<String> UNDONE_AT = text("reviews", "undone_at");
    static final Field<String> UNDONE_BY = text("reviews", "undone_by");
    static final Field<String> UNDONE_REASON = text("reviews", "undone_reason");
  }

  /** Columns of the values of reviews. */
  static final class Value {
    private Value() {}

    static final Field<String> REVIEW = text("review_values", "review");
    static final Field<String> FIELD = text("review_values", "field");
    static final Field<String> FOUND = text("review_values", "found");
    static final Field<String> JUDGED = text("review_values", "judged");
  }

  /** Columns of the anchors of reviews. */
  static final class Fixed {
    private Fixed() {}

    static final Field<String> REVIEW = text("review_anchors", "review");
    static final Field<Integer> POSITION = number("review_anchors", "position");
    static final Field<String> STATEMENT = text("review_anchors", "statement");
    static final Field<String> DOCUMENT = text("review_anchors", "document");
    static final Field<String> SPANS = text("review_anchors", "content_spans");
    static final Field<String> WORDS = text("review_anchors", "content_words");
    static final Field<String> SOURCE = text("review_anchors", "source_words");
    static final Field<String> SPEAKER = text("review_anchors", "speaker");
  }

  /** Columns of the places of reviews. */
  static final class At {
    private At() {}

    static final Field<String> REVIEW = text("review_places", "review");
    static final Field<Integer> POSITION = number("review_places", "position");
    static final Field<String> STATEMENT = text("review_places", "statement");
  }

  /** Columns of overruled codings. */
  static final class Was {
    private Was() {}

    static final Field<String> ID = text("overruled_codings", "id");
    static final Field<String> STATEMENT = text("overruled_codings", "statement");
    static final Field<String> ISSUE = text("overruled_codings", "issue");
    static final Field<String> OPTION = text("overruled_codings", "option");
    static final Field<String> HOLDER = text("overruled_codings", "holder");
    static final Field<Integer> OWN = number("overruled_codings", "own");
    static final Field<String> STANCE = text("overruled_codings", "stance");
    static final Field<String> STRENGTH = text("overruled_codings", "strength");
    static final Field<String> CONDITION_WORDS = text("overruled_codings", "condition_words");
    static final Field<String> CONDITION_SPANS = text("overruled_codings", "condition_spans");
    static final Field<Double> CONFIDENCE = field(name("overruled_codings", "confidence"), Double.class);
    static final Field<String> MODEL = text("overruled_codings", "model");
  }

  /** Columns of overruled acts. */
  static final class Did {
    private Did() {}

    static final Field<String> STATEMENT = text("overruled_acts", "statement");
    static final Field<String> ACT = text("overruled_acts", "act");
    static final Field<String> ADDRESSEE_WORDS = text("overruled_acts", "addressee_words");
    static final Field<String> ADDRESSEE_SPANS = text("overruled_acts", "addressee_spans");
    static final Field<String> ADDRESSEE = text("overruled_acts", "addressee");
    static final Field<Double> CONFIDENCE = field(name("overruled_acts", "confidence"), Double.class);
    static final Field<String> PARTY = text("overruled_acts", "party");
    static final Field<String> MODEL = text("overruled_acts", "model");
  }

  /** Columns of overruled statements. */
  static final class Read {
    private Read() {}

    static final Field<String> STATEMENT = text("overruled_statements", "statement");
    static final Field<String> EVIDENTIALITY = text("overruled_statements", "evidentiality");
    static final Field<String> MODALITY = text("overruled_statements", "modality");
    static final Field<String> PARTY = text("overruled_statements", "party");
    static final Field<String> FROM = text("overruled_statements", "said_from");
    static final Field<String> TO = text("overruled_statements", "said_to");
    static final Field<String> PRECISION = text("overruled_statements", "said_precision");
    static final Field<Double> CONFIDENCE = field(name("overruled_statements", "confidence"), Double.class);
  }

  private static Field<String> text(String table, String column) {
    return field(name(table, column), String.class);
  }

  private static Field<Integer> number(String table, String column) {
    return field(name(table, column), Integer.class);
  }
}
