package dev.parley.dossier.ledger;

import dev.parley.dossier.actors.Role;
import dev.parley.dossier.coding.CodedStatement;
import dev.parley.dossier.coding.DocumentCodings;
import dev.parley.model.Document;
import java.util.List;
import java.util.Map;

/**
 * One document and all that was read in it.
 *
 * @param document the text
 * @param statements in reading order, an outer one before those inside it
 * @param model name and version of the weights that read it
 * @param roles the offices and callings that it gives its speakers, by their ids; whoever has none is left out
 * @param codings what the statements say about the dossier's options, and what they do
 */
public record DocumentReading(
    Document document,
    List<CodedStatement> statements,
    String model,
    Map<String, List<Role>> roles,
    DocumentCodings codings) {
  public DocumentReading {
    statements = List.copyOf(statements);
    roles = Map.copyOf(roles);
  }

  /** A reading that is not coded. */
  public DocumentReading(
      Document document, List<CodedStatement> statements, String model, Map<String, List<Role>> roles) {
    this(document, statements, model, roles, DocumentCodings.NONE);
  }

  /** A reading that tells nothing of roles and is not coded. */
  public DocumentReading(Document document, List<CodedStatement> statements, String model) {
    this(document, statements, model, Map.of(), DocumentCodings.NONE);
  }
}
