/**
 * Tells when something was said, from the words around the cue and the document's publication date. Start with {@link
 * dev.parley.reading.time.SaidTime}.
 */
@NullMarked
package dev.parley.reading.time;

import org.jspecify.annotations.NullMarked;
