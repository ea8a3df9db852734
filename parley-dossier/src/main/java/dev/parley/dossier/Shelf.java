package dev.parley.dossier;

import dev.parley.dossier.ledger.DocumentReading;
import dev.parley.dossier.ledger.Stored;
import dev.parley.model.Document;

/** Where what was read goes. Used by one thread at a time. */
interface Shelf {
  /** Whether the document is to be read. */
  Verdict ask(Document document);

  /** Takes what was read. */
  Stored put(DocumentReading reading);

  /** What is to be done with a document. */
  sealed interface Verdict {
    /** It is to be read, in this form. */
    record Read(Document document) implements Verdict {}

    /** It is there already; outdated when another model read it. */
    record Skip(boolean outdated) implements Verdict {}

    /** It must not be taken in. */
    record Refuse(String reason) implements Verdict {}
  }
}
