package dev.parley.reading.stance;

/**
 * What a statement can be about, as the model of stance sees it.
 *
 * @param words a sentence
 * @param sense where it lies in the space of meaning
 */
public record Proposition(String words, Vector sense) {}
