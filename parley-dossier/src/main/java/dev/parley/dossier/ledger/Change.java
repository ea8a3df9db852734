package dev.parley.dossier.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person changed in a document. Neither side of it is ever erased.
 *
 * @param document its id
 * @param field {@code published}, {@code precision}, {@code title} or {@code byline}
 * @param before the value that was there, or null
 * @param after the value that is there since, or null
 * @param when when it was changed
 * @param by who changed it
 */
public record Change(
    String document, String field, @Nullable String before, @Nullable String after, Instant when, String by) {}
