package dev.parley.dossier.ledger;

import dev.parley.dossier.actors.Doubt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The actors of a ledger: whoever said something and has a name, found again from document to document, and what people
 * judged about them. Thread-safe. What changes something is one transaction.
 */
public final class ActorShelf {
  private final Ledger ledger;
  private final Store store;

  ActorShelf(Ledger ledger, Store store) {
    this.ledger = ledger;
    this.store = store;
  }

  /** The actors who said something in current documents, the most quoted first, then by id. */
  public List<LedgerActor> list() {
    return store.read(db -> new ActorRows(db).list());
  }

  /** The actor that the id stands for, which is another's once it was merged; null when it said nothing. */
  public @Nullable LedgerActor find(String id) {
    return store.<@Nullable LedgerActor>read(db -> {
      ActorRows rows = new ActorRows(db);
      String root = rows.root(id);
      return rows.list().stream().filter(one -> one.actor().id().equals(root)).findFirst().orElse(null);
    });
  }

  /** Where the actor with the id is named, by date. */
  public List<LedgerSighting> sightings(String id) {
    return store.read(db -> new ActorRows(db).sightings(id));
  }

  /** Actors that could be one and that nobody judged, the likelier first. */
  public List<Doubt> doubts() {
    return store.read(db -> new ActorRows(db).doubts());
  }

  /** What people judged, oldest first, with what was undone. */
  public List<Judgement> judgements() {
    return store.read(db -> new Judging(db, ledger.file()).list());
  }

  /**
   * Judges that actors are another one. Whatever is put down to them, now or later, is that one's.
   *
   * @param ids of the actors
   * @param into the id of the actor that they are
   * @param reason why
   * @param by who judges
   * @return a judgement for each of the actors
   * @throws LedgerException when an id is unknown, they are one already, or the dossier names one of them
   */
  public List<Judgement> merge(List<String> ids, String into, String reason, String by) {
    return store.write(db -> new Judging(db, ledger.file()).merge(ids, into, reason, by));
  }

  /**
   * Judges that statements put down to an actor are another's. They are found again when their document is read anew.
   *
   * @param id of the actor
   * @param statements their ids; ignored with a document
   * @param document the id of a document in which all that the actor is said to have said is another's, or null
   * @param into the id of that other actor; null makes a new one
   * @param name of a new actor; null for the same name
   * @param reason why
   * @param by who judges
   * @throws LedgerException when an id is unknown, or a statement is not the actor's
   */
  public Judgement split(
      String id, List<String> statements, @Nullable String document, @Nullable String into, @Nullable String name,
      String reason, String by) {
    return store.write(
        db -> new Judging(db, ledger.file()).split(id, statements, document, into, name, reason, by));
  }

  /**
   * Judges that two actors are not one, so that they are not proposed, and never joined.
   *
   * @throws LedgerException when an id is unknown, or they are one
   */
  public Judgement apart(String one, String other, String reason, String by) {
    return store.write(db -> new Judging(db, ledger.file()).apart(one, other, reason, by));
  }

  /**
   * Takes a judgement back. It stays in the history.
   *
   * @throws LedgerException when there is none with the id, or it was undone before
   */
  public Judgement undo(String judgement, String reason, String by) {
    return store.write(db -> new Judging(db, ledger.file()).undo(judgement, reason, by));
  }
}
