package dev.parley.model;

/** How directly the words come from the one they are attributed to. */
public enum Evidentiality {
  /** The speaker about themselves, reported by the document. */
  FIRST_HAND,
  /** A says that B said it: B's words are hearsay. */
  SECOND_HAND,
  /** No one is named ("officials said", "reports indicate"). */
  ANONYMOUS,
  /** The document's own voice. Never given by the reader. */
  OUTLET
}
