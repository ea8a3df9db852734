package dev.parley.dossier.ledger;

import dev.parley.model.Document;
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
    String by) {
  /** The mended document. */
  public Document apply(Document document) {
    LocalDate date = published != null ? published : document.published();
    Precision kept = published != null ? Precision.DAY : document.precision();
    Precision exact = date == null ? null : precision != null ? precision : kept;
    return new Document(
        document.id(),
        document.name(),
        document.address(),
        mended(title, document.title()),
        mended(byline, document.byline()),
        document.site(),
        date,
        exact,
        document.language(),
        document.body(),
        document.sha256(),
        document.asides());
  }

  private static @Nullable String mended(@Nullable String now, @Nullable String before) {
    return now == null ? before : now.isBlank() ? null : now.strip();
  }
}
