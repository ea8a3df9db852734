package dev.parley.dossier.ledger;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case's ledger in one SQLite file. Thread-safe; several processes may have the same file open. Whatever concerns one
 * document is written whole or not at all, and a document that {@link #store} has returned from survives a kill of the
 * process.
 */
public final class Ledger implements AutoCloseable {
  private Ledger() {}

  /**
   * Opens the file, and makes it when it is not there.
   *
   * @throws LedgerException when it is not a ledger, was made by a newer program, or cannot be written
   */
  public static Ledger open(Path file) {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * Puts a document and its statements in.
   *
   * @param again whether to replace what an earlier reading of the same document found
   */
  public Stored store(DocumentReading reading, boolean again) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Every document, by publication date (the undated last), then name; older versions only if wanted. */
  public List<LedgerDocument> documents(boolean superseded) {
    throw new UnsupportedOperationException("not yet");
  }

  /** The document with the id, or null. */
  public @Nullable LedgerDocument document(String id) {
    throw new UnsupportedOperationException("not yet");
  }

  /** The wanted statements, by the day they were said (the undated last), then document and place in it. */
  public List<LedgerStatement> statements(StatementFilter filter) {
    throw new UnsupportedOperationException("not yet");
  }

  /** The statement with the id, or null. */
  public @Nullable LedgerStatement statement(String id) {
    throw new UnsupportedOperationException("not yet");
  }

  /** How many statements the filter lets through, its offset and limit left out. */
  public int count(StatementFilter filter) {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * What the ledger holds.
   *
   * @param most how many speakers to name
   */
  public Totals totals(int most) {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * Mends a document and keeps what was there before. Statements keep their dates: {@link
   * dev.parley.dossier.Mending} does both.
   *
   * @return the mended document
   * @throws LedgerException when there is none with the id
   */
  public LedgerDocument edit(String id, DocumentEdit edit) {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * Takes a document and its statements out; a trace stays, and the same text is not taken in again. The older version
   * at the same address, if there is one, is current again.
   *
   * @throws LedgerException when there is none with the id
   */
  public Removal remove(String id, String by, @Nullable String reason) {
    throw new UnsupportedOperationException("not yet");
  }

  /** What people changed in the document, oldest first; in all documents for null. */
  public List<Change> changes(@Nullable String document) {
    throw new UnsupportedOperationException("not yet");
  }

  /** What was removed, oldest first. */
  public List<Removal> removals() {
    throw new UnsupportedOperationException("not yet");
  }

  @Override
  public void close() {}
}
