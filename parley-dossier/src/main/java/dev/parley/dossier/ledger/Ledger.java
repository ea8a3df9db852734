package dev.parley.dossier.ledger;

import static dev.parley.dossier.ledger.ActorColumns.JUDGED_STATEMENTS;
import static dev.parley.dossier.ledger.Columns.REMOVALS;

import dev.parley.dossier.coding.Codebook;
import dev.parley.dossier.coding.DocumentCodings;
import dev.parley.dossier.coding.StatementAct;
import dev.parley.dossier.ledger.ActorColumns.Anchor;
import dev.parley.dossier.ledger.Columns.Gone;
import dev.parley.model.Cast;
import dev.parley.model.Document;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * A case's ledger in one SQLite file. Thread-safe; several processes may have the same file open. Whatever concerns one
 * document is written whole or not at all, and a document that {@link #store} has returned from survives a kill of the
 * process.
 */
public final class Ledger implements AutoCloseable {
  private final Path file;
  private final Store store;
  private final ActorShelf actors;
  private final ReviewShelf reviews;

  private Ledger(Path file, Store store) {
    this.file = file;
    this.store = store;
    this.actors = new ActorShelf(this, store);
    this.reviews = new ReviewShelf(file, store);
  }

  /**
   * Opens the file, and makes it when it is not there.
   *
   * @throws LedgerException when it is not a ledger, was made by a newer program, or cannot be written
   */
  public static Ledger open(Path file) {
    Store store = Store.open(file);
    // A ledger of an older program has statements without utterances.
    if (store.read(db -> new UtteranceRows(db).anyMissing())) {
      store.write(db -> {
        new UtteranceRows(db).assignMissing();
        return true;
      });
    }
    return new Ledger(file, store);
  }

  /** The file. */
  public Path file() {
    return file;
  }

  /** Its actors. */
  public ActorShelf actors() {
    return actors;
  }

  /** What people judged of its codings and statements, and of what follows from them. */
  public ReviewShelf reviews() {
    return reviews;
  }

  /**
   * Tells the ledger whom the dossier names, so that it finds them in what was read before, too. Costs nothing when it
   * knows them already.
   */
  public void know(Cast cast) {
    if (store.read(db -> new CastRows(db).isSame(cast) && !new SightingRows(db).areMissing())) {
      return;
    }
    store.write(db -> {
      new CastRows(db).replace(cast);
      new Settling(db).all();
      return cast;
    });
  }

  /**
   * A number that changes whenever something is written to the file, by this program or another, so that what was derived
   * from the ledger need be derived again only then.
   */
  public long version() {
    // SQLite counts, for a connection, what all others committed; the one that reads commits nothing itself.
    return store.read(db -> db.fetchSingle("pragma data_version").get(0, Long.class));
  }

  /**
   * Puts a document and its statements in.
   *
   * @param again whether to replace what an earlier reading of the same document found. What a person changed stays,
   *     so statements should be read from what {@link #mended} gives
   */
  public Stored store(DocumentReading reading, boolean again) {
    return store.write(db -> {
      DocumentRows documents = new DocumentRows(db);
      StatementRows statements = new StatementRows(db);
      Document document = reading.document();
      if (db.fetchExists(REMOVALS, Gone.DOCUMENT.eq(document.id()))) {
        return Stored.REMOVED;
      }
      LedgerDocument kept = documents.one(document.id());
      if (kept != null && !again) {
        return Stored.KEPT;
      }
      if (kept != null) {
        documents.update(new Edits(db).keep(document, kept.document()), reading.model(), Instant.now());
        replace(db, reading);
        return Stored.REPLACED;
      }
      Versions.Links links = new Versions(db).link(document);
      documents.insert(document, reading.model(), Instant.now(), links);
      statements.insert(reading);
      new CodingRows(db).insert(reading);
      new Overruling(db).take(document.id());
      new Settling(db).stored(document.id(), reading.roles(), Former.NONE);
      new UtteranceRows(db).assign(document.id());
      return links.equals(Versions.Links.NONE) ? Stored.ADDED : Stored.NEW_VERSION;
    });
  }

  private static void replace(DSLContext db, DocumentReading reading) {
    String id = reading.document().id();
    Former former = Former.of(db, id);
    StatementRows statements = new StatementRows(db);
    statements.delete(id);
    new SightingRows(db).delete(id);
    statements.insert(reading);
    new CodingRows(db).insert(reading);
    new Overruling(db).take(id);
    new Settling(db).stored(id, reading.roles(), former);
    new UtteranceRows(db).assign(id);
  }

  /**
   * Every document, by publication date (the undated last), then name. Their bodies are empty and their asides left
   * out: {@link #document} has them.
   *
   * @param superseded whether older versions are wanted too
   */
  public List<LedgerDocument> documents(boolean superseded) {
    return store.read(db -> new DocumentRows(db).list(superseded));
  }

  /**
   * What is counted in documents, by their ids; those in which nothing was said are left out. No words are loaded.
   *
   * @param documents their ids; every current one for null
   */
  public Map<String, DocumentCounts> counts(@Nullable Collection<String> documents) {
    return store.read(db -> new CountRows(db).of(documents));
  }

  /**
   * How many statements the filter lets through, its offset and limit left out, by the last day on which they can have
   * been said; those without a day are not counted.
   */
  public NavigableMap<LocalDate, Integer> days(StatementFilter filter) {
    return store.read(db -> new CountRows(db).byDay(resolved(db, filter)));
  }

  /** The document with the id, or null. */
  public @Nullable LedgerDocument document(String id) {
    return store.<@Nullable LedgerDocument>read(db -> new DocumentRows(db).one(id));
  }

  /** Name and version of the weights that read the document with the id, or null when it is not here. */
  public @Nullable String modelOf(String id) {
    return store.<@Nullable String>read(db -> new DocumentRows(db).model(id));
  }

  /** The document with the date, title and byline that a person gave it here, if any did. */
  public Document mended(Document fresh) {
    return store.read(db -> {
      LedgerDocument kept = new DocumentRows(db).one(fresh.id());
      return kept == null ? fresh : new Edits(db).keep(fresh, kept.document());
    });
  }

  /** The wanted statements but for those that people rejected, by the day they were said (the undated last), then document and place in it. */
  public List<LedgerStatement> statements(StatementFilter filter) {
    return store.read(db -> new StatementRows(db).select(resolved(db, filter)));
  }

  /** The statement with the id, also one that a person rejected; or null. */
  public @Nullable LedgerStatement statement(String id) {
    return store.<@Nullable LedgerStatement>read(db -> new StatementRows(db).one(id));
  }

  /** How many statements the filter lets through, its offset and limit left out. */
  public int count(StatementFilter filter) {
    return store.read(db -> new StatementRows(db).count(Conditions.of(resolved(db, filter))));
  }

  /** An id that an actor had before it was merged leads to the actor that it is. */
  private static StatementFilter resolved(DSLContext db, StatementFilter filter) {
    String speaker = filter.speaker();
    String root = speaker == null ? null : new ActorRows(db).root(speaker);
    return root == null ? filter : filter.bySpeaker(root);
  }

  /**
   * Gives each wanted coding with its statement, by the day the statement was said (the undated last), then document,
   * place in it and option. What people judged counts. Own stances of statements that are put down to no party are left
   * out, and so is what people rejected.
   *
   * @param listener hears one coding at a time, from the calling thread; other threads that read wait meanwhile
   */
  public void codings(CodingFilter filter, Consumer<? super LedgerCoding> listener) {
    store.read(db -> {
      new CodingRows(db).each(filter, listener);
      return filter;
    });
  }

  /** Against what each current document was coded, by the documents' ids; those that never were are left out. */
  public Map<String, Codebook> codebooks() {
    return store.read(db -> new CodingRows(db).codebooks());
  }

  /**
   * Puts what a document was coded as anew in the place of what it was coded as before.
   *
   * @param document the id of a document
   * @param coded all of its codings about some options
   * @param touched these options, as {@code issue/option}; what is known about others stays, as far as the codebook of
   *     {@code coded} has them
   */
  public void recode(String document, DocumentCodings coded, Set<String> touched) {
    store.write(db -> {
      Overruling reviews = new Overruling(db);
      reviews.lift(document);
      new CodingRows(db).replace(document, coded, touched);
      reviews.apply(document);
      return coded;
    });
  }

  /** What the wanted statements do, by their ids; those that were never coded are left out. */
  public Map<String, StatementAct> acts(StatementFilter filter) {
    return store.read(db -> new CodingRows(db).acts(resolved(db, filter)));
  }

  /**
   * What was said once and is reported by current documents, by the day it was said (the undated last).
   *
   * @param filter only utterances of which some report passes; its offset and limit are left out of account
   * @param least how many documents must report it
   */
  public List<Utterance> utterances(StatementFilter filter, int least) {
    return store.read(db -> new UtteranceRows(db).list(resolved(db, filter), least));
  }

  /**
   * The utterance with the id, or null. An id that another utterance has taken up gives that one.
   */
  public @Nullable Utterance utterance(String id) {
    return store.<@Nullable Utterance>read(db -> new UtteranceRows(db).one(id));
  }

  /**
   * What the ledger holds.
   *
   * @param most how many speakers to name
   */
  public Totals totals(int most) {
    return store.read(db -> new TotalRows(db).totals(most));
  }

  /**
   * Mends a document and keeps what was there before.
   *
   * @param reading what was read in the mended document, in place of what was read before; null leaves that as it is.
   *     {@link dev.parley.dossier.Mending} sees to it
   * @return the mended document
   * @throws LedgerException when there is none with the id
   */
  public LedgerDocument edit(String id, DocumentEdit edit, @Nullable DocumentReading reading) {
    return store.write(db -> {
      DocumentRows documents = new DocumentRows(db);
      new Edits(db).apply(found(documents, id).document(), edit);
      if (reading != null) {
        replace(db, reading);
        documents.update(found(documents, id).document(), reading.model(), Instant.now());
      }
      return found(documents, id);
    });
  }

  /**
   * Takes a document and its statements out; a trace stays, and the same text is not taken in again. The older version
   * at the same address, if there is one, is current again.
   *
   * @throws LedgerException when there is none with the id
   */
  public Removal remove(String id, String by, @Nullable String reason) {
    Removal removal = store.write(db -> {
      DocumentRows documents = new DocumentRows(db);
      Document document = found(documents, id).document();
      UtteranceRows utterances = new UtteranceRows(db);
      Set<String> left = utterances.of(id);
      Former former = Former.of(db, id);
      new Places(db).leave(id);
      new StatementRows(db).delete(id);
      new SightingRows(db).delete(id);
      db.deleteFrom(JUDGED_STATEMENTS).where(Anchor.DOCUMENT.eq(id)).execute();
      new Versions(db).unlink(id);
      documents.delete(id);
      new Settling(db).removed(former);
      utterances.regroup(left);
      Removal trace = new Removal(
          id, document.name(), document.title(), document.sha256(), Instant.now(), by, reason);
      db.insertInto(REMOVALS)
          .set(Gone.DOCUMENT, trace.document())
          .set(Gone.NAME, trace.name())
          .set(Gone.TITLE, trace.title())
          .set(Gone.SHA256, trace.sha256())
          .set(Gone.AT, trace.when().toString())
          .set(Gone.BY, trace.by())
          .set(Gone.REASON, trace.reason())
          .execute();
      return trace;
    });
    store.forget();
    return removal;
  }

  /** What people changed in the document, oldest first; in all documents for null. */
  public List<Change> changes(@Nullable String document) {
    return store.read(db -> new Edits(db).list(document));
  }

  /** What was removed, oldest first. */
  public List<Removal> removals() {
    return store.read(db -> db.selectFrom(REMOVALS).orderBy(Gone.AT, Gone.DOCUMENT).fetch(Ledger::removal));
  }

  /** The trace of the document with the id, or null when it was not removed. */
  public @Nullable Removal removal(String document) {
    return store.<@Nullable Removal>read(
        db -> db.selectFrom(REMOVALS).where(Gone.DOCUMENT.eq(document)).fetchOne(Ledger::removal));
  }

  private static Removal removal(Record row) {
    return new Removal(
        row.get(Gone.DOCUMENT),
        row.get(Gone.NAME),
        row.get(Gone.TITLE),
        row.get(Gone.SHA256),
        Instant.parse(row.get(Gone.AT)),
        row.get(Gone.BY),
        row.get(Gone.REASON));
  }

  private LedgerDocument found(DocumentRows documents, String id) {
    LedgerDocument document = documents.one(id);
    if (document == null) {
      throw new LedgerException(
          "The ledger " + file + " has no document " + id + ".",
          "Maybe look for its id with ./parley documents list.",
          null);
    }
    return document;
  }

  @Override
  public void close() {
    store.close();
  }
}
