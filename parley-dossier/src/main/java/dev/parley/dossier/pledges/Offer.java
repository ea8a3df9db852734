package dev.parley.dossier.pledges;

import dev.parley.model.Capability;
import dev.parley.model.Pledge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence says that a party contributes, or does not.
 *
 * @param ground where it says so
 * @param party the id of the party that contributes
 * @param denied whether it says that it will not
 * @param capability what kind of contribution, or null when the sentence only limits contributions told elsewhere
 * @param amount how much
 * @param status how far it has got
 * @param caveats what it is not meant for
 * @param conditions what must be so first
 */
record Offer(
    Ground ground,
    String party,
    boolean denied,
    @Nullable Capability capability,
    @Nullable Amount amount,
    Pledge.Status status,
    List<String> caveats,
    List<String> conditions) {
  Offer {
    caveats = List.copyOf(caveats);
    conditions = List.copyOf(conditions);
  }

  /** Whether the party says so itself. */
  boolean own() {
    return ground.isWordOf(party);
  }

  /** Whether others say so. What the outlet tells is neither. */
  boolean hearsay() {
    return !own() && !ground.isOutlet();
  }
}
