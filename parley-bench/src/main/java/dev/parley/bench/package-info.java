/**
 * Measurements that take too long or vary too much for a test. {@code ./bench COMMAND} in the checkout's root runs one;
 * {@link dev.parley.bench.Bench} lists them. Each starts the packaged program as a process of its own where what is
 * measured is the program (its speed, its memory, what a kill does to it), and prints a table. {@link
 * dev.parley.bench.EvaluateCommand} writes its tables into {@code docs/measurements.md}, the others only when asked to.
 * What right means is in {@code scoring}.
 */
@NullMarked
package dev.parley.bench;

import org.jspecify.annotations.NullMarked;
