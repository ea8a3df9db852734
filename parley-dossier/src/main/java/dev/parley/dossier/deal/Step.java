package dev.parley.dossier.deal;

import org.jspecify.annotations.Nullable;

/**
 * A move of one side.
 *
 * @param side who moves
 * @param from the state that it leaves
 * @param to the state that it comes to
 * @param gain what it brings to who moves
 * @param decides the most important of its preferences for which the two states differ; null where they differ for none
 */
public record Step(int side, long from, long to, Gain gain, @Nullable Want decides) {}
