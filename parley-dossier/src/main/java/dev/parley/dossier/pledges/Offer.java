package dev.parley.dossier.pledges;

import dev.parley.dossier.ledger.LedgerStatement;
import dev.parley.model.Capability;
import dev.parley.model.Pledge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one statement says that a party contributes, or does not.
 *
 * @param statement the statement
 * @param party the id of the party that contributes
 * @param own whether that party says so itself
 * @param denied whether it says that it will not
 * @param capability what kind of contribution, or null when the statement only limits contributions told elsewhere
 * @param amount how much
 * @param status how far it has got
 * @param caveats what it is not meant for
 * @param conditions what must be so first
 */
record Offer(
    LedgerStatement statement,
    String party,
    boolean own,
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
}
