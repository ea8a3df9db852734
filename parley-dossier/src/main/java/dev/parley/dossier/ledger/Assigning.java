package dev.parley.dossier.ledger;

import static dev.parley.dossier.ledger.ActorColumns.JUDGED_STATEMENTS;
import static dev.parley.dossier.ledger.ActorColumns.JUDGEMENTS;
import static dev.parley.dossier.ledger.ActorColumns.STATEMENT_ACTORS;
import static dev.parley.dossier.ledger.Columns.DOCUMENTS;
import static dev.parley.dossier.ledger.Columns.STATEMENTS;

import dev.parley.dossier.ledger.ActorColumns.Anchor;
import dev.parley.dossier.ledger.ActorColumns.By;
import dev.parley.dossier.ledger.ActorColumns.Judged;
import dev.parley.dossier.ledger.Columns.Doc;
import dev.parley.dossier.ledger.Columns.Said;
import dev.parley.model.Actor;
import dev.parley.model.Cast;
import dev.parley.model.Ids;
import dev.parley.model.Passage;
import dev.parley.model.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;

/** Says of the statements of a document whose they are: what people judged comes before what was found. */
final class Assigning {
  private final DSLContext db;
  private final Follow follow;
  private final Map<String, Cast.Member> known;

  Assigning(DSLContext db, Follow follow, Map<String, Cast.Member> known) {
    this.db = db;
    this.follow = follow;
    this.known = known;
  }

  /** A statement, as far as it matters whose it is. */
  private record Line(
      String id, @Nullable String speaker, List<Actor> members, @Nullable String party, @Nullable LocalDate day,
      Passage content) {}

  /** The other actor of a split, and the split. */
  private record Split(String judgement, String actor, String other) {}

  /** Documents of which a judgement says that something in them is, or is not, one of these actors'. */
  Set<String> judgedDocuments(Set<String> actors) {
    return db.selectDistinct(Anchor.DOCUMENT)
        .from(JUDGED_STATEMENTS)
        .join(JUDGEMENTS)
        .on(Judged.ID.eq(Anchor.JUDGEMENT))
        .where(Judged.OTHER.in(actors).or(Judged.ACTOR.in(actors)))
        .fetchSet(Anchor.DOCUMENT);
  }

  void assign(String document) {
    Map<String, String> actors = new SightingRows(db).actors(document);
    List<String> chain = chain(document);
    List<Line> lines = lines(document);
    Map<String, Split> single = singled(document, chain, lines);
    List<Split> whole = whole(chain);
    List<Query> queries = new ArrayList<>();
    queries.add(db.deleteFrom(STATEMENT_ACTORS)
        .where(By.STATEMENT.in(db.select(Said.ID).from(STATEMENTS).where(Said.DOCUMENT.eq(document)))));
    for (Line line : lines) {
      List<@Nullable String> speakers = new ArrayList<>();
      if (line.members().isEmpty()) {
        speakers.add(line.speaker());
      } else {
        line.members().forEach(member -> speakers.add(member.id()));
      }
      int position = line.members().isEmpty() ? 0 : 1;
      for (String speaker : speakers) {
        String found = speaker == null ? null : actors.get(speaker);
        String actor = found == null ? null : follow.root(found);
        Split split = split(actor, line, single.get(line.id()), whole);
        if (split != null) {
          actor = follow.root(split.other());
        }
        if (actor != null) {
          queries.add(db.insertInto(STATEMENT_ACTORS)
              .set(By.STATEMENT, line.id())
              .set(By.POSITION, position)
              .set(By.SPEAKER, speaker)
              .set(By.ACTOR, actor)
              .set(By.PARTY, party(actor, speaker, line))
              .set(By.JUDGEMENT, split == null ? null : split.judgement()));
        }
        position++;
      }
    }
    db.batch(queries).execute();
    new Overruling(db).parties(document);
  }

  /** What a person judged of an actor in a statement; of those who speak together it is about one. */
  private @Nullable Split split(@Nullable String actor, Line line, @Nullable Split single, List<Split> whole) {
    if (single != null && (line.members().isEmpty() || follow.root(single.actor()).equals(actor))) {
      return single;
    }
    return actor == null
        ? null
        : whole.stream().filter(one -> actor.equals(follow.root(one.actor()))).findFirst().orElse(null);
  }

  /**
   * For whom it was said: as it was read where the actor is as it was read; a person of the dossier speaks for the party
   * while in office; what was taken from such a person has no party.
   */
  private @Nullable String party(String actor, @Nullable String speaker, Line line) {
    if (actor.equals(line.speaker())) {
      return line.party();
    }
    Cast.Member member = known.get(actor);
    if (member != null) {
      return CastRows.inOffice(member, line.day()) ? member.party() : null;
    }
    return !line.members().isEmpty() || speaker != null && known.containsKey(speaker) ? null : line.party();
  }

  private List<Line> lines(String document) {
    LocalDate published = Spelling.day(
        db.select(Doc.PUBLISHED).from(DOCUMENTS).where(Doc.ID.eq(document)).fetchOne(Doc.PUBLISHED));
    List<Line> lines = new ArrayList<>();
    db.select(Said.ID, Said.SPEAKER, Said.SPEAKER_MEMBERS, Said.PARTY, Said.TO, Said.CONTENT, Said.CONTENT_SPANS)
        .from(STATEMENTS)
        .where(Said.DOCUMENT.eq(document))
        .orderBy(Said.POSITION)
        .forEach(row -> {
          LocalDate said = Spelling.day(row.value5());
          Passage content = Spelling.passage(row.value6(), row.value7());
          if (content != null) {
            lines.add(new Line(
                row.value1(), row.value2(), Spelling.members(row.value3()), row.value4(),
                said == null ? published : said, content));
          }
        });
    return lines;
  }

  /** The document and its older versions. */
  private List<String> chain(String document) {
    Set<String> chain = new LinkedHashSet<>();
    String one = document;
    while (one != null && chain.add(one)) {
      one = db.select(Doc.REPLACES).from(DOCUMENTS).where(Doc.ID.eq(one)).fetchOne(Doc.REPLACES);
    }
    return List.copyOf(chain);
  }

  private List<Split> whole(List<String> chain) {
    return db.select(Judged.ID, Judged.ACTOR, Judged.OTHER)
        .from(JUDGEMENTS)
        .where(Judged.DOCUMENT.in(chain).and(Judged.UNDONE_AT.isNull()))
        .orderBy(Judged.NUMBER.desc())
        .fetch(row -> new Split(row.value1(), row.value2(), row.value3()));
  }

  /**
   * The splits that are about single statements, by the statement's id. One whose id is not there any more is found
   * again by where its content stands, in a newer version of the text by its words. The newest judgement counts.
   */
  private Map<String, Split> singled(String document, List<String> chain, List<Line> lines) {
    Map<String, Split> single = new HashMap<>();
    db.select(Judged.ID, Judged.ACTOR, Judged.OTHER, Anchor.STATEMENT, Anchor.DOCUMENT, Anchor.SPANS, Anchor.SHA256)
        .from(JUDGED_STATEMENTS)
        .join(JUDGEMENTS)
        .on(Judged.ID.eq(Anchor.JUDGEMENT))
        .where(Anchor.DOCUMENT.in(chain).and(Judged.UNDONE_AT.isNull()))
        .orderBy(Judged.NUMBER, Anchor.STATEMENT)
        .forEach(row -> {
          Split split = new Split(row.value1(), row.value2(), row.value3());
          Line line = row.value5().equals(document)
              ? sameOrOverlapping(row.value4(), row.value6(), lines)
              : lines.stream().filter(one -> hash(one.content()).equals(row.value7())).findFirst().orElse(null);
          if (line != null) {
            single.put(line.id(), split);
          }
        });
    return single;
  }

  /** The statement with the id, else the one whose content shares most with the spans, at least half of the shorter. */
  private static @Nullable Line sameOrOverlapping(String id, String spans, List<Line> lines) {
    Passage wanted = Spelling.passage("", spans);
    Line best = null;
    int most = 0;
    for (Line line : lines) {
      if (line.id().equals(id)) {
        return line;
      }
      int shared = wanted == null ? 0 : Former.Spoken.shared(line.content(), wanted);
      if (wanted != null && shared > most && 2 * shared >= Math.min(length(line.content()), length(wanted))) {
        best = line;
        most = shared;
      }
    }
    return best;
  }

  private static int length(Passage passage) {
    return passage.spans().stream().mapToInt(Assigning::length).sum();
  }

  private static int length(Span span) {
    return span.end() - span.start();
  }

  /** Of the words, whatever the white space between them. */
  static String hash(Passage content) {
    return Ids.sha256(content.text().strip().replaceAll("\\s+", " "));
  }
}
