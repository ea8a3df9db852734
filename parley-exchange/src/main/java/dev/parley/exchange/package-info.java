/**
 * Other people's formats, in and out, and the files in which conflicts are written. {@link
 * dev.parley.exchange.ConflictFile} reads a conflict from YAML or from a file of GMCR+; {@link
 * dev.parley.exchange.ConflictJson} writes what was found out about it.
 */
@NullMarked
package dev.parley.exchange;

import org.jspecify.annotations.NullMarked;
