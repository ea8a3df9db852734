package dev.parley.dossier.ledger;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The tables and their columns, as the migrations make them. */
final class Columns {
  private Columns() {}

  static final Table<Record> DOCUMENTS = table(name("documents"));
  static final Table<Record> ASIDES = table(name("asides"));
  static final Table<Record> STATEMENTS = table(name("statements"));
  static final Table<Record> STATEMENT_WORDS = table(name("statement_words"));
  static final Table<Record> CHANGES = table(name("changes"));
  static final Table<Record> REMOVALS = table(name("removals"));

  /** Columns of documents. */
  static final class Doc {
    private Doc() {}

    static final Field<String> ID = text("documents", "id");
    static final Field<String> NAME = text("documents", "name");
    static final Field<String> ADDRESS = text("documents", "address");
    static final Field<String> TITLE = text("documents", "title");
    static final Field<String> BYLINE = text("documents", "byline");
    static final Field<String> SITE = text("documents", "site");
    static final Field<String> PUBLISHED = text("documents", "published");
    static final Field<String> PRECISION = text("documents", "published_precision");
    static final Field<String> LANGUAGE = text("documents", "language");
    static final Field<String> BODY = text("documents", "body");
    static final Field<String> SHA256 = text("documents", "sha256");
    static final Field<String> MODEL = text("documents", "model");
    static final Field<String> READ_AT = text("documents", "read_at");
    static final Field<String> REPLACES = text("documents", "replaces");
    static final Field<String> SUPERSEDED_BY = text("documents", "superseded_by");
  }

  /** Columns of asides. */
  static final class Beside {
    private Beside() {}

    static final Field<String> DOCUMENT = text("asides", "document");
    static final Field<Integer> POSITION = number("asides", "position");
    static final Field<String> KIND = text("asides", "kind");
    static final Field<String> WORDS = text("asides", "words");
    static final Field<Integer> START = number("asides", "span_start");
    static final Field<Integer> END = number("asides", "span_end");
  }

  /** Columns of statements. */
  static final class Said {
    private Said() {}

    static final Field<String> ID = text("statements", "id");
    static final Field<String> DOCUMENT = text("statements", "document");
    static final Field<Integer> POSITION = number("statements", "position");
    static final Field<String> KIND = text("statements", "kind");
    static final Field<String> EVIDENTIALITY = text("statements", "evidentiality");
    static final Field<String> MODALITY = text("statements", "modality");
    static final Field<String> SOURCE = text("statements", "source_words");
    static final Field<String> SOURCE_SPANS = text("statements", "source_spans");
    static final Field<String> CUE = text("statements", "cue_words");
    static final Field<String> CUE_SPANS = text("statements", "cue_spans");
    static final Field<String> CONTENT = text("statements", "content_words");
    static final Field<String> CONTENT_SPANS = text("statements", "content_spans");
    static final Field<String> SPEAKER = text("statements", "speaker");
    static final Field<String> SPEAKER_NAME = text("statements", "speaker_name");
    static final Field<String> SPEAKER_TYPE = text("statements", "speaker_type");
    static final Field<String> SPEAKER_MEMBERS = text("statements", "speaker_members");
    static final Field<String> PARTY = text("statements", "party");
    static final Field<String> WITHIN = text("statements", "within");
    static final Field<String> FROM = text("statements", "said_from");
    static final Field<String> TO = text("statements", "said_to");
    static final Field<String> PRECISION = text("statements", "said_precision");
    static final Field<Double> CONFIDENCE = field(name("statements", "confidence"), Double.class);
    static final Field<String> MODEL = text("statements", "model");
    static final Field<String> UTTERANCE = text("statements", "utterance");
    static final Field<String> REVIEW = text("statements", "review");
    static final Field<Integer> REJECTED = number("statements", "rejected");

    /** That no person said that it is none. */
    static final Condition STANDS = REJECTED.eq(0);
  }

  /** Columns of the full-text index. */
  static final class Words {
    private Words() {}

    static final Field<Long> ROW = field(name("rowid"), Long.class);
    static final Field<String> ID = text("statement_words", "id");
    static final Field<String> WORDS = text("statement_words", "words");
  }

  /** Columns of changes. */
  static final class Changed {
    private Changed() {}

    static final Field<String> DOCUMENT = text("changes", "document");
    static final Field<Integer> POSITION = number("changes", "position");
    static final Field<String> FIELD = text("changes", "field");
    static final Field<String> OLD = text("changes", "old_value");
    static final Field<String> NEW = text("changes", "new_value");
    static final Field<String> AT = text("changes", "changed_at");
    static final Field<String> BY = text("changes", "changed_by");
  }

  /** Columns of removals. */
  static final class Gone {
    private Gone() {}

    static final Field<String> DOCUMENT = text("removals", "document");
    static final Field<String> NAME = text("removals", "name");
    static final Field<String> TITLE = text("removals", "title");
    static final Field<String> SHA256 = text("removals", "sha256");
    static final Field<String> AT = text("removals", "removed_at");
    static final Field<String> BY = text("removals", "removed_by");
    static final Field<String> REASON = text("removals", "reason");
  }

  private static Field<String> text(String table, String column) {
    return field(name(table, column), String.class);
  }

  private static Field<Integer> number(String table, String column) {
    return field(name(table, column), Integer.class);
  }
}
