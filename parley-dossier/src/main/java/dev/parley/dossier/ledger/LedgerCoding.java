package dev.parley.dossier.ledger;

import dev.parley.dossier.coding.StatementAct;
import dev.parley.model.Coding;
import org.jspecify.annotations.Nullable;

/**
 * A coding of the ledger with the statement it codes.
 *
 * @param coding what counts: an own stance is that of the party that the statement is put down to now, and what people
 *     judged counts
 * @param asCoded the same as the model coded it, or null when only a person did
 * @param model name and version of the weights that coded it; "" when only a person did
 * @param statement the statement, with its document, day and utterance
 * @param act what the statement does, or null when that is not known
 * @param review the id of the person's review that counts, or null when the model's word does
 */
public record LedgerCoding(
    Coding coding,
    @Nullable Coding asCoded,
    String model,
    LedgerStatement statement,
    @Nullable StatementAct act,
    @Nullable String review) {}
