package dev.parley.accord;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
  /** Of a state that nothing leads to. */
  private static final int UNREACHED = -1;

  private final Conflict conflict;
  private final int start;
  private final int[] before;
  private final int[] mover;

  private StatusQuo(Conflict conflict, int start) {
    this.conflict = conflict;
    this.start = start;
    this.before = new int[1 << conflict.options().size()];
    this.mover = new int[before.length];
    Arrays.fill(before, UNREACHED);
  }

  /**
   * A step of a path.
   *
   * @param decisionMaker the number of the one who moves
   * @param from the state that is left
   * @param to the state that is come to
   */
  public record Move(int decisionMaker, long from, long to) { }

  /**
   * Searches from the state by unilateral moves of anyone.
   *
   * @throws IllegalArgumentException where the state is infeasible
   */
  public static StatusQuo byMoves(Conflict conflict, long state) {
    return search(conflict, state, null);
  }

  /**
   * Searches from the state by unilateral improvements: every mover strictly prefers the state that it comes to.
   *
   * @throws IllegalArgumentException where the state is infeasible, or the preferences of a decision maker are unknown
   */
  public static StatusQuo byImprovements(Conflict conflict, long state) {
    List<DecisionMaker> all = conflict.decisionMakers();
    int[][] payoffs = new int[all.size()][];
    for (int i = 0; i < payoffs.length; i++) {
      payoffs[i] = Payoffs.of(conflict, all.get(i));
    }
    return search(conflict, state, payoffs);
  }

  private static StatusQuo search(Conflict conflict, long state, int @Nullable [][] payoffs) {
    conflict.states().number(state); // refuses an infeasible one
    StatusQuo found = new StatusQuo(conflict, (int) state);
    found.before[found.start] = found.start;
    long[] masks = conflict.decisionMakers().stream().mapToLong(DecisionMaker::mask).toArray();
    long back = conflict.back();
    long forward = conflict.irreversible() & ~back;
    ArrayDeque<Integer> open = new ArrayDeque<>(List.of(found.start));
    while (!open.isEmpty()) {
      int from = open.remove();
      for (int i = 0; i < masks.length; i++) {
        // All subsets of the mover's bits, the full one first.
        long bits = masks[i];
        while (true) {
          int to = (int) (from & ~masks[i] | bits);
          boolean possible = found.before[to] == UNREACHED && (from & ~to & forward) == 0 && (to & ~from & back) == 0
              && conflict.states().contains(to) && (payoffs == null || payoffs[i][to] > payoffs[i][from]);
          if (possible) {
            found.before[to] = from;
            found.mover[to] = i;
            open.add(to);
          }
          if (bits == 0) {
            break;
          }
          bits = bits - 1 & masks[i];
        }
      }
    }
    return found;
  }

  /** Whether a path leads to the state; true of the state that the search began from. */
  public boolean reaches(long state) {
    return conflict.states().contains(state) && before[(int) state] != UNREACHED;
  }

  /** A path of the fewest moves to the state; empty where it is the first state, or where {@link #reaches} is false. */
  public List<Move> path(long state) {
    List<Move> path = new ArrayList<>();
    if (reaches(state)) {
      for (int to = (int) state; to != start; to = before[to]) {
        path.addFirst(new Move(mover[to], before[to], to));
      }
    }
    return List.copyOf(path);
  }
}
