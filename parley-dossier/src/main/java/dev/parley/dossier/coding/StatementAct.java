package dev.parley.dossier.coding;

import dev.parley.model.Act;
import dev.parley.model.Passage;
import org.jspecify.annotations.Nullable;

/**
 * What a statement does, and to whom.
 *
 * @param statement the id of the statement
 * @param act what it does
 * @param confidence 0 to 1: that it does that
 * @param addressee the words of the document for those to whom it is said or of whom something is asked, or null
 * @param party the id of the party or bloc that those are, or null when they are none
 */
public record StatementAct(
    String statement, Act act, double confidence, @Nullable Passage addressee, @Nullable String party) {}
