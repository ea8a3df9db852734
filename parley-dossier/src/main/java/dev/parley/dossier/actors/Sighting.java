package dev.parley.dossier.actors;

import dev.parley.model.Actor;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An actor as one document names it: all of the document's statements that the reader gave the same speaker.
 *
 * @param document its id
 * @param speaker the actor's id as the reader made it, unique within the document
 * @param name the fullest name that the document has
 * @param type what it is
 * @param roles the offices and callings that the document gives it
 * @param parties the parties that its statements were coded for
 * @param before the id of the ledger's actor that it was taken for so far, or null
 */
public record Sighting(
    String document,
    String speaker,
    String name,
    Actor.Type type,
    List<Role> roles,
    Set<String> parties,
    @Nullable String before) {
  public Sighting {
    roles = List.copyOf(roles);
    parties = Set.copyOf(parties);
  }
}
