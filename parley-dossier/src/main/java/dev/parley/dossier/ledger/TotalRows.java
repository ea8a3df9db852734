package dev.parley.dossier.ledger;

import static dev.parley.dossier.ledger.ActorColumns.ACTORS;
import static dev.parley.dossier.ledger.ActorColumns.STATEMENT_ACTORS;
import static dev.parley.dossier.ledger.Columns.DOCUMENTS;
import static dev.parley.dossier.ledger.Columns.STATEMENTS;
import static org.jooq.impl.DSL.count;

import dev.parley.dossier.ledger.ActorColumns.Act;
import dev.parley.dossier.ledger.ActorColumns.By;
import dev.parley.dossier.ledger.ActorColumns.Joined;
import dev.parley.dossier.ledger.Columns.Doc;
import dev.parley.dossier.ledger.Columns.Said;
import dev.parley.model.Actor;
import dev.parley.model.Evidentiality;
import dev.parley.model.Ids;
import dev.parley.model.Statement;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Counts what the current documents hold. */
final class TotalRows {
  private static final Comparator<Tally> MOST_FIRST =
      Comparator.comparingInt(Tally::count).reversed().thenComparing(Tally::id);

  private final DSLContext db;

  TotalRows(DSLContext db) {
    this.db = db;
  }

  Totals totals(int most) {
    Map<Statement.Kind, Integer> kinds = by(Said.KIND, Statement.Kind.class);
    return new Totals(
        new DocumentRows(db).countCurrent(),
        kinds.values().stream().mapToInt(Integer::intValue).sum(),
        kinds,
        by(Said.EVIDENTIALITY, Evidentiality.class),
        speakers().stream().limit(most).toList(),
        parties(),
        new StatementRows(db).count(Joined.PARTY.isNull().and(Doc.SUPERSEDED_BY.isNull()).and(Said.STANDS)));
  }

  private <E extends Enum<E>> Map<E, Integer> by(Field<String> field, Class<E> type) {
    Map<E, Integer> counts = new EnumMap<>(type);
    counted(field, field.isNotNull()).forEach((word, n) -> counts.put(Spelling.constant(type, word), n));
    return counts;
  }

  /**
   * People without names ("officials") are many, not one much-quoted speaker; of those who speak together each has
   * spoken.
   */
  private List<Tally> speakers() {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    db.select(By.ACTOR, Act.NAME, count())
        .from(STATEMENT_ACTORS)
        .join(ACTORS)
        .on(Act.ID.eq(By.ACTOR))
        .join(STATEMENTS)
        .on(Said.ID.eq(By.STATEMENT))
        .join(DOCUMENTS)
        .on(Doc.ID.eq(Said.DOCUMENT))
        .where(Doc.SUPERSEDED_BY.isNull(), Said.STANDS)
        .and(By.POSITION.gt(0))
        .groupBy(By.ACTOR, Act.NAME)
        .fetch(row -> new Tally(row.value1(), row.value2(), row.value3()))
        .forEach(one -> tallies.merge(one.id(), one, TotalRows::join));
    db.select(Joined.SPEAKER, Joined.SPEAKER_NAME, count())
        .from(Joined.STATEMENTS)
        .where(Doc.SUPERSEDED_BY.isNull(), Said.STANDS)
        .and(Joined.SPEAKER.isNotNull())
        .and(Joined.SPEAKER_KIND.ne(Ids.of(Actor.Type.GROUP)))
        .groupBy(Joined.SPEAKER, Joined.SPEAKER_NAME)
        .fetch(row -> new Tally(row.value1(), row.value2(), row.value3()))
        .forEach(one -> tallies.merge(one.id(), one, TotalRows::join));
    return tallies.values().stream().sorted(MOST_FIRST).toList();
  }

  /** One actor may be called by more or less of the name; the longest says most. */
  private static Tally join(Tally a, Tally b) {
    String name = a.name().length() >= b.name().length() ? a.name() : b.name();
    return new Tally(a.id(), name, a.count() + b.count());
  }

  private List<Tally> parties() {
    return counted(Joined.PARTY, Joined.PARTY.isNotNull()).entrySet().stream()
        .map(entry -> new Tally(entry.getKey(), entry.getKey(), entry.getValue()))
        .sorted(MOST_FIRST)
        .toList();
  }

  private Map<String, Integer> counted(Field<String> field, Condition condition) {
    return db.select(field, count())
        .from(Joined.STATEMENTS)
        .where(Doc.SUPERSEDED_BY.isNull(), Said.STANDS)
        .and(condition)
        .groupBy(field)
        .fetchMap(field, count());
  }
}
