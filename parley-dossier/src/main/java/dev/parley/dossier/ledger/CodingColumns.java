package dev.parley.dossier.ledger;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import dev.parley.dossier.ledger.ActorColumns.Joined;
import dev.parley.dossier.ledger.Columns.Said;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The tables about codings and their columns, as the migrations make them. */
final class CodingColumns {
  private CodingColumns() {}

  static final Table<Record> CODEBOOKS = table(name("codebooks"));
  static final Table<Record> CODINGS = table(name("codings"));
  static final Table<Record> CONDITIONS = table(name("coding_conditions"));
  static final Table<Record> ACTS = table(name("acts"));

  /** The codebook of documents. */
  static final Field<String> DOCUMENT_CODEBOOK = text("documents", "codebook");

  /** Columns of codebooks. */
  static final class Book {
    private Book() {}

    static final Field<String> ID = text("codebooks", "id");
    static final Field<String> ISSUE = text("codebooks", "issue");
    static final Field<String> OPTION = text("codebooks", "option");
    static final Field<String> FINGERPRINT = text("codebooks", "fingerprint");
  }

  /** Columns of codings. */
  static final class Coded {
    private Coded() {}

    static final Field<String> ID = text("codings", "id");
    static final Field<String> STATEMENT = text("codings", "statement");
    static final Field<String> ISSUE = text("codings", "issue");
    static final Field<String> OPTION = text("codings", "option");
    static final Field<String> HOLDER = text("codings", "holder");
    static final Field<Integer> OWN = field(name("codings", "own"), Integer.class);
    static final Field<String> STANCE = text("codings", "stance");
    static final Field<String> STRENGTH = text("codings", "strength");
    static final Field<Double> CONFIDENCE = field(name("codings", "confidence"), Double.class);
    static final Field<String> MODEL = text("codings", "model");
    static final Field<String> REVIEW = text("codings", "review");
  }

  /** Columns of the conditions of codings. */
  static final class If {
    private If() {}

    static final Field<String> CODING = text("coding_conditions", "coding");
    static final Field<Integer> POSITION = field(name("coding_conditions", "position"), Integer.class);
    static final Field<String> WORDS = text("coding_conditions", "words");
    static final Field<String> SPANS = text("coding_conditions", "spans");
  }

  /** Columns of acts. */
  static final class Does {
    private Does() {}

    static final Field<String> STATEMENT = text("acts", "statement");
    static final Field<String> ACT = text("acts", "act");
    static final Field<String> ADDRESSEE_WORDS = text("acts", "addressee_words");
    static final Field<String> ADDRESSEE_SPANS = text("acts", "addressee_spans");
    static final Field<String> ADDRESSEE = text("acts", "addressee");
    static final Field<Double> CONFIDENCE = field(name("acts", "confidence"), Double.class);
    static final Field<String> PARTY = text("acts", "party");
    static final Field<String> MODEL = text("acts", "model");
    static final Field<String> REVIEW = text("acts", "review");
  }

  /**
   * Codings with their statements, the statements' documents, speakers and acts, and with what the model coded where a
   * person judged otherwise. Apart, so that the columns come first.
   */
  static final class Whole {
    private Whole() {}

    static final Table<?> CODINGS_WITH_ALL = CODINGS
        .join(Joined.STATEMENTS)
        .on(Said.ID.eq(Coded.STATEMENT))
        .leftJoin(ACTS)
        .on(Does.STATEMENT.eq(Said.ID))
        .leftJoin(ReviewColumns.OVERRULED_CODINGS)
        .on(ReviewColumns.Was.ID.eq(Coded.ID));

    /** Whose stance it is in the end; null where the statement is nobody's any more. */
    static final Field<String> HOLDER = when(Coded.OWN.eq(1), Joined.PARTY).otherwise(Coded.HOLDER);
  }

  private static Field<String> text(String table, String column) {
    return field(name(table, column), String.class);
  }
}
