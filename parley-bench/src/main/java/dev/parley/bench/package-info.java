/**
 * Measurements that take too long or vary too much for a test. {@code ./bench COMMAND} in the checkout's root runs one;
 * {@link dev.parley.bench.Bench} lists them. Each starts the packaged program as a process of its own where what is
 * measured is the program (its speed, its memory, what a kill does to it), prints a table, and writes a row into {@code
 * docs/measurements.md} only when asked to.
 */
@NullMarked
package dev.parley.bench;

import org.jspecify.annotations.NullMarked;
