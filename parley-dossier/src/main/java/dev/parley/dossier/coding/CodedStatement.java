package dev.parley.dossier.coding;

import dev.parley.model.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A statement and for whom it was made.
 *
 * @param statement what was read
 * @param party the id of the party or bloc that the speaker speaks for, or null when it has none or that is in doubt
 */
public record CodedStatement(Statement statement, @Nullable String party) {}
