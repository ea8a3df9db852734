package dev.parley.dossier.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The trace of a document that had to go. Its text and its statements are gone.
 *
 * @param document the id that it had
 * @param name the path or address as it was given
 * @param title the headline, or null
 * @param sha256 of its body
 * @param when when it was removed
 * @param by who removed it
 * @param reason why, or null
 */
public record Removal(
    String document,
    String name,
    @Nullable String title,
    String sha256,
    Instant when,
    String by,
    @Nullable String reason) {}
