package dev.parley.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One text that can be read.
 *
 * @param id stable: the same body from the same {@link #address()} or file name has the same id
 * @param name the path or address as the user gave it; for a file in a folder, the folder as given, a slash, and the
 *     path inside
 * @param address where the text was published or lies: an absolute http(s) or file URI
 * @param title the headline, or null
 * @param byline who wrote it, or null
 * @param site who published it, or null
 * @param published the publication date, or null when neither the text nor the user tells
 * @param precision how exact {@link #published()} is; null when that is null
 * @param language ISO 639-1 code, such as {@code en}
 * @param body the text itself. For plain text the decoded file as it is, for every other input what remains without
 *     menus, captions and comments
 * @param sha256 of the body in UTF-8, in hexadecimal
 * @param asides what is not to be read, inside the body (with a span) or left out of it
 */
public record Document(
    String id,
    String name,
    String address,
    @Nullable String title,
    @Nullable String byline,
    @Nullable String site,
    @Nullable LocalDate published,
    @Nullable Precision precision,
    String language,
    String body,
    String sha256,
    List<Aside> asides) {
  public Document {
    asides = List.copyOf(asides);
  }

  /** The same document with another publication date. */
  public Document withPublished(@Nullable LocalDate date, @Nullable Precision exact) {
    return new Document(id, name, address, title, byline, site, date, exact, language, body, sha256, asides);
  }
}
