package dev.parley.accord;

import java.util.List;

/**
 * Status quo analysis: which states can be reached from where things stand, and by the fewest moves of whom (Li, Kilgour
 * and Hipel, <i>Status quo analysis in the graph model for conflict resolution</i>, Journal of the Operational Research
 * Society 56 (2005) 699-707).
 *
 * <p>The search goes through all that can be reached, so that a state without a path has none. Two moves in a row of the
 * same decision maker are one move of that decision maker, improvements alike, so that a shortest path is always legal.
 * Immutable and thread-safe.
 */
public final class StatusQuo {
  private final Search search;

  private StatusQuo(Search search) {
    this.search = search;
    search.first(_ -> false);
  }

  /**
   * Searches from the state by unilateral moves of anyone.
   *
   * @throws IllegalArgumentException where the state is infeasible
   */
  public static StatusQuo byMoves(Conflict conflict, long state) {
    return new StatusQuo(new Search(conflict, null, Search.NOBODY, state));
  }

  /**
   * Searches from the state by unilateral improvements: every mover strictly prefers the state that it comes to.
   *
   * @throws IllegalArgumentException where the state is infeasible, or the preferences of a decision maker are unknown
   */
  public static StatusQuo byImprovements(Conflict conflict, long state) {
    return new StatusQuo(new Search(conflict, Payoffs.of(conflict), Search.NOBODY, state));
  }

  /** Whether a path leads to the state; true of the state that the search began from. */
  public boolean reaches(long state) {
    return search.reaches(state);
  }

  /** How many states can be come to, the first one included; as the search is complete, no path leads to any other. */
  public long reached() {
    return search.count();
  }

  /** A path of the fewest moves to the state; empty where it is the first state, or where {@link #reaches} is false. */
  public List<Move> path(long state) {
    return search.path(state);
  }
}
