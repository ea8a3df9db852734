package dev.parley.dossier.deal;

/**
 * What is not part of the conflict.
 *
 * @param what an option of the dossier by issue and option, or the id of a party or bloc
 * @param why one clause
 */
public record LeftOut(String what, String why) {}
