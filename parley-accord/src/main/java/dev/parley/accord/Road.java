package dev.parley.accord;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * The way from where things stand to a proposed outcome, and whether the outcome would hold. A <i>road to nowhere</i> is a
 * proposal that cannot be come to, to which somebody would have to move against its own interest, or that somebody
 * would leave again.
 *
 * @param statusQuo where things stand
 * @param outcome what is proposed
 * @param reachable whether any sequence of moves leads there; the search is complete, so that false is proven
 * @param path the way with the fewest moves by which the mover does not gain, and among those with the fewest moves;
 *     empty where there is none, or where things stand there already
 * @param unwilling the moves of the path by which the mover does not gain: who blocks it, and at which step
 * @param stuck the numbers of the options that would have to be changed and cannot be: irreversible and already decided
 * @param leavers why those would leave the outcome who would
 */
public record Road(
    long statusQuo,
    long outcome,
    boolean reachable,
    List<Move> path,
    List<Move> unwilling,
    List<Integer> stuck,
    List<Reasoning> leavers) {
  private static final long UNREACHED = Long.MAX_VALUE;

  /** Keeps copies. */
  public Road {
    path = List.copyOf(path);
    unwilling = List.copyOf(unwilling);
    stuck = List.copyOf(stuck);
    leavers = List.copyOf(leavers);
  }

  /** Whether the proposal cannot be come to willingly, or would not last. */
  public boolean leadsNowhere() {
    return !reachable || !unwilling.isEmpty() || !leavers.isEmpty();
  }

  /**
   * Looks for the road.
   *
   * @param concept what the decision makers look at before they leave the outcome
   * @throws IllegalArgumentException where a state is infeasible, or the preferences of a decision maker are unknown
   */
  public static Road between(Conflict conflict, long statusQuo, long outcome, Concept concept) {
    conflict.states().number(statusQuo); // refuses an infeasible one
    int[][] payoffs = Payoffs.of(conflict);
    Narration narration = Narration.of(conflict, payoffs);
    List<Reasoning> leavers = IntStream.range(0, conflict.decisionMakers().size())
        .mapToObj(i -> narration.why(i, concept, outcome))
        .filter(reasoning -> !reasoning.isStable()).toList();
    List<Move> path = path(conflict, payoffs, (int) statusQuo, (int) outcome);
    List<Move> unwilling = path.stream().filter(move -> !gains(payoffs, move)).toList();
    long given = conflict.forward() & statusQuo & ~outcome;
    long stuck = given | conflict.back() & ~statusQuo & outcome;
    return new Road(statusQuo, outcome, statusQuo == outcome || !path.isEmpty(), path, unwilling,
        IntStream.range(0, conflict.options().size()).filter(i -> (stuck >>> i & 1) != 0).boxed().toList(), leavers);
  }

  private static boolean gains(int[][] payoffs, Move move) {
    return payoffs[move.decisionMaker()][(int) move.to()] > payoffs[move.decisionMaker()][(int) move.from()];
  }

  private static List<Move> path(Conflict conflict, int[][] payoffs, int start, int end) {
    // Unwilling moves in the upper half, all moves in the lower.
    long[] cost = new long[payoffs[0].length];
    int[] before = new int[cost.length];
    int[] mover = new int[cost.length];
    Arrays.fill(cost, UNREACHED);
    cost[start] = 0;
    record Open(long cost, int state) { }

    PriorityQueue<Open> open = new PriorityQueue<>((a, b) -> Long.compare(a.cost(), b.cost()));
    open.add(new Open(0, start));
    while (!open.isEmpty() && open.element().state() != end) {
      Open next = open.remove();
      int from = next.state();
      for (int i = 0; next.cost() == cost[from] && i < payoffs.length; i++) {
        for (int to : conflict.moves(i, from)) {
          long further = cost[from] + 1 + (payoffs[i][to] > payoffs[i][from] ? 0 : 1L << 32);
          if (further < cost[to]) {
            cost[to] = further;
            before[to] = from;
            mover[to] = i;
            open.add(new Open(further, to));
          }
        }
      }
    }
    List<Move> path = new ArrayList<>();
    if (cost[end] != UNREACHED) {
      for (int to = end; to != start; to = before[to]) {
        path.addFirst(new Move(mover[to], before[to], to));
      }
    }
    return path;
  }
}
