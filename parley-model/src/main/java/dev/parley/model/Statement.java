package dev.parley.model;

import org.jspecify.annotations.Nullable;

/**
 * An attribution: words that a document says somebody said, thought, wrote or meant (PARC, PolNeAR).
 *
 * @param id stable for the same document, words and nesting
 * @param document the id of the document
 * @param kind how much of the content stands in quotation marks
 * @param evidentiality how directly it comes from the speaker
 * @param source the words that name who speaks, or null when there are none
 * @param cue the words that say that they speak, or null when there are none (a transcript)
 * @param content what is said
 * @param speaker who the source is, or null when that cannot be told
 * @param within the id of the statement whose content holds this one, or null
 * @param said when, or null when the document has no date
 * @param confidence 0 to 1
 */
public record Statement(
    String id,
    String document,
    Kind kind,
    Evidentiality evidentiality,
    @Nullable Passage source,
    @Nullable Passage cue,
    Passage content,
    @Nullable Actor speaker,
    @Nullable String within,
    @Nullable When said,
    double confidence) {

  /** How much of the content stands in quotation marks. */
  public enum Kind {
    /** All of it. */
    DIRECT,
    /** None of it. */
    INDIRECT,
    /** Some of it. */
    MIXED
  }
}
