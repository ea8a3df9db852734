package dev.parley.cli;

/** How one record is printed. */
enum ShowFormat {
  /** For a person. */
  TEXT,
  /** One JSON object. */
  JSON
}
