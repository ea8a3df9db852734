package dev.parley.dossier.pledges;

import dev.parley.model.Capability;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many members of a bloc are said to do something.
 *
 * @param ground where it is said
 * @param bloc the id of the bloc
 * @param count how many
 * @param of of how many, or null
 * @param claim what they do, in the words of the text
 * @param capabilities what kinds of contribution the words name
 */
record Count(
    Ground ground, String bloc, int count, @Nullable Integer of, String claim, Set<Capability> capabilities) {
  Count {
    capabilities = Set.copyOf(capabilities);
  }
}
