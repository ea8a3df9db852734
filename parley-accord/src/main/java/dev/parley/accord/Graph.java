package dev.parley.accord;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The moves of a conflict written out, for analyses that have to look at many of them together. A state is its place
 * among the feasible ones, its number less one.
 */
final class Graph {
  /** Of more states than this the moves are not written out. */
  static final int MOST_STATES = 1 << 12;

  /** Sets of decision makers are kept as the bits of an int. */
  static final int MOST_DECISION_MAKERS = 30;

  private final Conflict conflict;
  private final long[] states;
  private final int[][][] moves;

  private Graph(Conflict conflict) {
    this.conflict = conflict;
    this.states = conflict.states().stream().toArray();
    this.moves = new int[conflict.decisionMakers().size()][][];
    for (int i = 0; i < moves.length; i++) {
      moves[i] = moves(conflict.decisionMakers().get(i).mask());
    }
  }

  /**
   * Writes the moves out.
   *
   * @param what for the message: "Coalitions"
   * @throws IllegalArgumentException where there are too many states or decision makers
   */
  static Graph of(Conflict conflict, String what) {
    if (conflict.states().count() > MOST_STATES) {
      throw new IllegalArgumentException(
          what + " are analysed for up to " + MOST_STATES + " feasible states; the conflict has "
              + conflict.states().count() + ".\nMaybe leave out options, or say which combinations cannot be.");
    }
    if (conflict.decisionMakers().size() > MOST_DECISION_MAKERS) {
      throw new IllegalArgumentException(
          what + " are analysed for up to " + MOST_DECISION_MAKERS + " decision makers; the conflict has "
              + conflict.decisionMakers().size() + ".\nMaybe join those who want the same.");
    }
    return new Graph(conflict);
  }

  private int[][] moves(long mask) {
    long back = conflict.back();
    long forward = conflict.forward();
    Map<Long, List<Integer>> cosets = new HashMap<>();
    for (int place = 0; place < states.length; place++) {
      cosets.computeIfAbsent(states[place] & ~mask, _ -> new ArrayList<>()).add(place);
    }
    int[][] targets = new int[states.length][];
    for (int from = 0; from < states.length; from++) {
      long left = states[from];
      int place = from;
      targets[from] = cosets.getOrDefault(left & ~mask, List.of()).stream()
          .mapToInt(Integer::intValue)
          .filter(to -> to != place && (left & ~states[to] & forward) == 0 && (states[to] & ~left & back) == 0)
          .toArray();
    }
    return targets;
  }

  Conflict conflict() {
    return conflict;
  }

  int size() {
    return states.length;
  }

  long state(int place) {
    return states[place];
  }

  /**
   * The place of the state.
   *
   * @throws IllegalArgumentException where it is infeasible
   */
  int place(long state) {
    return (int) conflict.states().number(state) - 1;
  }

  /** Where the decision maker can move to from here, ascending. */
  int[] moves(int decisionMaker, int from) {
    return moves[decisionMaker][from];
  }

  /** The payoffs by place of all decision makers. */
  int[][] payoffs() {
    return conflict.decisionMakers().stream().map(this::payoffs).toArray(int[][]::new);
  }

  int[] payoffs(DecisionMaker decisionMaker) {
    int[] all = Payoffs.of(conflict, decisionMaker);
    return Arrays.stream(states).mapToInt(state -> all[(int) state]).toArray();
  }

  /** Where the members get by sequences of their moves; the start is left out. */
  BitSet reach(int members, int start) {
    BitSet reached = new BitSet(states.length);
    int[] open = new int[states.length];
    int depth = 0;
    open[depth++] = start;
    reached.set(start);
    while (depth > 0) {
      int from = open[--depth];
      for (int i = 0; i < moves.length; i++) {
        if ((members >>> i & 1) == 0) {
          continue;
        }
        for (int to : moves[i][from]) {
          if (!reached.get(to)) {
            reached.set(to);
            open[depth++] = to;
          }
        }
      }
    }
    reached.clear(start);
    return reached;
  }
}
