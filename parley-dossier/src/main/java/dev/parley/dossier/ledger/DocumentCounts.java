package dev.parley.dossier.ledger;

import dev.parley.model.Statement;
import java.util.List;
import java.util.Map;

/**
 * What was counted in one document.
 *
 * @param kinds statements of each kind; a kind that does not occur is left out
 * @param speakers the actors quoted, the most quoted first, then by where they are quoted first
 */
public record DocumentCounts(Map<Statement.Kind, Integer> kinds, List<Tally> speakers) {
  /** Nothing was said. */
  public static final DocumentCounts NONE = new DocumentCounts(Map.of(), List.of());

  public DocumentCounts {
    kinds = Map.copyOf(kinds);
    speakers = List.copyOf(speakers);
  }

  /** How many statements of the kind there are. */
  public int of(Statement.Kind kind) {
    return kinds.getOrDefault(kind, 0);
  }
}
