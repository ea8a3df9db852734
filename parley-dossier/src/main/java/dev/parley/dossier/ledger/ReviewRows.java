package dev.parley.dossier.ledger;

import static dev.parley.dossier.ledger.Columns.DOCUMENTS;
import static dev.parley.dossier.ledger.Columns.STATEMENTS;
import static dev.parley.dossier.ledger.ReviewColumns.REVIEWS;
import static dev.parley.dossier.ledger.ReviewColumns.REVIEW_PLACES;
import static dev.parley.dossier.ledger.ReviewColumns.REVIEW_VALUES;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import dev.parley.dossier.ledger.Columns.Doc;
import dev.parley.dossier.ledger.Columns.Said;
import dev.parley.dossier.ledger.ReviewColumns.At;
import dev.parley.dossier.ledger.ReviewColumns.Made;
import dev.parley.dossier.ledger.ReviewColumns.Value;
import dev.parley.model.Ids;
import dev.parley.model.OutletPassage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/** Reviews as rows. */
final class ReviewRows {
  /** In which order the values of a review are told. */
  private static final List<String> ORDER = List.of(
      "option", "holder", "own", "stance", "strength", "bloc", "claim", "count", "of", "modality", "evidentiality", "party",
      "arrangement", "capability", "status", "amount", "unit", "caveats", "conditions", "said", "act", "addressee", "since");

  private final DSLContext db;

  ReviewRows(DSLContext db) {
    this.db = db;
  }

  /**
   * Puts a review in.
   *
   * @param judged what the person says, by field; null for a rejection
   * @return its id
   */
  String insert(
      Finding finding, Review.Verdict verdict, @Nullable Map<String, String> judged, String reason, String by) {
    Integer last = db.select(coalesce(max(Made.NUMBER), inline(0))).from(REVIEWS).fetchOne(0, Integer.class);
    int number = last == null ? 1 : last + 1;
    String at = Instant.now().toString();
    String id = Places.id(number, finding.id(), at);
    db.insertInto(REVIEWS)
        .set(Made.ID, id)
        .set(Made.NUMBER, number)
        .set(Made.KIND, Ids.of(finding.kind()))
        .set(Made.SUBJECT, finding.id())
        .set(Made.ABOUT, finding.about())
        .set(Made.VERDICT, Ids.of(verdict))
        .set(Made.AT, at)
        .set(Made.BY, by)
        .set(Made.REASON, reason)
        .execute();
    Set<String> fields = new LinkedHashSet<>(finding.values().keySet());
    fields.addAll(judged == null ? Set.of() : judged.keySet());
    for (String field : fields) {
      db.insertInto(REVIEW_VALUES)
          .set(Value.REVIEW, id)
          .set(Value.FIELD, field)
          .set(Value.FOUND, finding.values().get(field))
          .set(Value.JUDGED, judged == null ? null : judged.get(field))
          .execute();
    }
    new Places(db).fix(id, finding);
    return id;
  }

  void undo(String id, String reason, String by) {
    db.update(REVIEWS)
        .set(Made.UNDONE_AT, Instant.now().toString())
        .set(Made.UNDONE_BY, by)
        .set(Made.UNDONE_REASON, reason)
        .where(Made.ID.eq(id))
        .execute();
  }

  /** The documents in which words of a review stand, whether current or not. */
  Set<String> documents(String review) {
    return new LinkedHashSet<>(db.selectDistinct(Said.DOCUMENT)
        .from(REVIEW_PLACES)
        .join(STATEMENTS)
        .on(Said.ID.eq(At.STATEMENT))
        .where(At.REVIEW.eq(review))
        .fetch(Said.DOCUMENT));
  }

  /** Those of a finding, oldest first: what was judged of the same words, or under the same id. */
  List<Review> of(Finding finding) {
    Set<String> own = new HashSet<>(finding.statements());
    Condition wanted = Made.SUBJECT.eq(finding.id());
    wanted = isDerived(finding.kind())
        ? wanted.or(Made.ABOUT.eq(finding.about()))
        : wanted.or(Made.ID.in(select(At.REVIEW).from(REVIEW_PLACES).where(At.STATEMENT.in(own))));
    return list(withRivals(wanted)).stream()
        .filter(one -> one.review().kind() == finding.kind())
        .filter(one -> one.review().subject().equals(finding.id())
            || one.about().equals(finding.about()) && (isDerived(finding.kind()) || one.all().stream().anyMatch(own::contains)))
        .map(Placed::review)
        .toList();
  }

  /** All, oldest first. */
  List<Review> all() {
    return list(noCondition()).stream().map(Placed::review).toList();
  }

  /** The one with the id, or null. */
  @Nullable Review one(String id) {
    return list(withRivals(Made.ID.eq(id))).stream()
        .map(Placed::review)
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElse(null);
  }

  /** Also the reviews of the same words, by which it shows which of them counts. */
  private Condition withRivals(Condition wanted) {
    Set<String> ids = new HashSet<>();
    Set<String> about = new HashSet<>();
    db.select(Made.ID, Made.ABOUT, Made.KIND).from(REVIEWS).where(wanted).forEach(row -> {
      ids.add(row.value1());
      if (isDerived(Spelling.constant(Review.Kind.class, row.value3()))) {
        about.add(row.value2());
      }
    });
    Set<String> statements = new HashSet<>(
        db.selectDistinct(At.STATEMENT).from(REVIEW_PLACES).where(At.REVIEW.in(ids)).fetch(At.STATEMENT));
    return Made.ID.in(ids)
        .or(Made.ABOUT.in(about))
        .or(Made.ID.in(select(At.REVIEW).from(REVIEW_PLACES).where(At.STATEMENT.in(statements))));
  }

  private static boolean isDerived(Review.Kind kind) {
    return kind == Review.Kind.PLEDGE || kind == Review.Kind.CLAIM;
  }

  /** A review, and all statements in which its words stand, of older versions too. */
  private record Placed(Review review, String about, Set<String> all) {}

  private List<Placed> list(Condition wanted) {
    List<Record> rows = List.copyOf(db.selectFrom(REVIEWS).where(wanted).orderBy(Made.NUMBER.desc()).fetch());
    if (rows.isEmpty()) {
      return List.of();
    }
    Select<Record1<String>> these = select(Made.ID).from(REVIEWS).where(wanted);
    Map<String, Map<String, String>> found = new HashMap<>();
    Map<String, Map<String, String>> judged = new HashMap<>();
    List<Record> values = new ArrayList<>(db.selectFrom(REVIEW_VALUES).where(Value.REVIEW.in(these)).fetch());
    values.sort(Comparator.comparingInt(row -> ORDER.indexOf(row.get(Value.FIELD))));
    values.forEach(row -> {
      put(found, row.get(Value.REVIEW), row.get(Value.FIELD), row.get(Value.FOUND));
      put(judged, row.get(Value.REVIEW), row.get(Value.FIELD), row.get(Value.JUDGED));
    });
    Map<String, Set<String>> all = new HashMap<>();
    Map<String, List<String>> now = new HashMap<>();
    db.select(At.REVIEW, At.STATEMENT, Doc.SUPERSEDED_BY)
        .from(REVIEW_PLACES)
        .join(STATEMENTS)
        .on(Said.ID.eq(At.STATEMENT))
        .join(DOCUMENTS)
        .on(Doc.ID.eq(Said.DOCUMENT))
        .where(At.REVIEW.in(these))
        .orderBy(Said.DOCUMENT, Said.POSITION)
        .forEach(row -> {
          all.computeIfAbsent(row.value1(), id -> new LinkedHashSet<>()).add(row.value2());
          if (row.value3() == null) {
            now.computeIfAbsent(row.value1(), id -> new ArrayList<>()).add(row.value2());
          }
        });
    Map<String, List<OutletPassage>> passages = new Places(db).passages(these);
    Set<String> taken = new HashSet<>();
    List<Placed> placed = new ArrayList<>();
    for (Record row : rows) {
      String id = row.get(Made.ID);
      List<String> stands = now.getOrDefault(id, List.of());
      List<OutletPassage> told = passages.getOrDefault(id, List.of());
      Review.State state = state(row, stands, !told.isEmpty(), taken);
      placed.add(new Placed(
          review(row, found.getOrDefault(id, Map.of()), judged.getOrDefault(id, Map.of()), state, stands, told),
          row.get(Made.ABOUT), all.getOrDefault(id, Set.of())));
    }
    return placed.reversed();
  }

  private static void put(
      Map<String, Map<String, String>> values, String review, String field, @Nullable String value) {
    if (value != null) {
      values.computeIfAbsent(review, id -> new LinkedHashMap<>()).put(field, value);
    }
  }

  /**
   * Whether a review counts.
   *
   * @param taken for what there is a newer one; what this one is about is added
   */
  private static Review.State state(Record row, List<String> stands, boolean told, Set<String> taken) {
    if (row.get(Made.UNDONE_AT) != null) {
      return Review.State.UNDONE;
    }
    if (stands.isEmpty() && !told) {
      return Review.State.ORPHANED;
    }
    String what = row.get(Made.KIND) + "\n" + row.get(Made.ABOUT) + "\n";
    boolean derived = isDerived(Spelling.constant(Review.Kind.class, row.get(Made.KIND)));
    boolean counts = false;
    for (String place : derived ? List.of("") : stands) {
      counts |= taken.add(what + place);
    }
    return counts ? Review.State.HOLDS : Review.State.REPLACED;
  }

  private static Review review(
      Record row, Map<String, String> found, Map<String, String> judged, Review.State state, List<String> stands,
      List<OutletPassage> told) {
    String undone = row.get(Made.UNDONE_AT);
    return new Review(
        row.get(Made.ID),
        Spelling.constant(Review.Kind.class, row.get(Made.KIND)),
        row.get(Made.SUBJECT),
        Spelling.constant(Review.Verdict.class, row.get(Made.VERDICT)),
        found,
        judged,
        Instant.parse(row.get(Made.AT)),
        row.get(Made.BY),
        row.get(Made.REASON),
        undone == null ? null : Instant.parse(undone),
        row.get(Made.UNDONE_BY),
        row.get(Made.UNDONE_REASON),
        state,
        stands.stream().distinct().toList(),
        told);
  }
}
