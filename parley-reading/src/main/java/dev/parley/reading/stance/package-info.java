/** Tells what a statement says about a proposition. Start with {@link dev.parley.reading.stance.StanceModel}. */
@NullMarked
package dev.parley.reading.stance;

import org.jspecify.annotations.NullMarked;
