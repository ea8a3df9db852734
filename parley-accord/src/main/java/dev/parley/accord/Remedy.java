package dev.parley.accord;

import java.util.List;

/**
 * What would have to change so that a wanted state becomes an equilibrium.
 *
 * @param concept under which it would be one
 * @param wanted the state
 * @param found whether changes were found that do it; they may not exist, or be more than were looked at
 * @param changes one for each decision maker who would have to change; none where the state is an equilibrium already,
 *     or where none were found
 * @param total what they cost together; 0 where none were found
 * @param atLeast what any changes cost that do it; proven
 */
public record Remedy(Concept concept, long wanted, boolean found, List<Change> changes, long total, long atLeast) {
  /** Keeps a copy. */
  public Remedy {
    changes = List.copyOf(changes);
  }

  /**
   * How one decision maker would have to change.
   *
   * @param decisionMaker its number
   * @param cost pairs of states that it would have to compare otherwise, or statements that would have to change
   * @param preferences what it would then prefer, for {@link Conflict#with}
   * @param words the changes one by one in plain words; of very many, the first
   */
  public record Change(int decisionMaker, long cost, Preferences preferences, List<String> words) {
    /** Keeps a copy. */
    public Change {
      words = List.copyOf(words);
    }
  }

  /** Whether fewer changes are proven not to do it. */
  public boolean isLeast() {
    return found && total == atLeast;
  }
}
