package dev.parley.dossier.ledger;

import static dev.parley.dossier.ledger.CodingColumns.CODINGS;
import static dev.parley.dossier.ledger.CodingColumns.CONDITIONS;
import static dev.parley.dossier.ledger.Columns.DOCUMENTS;
import static dev.parley.dossier.ledger.Columns.STATEMENTS;
import static dev.parley.dossier.ledger.ReviewColumns.OVERRULED_CODINGS;
import static org.jooq.impl.DSL.select;

import dev.parley.dossier.ledger.CodingColumns.Coded;
import dev.parley.dossier.ledger.CodingColumns.If;
import dev.parley.dossier.ledger.Columns.Doc;
import dev.parley.dossier.ledger.Columns.Said;
import dev.parley.dossier.ledger.ReviewColumns.Was;
import dev.parley.model.Ids;
import dev.parley.model.Passage;
import dev.parley.model.Span;
import dev.parley.model.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/** What people say of codings in the place of what the program found. */
final class OverruledCodings {
  private final DSLContext db;

  OverruledCodings(DSLContext db) {
    this.db = db;
  }

  /** By what a coding is known again in its statement: issue, option, and the holder of a stance that is not its own. */
  static String about(String issue, String option, @Nullable String other) {
    return issue + "/" + option + "/" + (other == null ? "" : other);
  }

  void lift(String document) {
    Select<Record1<String>> own = select(Said.ID).from(STATEMENTS).where(Said.DOCUMENT.eq(document));
    db.deleteFrom(CODINGS).where(Coded.STATEMENT.in(own).and(Coded.REVIEW.isNotNull())).execute();
    for (Record was : db.selectFrom(OVERRULED_CODINGS).where(Was.STATEMENT.in(own)).fetch()) {
      db.insertInto(CODINGS)
          .set(Coded.ID, was.get(Was.ID))
          .set(Coded.STATEMENT, was.get(Was.STATEMENT))
          .set(Coded.ISSUE, was.get(Was.ISSUE))
          .set(Coded.OPTION, was.get(Was.OPTION))
          .set(Coded.HOLDER, was.get(Was.HOLDER))
          .set(Coded.OWN, was.get(Was.OWN))
          .set(Coded.STANCE, was.get(Was.STANCE))
          .set(Coded.STRENGTH, was.get(Was.STRENGTH))
          .set(Coded.CONFIDENCE, was.get(Was.CONFIDENCE))
          .set(Coded.MODEL, was.get(Was.MODEL))
          .execute();
      insert(was.get(Was.ID), conditions(was));
    }
    db.deleteFrom(OVERRULED_CODINGS).where(Was.STATEMENT.in(own)).execute();
  }

  private void insert(String coding, List<Passage> conditions) {
    int position = 0;
    for (Passage one : conditions) {
      db.insertInto(CONDITIONS)
          .set(If.CODING, coding)
          .set(If.POSITION, position++)
          .set(If.WORDS, one.text())
          .set(If.SPANS, Spelling.spans(one))
          .execute();
    }
  }

  /** The conditions of an overruled coding. */
  static List<Passage> conditions(Record was) {
    List<String> words = list(was.get(Was.CONDITION_WORDS));
    List<String> spans = list(was.get(Was.CONDITION_SPANS));
    List<Passage> conditions = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      conditions.add(Objects.requireNonNull(Spelling.passage(words.get(i), spans.get(i))));
    }
    return conditions;
  }

  /** The members of a list that is written as one value. */
  static List<String> list(@Nullable String value) {
    return value == null || value.isEmpty() ? List.of() : Arrays.asList(value.split(Finding.BETWEEN));
  }

  /**
   * Lets a review count.
   *
   * @param judged what the person says, by field; null when it is no coding
   */
  void put(String statement, String about, String review, @Nullable Map<String, String> judged) {
    String[] parts = about.split("/", 3);
    String other = Overruling.orNull(parts[2]);
    Record was = db.selectFrom(CODINGS)
        .where(
            Coded.STATEMENT.eq(statement), Coded.ISSUE.eq(parts[0]), Coded.OPTION.eq(parts[1]),
            other == null ? Coded.OWN.eq(1) : Coded.OWN.eq(0).and(Coded.HOLDER.eq(other)), Coded.REVIEW.isNull())
        .fetchAny();
    List<Passage> conditions = List.of();
    if (was != null) {
      conditions = db.select(If.WORDS, If.SPANS)
          .from(CONDITIONS)
          .where(If.CODING.eq(was.get(Coded.ID)))
          .orderBy(If.POSITION)
          .fetch(row -> Objects.requireNonNull(Spelling.passage(row.value1(), row.value2())));
      keep(was, conditions);
    }
    if (judged == null) {
      return;
    }
    String id = was == null ? Ids.coding(statement, parts[0], parts[1], other) : was.get(Coded.ID);
    String[] option = judged.getOrDefault("option", parts[0] + "/" + parts[1]).split("/", 2);
    db.insertInto(CODINGS)
        .set(Coded.ID, id)
        .set(Coded.STATEMENT, statement)
        .set(Coded.ISSUE, option[0])
        .set(Coded.OPTION, option[1])
        .set(Coded.HOLDER, judged.getOrDefault("holder", ""))
        .set(Coded.OWN, judged.getOrDefault("own", "").equals("true") ? 1 : 0)
        .set(Coded.STANCE, judged.getOrDefault("stance", "unknown"))
        .set(Coded.STRENGTH, Overruling.orNull(judged.get("strength")))
        .set(Coded.CONFIDENCE, 1.0)
        .set(Coded.MODEL, was == null ? "" : was.get(Coded.MODEL))
        .set(Coded.REVIEW, review)
        .execute();
    insert(id, found(statement, list(judged.get("conditions")), conditions));
  }

  private void keep(Record was, List<Passage> conditions) {
    db.insertInto(OVERRULED_CODINGS)
        .set(Was.ID, was.get(Coded.ID))
        .set(Was.STATEMENT, was.get(Coded.STATEMENT))
        .set(Was.ISSUE, was.get(Coded.ISSUE))
        .set(Was.OPTION, was.get(Coded.OPTION))
        .set(Was.HOLDER, was.get(Coded.HOLDER))
        .set(Was.OWN, was.get(Coded.OWN))
        .set(Was.STANCE, was.get(Coded.STANCE))
        .set(Was.STRENGTH, was.get(Coded.STRENGTH))
        .set(Was.CONDITION_WORDS, conditions.stream().map(Passage::text).collect(Collectors.joining(Finding.BETWEEN)))
        .set(
            Was.CONDITION_SPANS,
            conditions.stream().map(Spelling::spans).collect(Collectors.joining(Finding.BETWEEN)))
        .set(Was.CONFIDENCE, was.get(Coded.CONFIDENCE))
        .set(Was.MODEL, was.get(Coded.MODEL))
        .execute();
    db.deleteFrom(CODINGS).where(Coded.ID.eq(was.get(Coded.ID))).execute();
  }

  /** Where the words stand: as the program has them, else next to what is said. Those that stand nowhere are left out. */
  List<Passage> found(String statement, List<String> words, List<Passage> known) {
    List<Passage> found = new ArrayList<>();
    for (String one : words) {
      Passage passage = known.stream().filter(other -> other.text().equals(one)).findFirst().orElse(null);
      passage = passage == null ? nearest(statement, one) : passage;
      if (passage != null) {
        found.add(passage);
      }
    }
    return found;
  }

  private @Nullable Passage nearest(String statement, String words) {
    Record row = db.select(Doc.BODY, Said.CONTENT, Said.CONTENT_SPANS)
        .from(STATEMENTS)
        .join(DOCUMENTS)
        .on(Doc.ID.eq(Said.DOCUMENT))
        .where(Said.ID.eq(statement))
        .fetchOne();
    if (row == null || words.isBlank()) {
      return null;
    }
    Text body = new Text(row.get(Doc.BODY));
    Passage content = Objects.requireNonNull(Spelling.passage(row.get(Said.CONTENT), row.get(Said.CONTENT_SPANS)));
    Passage best = null;
    for (int at = body.toString().indexOf(words); at >= 0; at = body.toString().indexOf(words, at + 1)) {
      Passage here = body.passage(List.of(new Span(body.point(at), body.point(at + words.length()))));
      if (best == null || Math.abs(here.start() - content.start()) < Math.abs(best.start() - content.start())) {
        best = here;
      }
    }
    return best;
  }
}
