package dev.parley.dossier.ledger;

/**
 * How often something occurs.
 *
 * @param id of an actor or a party
 * @param name for people
 * @param count statements
 */
public record Tally(String id, String name, int count) {}
