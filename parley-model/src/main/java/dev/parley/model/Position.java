package dev.parley.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A party's stance on an option at a time. Derived from statements, never typed in.
 *
 * @param id {@code p-} and 16 hexadecimal digits, stable for the same party, option and grounds
 * @param party the id of the party or bloc
 * @param issue the id of the issue
 * @param option the id of the option within the issue
 * @param stance where it stands
 * @param strength how firmly, or null when the stance has none
 * @param conditions what must be so first, in the words of the statements, the newest first
 * @param since the day of the first statement from which it has stood there without a break, or null when no statement
 *     has a day
 * @param asOf the day of the newest statement that made it, or null when none has a day
 * @param evidentiality {@code SECOND_HAND} when nothing but hearsay tells of it
 * @param confidence 0 to 1
 * @param grounds the statements that made it, the heaviest first
 * @param unconfirmed what others say of the party's stance, which never overrides what it says itself
 */
public record Position(
    String id,
    String party,
    String issue,
    String option,
    Stance stance,
    @Nullable Strength strength,
    List<String> conditions,
    @Nullable LocalDate since,
    @Nullable LocalDate asOf,
    Evidentiality evidentiality,
    double confidence,
    List<Ground> grounds,
    List<Ground> unconfirmed) {
  public Position {
    conditions = List.copyOf(conditions);
    grounds = List.copyOf(grounds);
    unconfirmed = List.copyOf(unconfirmed);
  }

  /**
   * A statement behind a position.
   *
   * @param statement its id
   * @param coding the id of the coding of it that counts here
   * @param document the id of its document
   * @param speaker the id of the actor who said it, or null
   * @param stance the stance that it shows
   * @param weight how much it weighs in the position: 0 to 1, those of one position add up to 1
   * @param quote its words
   */
  public record Ground(
      String statement,
      String coding,
      String document,
      @Nullable String speaker,
      Stance stance,
      double weight,
      String quote) {}
}
