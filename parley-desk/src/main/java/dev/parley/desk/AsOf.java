package dev.parley.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/**
 * The day whose knowledge a page shows, and the way to other days.
 *
 * @param path of the page
 * @param query of the page
 * @param day the day that was asked for, or null for all that is known
 * @param first the first day on which something became known, or null when nothing has a day
 * @param last the last such day, or null
 * @param earlier the address of the same page on the day before on which something became known, or null
 * @param later the address of the same page on the next such day, or null
 */
record AsOf(
    String path,
    Query query,
    @Nullable LocalDate day,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    @Nullable String earlier,
    @Nullable String later) {
  /** The name of the day in addresses. */
  static final String NAME = "as-of";

  /**
   * The day that the query asks for.
   *
   * @param days on which something became known
   */
  static AsOf of(String path, Query query, NavigableSet<LocalDate> days) {
    LocalDate day = query.day(NAME);
    LocalDate first = days.isEmpty() ? null : days.first();
    LocalDate last = days.isEmpty() ? null : days.last();
    LocalDate before = day == null ? (last == null ? null : days.lower(last)) : days.lower(day);
    LocalDate after = day == null ? null : days.higher(day);
    return new AsOf(path, query, day, first, last, address(path, query, before), address(path, query, after));
  }

  private static @Nullable String address(String path, Query query, @Nullable LocalDate day) {
    return day == null ? null : path + query.with(NAME, day.toString());
  }

  /** The day up to which ages are counted: the one that was asked for, else the last on which something became known. */
  @Nullable LocalDate reference() {
    return day == null ? last : day;
  }

  /** The day as a reader writes it. */
  String words() {
    LocalDate reference = reference();
    if (reference == null) {
      return "nothing has a day yet";
    }
    return day == null ? "all that is known, up to " + Wording.of(reference) : "as of " + Wording.of(reference);
  }

  /** How many days lie between the first and the last day on which something became known. */
  long length() {
    return first == null || last == null ? 0 : ChronoUnit.DAYS.between(first, last);
  }

  /** How many days after the first the slider stands. */
  long step() {
    LocalDate reference = reference();
    return first == null || reference == null
        ? 0
        : Math.clamp(ChronoUnit.DAYS.between(first, reference), 0, length());
  }

  /** The address of the same page without a day. */
  String whole() {
    return path + query.with(NAME, null);
  }
}
