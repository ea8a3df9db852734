package dev.parley.reading.speakers;

/** What is known of a person's gender. */
enum Gender {
  MALE,
  FEMALE,
  UNKNOWN;

  static Gender of(char letter) {
    return letter == 'm' ? MALE : letter == 'f' ? FEMALE : UNKNOWN;
  }

  /** Whether the two can be one person's. */
  boolean agrees(Gender other) {
    return this == UNKNOWN || other == UNKNOWN || this == other;
  }
}
