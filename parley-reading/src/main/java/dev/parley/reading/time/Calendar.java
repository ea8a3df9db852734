package dev.parley.reading.time;

import dev.parley.model.Document;
import dev.parley.model.Precision;
import dev.parley.model.When;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Counts from the day on which a text was written: that of its dateline, else that of its publication. Nothing was said
 * after that day.
 *
 * @param today the day counted from; the last possible one where it is not exact
 * @param day when the text itself was written
 * @param exact whether the day is known; if not, "on Wednesday" and "yesterday" tell nothing
 */
record Calendar(LocalDate today, When day, boolean exact) {
  /** "KYIV, Aug 21 (Agency) -": a place in capitals and a date at the head of the text. */
  private static final Pattern DATELINE = Pattern.compile(
      "^\\s*\\p{Lu}[\\p{Lu} .,’'/-]{2,50},\\s+(?:\\p{Lu}\\p{L}+[.,]?\\s+)?((?:" + Expressions.MONTHS
          + ")\\.?\\s+\\d{1,2}(?:,?\\s+\\d{4})?|\\d{1,2}\\s+(?:" + Expressions.MONTHS + ")(?:\\s+\\d{4})?)\\b",
      Pattern.MULTILINE);
  private static final int HEAD = 600;
  /** A dateline further from the publication date than this is not believed. */
  private static final int FARTHEST = 31;

  /** The calendar of a document; null when it has no date. */
  static @Nullable Calendar of(Document document) {
    LocalDate published = document.published();
    if (published == null) {
      return null;
    }
    Precision precision = document.precision() == null ? Precision.DAY : document.precision();
    return switch (precision) {
      case DAY -> {
        LocalDate day = dateline(document.body(), published);
        yield new Calendar(day, When.on(day), true);
      }
      case WEEK -> {
        LocalDate monday = published.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield inexact(new When(monday, monday.plusDays(6), Precision.WEEK));
      }
      // The day may be the meeting's first or its last.
      case MEETING -> inexact(new When(published.minusDays(13), published.plusDays(13), Precision.MEETING));
      case MONTH -> inexact(new When(
          published.withDayOfMonth(1), YearMonth.from(published).atEndOfMonth(), Precision.MONTH));
      case YEAR -> inexact(new When(
          published.withDayOfYear(1), published.with(TemporalAdjusters.lastDayOfYear()), Precision.YEAR));
    };
  }

  private static Calendar inexact(When day) {
    return new Calendar(day.to(), day, false);
  }

  private static LocalDate dateline(String body, LocalDate published) {
    Matcher matcher = DATELINE.matcher(body.substring(0, Math.min(HEAD, body.length())));
    if (matcher.find()) {
      When day = Expressions.date(matcher.group(1), new Calendar(published.plusDays(1), When.on(published), true));
      if (day != null && Math.abs(day.from().toEpochDay() - published.toEpochDay()) <= FARTHEST) {
        return day.from();
      }
    }
    return published;
  }

  /** The last such weekday on or before today. */
  When last(DayOfWeek weekday) {
    return When.on(today.with(TemporalAdjusters.previousOrSame(weekday)));
  }

  /** The last such weekday before today. */
  When before(DayOfWeek weekday) {
    return When.on(today.with(TemporalAdjusters.previous(weekday)));
  }

  /** From a day to another, cut off at today. */
  When range(LocalDate from, LocalDate to, Precision precision) {
    LocalDate last = to.isAfter(today) ? today : to;
    return new When(from.isAfter(last) ? last : from, last, precision);
  }

  /** From Monday of the week so many weeks ago to its Sunday. */
  When week(int ago) {
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(ago);
    return range(monday, monday.plusDays(6), Precision.WEEK);
  }

  When month(YearMonth month) {
    return range(month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
  }

  When year(int year) {
    return range(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR);
  }

  /** The last weekend that has begun, Saturday and Sunday. */
  When weekend(int ago) {
    LocalDate saturday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY)).minusWeeks(ago);
    return range(saturday, saturday.plusDays(1), Precision.WEEK);
  }
}
