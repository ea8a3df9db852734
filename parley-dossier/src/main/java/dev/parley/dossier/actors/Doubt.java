package dev.parley.dossier.actors;

/**
 * Two actors that could be one, which a person should judge.
 *
 * @param one the id of the first in alphabetical order
 * @param other the id of the other
 * @param likelihood how likely it is that they are one
 * @param reason why they could be, or why they were kept apart
 */
public record Doubt(String one, String other, Likelihood likelihood, String reason) {
  /** How likely it is. */
  public enum Likelihood {
    HIGH,
    MEDIUM,
    LOW
  }
}
