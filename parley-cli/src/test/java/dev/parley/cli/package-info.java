/** The commands as a user meets them: words in, words and an exit status out. */
@NullMarked
package dev.parley.cli;

import org.jspecify.annotations.NullMarked;
