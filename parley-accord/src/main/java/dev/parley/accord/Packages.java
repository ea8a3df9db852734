package dev.parley.accord;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Which packages of options all could agree to, and which of these leave nothing on the table (Raiffa, <i>The Art and
 * Science of Negotiation</i>, Harvard University Press 1982). A package is a feasible state. Immutable and thread-safe.
 */
public final class Packages {
  private final Conflict conflict;
  private final List<BitSet> accepted;
  private final BitSet front;

  private Packages(Conflict conflict, List<BitSet> accepted, BitSet front) {
    this.conflict = conflict;
    this.accepted = List.copyOf(accepted);
    this.front = front;
  }

  /**
   * Looks at every package.
   *
   * @param reservations for each decision maker, in their order, all that it insists on; none where it takes anything
   * @throws IllegalArgumentException where there is not a list for each decision maker, one speaks of an infeasible state
   *     or of a worth without weights, or the preferences of a decision maker are unknown
   */
  public static Packages of(Conflict conflict, List<List<Reservation>> reservations) {
    int count = conflict.decisionMakers().size();
    if (reservations.size() != count) {
      throw new IllegalArgumentException("There are reservations of " + reservations.size() + " decision makers, but "
          + count + " decision makers.\nMaybe give an empty list for who takes anything.");
    }
    int[][] payoffs = Payoffs.of(conflict);
    List<BitSet> accepted = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      accepted.add(accepted(conflict, conflict.decisionMakers().get(i), reservations.get(i), payoffs[i]));
    }
    return new Packages(conflict, accepted, front(payoffs));
  }

  private static BitSet accepted(
      Conflict conflict, DecisionMaker decisionMaker, List<Reservation> reservations, int[] own) {
    BitSet accepted = new BitSet(own.length);
    conflict.states().stream().forEach(state -> accepted.set((int) state));
    for (Reservation reservation : reservations) {
      switch (reservation) {
        case Reservation.AsGoodAs(long least) -> {
          conflict.states().number(least); // refuses an infeasible one
          keep(accepted, state -> own[state] >= own[(int) least]);
        }
        case Reservation.RedLine(Condition condition) -> keep(accepted, condition::holds);
        case Reservation.Worth(double worth) -> {
          if (!(decisionMaker.preferences() instanceof Preferences.ByWeights weights)) {
            throw new IllegalArgumentException("(" + decisionMaker.name() + ") insists on a worth of " + worth
                + ", but has no weights.\nMaybe name a state that is just good enough.");
          }
          keep(accepted, state -> weights.worth(state) >= worth);
        }
      }
    }
    return accepted;
  }

  private static void keep(BitSet states, IntPredicate condition) {
    for (int state = states.nextSetBit(0); state >= 0; state = states.nextSetBit(state + 1)) {
      if (!condition.test(state)) {
        states.clear(state);
      }
    }
  }

  /** A state is beaten only by one whose payoffs together are more, so that these are taken first. */
  private static BitSet front(int[][] payoffs) {
    List<Integer> order = IntStream.range(0, payoffs[0].length).filter(state -> payoffs[0][state] >= 0).boxed()
        .sorted(Comparator.comparingLong((Integer state) -> -sum(payoffs, state))).toList();
    List<Integer> front = new ArrayList<>();
    BitSet states = new BitSet();
    for (int state : order) {
      if (front.stream().noneMatch(better -> beats(payoffs, better, state))) {
        front.add(state);
        states.set(state);
      }
    }
    return states;
  }

  private static long sum(int[][] payoffs, int state) {
    long sum = 0;
    for (int[] own : payoffs) {
      sum += own[state];
    }
    return sum;
  }

  private static boolean beats(int[][] payoffs, int better, int state) {
    boolean more = false;
    for (int[] own : payoffs) {
      if (own[better] < own[state]) {
        return false;
      }
      more |= own[better] > own[state];
    }
    return more;
  }

  /** The agreement zone: the packages that everybody accepts, ascending. */
  public LongStream zone() {
    return common(-1).stream().asLongStream();
  }

  /** The packages that everybody but this decision maker accepts, ascending: what it alone stands against is more of them. */
  public LongStream zoneWithout(int decisionMaker) {
    return common(decisionMaker).stream().asLongStream();
  }

  /** The Pareto front: the packages than which none is better for somebody and worse for nobody, ascending. */
  public LongStream front() {
    return front.stream().asLongStream();
  }

  /** The packages of the zone that lie on the front, ascending: what is worth talking about. */
  public LongStream efficient() {
    BitSet both = common(-1);
    both.and(front);
    return both.stream().asLongStream();
  }

  /** Whether the decision maker accepts the package. */
  public boolean accepts(int decisionMaker, long state) {
    return conflict.states().contains(state) && accepted.get(decisionMaker).get((int) state);
  }

  private BitSet common(int excluded) {
    BitSet common = new BitSet();
    conflict.states().stream().forEach(state -> common.set((int) state));
    for (int i = 0; i < accepted.size(); i++) {
      if (i != excluded) {
        common.and(accepted.get(i));
      }
    }
    return common;
  }
}
