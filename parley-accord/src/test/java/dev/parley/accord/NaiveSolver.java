package dev.parley.accord;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The concepts word by word from their definitions, one state and one move at a time, sharing nothing with the solver. */
final class NaiveSolver {
  private final int options;
  private final long[] controlled;
  private final Direction[] directions;
  private final Set<Long> feasible;
  private final List<Map<Long, Integer>> payoffs;
  private final Map<String, Set<Long>> reached = new HashMap<>();

  /** Payoffs by state for each decision maker; exactly the feasible states are their keys. */
  NaiveSolver(long[] controlled, Direction[] directions, List<Map<Long, Integer>> payoffs) {
    this.options = directions.length;
    this.controlled = controlled;
    this.directions = directions;
    this.feasible = payoffs.getFirst().keySet();
    this.payoffs = payoffs;
  }

  boolean isStable(int focal, Concept concept, long state) {
    for (long improvement : moves(focal, state, true)) {
      if (!isSanctioned(focal, concept, state, improvement)) {
        return false;
      }
    }
    return true;
  }

  /** The states that all members prefer and that they reach together. */
  Set<Long> improvements(Set<Integer> coalition, long state) {
    Set<Long> better = new HashSet<>(sequences(coalition, state, false));
    better.removeIf(to -> !allPrefer(coalition, to, state));
    return better;
  }

  boolean isStable(Set<Integer> coalition, Concept concept, long state) {
    return improvements(coalition, state).stream().allMatch(to -> isSanctioned(coalition, concept, state, to));
  }

  private boolean isSanctioned(Set<Integer> coalition, Concept concept, long state, long improvement) {
    if (concept == Concept.R) {
      return false;
    }
    Set<Integer> others = new HashSet<>();
    for (int i = 0; i < controlled.length; i++) {
      if (!coalition.contains(i)) {
        others.add(i);
      }
    }
    boolean credible = concept == Concept.SEQ || concept == Concept.SSEQ;
    boolean symmetric = concept == Concept.SMR || concept == Concept.SSEQ;
    for (long sanction : sequences(others, improvement, credible)) {
      if (!allPrefer(coalition, sanction, state) && (!symmetric || sequences(coalition, sanction, false).stream()
          .noneMatch(escape -> allPrefer(coalition, escape, state)))) {
        return true;
      }
    }
    return false;
  }

  private boolean allPrefer(Set<Integer> coalition, long to, long from) {
    return coalition.stream().allMatch(member -> payoff(member, to) > payoff(member, from));
  }

  private boolean isSanctioned(int focal, Concept concept, long state, long improvement) {
    if (concept == Concept.R) {
      return false;
    }
    boolean credible = concept == Concept.SEQ || concept == Concept.SSEQ;
    boolean symmetric = concept == Concept.SMR || concept == Concept.SSEQ;
    Set<Integer> others = new HashSet<>();
    for (int i = 0; i < controlled.length; i++) {
      if (i != focal) {
        others.add(i);
      }
    }
    for (long sanction : sequences(others, improvement, credible)) {
      if (payoff(focal, sanction) <= payoff(focal, state)
          && (!symmetric || moves(focal, sanction, false).stream()
              .allMatch(escape -> payoff(focal, escape) <= payoff(focal, state)))) {
        return true;
      }
    }
    return false;
  }

  /** Where these get by at least one move, nobody twice in a row. */
  private Set<Long> sequences(Set<Integer> movers, long start, boolean improving) {
    return reached.computeIfAbsent(movers + " " + start + " " + improving, _ -> {
      record Step(long state, int mover) { }

      Set<Step> seen = new HashSet<>();
      Deque<Step> open = new ArrayDeque<>(List.of(new Step(start, -1)));
      Set<Long> ends = new HashSet<>();
      while (!open.isEmpty()) {
        Step step = open.pop();
        for (int mover : movers) {
          if (mover == step.mover()) {
            continue;
          }
          for (long next : moves(mover, step.state(), improving)) {
            ends.add(next);
            if (seen.add(new Step(next, mover))) {
              open.push(new Step(next, mover));
            }
          }
        }
      }
      return ends;
    });
  }

  private List<Long> moves(int mover, long from, boolean improving) {
    List<Long> moves = new ArrayList<>();
    List<Integer> own = new ArrayList<>();
    for (int i = 0; i < options; i++) {
      if ((controlled[mover] >> i & 1) == 1) {
        own.add(i);
      }
    }
    for (int choice = 0; choice < 1 << own.size(); choice++) {
      long to = from;
      boolean possible = true;
      for (int i = 0; i < own.size(); i++) {
        boolean taken = (choice >> i & 1) == 1;
        boolean before = (from >> own.get(i) & 1) == 1;
        Direction direction = directions[own.get(i)];
        possible &= taken == before || direction == Direction.BOTH || taken == (direction == Direction.FORWARD);
        to = taken ? to | 1L << own.get(i) : to & ~(1L << own.get(i));
      }
      if (possible && to != from && feasible.contains(to) && (!improving || payoff(mover, to) > payoff(mover, from))) {
        moves.add(to);
      }
    }
    return moves;
  }

  private int payoff(int decisionMaker, long state) {
    return Objects.requireNonNull(payoffs.get(decisionMaker).get(state));
  }
}
