/**
 * The commands. {@link dev.parley.cli.Parley} is the program; each command is one class that takes its words from the
 * command line, asks the library that knows, and prints. {@code Console} is where everything printed goes, so that a
 * test can run a command and read what it says.
 */
@NullMarked
package dev.parley.cli;

import org.jspecify.annotations.NullMarked;
