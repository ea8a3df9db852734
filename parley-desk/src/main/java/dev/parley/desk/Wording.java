package dev.parley.desk;

import dev.parley.model.Aside;
import dev.parley.model.Evidentiality;
import dev.parley.model.Ids;
import dev.parley.model.Precision;
import dev.parley.model.Statement;
import dev.parley.model.When;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words in which pages say what records hold. */
final class Wording {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private Wording() {}

  static String of(Segment.Role role) {
    return Ids.of(role);
  }

  static String of(Statement.Kind kind) {
    return Ids.of(kind);
  }

  static String of(Evidentiality evidentiality) {
    return Ids.of(evidentiality);
  }

  /** Nothing for what a text asserts, as nearly all is. */
  static String of(Statement.Modality modality) {
    return modality == Statement.Modality.ASSERTED ? "" : Ids.of(modality);
  }

  static String of(Aside.Kind kind) {
    return switch (kind) {
      case COMMENT -> "reader’s comment";
      case CAPTION -> "caption";
      case BOILERPLATE -> "site text";
      case PULL_QUOTE -> "pull quote";
    };
  }

  /** A day as a reader writes it. */
  static String of(LocalDate day) {
    return DAY.format(day);
  }

  static String of(LocalDate day, Precision precision) {
    return switch (precision) {
      case DAY -> DAY.format(day);
      case WEEK -> "week of " + DAY.format(day);
      case MEETING -> "about " + DAY.format(day);
      case MONTH -> MONTH.format(day);
      case YEAR -> Integer.toString(day.getYear());
    };
  }

  /** A time as a reader writes it: as short as its exactness allows. */
  static String of(When when) {
    LocalDate from = when.from();
    LocalDate to = when.to();
    if (from.equals(to)) {
      return DAY.format(from);
    }
    if (from.getDayOfMonth() == 1 && to.equals(from.withDayOfMonth(from.lengthOfMonth()))) {
      return MONTH.format(from);
    }
    if (from.getDayOfYear() == 1 && to.equals(from.withDayOfYear(from.lengthOfYear()))) {
      return Integer.toString(from.getYear());
    }
    if (from.getYear() == to.getYear() && from.getMonth() == to.getMonth()) {
      return from.getDayOfMonth() + "–" + DAY.format(to);
    }
    return DAY.format(from) + " – " + DAY.format(to);
  }

  /** How long before another day a day was: {@code 12 days}. */
  static String age(@Nullable LocalDate day, @Nullable LocalDate reference) {
    if (day == null || reference == null) {
      return "no date";
    }
    long days = ChronoUnit.DAYS.between(day, reference);
    return days <= 0 ? "same day" : days == 1 ? "1 day" : days + " days";
  }

  /** A number with its noun: {@code 1 source}, {@code 2 sources}. */
  static String count(int number, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }

  /** An amount with its unit: {@code 1,200 soldiers}. */
  static String amount(double amount, @Nullable String unit) {
    String number = amount == Math.rint(amount) ? String.format(Locale.ROOT, "%,.0f", amount) : Double.toString(amount);
    return unit == null ? number : number + " " + unit;
  }

  /** An id as words: {@code foreign troops} for {@code foreign-troops}. */
  static String plain(String id) {
    return id.replace('-', ' ');
  }

  /** A share of 1 in hundredths. */
  static String of(double confidence) {
    return String.format(Locale.ROOT, "%.2f", confidence);
  }

  /**
   * The direction in which words run: {@code rtl} when most of their letters do, else {@code ltr}. A browser left to
   * itself goes by the first letter, and an English sentence may begin with a name in Arabic.
   */
  static String direction(String words) {
    int leftwards = 0;
    int rightwards = 0;
    for (int i = 0; i < words.length(); i += Character.charCount(words.codePointAt(i))) {
      byte direction = Character.getDirectionality(words.codePointAt(i));
      if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
          || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
        leftwards++;
      } else if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
        rightwards++;
      }
    }
    return leftwards > rightwards ? "rtl" : "ltr";
  }
}
