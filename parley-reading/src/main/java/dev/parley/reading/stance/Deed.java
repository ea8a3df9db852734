package dev.parley.reading.stance;

import dev.parley.model.Act;

/**
 * What a statement does.
 *
 * @param act the likeliest act
 * @param confidence 0 to 1: that it is that one
 */
public record Deed(Act act, double confidence) {}
