/** Holds what is said about options against statements of real texts that were read by hand. */
@NullMarked
package dev.parley.bench.stance;

import org.jspecify.annotations.NullMarked;
