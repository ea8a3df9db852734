package dev.parley.accord;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** A search by the fewest moves from one state, by everybody's moves or by those of all but one. */
final class Search {
  /** In place of a decision maker: everybody moves. */
  static final int NOBODY = -1;

  private static final int UNREACHED = -1;

  private final Conflict conflict;
  private final int @Nullable [][] improving;
  private final int excluded;
  private final int start;
  private final int[] before;
  private final int[] mover;

  /**
   * @param improving payoffs by decision maker and combination where only improvements count, else null
   * @param excluded the number of the decision maker who does not move, or {@link #NOBODY}
   * @throws IllegalArgumentException where the state is infeasible
   */
  Search(Conflict conflict, int @Nullable [][] improving, int excluded, long state) {
    conflict.states().number(state); // refuses an infeasible one
    this.conflict = conflict;
    this.improving = improving;
    this.excluded = excluded;
    this.start = (int) state;
    this.before = new int[1 << conflict.options().size()];
    this.mover = new int[before.length];
    Arrays.fill(before, UNREACHED);
    before[start] = start;
  }

  /** Goes on until a state other than the first is what is looked for, and returns it; -1 where there is none. */
  int first(IntPredicate goal) {
    ArrayDeque<Integer> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      int from = open.remove();
      for (int i = 0; i < conflict.decisionMakers().size(); i++) {
        if (i == excluded) {
          continue;
        }
        for (int to : conflict.moves(i, from)) {
          if (before[to] == UNREACHED && (improving == null || improving[i][to] > improving[i][from])) {
            before[to] = from;
            mover[to] = i;
            if (goal.test(to)) {
              return to;
            }
            open.add(to);
          }
        }
      }
    }
    return UNREACHED;
  }

  boolean reaches(long state) {
    return conflict.states().contains(state) && before[(int) state] != UNREACHED;
  }

  /** How many states have been reached, the first one included. */
  long count() {
    return Arrays.stream(before).filter(state -> state != UNREACHED).count();
  }

  /** The moves to a state that has been reached; none where it is the first, or has not been reached. */
  List<Move> path(long state) {
    List<Move> path = new ArrayList<>();
    if (reaches(state)) {
      for (int to = (int) state; to != start; to = before[to]) {
        path.addFirst(new Move(mover[to], before[to], to));
      }
    }
    return List.copyOf(path);
  }
}
