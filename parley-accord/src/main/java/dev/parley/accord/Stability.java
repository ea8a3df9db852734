package dev.parley.accord;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Which states are stable, for whom and under which {@link Concept}; exact. Immutable and thread-safe.
 *
 * <p>The work grows with the number of states times the number of decision makers squared, the memory with the states
 * times the decision makers; two cores are used where there are two.
 */
public final class Stability {
  private final Conflict conflict;
  private final long[][][] stable;

  private Stability(Conflict conflict) {
    this.conflict = conflict;
    int words = (int) Math.max(1, (1L << conflict.options().size()) >>> 6);
    this.stable = new long[conflict.decisionMakers().size()][Concept.values().length][words];
  }

  /**
   * Solves the conflict for all concepts.
   *
   * @throws IllegalArgumentException where the preferences of a decision maker are unknown
   * @throws IllegalStateException before anything is computed, where the memory of this process will not do
   */
  public static Stability of(Conflict conflict) {
    checkMemory(conflict, Runtime.getRuntime().maxMemory());
    Stability stability = new Stability(conflict);
    List<DecisionMaker> decisionMakers = conflict.decisionMakers();
    int[][] payoffs = Payoffs.of(conflict);
    long[] masks = decisionMakers.stream().mapToLong(DecisionMaker::mask).toArray();
    int[][] scratch = new int[5][payoffs[0].length];
    for (int i = 0; i < masks.length; i++) {
      stability.solve(i, payoffs, masks, scratch);
    }
    return stability;
  }

  /** Refuses what does not fit into so many bytes. */
  static void checkMemory(Conflict conflict, long available) {
    long states = 1L << conflict.options().size();
    int decisionMakers = conflict.decisionMakers().size();
    long slices = 0;
    for (DecisionMaker decisionMaker : conflict.decisionMakers()) {
      int bits = decisionMaker.options().size();
      long size = Slice.bytes(states >>> bits, decisionMakers - 1);
      slices = Math.max(slices, size * Math.min(1L << bits, Runtime.getRuntime().availableProcessors()));
    }
    // A slice keeps the others' payoffs side by side in one array.
    boolean addressable = conflict.decisionMakers().stream()
        .allMatch(one -> (states >>> one.options().size()) * (decisionMakers - 1) < Integer.MAX_VALUE - 8);
    long needed = states * 4 * (decisionMakers + 5L) + states / 8 * 5 * decisionMakers + slices;
    if (needed > available || !addressable) {
      throw new IllegalStateException(
          "The conflict has " + conflict.options().size() + " options, " + states + " combinations and "
              + decisionMakers + " decision makers; solving it takes some " + (needed >> 20) + " MB, but only "
              + (available >> 20) + " MB may be used.\nMaybe raise the memory with -Xmx, or leave out options.");
    }
  }

  private void solve(int focal, int[][] payoffs, long[] masks, int[][] scratch) {
    int[] own = payoffs[focal];
    int[] escape = scratch[0];
    int[] general = scratch[1];
    int[] symmetric = scratch[2];
    int[] sequential = scratch[3];
    int[] both = scratch[4];
    Reach reach = new Reach(conflict.options().size(), masks[focal], conflict.irreversible(), conflict.back());
    reach.best(own, own, escape);
    mark(focal, Concept.R, own, escape);
    boolean everything = conflict.states().isEverything();
    ConcurrentLinkedQueue<Slice> idle = new ConcurrentLinkedQueue<>();
    IntStream.range(0, 1 << Long.bitCount(masks[focal])).parallel().forEach(bits -> {
      Slice slice = idle.poll();
      if (slice == null) {
        slice = new Slice(focal, payoffs, masks, conflict.irreversible(), conflict.back(), everything);
      }
      slice.moveTo((int) Long.expand(bits, masks[focal]));
      slice.worst(own, own, general, sequential);
      slice.worst(own, escape, symmetric, both);
      idle.add(slice);
    });
    conclude(focal, Concept.GMR, own, general, reach, escape);
    conclude(focal, Concept.SMR, own, symmetric, reach, escape);
    conclude(focal, Concept.SEQ, own, sequential, reach, escape);
    conclude(focal, Concept.SSEQ, own, both, reach, escape);
  }

  /**
   * A state is left for another one that is better and from which the others cannot lead below it: it is unstable where
   * the lesser of the two, at the best of the moves, is above its own payoff.
   */
  private void conclude(int focal, Concept concept, int[] own, int[] sanctioned, Reach reach, int[] scratch) {
    IntStream.range(0, 1 << Math.max(0, conflict.options().size() - 12)).parallel().forEach(part -> {
      int end = Math.min(own.length, (part + 1) << 12);
      for (int state = part << 12; state < end; state++) {
        sanctioned[state] = Math.min(sanctioned[state], own[state]);
      }
    });
    reach.best(own, sanctioned, scratch);
    mark(focal, concept, own, scratch);
  }

  private void mark(int focal, Concept concept, int[] own, int[] best) {
    long[] words = stable[focal][concept.ordinal()];
    IntStream.range(0, words.length).parallel().forEach(i -> {
      int end = Math.min(own.length, (i + 1) << 6);
      for (int state = i << 6; state < end; state++) {
        if (own[state] >= 0 && best[state] <= own[state]) {
          words[i] |= 1L << state;
        }
      }
    });
  }

  /** What was solved. */
  public Conflict conflict() {
    return conflict;
  }

  /** Whether the state is feasible and stable for the decision maker with this number. */
  public boolean isStable(int decisionMaker, Concept concept, long state) {
    return conflict.states().contains(state)
        && (stable[decisionMaker][concept.ordinal()][(int) (state >>> 6)] >>> (state & 63) & 1) != 0;
  }

  /** Whether the state is stable for every decision maker. */
  public boolean isEquilibrium(Concept concept, long state) {
    return IntStream.range(0, stable.length).allMatch(i -> isStable(i, concept, state));
  }

  /** The states that are stable for the decision maker, ascending. */
  public LongStream stable(int decisionMaker, Concept concept) {
    return states(stable[decisionMaker][concept.ordinal()]);
  }

  /** The states that are stable for every decision maker, ascending. */
  public LongStream equilibria(Concept concept) {
    long[] common = stable[0][concept.ordinal()].clone();
    for (long[][] one : stable) {
      Arrays.setAll(common, i -> common[i] & one[concept.ordinal()][i]);
    }
    return states(common);
  }

  private static LongStream states(long[] words) {
    return LongStream.range(0, words.length).flatMap(i ->
        LongStream.range(0, 64).filter(bit -> (words[(int) i] >>> bit & 1) != 0).map(bit -> (i << 6) + bit));
  }
}
