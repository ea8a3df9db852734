package dev.parley.reading.intake;

import dev.parley.model.Precision;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A publication date as it was written, with the precision that it was written with. The day is that of the place where
 * it was written: {@code 2025-01-24 23:48:13-05:00} is 24 January.
 */
record Day(LocalDate date, Precision precision) {
  private static final Pattern ISO = Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2})(?:[T\\s].*)?)?)?");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?\\d{4,6}.*)?");
  private static final Pattern DECORATION =
      Pattern.compile(
          "^(?:published|updated|posted|last\\s+updated|date)?\\s*(?:on|at)?[:\\s]*"
              + "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|"
              + "fri|sat(?:ur)?|sun)(?:day)?\\b[.,]?)?\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ORDINAL = Pattern.compile("(?<=\\d)(?:st|nd|rd|th)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern DAY_MONTH_YEAR = Pattern.compile("(\\d{1,2})\\s+(\\p{L}{3,9})\\.?,?\\s+(\\d{4})\\b.*");
  private static final Pattern MONTH_DAY_YEAR = Pattern.compile("(\\p{L}{3,9})\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})\\b.*");
  private static final Pattern MONTH_YEAR = Pattern.compile("(\\p{L}{3,9})\\.?,?\\s+(\\d{4})");
  private static final List<DateTimeFormatter> MONTHS = List.of(month("MMMM"), month("MMM"));

  /** The date in the text, or null when it holds none that can be told for sure (03/04/2025 cannot). */
  static @Nullable Day parse(@Nullable String written) {
    if (written == null || written.isBlank() || written.length() > 100) {
      return null;
    }
    String text = written.strip();
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return of(iso.group(1), iso.group(2), iso.group(3));
    }
    Matcher compact = COMPACT.matcher(text);
    if (compact.matches()) {
      return of(compact.group(1), compact.group(2), compact.group(3));
    }
    String bare = ORDINAL.matcher(DECORATION.matcher(text).replaceFirst("")).replaceAll("");
    Matcher dayFirst = DAY_MONTH_YEAR.matcher(bare);
    if (dayFirst.matches()) {
      return of(dayFirst.group(3), number(dayFirst.group(2)), dayFirst.group(1));
    }
    Matcher monthFirst = MONTH_DAY_YEAR.matcher(bare);
    if (monthFirst.matches()) {
      return of(monthFirst.group(3), number(monthFirst.group(1)), monthFirst.group(2));
    }
    Matcher monthOnly = MONTH_YEAR.matcher(bare);
    return monthOnly.matches() && number(monthOnly.group(1)) != null
        ? of(monthOnly.group(2), number(monthOnly.group(1)), null)
        : null;
  }

  private static @Nullable Day of(String year, @Nullable String month, @Nullable String day) {
    try {
      int y = Integer.parseInt(year);
      if (y < 1500 || y > 2200) {
        return null;
      }
      if (month == null) {
        return day == null ? new Day(LocalDate.of(y, 1, 1), Precision.YEAR) : null;
      }
      int m = Integer.parseInt(month);
      return day == null
          ? new Day(LocalDate.of(y, m, 1), Precision.MONTH)
          : new Day(LocalDate.of(y, m, Integer.parseInt(day)), Precision.DAY);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable String number(String month) {
    String name = month.equalsIgnoreCase("sept") ? "Sep" : month;
    for (DateTimeFormatter format : MONTHS) {
      try {
        return Integer.toString(java.time.Month.from(format.parse(name)).getValue());
      } catch (DateTimeParseException e) {
        // Not written in this way: try the next.
      }
    }
    return null;
  }

  private static DateTimeFormatter month(String pattern) {
    return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.US);
  }
}
