package dev.parley.model;

/**
 * A person or an organisation that speaks.
 *
 * @param id lower-case words joined by hyphens; that of the dossier where it knows the actor, else made from the name
 * @param name the fullest name known, such as {@code Sergei Lavrov}
 * @param type what it is
 */
public record Actor(String id, String name, Type type) {
  /** What an actor is. */
  public enum Type {
    PERSON,
    /** A government, ministry, company, party, court, newspaper: a body with a name. */
    ORGANIZATION,
    /** People without names ("two officials", "several European governments"). */
    GROUP,
    /** A text that speaks ("the communiqué", "the poll"). */
    DOCUMENT
  }
}
