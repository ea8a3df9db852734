package dev.parley.reading.tagging;

import dev.parley.model.Passage;
import org.jspecify.annotations.Nullable;

/**
 * The words of one attribution in a text, before it is known who speaks, when and how.
 *
 * @param source the words that name who speaks, or null
 * @param cue the words that say that they speak, or null
 * @param content what is said
 * @param within the place, in the same list, of the attribution whose content holds this one; -1 for none. An outer
 *     attribution always stands before those inside it
 * @param confidence 0 to 1
 */
public record Attribution(
    @Nullable Passage source, @Nullable Passage cue, Passage content, int within, double confidence) {}
