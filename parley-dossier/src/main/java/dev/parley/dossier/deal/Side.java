package dev.parley.dossier.deal;

import java.util.List;

/**
 * Who sits at the table: a decision maker of the conflict.
 *
 * @param id that of the party or bloc
 * @param name for people
 * @param members the ids of the parties that act through it, where it is a bloc
 * @param atWar whether it fights
 */
public record Side(String id, String name, List<String> members, boolean atWar) {
  public Side {
    members = List.copyOf(members);
  }
}
