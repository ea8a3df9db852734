package dev.parley.reading.turns;

import dev.parley.reading.tagging.Attribution;
import org.jspecify.annotations.Nullable;

/**
 * One statement that the layout attributes.
 *
 * @param attribution its words; {@link Attribution#within()} is always -1
 * @param speakerHint how the title or the byline names the speaker, where the source alone does not tell ({@code THE
 *     PRESIDENT}): {@code President Ann Lee}; null when neither tells
 * @param kind which layout it is
 */
public record Turn(Attribution attribution, @Nullable String speakerHint, Kind kind) {
  /** Which layout attributes the words. */
  public enum Kind {
    /** A paragraph of a labelled turn: words of the speaker, though without quotation marks. */
    TRANSCRIPT,
    /**
     * The same for a question or remark by somebody whom the transcript leaves without a name ({@code Q}, AUDIENCE).
     */
    UNNAMED,
    /** A quotation in a bullet or paragraph under a heading that names the person. */
    HEADED_QUOTE,
    /** {@code Name: “…”}. */
    LABELLED_QUOTE,
    /** A bullet with a verb before its quotation: {@code - Name noted that …: “…”}. */
    CUED_QUOTE
  }
}
