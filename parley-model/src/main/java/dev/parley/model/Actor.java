package dev.parley.model;

import java.util.List;

/**
 * A person or an organisation that speaks.
 *
 * @param id lower-case words joined by hyphens; that of the dossier where it knows the actor, else made from the name
 * @param name the fullest name known, such as {@code Sergei Lavrov}
 * @param type what it is
 * @param members who speaks together, where the text names them ("Starmer and Macron", "the two leaders" after their
 *     names); empty for all but such groups. Each is a member by itself and has no members
 */
public record Actor(String id, String name, Type type, List<Actor> members) {
  public Actor {
    members = List.copyOf(members);
    if (!members.isEmpty() && type != Type.GROUP) {
      throw new IllegalArgumentException("The actor " + id + " has members and is no group.");
    }
  }

  /** An actor by itself, or a group whose members have no names. */
  public Actor(String id, String name, Type type) {
    this(id, name, type, List.of());
  }

  /** What an actor is. */
  public enum Type {
    PERSON,
    /** A government, ministry, company, party, court, newspaper: a body with a name. */
    ORGANIZATION,
    /** Several: people without names ("two officials", "several European governments"), or members with names. */
    GROUP,
    /** A text that speaks ("the communiqué", "the poll"). */
    DOCUMENT
  }

  /** Whether this is the actor with that id, or a group of which it is a member. */
  public boolean includes(String actor) {
    return id.equals(actor) || members.stream().anyMatch(member -> member.id().equals(actor));
  }
}
