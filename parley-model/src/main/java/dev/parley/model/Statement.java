package dev.parley.model;

import org.jspecify.annotations.Nullable;

/**
 * An attribution: words that a document says somebody said, thought, wrote or meant (PARC, PolNeAR).
 *
 * @param id stable for the same document, words and nesting
 * @param document the id of the document
 * @param kind how much of the content stands in quotation marks
 * @param evidentiality how directly it comes from the speaker
 * @param modality whether the document says that it was said, that it was not, or only that it may be
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
    Modality modality,
    @Nullable Passage source,
    @Nullable Passage cue,
    Passage content,
    @Nullable Actor speaker,
    @Nullable String within,
    @Nullable When said,
    double confidence) {

  /** A statement that the document asserts. */
  public Statement(
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
    this(
        id, document, kind, evidentiality, Modality.ASSERTED, source, cue, content, speaker, within, said, confidence);
  }

  /** The same statement with another speaker. */
  public Statement withSpeaker(@Nullable Actor other) {
    return new Statement(
        id, document, kind, evidentiality, modality, source, cue, content, other, within, said, confidence);
  }

  /** How much of the content stands in quotation marks. */
  public enum Kind {
    /** All of it. */
    DIRECT,
    /** None of it. */
    INDIRECT,
    /** Some of it. */
    MIXED
  }

  /** What the document says of the saying itself. The content may hold negations of its own. */
  public enum Modality {
    /** That it was said, thought or wanted. */
    ASSERTED,
    /** That it was not: "did not say", "refused to confirm", "nobody claimed". */
    NEGATED,
    /** That it may be, would be or is yet to be: "might demand", "is expected to say", "if she agrees". */
    HYPOTHETICAL
  }
}
