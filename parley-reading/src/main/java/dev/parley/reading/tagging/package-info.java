/** Finds the words of source, cue and content in a text and which of them belong together. */
@NullMarked
package dev.parley.reading.tagging;

import org.jspecify.annotations.NullMarked;
