package dev.parley.cli;

/** How a list of records is printed. */
enum ListFormat {
  /** For a person. */
  TABLE,
  /** One JSON object a line. */
  JSONL,
  /** For a spreadsheet. */
  CSV
}
