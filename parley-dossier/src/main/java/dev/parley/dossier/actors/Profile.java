package dev.parley.dossier.actors;

import dev.parley.model.Actor;
import java.util.List;
import java.util.Set;

/**
 * What is known of one of the ledger's actors.
 *
 * @param id its id
 * @param names the names that documents have for it
 * @param type what it is
 * @param roles its offices and callings
 * @param parties the parties that its statements were coded for
 */
public record Profile(String id, List<String> names, Actor.Type type, Set<Role> roles, Set<String> parties) {
  public Profile {
    names = List.copyOf(names);
    roles = Set.copyOf(roles);
    parties = Set.copyOf(parties);
  }
}
