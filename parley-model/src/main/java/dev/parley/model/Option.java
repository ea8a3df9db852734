package dev.parley.model;

import java.util.List;

/**
 * One answer to an {@link Issue}.
 *
 * @param id lower-case words joined by hyphens, unique within its issue
 * @param proposition what would be so: one plain sentence in the present tense that can be understood by itself, such
 *     as "Foreign troops are deployed in Ukraine near the front."
 * @param controlledBy the ids of the parties or blocs that decide whether it happens; never empty
 */
public record Option(String id, String proposition, List<String> controlledBy) {
  public Option {
    controlledBy = List.copyOf(controlledBy);
  }
}
