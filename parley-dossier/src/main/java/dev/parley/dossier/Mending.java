package dev.parley.dossier;

import dev.parley.dossier.ledger.DocumentEdit;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.LedgerDocument;
import dev.parley.reading.Reader;

/**
 * Mends what the ledger says about a document. A new date makes other days of "on Wednesday", so the document is read
 * anew from the text that the ledger holds.
 */
public final class Mending {
  private final Dossier dossier;
  private final Reader reader;
  private final Ledger ledger;

  public Mending(Dossier dossier, Reader reader, Ledger ledger) {
    this.dossier = dossier;
    this.reader = reader;
    this.ledger = ledger;
  }

  /**
   * Mends the document with the id, and reads it anew when its date changed.
   *
   * @throws dev.parley.dossier.ledger.LedgerException when there is none with the id
   */
  public LedgerDocument edit(String id, DocumentEdit edit) {
    throw new UnsupportedOperationException("not yet" + dossier + reader + ledger + id + edit);
  }
}
