package dev.parley.accord;

import java.util.Arrays;
import java.util.List;

/** Preferences as numbers, one for each combination of options: higher is better, equal is a tie, -1 is infeasible. */
final class Payoffs {
  /** Statements are taken in such bundles, so that a bundle and the rank so far fit in one long. */
  private static final int BUNDLE = 30;

  private Payoffs() { }

  /** Those of all decision makers, in their order. */
  static int[][] of(Conflict conflict) {
    return conflict.decisionMakers().stream().map(one -> of(conflict, one)).toArray(int[][]::new);
  }

  static int[] of(Conflict conflict, DecisionMaker decisionMaker) {
    FeasibleStates states = conflict.states();
    int[] payoffs = new int[1 << conflict.options().size()];
    switch (decisionMaker.preferences()) {
      case Preferences.ByStatements(var statements) -> byStatements(statements, payoffs);
      case Preferences.ByRanking(var groups) -> {
        for (int i = 0; i < groups.size(); i++) {
          for (long number : groups.get(i)) {
            payoffs[(int) states.state(number)] = groups.size() - 1 - i;
          }
        }
      }
      case Preferences.ByWeights weights -> byWeights(weights, payoffs);
      case Preferences.Unknown() -> throw new IllegalArgumentException(
          "The preferences of (" + decisionMaker.name() + ") are unknown.\n"
              + "Maybe state at least what comes first, or sample the orders that are possible.");
    }
    if (!states.isEverything()) {
      for (int state = 0; state < payoffs.length; state++) {
        if (!states.contains(state)) {
          payoffs[state] = -1;
        }
      }
    }
    return payoffs;
  }

  private static void byStatements(List<PreferenceStatement> statements, int[] payoffs) {
    for (int from = 0; from < statements.size(); from += BUNDLE) {
      List<PreferenceStatement> bundle = statements.subList(from, Math.min(from + BUNDLE, statements.size()));
      if (from == 0) {
        for (int base = 0; base < payoffs.length; base += 64) {
          add(bundle, base, payoffs);
        }
      } else {
        refine(bundle, payoffs);
      }
    }
  }

  /** Appends the answers of the bundle, the first as the most significant bit. */
  private static void add(List<PreferenceStatement> bundle, int base, int[] payoffs) {
    int end = Math.min(base + 64, payoffs.length);
    for (int i = 0; i < bundle.size(); i++) {
      long word = bundle.get(i).condition().word(base);
      for (int state = base; state < end; state++) {
        payoffs[state] = payoffs[state] << 1 | (int) (word >>> state & 1);
      }
    }
  }

  /** Breaks the ties of what has gone before by a further bundle. */
  private static void refine(List<PreferenceStatement> bundle, int[] payoffs) {
    int[] next = new int[payoffs.length];
    for (int base = 0; base < payoffs.length; base += 64) {
      add(bundle, base, next);
    }
    long[] codes = new long[payoffs.length];
    for (int state = 0; state < payoffs.length; state++) {
      codes[state] = (long) payoffs[state] << BUNDLE | next[state];
    }
    rank(codes, payoffs);
  }

  private static void byWeights(Preferences.ByWeights weights, int[] payoffs) {
    long[] codes = new long[payoffs.length];
    for (int state = 0; state < payoffs.length; state++) {
      // Sums that differ by rounding only are a tie; + 0.0 makes one of the two zeros.
      long bits = Double.doubleToLongBits(Math.rint(weights.worth(state) * 0x1p32) * 0x1p-32 + 0.0);
      codes[state] = bits < 0 ? bits ^ Long.MAX_VALUE : bits;
    }
    rank(codes, payoffs);
  }

  /** Gives each state the place of its code among all that occur. */
  private static void rank(long[] codes, int[] payoffs) {
    long[] sorted = distinct(codes);
    for (int state = 0; state < payoffs.length; state++) {
      payoffs[state] = Arrays.binarySearch(sorted, codes[state]);
    }
  }

  private static long[] distinct(long[] codes) {
    long[] sorted = codes.clone();
    Arrays.sort(sorted);
    int count = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[count++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, count);
  }
}
