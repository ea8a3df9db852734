package dev.parley.dossier.ledger;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import dev.parley.dossier.ledger.Columns.Doc;
import dev.parley.dossier.ledger.Columns.Said;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The tables about actors and their columns, as the migrations make them. */
final class ActorColumns {
  private ActorColumns() {}

  static final Table<Record> KNOWN_ACTORS = table(name("known_actors"));
  static final Table<Record> ACTORS = table(name("actors"));
  static final Table<Record> SIGHTINGS = table(name("sightings"));
  static final Table<Record> STATEMENT_ACTORS = table(name("statement_actors"));
  static final Table<Record> JUDGEMENTS = table(name("judgements"));
  static final Table<Record> JUDGED_STATEMENTS = table(name("judged_statements"));

  /** Columns of known actors. */
  static final class Known {
    private Known() {}

    static final Field<String> ID = text("known_actors", "id");
    static final Field<String> NAME = text("known_actors", "name");
    static final Field<String> KIND = text("known_actors", "kind");
    static final Field<String> PARTY = text("known_actors", "party");
    static final Field<String> NAMES = text("known_actors", "names");
    static final Field<String> ROLES = text("known_actors", "roles");
  }

  /** Columns of actors. */
  static final class Act {
    private Act() {}

    static final Field<String> ID = text("actors", "id");
    static final Field<String> NAME = text("actors", "name");
    static final Field<String> KIND = text("actors", "kind");
    static final Field<String> ORIGIN = text("actors", "origin");
    static final Field<String> ROLES = text("actors", "roles");
    static final Field<String> SURE = text("actors", "sure");
    static final Field<String> BECAME = text("actors", "became");
  }

  /** Columns of sightings. */
  static final class Seen {
    private Seen() {}

    static final Field<String> DOCUMENT = text("sightings", "document");
    static final Field<String> SPEAKER = text("sightings", "speaker");
    static final Field<String> NAME = text("sightings", "name");
    static final Field<String> KIND = text("sightings", "kind");
    static final Field<String> BLOCK = text("sightings", "block");
    static final Field<String> ROLES = text("sightings", "roles");
    static final Field<String> PARTIES = text("sightings", "parties");
    static final Field<String> ACTOR = text("sightings", "actor");
    static final Field<String> LINK = text("sightings", "link");
  }

  /** Columns of the actors of statements. */
  static final class By {
    private By() {}

    static final Field<String> STATEMENT = text("statement_actors", "statement");
    static final Field<Integer> POSITION = field(name("statement_actors", "position"), Integer.class);
    static final Field<String> SPEAKER = text("statement_actors", "speaker");
    static final Field<String> ACTOR = text("statement_actors", "actor");
    static final Field<String> PARTY = text("statement_actors", "party");
    static final Field<String> JUDGEMENT = text("statement_actors", "judgement");
  }

  /** Columns of judgements. */
  static final class Judged {
    private Judged() {}

    static final Field<String> ID = text("judgements", "id");
    static final Field<Integer> NUMBER = field(name("judgements", "number"), Integer.class);
    static final Field<String> KIND = text("judgements", "kind");
    static final Field<String> ACTOR = text("judgements", "actor");
    static final Field<String> OTHER = text("judgements", "other");
    static final Field<String> DOCUMENT = text("judgements", "document");
    static final Field<String> AT = text("judgements", "made_at");
    static final Field<String> BY = text("judgements", "made_by");
    static final Field<String> REASON = text("judgements", "reason");
    static final Field<String> UNDONE_AT = text("judgements", "undone_at");
    static final Field<String> UNDONE_BY = text("judgements", "undone_by");
    static final Field<String> UNDONE_REASON = text("judgements", "undone_reason");
  }

  /** Columns of judged statements. */
  static final class Anchor {
    private Anchor() {}

    static final Field<String> JUDGEMENT = text("judged_statements", "judgement");
    static final Field<String> STATEMENT = text("judged_statements", "statement");
    static final Field<String> DOCUMENT = text("judged_statements", "document");
    static final Field<String> SPANS = text("judged_statements", "content_spans");
    static final Field<String> SHA256 = text("judged_statements", "content_sha256");
  }

  /** Statements with their documents, and with their speakers as the ledger knows them. */
  static final class Joined {
    private Joined() {}

    static final Table<?> STATEMENTS =
        Columns.STATEMENTS
            .join(Columns.DOCUMENTS)
            .on(Doc.ID.eq(Said.DOCUMENT))
            .leftJoin(STATEMENT_ACTORS)
            .on(By.STATEMENT.eq(Said.ID).and(By.POSITION.eq(0)))
            .leftJoin(ACTORS)
            .on(Act.ID.eq(By.ACTOR));

    static final Field<String> SPEAKER = coalesce(Act.ID, Said.SPEAKER);
    static final Field<String> SPEAKER_NAME = coalesce(Act.NAME, Said.SPEAKER_NAME);
    static final Field<String> SPEAKER_KIND = coalesce(Act.KIND, Said.SPEAKER_TYPE);
    static final Field<String> PARTY =
        when(By.STATEMENT.isNotNull(), By.PARTY).otherwise(Said.PARTY);
  }

  private static Field<String> text(String table, String column) {
    return field(name(table, column), String.class);
  }
}
