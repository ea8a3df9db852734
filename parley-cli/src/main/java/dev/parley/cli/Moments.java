package dev.parley.cli;

import dev.parley.model.Document;
import dev.parley.model.Precision;
import dev.parley.model.When;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days and spans of days for people. */
final class Moments {
  /** In place of what is not known. */
  static final String UNKNOWN = "–";

  private Moments() {}

  /** The value, or what stands for one that is not known. */
  static String orUnknown(@Nullable Object value) {
    return value == null ? UNKNOWN : value.toString();
  }

  /** {@code 2025-08-21}, {@code 2025-08-18..21}, {@code 2025-08-28..09-03}; a whole month or year by its number. */
  static String of(@Nullable When when) {
    if (when == null) {
      return UNKNOWN;
    }
    String from = when.from().toString();
    String to = when.to().toString();
    if (from.equals(to)) {
      return from;
    }
    if (when.precision() == Precision.YEAR && when.from().getYear() == when.to().getYear()) {
      return from.substring(0, 4);
    }
    boolean sameYear = when.from().getYear() == when.to().getYear();
    boolean sameMonth = sameYear && when.from().getMonth() == when.to().getMonth();
    if (when.precision() == Precision.MONTH && sameMonth) {
      return from.substring(0, 7);
    }
    return from + ".." + (sameMonth ? to.substring(8) : sameYear ? to.substring(5) : to);
  }

  /** The day that a document was published, with its precision where it is not that very day. */
  static String published(Document document) {
    LocalDate day = document.published();
    if (day == null) {
      return UNKNOWN;
    }
    Precision precision = document.precision();
    return switch (precision == null ? Precision.DAY : precision) {
      case DAY -> day.toString();
      case MONTH -> day.toString().substring(0, 7);
      case YEAR -> day.toString().substring(0, 4);
      case WEEK, MEETING -> day + " (" + String.valueOf(precision).toLowerCase(Locale.ROOT) + ")";
    };
  }
}
