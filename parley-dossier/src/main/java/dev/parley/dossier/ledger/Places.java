package dev.parley.dossier.ledger;

import static dev.parley.dossier.ledger.Columns.DOCUMENTS;
import static dev.parley.dossier.ledger.Columns.STATEMENTS;
import static dev.parley.dossier.ledger.ReviewColumns.REVIEW_ANCHORS;
import static dev.parley.dossier.ledger.ReviewColumns.REVIEW_PLACES;
import static dev.parley.dossier.ledger.ReviewColumns.REVIEW_VALUES;
import static org.jooq.impl.DSL.select;

import dev.parley.dossier.ledger.Columns.Doc;
import dev.parley.dossier.ledger.Columns.Said;
import dev.parley.dossier.ledger.ReviewColumns.At;
import dev.parley.dossier.ledger.ReviewColumns.Fixed;
import dev.parley.dossier.ledger.ReviewColumns.Value;
import dev.parley.model.Ids;
import dev.parley.model.OutletPassage;
import dev.parley.model.Passage;
import dev.parley.model.Span;
import dev.parley.model.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/** Finds the words that were judged again, after a new reading and in newer versions of a text. */
final class Places {
  /** Fields that hold words of documents. */
  private static final List<String> WORDS = List.of("conditions", "caveats", "claim");

  /** In the place of a statement, where a document tells something in its own voice. */
  static final String OUTLET = "";

  private final DSLContext db;

  Places(DSLContext db) {
    this.db = db;
  }

  /** A statement, as far as it matters whether it has the words. */
  private record Line(String id, @Nullable String speaker, @Nullable String source, Passage content) {}

  /** Finds all that was judged in the document or an older version of it. */
  void find(String document) {
    db.deleteFrom(REVIEW_PLACES)
        .where(At.STATEMENT.in(select(Said.ID).from(STATEMENTS).where(Said.DOCUMENT.eq(document))))
        .execute();
    List<Record> anchors = List.copyOf(db.selectFrom(REVIEW_ANCHORS)
        .where(Fixed.DOCUMENT.in(chain(document)), Fixed.WORDS.isNotNull(), Fixed.STATEMENT.ne(OUTLET))
        .orderBy(Fixed.REVIEW, Fixed.POSITION)
        .fetch());
    if (anchors.isEmpty()) {
      return;
    }
    List<Line> lines = lines(document);
    Text body = new Text(Objects.requireNonNullElse(
        db.select(Doc.BODY).from(DOCUMENTS).where(Doc.ID.eq(document)).fetchOne(Doc.BODY), ""));
    List<Query> queries = new ArrayList<>();
    for (Record anchor : anchors) {
      Line line = anchor.get(Fixed.DOCUMENT).equals(document) ? here(anchor, lines) : later(anchor, lines, body);
      if (line != null) {
        queries.add(db.insertInto(REVIEW_PLACES)
            .set(At.REVIEW, anchor.get(Fixed.REVIEW))
            .set(At.POSITION, anchor.get(Fixed.POSITION))
            .set(At.STATEMENT, line.id()));
      }
    }
    db.batch(queries).execute();
  }

  /** The document and its older versions. */
  private Set<String> chain(String document) {
    Set<String> chain = new LinkedHashSet<>();
    String one = document;
    while (one != null && chain.add(one)) {
      one = db.select(Doc.REPLACES).from(DOCUMENTS).where(Doc.ID.eq(one)).fetchOne(Doc.REPLACES);
    }
    return chain;
  }

  /** The document and its newer versions. */
  Set<String> since(String document) {
    Set<String> chain = new LinkedHashSet<>();
    String one = document;
    while (one != null && chain.add(one)) {
      one = db.select(Doc.SUPERSEDED_BY).from(DOCUMENTS).where(Doc.ID.eq(one)).fetchOne(Doc.SUPERSEDED_BY);
    }
    return chain;
  }

  private List<Line> lines(String document) {
    return db.select(Said.ID, Said.SPEAKER, Said.SOURCE, Said.CONTENT, Said.CONTENT_SPANS)
        .from(STATEMENTS)
        .where(Said.DOCUMENT.eq(document))
        .orderBy(Said.POSITION)
        .fetch(row -> new Line(
            row.value1(), row.value2(), row.value3(),
            Objects.requireNonNull(Spelling.passage(row.value4(), row.value5()))));
  }

  /** In the same text: the statement itself, else the one that stands where it stood. */
  private static @Nullable Line here(Record anchor, List<Line> lines) {
    for (Line line : lines) {
      if (line.id().equals(anchor.get(Fixed.STATEMENT))) {
        return line;
      }
    }
    return overlapping(lines, Spelling.passage(anchor.get(Fixed.WORDS), anchor.get(Fixed.SPANS)));
  }

  /**
   * In a newer version: the statement with the same words by the same speaker; of several the one that stands nearest to
   * where it stood. What was said by another, or in other words, was not judged.
   */
  private static @Nullable Line later(Record anchor, List<Line> lines, Text body) {
    String words = anchor.get(Fixed.WORDS);
    Passage before = Objects.requireNonNull(Spelling.passage(words, anchor.get(Fixed.SPANS)));
    List<Line> same = lines.stream().filter(line -> isBy(anchor, line)).toList();
    Line best = null;
    for (Line line : same) {
      if (plain(line.content().text()).equals(plain(words)) && (best == null || nearer(line, best, before))) {
        best = line;
      }
    }
    if (best != null || before.spans().size() > 1) {
      return best;
    }
    // The reading may have cut the same words otherwise.
    Text wanted = new Text(words);
    for (int at = body.toString().indexOf(words); at >= 0; at = body.toString().indexOf(words, at + 1)) {
      int start = body.point(at);
      Line line = overlapping(same, new Passage(words, List.of(new Span(start, start + wanted.length()))));
      if (line != null && (best == null || nearer(line, best, before))) {
        best = line;
      }
    }
    return best;
  }

  private static boolean isBy(Record anchor, Line line) {
    String speaker = anchor.get(Fixed.SPEAKER);
    return speaker != null && speaker.equals(line.speaker())
        || Objects.equals(anchor.get(Fixed.SOURCE), line.source());
  }

  private static boolean nearer(Line one, Line other, Passage before) {
    return Math.abs(one.content().start() - before.start()) < Math.abs(other.content().start() - before.start());
  }

  private static String plain(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }

  /** The one that shares most with the passage, and at least half of the longer of the two. */
  private static @Nullable Line overlapping(List<Line> lines, @Nullable Passage wanted) {
    Line best = null;
    double most = 0;
    for (Line line : lines) {
      int longer = wanted == null ? 1 : Math.max(length(line.content()), length(wanted));
      double shared = wanted == null ? 0 : (double) Former.Spoken.shared(line.content(), wanted) / longer;
      if (shared >= 0.5 && shared > most) {
        best = line;
        most = shared;
      }
    }
    return best;
  }

  private static int length(Passage passage) {
    return passage.spans().stream().mapToInt(Span::length).sum();
  }

  /** Writes down of which words a review is. */
  void fix(String review, Finding finding) {
    int position = 0;
    for (OutletPassage one : finding.passages()) {
      db.insertInto(REVIEW_ANCHORS)
          .set(Fixed.REVIEW, review)
          .set(Fixed.POSITION, position++)
          .set(Fixed.STATEMENT, OUTLET)
          .set(Fixed.DOCUMENT, one.document())
          .set(Fixed.SPANS, Spelling.spans(new Passage(one.quote(), List.of(one.span()))))
          .set(Fixed.WORDS, one.quote())
          .execute();
    }
    for (String id : finding.statements()) {
      Record row = row(id);
      if (row != null) {
        db.insertInto(REVIEW_ANCHORS)
            .set(Fixed.REVIEW, review)
            .set(Fixed.POSITION, position++)
            .set(Fixed.STATEMENT, id)
            .set(Fixed.DOCUMENT, row.get(Said.DOCUMENT))
            .set(Fixed.SPANS, row.get(Said.CONTENT_SPANS))
            .set(Fixed.WORDS, row.get(Said.CONTENT))
            .set(Fixed.SOURCE, row.get(Said.SOURCE))
            .set(Fixed.SPEAKER, row.get(Said.SPEAKER))
            .execute();
      }
    }
  }

  private @Nullable Record row(String statement) {
    return db.select(Said.DOCUMENT, Said.CONTENT, Said.CONTENT_SPANS, Said.SOURCE, Said.SPEAKER)
        .from(STATEMENTS)
        .where(Said.ID.eq(statement))
        .fetchOne();
  }

  /**
   * Sees to it that what was judged in a document that goes is not lost: where its words stand in a newer version too, that
   * one stands for it from now on; else only the judgement is kept, and no word of the document.
   */
  void leave(String document) {
    List<Record> anchors =
        List.copyOf(db.selectFrom(REVIEW_ANCHORS).where(Fixed.DOCUMENT.eq(document)).fetch());
    for (Record anchor : anchors) {
      String review = anchor.get(Fixed.REVIEW);
      OutletPassage later = anchor.get(Fixed.STATEMENT).equals(OUTLET) ? standing(anchor) : null;
      if (later != null && !later.document().equals(document)) {
        db.update(REVIEW_ANCHORS)
            .set(Fixed.DOCUMENT, later.document())
            .set(Fixed.SPANS, Spelling.spans(new Passage(later.quote(), List.of(later.span()))))
            .where(Fixed.REVIEW.eq(review).and(Fixed.POSITION.eq(anchor.get(Fixed.POSITION))))
            .execute();
        continue;
      }
      var where = Fixed.REVIEW.eq(review).and(Fixed.POSITION.eq(anchor.get(Fixed.POSITION)));
      Record other = db.select(Said.ID, Said.DOCUMENT, Said.CONTENT, Said.CONTENT_SPANS, Said.SOURCE, Said.SPEAKER)
          .from(REVIEW_PLACES)
          .join(STATEMENTS)
          .on(Said.ID.eq(At.STATEMENT))
          .join(DOCUMENTS)
          .on(Doc.ID.eq(Said.DOCUMENT))
          .where(At.REVIEW.eq(review), At.POSITION.eq(anchor.get(Fixed.POSITION)), Said.DOCUMENT.ne(document))
          .orderBy(Doc.READ_AT)
          .limit(1)
          .fetchOne();
      db.update(REVIEW_ANCHORS)
          .set(Fixed.STATEMENT, other == null ? anchor.get(Fixed.STATEMENT) : other.get(Said.ID))
          .set(Fixed.DOCUMENT, other == null ? document : other.get(Said.DOCUMENT))
          .set(Fixed.SPANS, other == null ? anchor.get(Fixed.SPANS) : other.get(Said.CONTENT_SPANS))
          .set(Fixed.WORDS, other == null ? null : other.get(Said.CONTENT))
          .set(Fixed.SOURCE, other == null ? null : other.get(Said.SOURCE))
          .set(Fixed.SPEAKER, other == null ? null : other.get(Said.SPEAKER))
          .where(where)
          .execute();
      if (other == null) {
        db.deleteFrom(REVIEW_VALUES).where(Value.REVIEW.eq(review).and(Value.FIELD.in(WORDS))).execute();
      }
    }
  }

  /** What documents tell in their own voice, where it stands in current documents, by the ids of these reviews. */
  Map<String, List<OutletPassage>> passages(Select<Record1<String>> reviews) {
    Map<String, List<OutletPassage>> passages = new HashMap<>();
    for (Record anchor : db.selectFrom(REVIEW_ANCHORS)
        .where(Fixed.STATEMENT.eq(OUTLET), Fixed.WORDS.isNotNull(), Fixed.REVIEW.in(reviews))
        .orderBy(Fixed.REVIEW, Fixed.POSITION)
        .fetch()) {
      OutletPassage one = standing(anchor);
      if (one != null) {
        passages.computeIfAbsent(anchor.get(Fixed.REVIEW), id -> new ArrayList<>()).add(one);
      }
    }
    return passages;
  }

  /** Where a document's own words stand in the newest version of it, or null. */
  private @Nullable OutletPassage standing(Record anchor) {
    String document = anchor.get(Fixed.DOCUMENT);
    String words = anchor.get(Fixed.WORDS);
    Set<String> versions = since(document);
    String newest = List.copyOf(versions).getLast();
    String body = db.select(Doc.BODY).from(DOCUMENTS).where(Doc.ID.eq(newest)).fetchOne(Doc.BODY);
    Passage before = Spelling.passage(words, anchor.get(Fixed.SPANS));
    if (body == null || before == null) {
      return null;
    }
    if (newest.equals(document)) {
      return new OutletPassage(document, before.spans().getFirst(), words);
    }
    int at = body.indexOf(words);
    if (at < 0) {
      return null;
    }
    Text text = new Text(body);
    return new OutletPassage(newest, new Span(text.point(at), text.point(at + words.length())), words);
  }

  /** The id of a new review. */
  static String id(int number, String subject, String at) {
    return "r-" + Ids.sha256(number + "\n" + subject + "\n" + at).substring(0, 16);
  }
}
