/**
 * Files that people write by hand: read so that everything that is wrong is told at once, with its line and its mend.
 * Start with {@link dev.parley.dossier.files.WrittenFile}, which gives the text of a file, {@link
 * dev.parley.dossier.files.YamlNodes}, which makes nodes of it, and {@link dev.parley.dossier.files.Fields}, which asks a
 * mapping field by field; what is wrong gathers in {@link dev.parley.dossier.files.Faults}.
 */
@NullMarked
package dev.parley.dossier.files;

import org.jspecify.annotations.NullMarked;
