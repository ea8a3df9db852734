package dev.parley.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the talks are about once agreed.
 *
 * @param id lower-case words joined by hyphens, unique within its dossier
 * @param needs what it takes, each capability once
 * @param contributors the ids of the parties and blocs that can contribute to it; empty when anybody can
 */
public record Arrangement(String id, List<Need> needs, List<String> contributors) {
  public Arrangement {
    needs = List.copyOf(needs);
    contributors = List.copyOf(contributors);
  }

  /**
   * Something that an arrangement takes.
   *
   * @param capability what kind
   * @param amount how much of it, in the capability's own unit, or null when nobody has said
   */
  public record Need(Capability capability, @Nullable Double amount) {}
}
