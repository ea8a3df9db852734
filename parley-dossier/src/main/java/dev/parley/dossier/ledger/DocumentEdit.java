package dev.parley.dossier.ledger;

import dev.parley.model.Precision;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person mends in a document; null leaves a field as it is, an empty title or byline takes it away.
 *
 * @param published the date of publication
 * @param precision how exact that date is; with a date and without a precision it is a day
 * @param title the headline
 * @param byline who wrote it
 * @param by who mends
 */
public record DocumentEdit(
    @Nullable LocalDate published,
    @Nullable Precision precision,
    @Nullable String title,
    @Nullable String byline,
    String by) {}
