package dev.parley.dossier;

/**
 * How far a run has come.
 *
 * @param found documents found so far, refused ones among them
 * @param complete whether all are found, so that {@code found} is the total
 * @param done documents that are read, refused or skipped
 * @param refused how many were refused
 * @param skipped how many were there already
 * @param statements how many statements were found
 */
public record ReadProgress(int found, boolean complete, int done, int refused, int skipped, int statements) {}
