package dev.parley.model;

import org.jspecify.annotations.Nullable;

/**
 * Text that came with a document and is not read for statements.
 *
 * @param kind what it is
 * @param text its words
 * @param span where it stands in the body, or null when it was left out of the body
 */
public record Aside(Kind kind, String text, @Nullable Span span) {
  /** What an aside is. */
  public enum Kind {
    /** A reader's comment. */
    COMMENT,
    /** The caption or credit of a picture. */
    CAPTION,
    /** Site credits, menus, subscription notices, related links. */
    BOILERPLATE,
    /** A sentence of the body that is repeated as display text. */
    PULL_QUOTE
  }
}
