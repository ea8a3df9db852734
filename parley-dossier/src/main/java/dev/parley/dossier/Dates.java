package dev.parley.dossier;

import dev.parley.model.Document;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Publication dates that the user knows better than the documents do. Immutable.
 *
 * <p>A table of dates is a CSV file with the columns {@code id}, {@code date} and {@code precision}; the id is a file's
 * name without its ending. A date of the table wins over one for all, and that over what the document says.
 */
public final class Dates {
  /** Nothing is known better. */
  public static final Dates NONE = new Dates();

  private Dates() {}

  /** One date for all documents. */
  public static Dates published(@Nullable LocalDate day) {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * The dates of a table.
   *
   * @throws DossierException with every fault of the file
   */
  public static Dates table(Path csv) {
    throw new UnsupportedOperationException("not yet");
  }

  /** The document with the date that is known better, if there is one. */
  public Document apply(Document document) {
    throw new UnsupportedOperationException("not yet");
  }
}
