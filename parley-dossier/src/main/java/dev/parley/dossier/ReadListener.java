package dev.parley.dossier;

import dev.parley.dossier.ledger.DocumentReading;

/**
 * Hears how a run goes. The calls come one at a time, from one thread or another, and should return at once.
 */
public interface ReadListener {
  /** A listener that hears nothing. */
  ReadListener SILENT = new ReadListener() {};

  /** A document was found; there may be more to come. The progress is {@code done} of {@code found}. */
  default void progress(ReadProgress progress) {}

  /** A document was read and, in a run with a ledger, is in it. */
  default void read(DocumentReading reading) {}

  /** An input was left out; the reason is a sentence or a short phrase such as {@code not read: language ru}. */
  default void refused(String name, String reason) {}
}
