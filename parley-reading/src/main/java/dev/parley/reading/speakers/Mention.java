package dev.parley.reading.speakers;

/**
 * A place where a figure is named.
 *
 * @param from the first token of the noun phrase
 * @param to the token after the name
 * @param figure who
 * @param subject whether it looks like the subject of its clause
 */
record Mention(int from, int to, Figure figure, boolean subject) {}
