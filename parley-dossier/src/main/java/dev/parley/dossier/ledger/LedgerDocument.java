package dev.parley.dossier.ledger;

import dev.parley.model.Document;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document of the ledger.
 *
 * @param document the text, with a person's changes to date, title and byline applied
 * @param model name and version of the weights that read it
 * @param read when it was read last
 * @param statements how many were found
 * @param replaces the id of the older version at the same address, or null
 * @param supersededBy the id of the newer version at the same address, or null when this one is current
 */
public record LedgerDocument(
    Document document,
    String model,
    Instant read,
    int statements,
    @Nullable String replaces,
    @Nullable String supersededBy) {
  /** Whether no newer version is known. */
  public boolean current() {
    return supersededBy == null;
  }
}
