/** Holds positions, shifts, pledges and claims against what a person found by reading. */
@NullMarked
package dev.parley.bench.positions;

import org.jspecify.annotations.NullMarked;
