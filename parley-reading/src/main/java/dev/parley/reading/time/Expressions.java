package dev.parley.reading.time;

import dev.parley.model.Precision;
import dev.parley.model.When;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds expressions of time in a clause and counts them from a calendar. */
final class Expressions {
  static final String MONTHS = "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
      + "|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?";
  private static final String WEEKDAYS =
      "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";
  private static final String NUMBERS = "\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
      + "|several|a few|a couple of";

  private static final String PIECES = "(?:radio |television |TV |newspaper |magazine )?(?:interview|speech|statement|letter|book"
      + "|report|tweet|post|article|memo|essay|address|debate|hearing|press|op-ed|e-?mail|appearance|paper|study|ruling)";

  private static final Pattern DATE = Pattern.compile(
      "\\b(?:(?<month>" + MONTHS + ")\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>(?:19|20)\\d\\d))?"
          + "|(?<day2>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month2>" + MONTHS + ")\\.?(?:,? (?<year2>(?:19|20)\\d\\d))?"
          + "|(?<iso>(?:19|20)\\d\\d-\\d\\d-\\d\\d))\\b");

  private static final Pattern TIME = Pattern.compile(
      "(?<date>" + DATE.pattern().replace("?<month>", "").replace("?<day>", "").replace("?<year>", "")
              .replace("?<day2>", "").replace("?<month2>", "").replace("?<year2>", "").replace("?<iso>", "") + ")"
          + "|\\b(?<lastweekday>[Ll]ast) (?<weekday>" + WEEKDAYS + ")\\b"
          + "|\\b(?<weekday2>" + WEEKDAYS + ")\\b(?!,? (?:(?:" + MONTHS
          + ")\\.? \\d|\\d{1,2} (?:" + MONTHS + ")))(?<lastweek>,? last week)?"
          + "|\\b(?<monthyear>(?:" + MONTHS + ")\\.?(?: of|,)? (?:19|20)\\d\\d)\\b"
          + "|\\b(?:(?:[Ii]n|[Ll]ast|[Tt]his|[Dd]uring)(?: early| late| mid)?[ -])(?<month3>" + MONTHS + ")\\b"
          + "(?!\\.?,?(?: of)? \\d)"
          + "|\\b(?:[Ii]n|[Dd]uring)(?: early| late| mid)?[ -](?<year3>(?:19|20)\\d\\d)\\b"
          + "|\\b(?:[Aa]|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Aa]n) (?:\\p{Ll}+ )?(?<year4>(?:19|20)\\d\\d) (?:" + PIECES + ")"
          + "|\\b(?<yesterday>[Yy]esterday|[Ll]ast night)\\b"
          + "|\\b(?<today>[Tt]oday|[Tt]onight|[Tt]his (?:morning|afternoon|evening)|[Oo]n the same day|[Ee]arlier in the day"
          + "|[Hh]ours (?:ago|earlier)|[Nn]ow)\\b"
          + "|\\b(?<daybefore>(?:[Tt]he|[Oo]n the) (?:previous day|day before)|[Aa] day (?:earlier|before))\\b"
          + "|\\b(?<weekend>(?:[Oo]ver|[Aa]t|[Dd]uring) the weekend|[Tt]his (?:past )?weekend|[Ll]ast weekend)\\b"
          + "|\\b(?<thisweek>(?:[Tt]his|[Tt]he) (?:past )?week)\\b(?! (?:before|after|later))"
          + "|\\b(?<lastwk>[Ll]ast week|[Tt]he (?:previous week|week before)|[Aa] week earlier)\\b"
          + "|\\b(?<thismonth>[Tt]his month)\\b"
          + "|\\b(?<lastmonth>[Ll]ast month|[Tt]he previous month)\\b"
          + "|\\b(?<thisyear>[Tt]his year)\\b"
          + "|\\b(?<lastyear>[Ll]ast year|[Tt]he previous year)\\b"
          + "|\\b[Ii]n recent (?<recent>days|weeks|months|years)\\b"
          + "|\\b(?<number>" + NUMBERS + ") (?<unit>day|week|month|year)s? (?:ago|earlier)\\b");

  /** An expression after one of these is not when something was said. */
  private static final Pattern BOUND =
      Pattern.compile("\\b(?:until|till|by|before|since|from|through|next|coming|ahead of|for|between|starting)"
          + "(?: the| this| early| late)? ?$", Pattern.CASE_INSENSITIVE);

  private static final Pattern HEAD =
      Pattern.compile("(?:^|[.!?][”\"’']? )((?:On|By|Late on|Early on|Earlier on)? ?)(?=\\p{Lu}|\\d|the|this|last)");

  private static final Pattern RELATIVE = Pattern.compile("\\b(?:who|whom|which|where|whose)\\b");
  private static final Pattern SPEECH = Pattern.compile(
      "\\b(?:sp(?:eak|oke)|sa(?:y|id)|t(?:ell|old)|address|interview|statement|remark|comment|meeting|posted|wr(?:ite|ote)|"
          + "announce|press|briefing|speech|letter|talk)", Pattern.CASE_INSENSITIVE);

  /** A time and where it stands. */
  record Found(When when, int at) {}

  private Expressions() {}

  /**
   * The time nearest to a cue, or null.
   *
   * @param clause the cue's sentence; what is no part of the cue's clause is NUL
   * @param cueStart where the cue starts in it
   * @param cueEnd where it ends
   * @param carried the day that the speaker's statements have had so far, or null
   */
  static @Nullable When nearest(String clause, int cueStart, int cueEnd, Calendar calendar, @Nullable When carried) {
    Matcher matcher = TIME.matcher(clause);
    When best = null;
    int nearest = Integer.MAX_VALUE;
    while (matcher.find()) {
      if (isBound(clause, matcher.start()) || isOfAnother(clause, matcher.start(), matcher.end(), cueStart)) {
        continue;
      }
      int distance = matcher.end() <= cueStart ? cueStart - matcher.end() : Math.max(0, matcher.start() - cueEnd);
      if (distance < nearest) {
        When when = count(matcher, calendar, carried);
        if (when != null) {
          best = when;
          nearest = distance;
        }
      }
    }
    return best;
  }

  /** The last time that stands at the head of a sentence ("On Tuesday", "In March"), or null. */
  static @Nullable Found opening(String sentences, Calendar calendar) {
    Matcher head = HEAD.matcher(sentences);
    Found last = null;
    while (head.find()) {
      int end = Math.min(sentences.length(), head.end() + 40);
      Matcher time = TIME.matcher(sentences).region(head.start(1), end);
      if (time.lookingAt() || head.end(1) > head.start(1) && time.region(head.end(1), end).lookingAt()) {
        When when = count(time, calendar, null);
        last = when == null ? last : new Found(when, head.start(1));
      }
    }
    return last;
  }

  private static boolean isBound(String clause, int start) {
    return BOUND.matcher(clause.substring(Math.max(0, start - 24), start)).find();
  }

  /** Whether the time stands in a relative clause of its own before the cue: "Lavrov, who met Rubio on Monday, said". */
  private static boolean isOfAnother(String clause, int start, int end, int cueStart) {
    if (end > cueStart) {
      return false;
    }
    int comma = clause.indexOf(',', end);
    if (comma < 0 || comma > cueStart) {
      return false;
    }
    int opens = clause.lastIndexOf(',', start);
    String inner = clause.substring(opens + 1, start);
    return RELATIVE.matcher(inner).find() && !SPEECH.matcher(inner).find();
  }

  private static @Nullable When count(Matcher found, Calendar calendar, @Nullable When carried) {
    LocalDate today = calendar.today();
    if (found.group("date") != null) {
      When day = date(found.group("date"), calendar);
      return day == null || day.from().isAfter(today) ? null : day;
    }
    if (found.group("monthyear") != null) {
      String text = found.group("monthyear");
      int year = Integer.parseInt(text.substring(text.length() - 4));
      YearMonth month = YearMonth.of(year, month(text.split("[ .,]")[0]));
      return month.atDay(1).isAfter(today) ? null : calendar.month(month);
    }
    if (found.group("month3") != null) {
      Month month = month(found.group("month3"));
      YearMonth latest = YearMonth.of(today.getYear(), month);
      return calendar.month(latest.atDay(1).isAfter(today) ? latest.minusYears(1) : latest);
    }
    for (String group : List.of("year3", "year4")) {
      if (found.group(group) != null) {
        int year = Integer.parseInt(found.group(group));
        return year > today.getYear() ? null : calendar.year(year);
      }
    }
    return calendar.exact() ? relative(found, calendar, carried) : null;
  }

  private static @Nullable When relative(Matcher found, Calendar calendar, @Nullable When carried) {
    LocalDate today = calendar.today();
    if (found.group("weekday") != null) {
      return calendar.before(weekday(found.group("weekday")));
    }
    if (found.group("weekday2") != null) {
      DayOfWeek day = weekday(found.group("weekday2"));
      return found.group("lastweek") != null
          ? When.on(calendar.week(1).from().plusDays(day.getValue() - 1L))
          : calendar.last(day);
    }
    if (found.group("yesterday") != null) {
      return When.on(today.minusDays(1));
    }
    if (found.group("today") != null) {
      return When.on(today);
    }
    if (found.group("daybefore") != null) {
      boolean known = carried != null && carried.precision() == Precision.DAY;
      return When.on((known && carried != null ? carried.from() : today).minusDays(1));
    }
    if (found.group("weekend") != null) {
      return calendar.weekend(0);
    }
    if (found.group("thisweek") != null) {
      return calendar.week(0);
    }
    if (found.group("lastwk") != null) {
      return calendar.week(1);
    }
    if (found.group("thismonth") != null) {
      return calendar.month(YearMonth.from(today));
    }
    if (found.group("lastmonth") != null) {
      return calendar.month(YearMonth.from(today).minusMonths(1));
    }
    if (found.group("thisyear") != null) {
      return calendar.year(today.getYear());
    }
    if (found.group("lastyear") != null) {
      return calendar.year(today.getYear() - 1);
    }
    if (found.group("recent") != null) {
      return switch (found.group("recent")) {
        case "days" -> calendar.range(today.minusDays(7), today, Precision.WEEK);
        case "weeks" -> calendar.range(today.minusWeeks(5), today, Precision.MONTH);
        case "months" -> calendar.range(today.minusMonths(6), today, Precision.YEAR);
        default -> null;
      };
    }
    return found.group("number") != null ? ago(found.group("number"), found.group("unit"), calendar) : null;
  }

  private static @Nullable When ago(String number, String unit, Calendar calendar) {
    LocalDate today = calendar.today();
    int n = number(number);
    if (n <= 0) {
      return switch (unit) {
        case "day" -> calendar.range(today.minusDays(7), today.minusDays(2), Precision.WEEK);
        case "week" -> calendar.range(today.minusWeeks(6), today.minusWeeks(2), Precision.MONTH);
        case "month" -> calendar.range(today.minusMonths(11), today.minusMonths(2), Precision.YEAR);
        default -> null;
      };
    }
    return switch (unit) {
      case "day" -> When.on(today.minusDays(n));
      case "week" -> calendar.range(today.minusWeeks(n).minusDays(3), today.minusWeeks(n).plusDays(3), Precision.WEEK);
      case "month" -> calendar.month(YearMonth.from(today).minusMonths(n));
      default -> calendar.year(today.getYear() - n);
    };
  }

  private static int number(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return Integer.parseInt(word);
    }
    return switch (word) {
      case "a", "an", "one" -> 1;
      case "two", "a couple of" -> 2;
      default -> List.of("three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve").indexOf(word)
          + (word.equals("several") || word.equals("a few") ? 0 : 3);
    };
  }

  /** A day with or without its year; the last such day that is not after today. Null when there is no such day. */
  static @Nullable When date(String text, Calendar calendar) {
    Matcher found = DATE.matcher(text);
    if (!found.find()) {
      return null;
    }
    try {
      if (found.group("iso") != null) {
        return When.on(LocalDate.parse(found.group("iso")));
      }
      boolean american = found.group("month") != null;
      Month month = month(american ? found.group("month") : found.group("month2"));
      int day = Integer.parseInt(american ? found.group("day") : found.group("day2"));
      String year = american ? found.group("year") : found.group("year2");
      if (year != null) {
        return When.on(LocalDate.of(Integer.parseInt(year), month, day));
      }
      LocalDate latest = LocalDate.of(calendar.today().getYear(), month, day);
      return When.on(latest.isAfter(calendar.today()) ? latest.minusYears(1) : latest);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Month month(String name) {
    String start = name.substring(0, 3).toUpperCase(Locale.ROOT);
    for (Month month : Month.values()) {
      if (month.name().startsWith(start)) {
        return month;
      }
    }
    throw new IllegalArgumentException("There is no month " + name + ".");
  }

  private static DayOfWeek weekday(String name) {
    String start = name.substring(0, 3).toUpperCase(Locale.ROOT);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().startsWith(start)) {
        return day;
      }
    }
    throw new IllegalArgumentException("There is no weekday " + name + ".");
  }
}
