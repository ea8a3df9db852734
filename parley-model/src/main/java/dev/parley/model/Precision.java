package dev.parley.model;

/** How exact a date is. */
public enum Precision {
  /** That very day. */
  DAY,
  /** Some day of a week, or of a few days in it ("earlier this week"). */
  WEEK,
  /** Within a meeting of about two weeks. */
  MEETING,
  /** Some day of a month. */
  MONTH,
  /** Some day of a year. */
  YEAR
}
