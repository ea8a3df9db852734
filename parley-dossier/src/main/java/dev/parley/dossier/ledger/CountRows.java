package dev.parley.dossier.ledger;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;

import dev.parley.dossier.ledger.ActorColumns.Joined;
import dev.parley.dossier.ledger.Columns.Doc;
import dev.parley.dossier.ledger.Columns.Said;
import dev.parley.model.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Counts statements by document or by day in the database, so that nobody need load what they say. */
final class CountRows {
  private final DSLContext db;

  CountRows(DSLContext db) {
    this.db = db;
  }

  /** The counts of these documents, or of every current one for null; those without statements are left out. */
  Map<String, DocumentCounts> of(@Nullable Collection<String> documents) {
    Condition wanted = documents == null ? noCondition() : Said.DOCUMENT.in(documents);
    Condition current = documents == null ? Said.STANDS.and(Doc.SUPERSEDED_BY.isNull()) : Said.STANDS;
    Map<String, Map<Statement.Kind, Integer>> kinds = new HashMap<>();
    db.select(Said.DOCUMENT, Said.KIND, count())
        .from(Joined.STATEMENTS)
        .where(wanted)
        .and(current)
        .groupBy(Said.DOCUMENT, Said.KIND)
        .forEach(row -> kinds
            .computeIfAbsent(row.value1(), document -> new EnumMap<>(Statement.Kind.class))
            .put(Spelling.constant(Statement.Kind.class, row.value2()), row.value3()));
    Map<String, List<Tally>> speakers = new HashMap<>();
    db.select(Said.DOCUMENT, Joined.SPEAKER, Joined.SPEAKER_NAME, count())
        .from(Joined.STATEMENTS)
        .where(wanted)
        .and(current)
        .and(Joined.SPEAKER.isNotNull())
        .groupBy(Said.DOCUMENT, Joined.SPEAKER, Joined.SPEAKER_NAME)
        .orderBy(count().desc(), min(Said.POSITION).asc())
        .forEach(row -> speakers
            .computeIfAbsent(row.value1(), document -> new ArrayList<>())
            .add(new Tally(row.value2(), row.value3(), row.value4())));
    Map<String, DocumentCounts> counts = new HashMap<>();
    kinds.forEach((document, found) ->
        counts.put(document, new DocumentCounts(found, speakers.getOrDefault(document, List.of()))));
    return counts;
  }

  /** How many statements can have been said on a day at the latest; those without a day are left out. */
  NavigableMap<LocalDate, Integer> byDay(StatementFilter filter) {
    NavigableMap<LocalDate, Integer> days = new TreeMap<>();
    db.select(Said.TO, count())
        .from(Joined.STATEMENTS)
        .where(Conditions.of(filter))
        .and(Said.TO.isNotNull())
        .groupBy(Said.TO)
        .forEach(row -> days.put(LocalDate.parse(row.value1()), row.value2()));
    return days;
  }
}
