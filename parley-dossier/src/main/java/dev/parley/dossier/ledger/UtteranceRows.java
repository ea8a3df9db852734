package dev.parley.dossier.ledger;

import static dev.parley.dossier.ledger.Columns.DOCUMENTS;
import static dev.parley.dossier.ledger.Columns.STATEMENTS;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import dev.parley.dossier.ledger.ActorColumns.Joined;
import dev.parley.dossier.ledger.Columns.Doc;
import dev.parley.dossier.ledger.Columns.Said;
import dev.parley.dossier.utterances.Likeness;
import dev.parley.dossier.utterances.Report;
import dev.parley.dossier.utterances.Utterances;
import dev.parley.model.When;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Which statements report the same utterance. */
final class UtteranceRows {
  /** What is said within so many days of a report, and what that may stand together with. */
  private static final int DAYS = 2 * Utterances.DAYS;

  private final DSLContext db;

  UtteranceRows(DSLContext db) {
    this.db = db;
  }

  /** Read when it is first needed. */
  private static final class Model {
    private static final Likeness LIKENESS = Likeness.read();
  }

  /** Finds the utterances of a document's statements, which are in already and have their actors. */
  void assign(String document) {
    List<Report> fresh = reports(Said.DOCUMENT.eq(document));
    if (fresh.isEmpty()) {
      return;
    }
    Utterances utterances = new Utterances(Model.LIKENESS);
    utterances.tell(fresh);
    keep(near(fresh).and(Said.DOCUMENT.ne(document)), utterances);
    put(fresh, utterances);
  }

  boolean anyMissing() {
    return db.fetchExists(STATEMENTS, Said.UTTERANCE.isNull());
  }

  /** Finds the utterances of all statements that have none. */
  void assignMissing() {
    Utterances utterances = new Utterances(Model.LIKENESS);
    keep(Said.UTTERANCE.isNotNull(), utterances);
    List<Report> fresh = reports(Said.UTTERANCE.isNull());
    utterances.tell(fresh);
    put(fresh, utterances);
  }

  private void put(List<Report> fresh, Utterances utterances) {
    Map<String, String> found = new LinkedHashMap<>();
    fresh.forEach(report -> found.put(report.statement(), utterances.add(report)));
    found.putAll(utterances.moved());
    write(found);
  }

  private void write(Map<String, String> utterances) {
    db.batch(utterances.entrySet().stream()
            .map(one -> db.update(STATEMENTS)
                .set(Said.UTTERANCE, one.getValue())
                .where(Said.ID.eq(one.getKey())))
            .toList())
        .execute();
  }

  /** The utterances that a document reports. */
  Set<String> of(String document) {
    return new HashSet<>(
        db.selectDistinct(Said.UTTERANCE).from(STATEMENTS).where(Said.DOCUMENT.eq(document)).fetch(Said.UTTERANCE));
  }

  /**
   * Looks again at utterances that have lost a report: what only that one held together falls apart.
   */
  void regroup(Set<String> ids) {
    for (String id : ids) {
      List<Report> left = reports(Said.UTTERANCE.eq(id));
      Utterances utterances = new Utterances(Model.LIKENESS);
      utterances.tell(reports(Said.DOCUMENT.in(left.stream().map(Report::document).distinct().toList())));
      left.forEach(utterances::add);
      Map<String, String> found = new LinkedHashMap<>();
      left.forEach(report ->
          found.put(report.statement(), Objects.requireNonNull(utterances.of(report.statement()))));
      // Who founded it keeps its id, or else who stays with the first.
      String keeps = found.containsValue(id) || left.isEmpty() ? id : found.get(left.getFirst().statement());
      found.values().removeIf(one -> one.equals(keeps));
      write(found);
    }
  }

  /** What can have been said near the days of any of a document's reports, or was published near the document. */
  private static Condition near(List<Report> reports) {
    LocalDate first = null;
    LocalDate last = null;
    for (Report report : reports) {
      When said = report.said();
      if (said == null) {
        return noCondition();
      }
      first = first == null || said.from().isBefore(first) ? said.from() : first;
      last = last == null || said.to().isAfter(last) ? said.to() : last;
    }
    if (first == null || last == null) {
      return noCondition();
    }
    Condition said = Said.FROM.isNull()
        .or(Said.FROM.le(last.plusDays(DAYS).toString()).and(Said.TO.ge(first.minusDays(DAYS).toString())));
    LocalDate published = reports.getFirst().published();
    return published == null
        ? said
        : said.or(Said.DOCUMENT.in(select(Doc.ID)
            .from(DOCUMENTS)
            .where(Doc.PUBLISHED.between(published.minusDays(DAYS).toString(), published.plusDays(DAYS).toString()))));
  }

  private void keep(Condition condition, Utterances utterances) {
    Map<Report, String> known = new LinkedHashMap<>();
    statements(condition).forEach(one -> known.put(report(one), one.utterance()));
    utterances.tell(List.copyOf(known.keySet()));
    known.forEach(utterances::keep);
  }

  private List<Report> reports(Condition condition) {
    return statements(condition).stream().map(UtteranceRows::report).toList();
  }

  /** The order is that in which they were read, so that the same documents give the same utterances. */
  private List<LedgerStatement> statements(Condition condition) {
    return new StatementRows(db)
        .select(condition, List.of(Doc.READ_AT.asc(), Said.DOCUMENT.asc(), Said.POSITION.asc()));
  }

  private static Report report(LedgerStatement statement) {
    return Report.of(statement.coded(), statement.published());
  }

  List<Utterance> list(StatementFilter filter, int least) {
    Set<String> wanted = new HashSet<>(
        db.selectDistinct(Said.UTTERANCE)
            .from(Joined.STATEMENTS)
            .where(Conditions.of(filter))
            .fetch(Said.UTTERANCE));
    var reported = select(Said.UTTERANCE)
        .from(STATEMENTS)
        .join(DOCUMENTS)
        .on(Doc.ID.eq(Said.DOCUMENT))
        .where(Doc.SUPERSEDED_BY.isNull(), Said.STANDS)
        .groupBy(Said.UTTERANCE)
        .having(countDistinct(Said.DOCUMENT).ge(least));
    return read(Said.UTTERANCE.in(reported)).stream()
        .filter(one -> wanted.contains(one.id()))
        .sorted(Comparator.comparing(UtteranceRows::day).thenComparing(Utterance::id))
        .toList();
  }

  private static String day(Utterance utterance) {
    When said = utterance.fullest().statement().said();
    return said == null ? "9" : said.from().toString();
  }

  @Nullable Utterance one(String id) {
    List<Utterance> found = read(Said.UTTERANCE.eq(id));
    if (found.isEmpty()) {
      // An utterance has its first report's id; that report may have been taken up by another utterance.
      String now = db.select(Said.UTTERANCE)
          .from(STATEMENTS)
          .where(Said.ID.eq(id.replaceFirst("^u-", "s-")))
          .fetchOne(Said.UTTERANCE);
      found = now == null ? List.of() : read(Said.UTTERANCE.eq(now));
    }
    return found.isEmpty() ? null : found.getFirst();
  }

  private List<Utterance> read(Condition condition) {
    Condition current = condition.and(Doc.SUPERSEDED_BY.isNull()).and(Said.STANDS);
    Map<String, String> outlets = db.selectDistinct(Doc.ID, Doc.SITE, Doc.ADDRESS, Doc.NAME)
        .from(STATEMENTS)
        .join(DOCUMENTS)
        .on(Doc.ID.eq(Said.DOCUMENT))
        .where(current)
        .fetchMap(row -> row.get(Doc.ID), UtteranceRows::outlet);
    Map<String, List<Utterance.Reported>> reports = new LinkedHashMap<>();
    new StatementRows(db)
        .select(
            current,
            List.of(
                Doc.PUBLISHED.asc().nullsLast(), Said.FROM.asc().nullsLast(), Said.TO.asc(), Said.DOCUMENT.asc(),
                Said.POSITION.asc()))
        .forEach(one -> reports
            .computeIfAbsent(one.utterance(), id -> new ArrayList<>())
            .add(new Utterance.Reported(one, outlets.getOrDefault(one.statement().document(), one.documentName()))));
    return reports.entrySet().stream().map(one -> new Utterance(one.getKey(), one.getValue())).toList();
  }

  private static String outlet(Record row) {
    String site = row.get(Doc.SITE);
    if (site != null && !site.isBlank()) {
      return site;
    }
    try {
      String host = URI.create(row.get(Doc.ADDRESS)).getHost();
      return host == null ? row.get(Doc.NAME) : host.replaceFirst("^www\\.", "");
    } catch (IllegalArgumentException e) {
      return row.get(Doc.NAME);
    }
  }
}
