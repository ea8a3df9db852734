package dev.parley.model;

import java.time.LocalDate;
import java.util.List;

/**
 * A change of a party's position on an option.
 *
 * @param id {@code h-} and 16 hexadecimal digits
 * @param party the id of the party or bloc
 * @param issue the id of the issue
 * @param option the id of the option within the issue
 * @param kind what kind of change
 * @param from the id of the position before
 * @param to the id of the position after
 * @param on the day of the statement that shows it
 * @param statements the ids of the statements that show it
 */
public record Shift(
    String id,
    String party,
    String issue,
    String option,
    Kind kind,
    String from,
    String to,
    LocalDate on,
    List<String> statements) {
  public Shift {
    statements = List.copyOf(statements);
  }

  /** What kind of change. */
  public enum Kind {
    /** The same stance, now under a condition that it had not named before. */
    NEW_CONDITION,
    /** The same stance, held more firmly. */
    HARDENING,
    /** The same stance held less firmly, or an opponent who would now accept under a condition. */
    SOFTENING,
    /** From for to against, or back. */
    REVERSAL,
    /** Two of its people say opposite things within a few days. */
    CONTRADICTION,
    /** It denies what it or another said of its stance. */
    DENIAL
  }
}
