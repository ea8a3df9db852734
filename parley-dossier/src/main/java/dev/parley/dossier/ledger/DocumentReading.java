package dev.parley.dossier.ledger;

import dev.parley.dossier.coding.CodedStatement;
import dev.parley.model.Document;
import java.util.List;

/**
 * One document and all that was read in it.
 *
 * @param document the text
 * @param statements in reading order, an outer one before those inside it
 * @param model name and version of the weights that read it
 */
public record DocumentReading(Document document, List<CodedStatement> statements, String model) {
  public DocumentReading {
    statements = List.copyOf(statements);
  }
}
