package dev.parley.dossier;

import dev.parley.dossier.ledger.DocumentEdit;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.LedgerDocument;
import dev.parley.model.Document;
import dev.parley.reading.Reader;
import java.util.Objects;

/**
 * Mends what the ledger says about a document. A new date makes other days of "on Wednesday", so the document is then
 * read anew from the text that the ledger holds.
 */
public final class Mending {
  private final CodingReader reader;
  private final Ledger ledger;

  public Mending(Dossier dossier, Reader reader, Ledger ledger) {
    this.reader = new CodingReader(dossier, reader, null);
    this.ledger = ledger;
  }

  /**
   * Mends the document with the id, and reads it anew when its date changed.
   *
   * @throws dev.parley.dossier.ledger.LedgerException when there is none with the id
   */
  public LedgerDocument edit(String id, DocumentEdit edit) {
    LedgerDocument before = ledger.document(id);
    if (before == null) {
      return ledger.edit(id, edit, null);
    }
    Document after = edit.apply(before.document());
    boolean redated = !Objects.equals(after.published(), before.document().published())
        || after.precision() != before.document().precision();
    return ledger.edit(id, edit, redated ? reader.read(after) : null);
  }
}
