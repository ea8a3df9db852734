package dev.parley.dossier.ledger;

import dev.parley.dossier.coding.CodedStatement;
import dev.parley.model.Statement;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A statement of the ledger with what is needed to show it.
 *
 * @param coded the statement and its party, with the actor whose it is: one found in many documents has one id and one
 *     name, and what people judged counts
 * @param asRead the same as it was read in the document, before that
 * @param documentName the path or address of its document as it was given
 * @param documentTitle the headline of its document, or null
 * @param published when its document was published, or null
 * @param model name and version of the weights that found it
 * @param utterance the id of what was said, which other statements may report too
 */
public record LedgerStatement(
    CodedStatement coded,
    CodedStatement asRead,
    String documentName,
    @Nullable String documentTitle,
    @Nullable LocalDate published,
    String model,
    String utterance) {
  /** The statement. */
  public Statement statement() {
    return coded.statement();
  }

  /** The id of the party or bloc, or null. */
  public @Nullable String party() {
    return coded.party();
  }
}
