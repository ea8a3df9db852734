package dev.parley.reading.tagging;

/**
 * Consecutive wordpieces that the tagger holds for a source, a cue or a content.
 *
 * @param label which of the three
 * @param from the first wordpiece
 * @param to the wordpiece after the last
 * @param confidence mean probability that its wordpieces have the label, 0 to 1
 * @param exact probability that a mention begins and ends just here, 0 to 1
 */
record Mention(Label label, int from, int to, double confidence, double exact) {}
