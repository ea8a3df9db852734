package dev.parley.model;

import java.time.LocalDate;

/**
 * When something was said.
 *
 * @param from the earliest day it can have been
 * @param to the latest day it can have been, inclusive
 * @param precision how exact that is
 */
public record When(LocalDate from, LocalDate to, Precision precision) {
  public When {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("The time from " + from + " to " + to + " ends before it starts.");
    }
  }

  /** That very day. */
  public static When on(LocalDate day) {
    return new When(day, day, Precision.DAY);
  }
}
