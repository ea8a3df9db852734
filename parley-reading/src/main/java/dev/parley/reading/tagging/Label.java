package dev.parley.reading.tagging;

/** What the tagger looks for: the three parts of an attribution. The order is that of the model's outputs. */
enum Label {
  SOURCE,
  CUE,
  CONTENT;

  /** The number of the model's outputs: one for "none of these", then "begins" and "goes on" for each label. */
  static final int OUTPUTS = 1 + 2 * values().length;

  /** The output that says that a mention of this label begins. */
  int begin() {
    return 1 + 2 * ordinal();
  }

  /** The output that says that a mention of this label goes on. */
  int inside() {
    return begin() + 1;
  }

  /** The label that begins with the output. */
  static Label beginningWith(int output) {
    return values()[(output - 1) / 2];
  }
}
