package dev.parley.accord;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/**
 * A conflict thrown with dice, and what it is made of beside it: with infeasible and irreversible states, ties, decision
 * makers who control nothing, and allies who want the same.
 */
record RandomModel(Conflict conflict, long[] masks, Direction[] directions, List<Map<Long, Integer>> payoffs, String words) {
  static RandomModel thrown(int options, int decisionMakers, Random dice) {
    Direction[] directions = new Direction[options];
    double oneWay = dice.nextInt(3) * 0.25;
    Conflict.Builder builder = Conflict.builder();
    List<List<Integer>> controlled = new ArrayList<>();
    for (int i = 0; i < decisionMakers; i++) {
      controlled.add(new ArrayList<>());
    }
    for (int i = 0; i < options; i++) {
      directions[i] = dice.nextDouble() >= oneWay ? Direction.BOTH
          : dice.nextBoolean() ? Direction.FORWARD : Direction.BACK;
      builder.option("option " + i, directions[i]);
      controlled.get(dice.nextInt(decisionMakers)).add(i);
    }
    List<String> infeasible = new ArrayList<>();
    for (int i = dice.nextInt(4); i > 0; i--) {
      StringBuilder pattern = new StringBuilder();
      for (int k = 0; k < options; k++) {
        pattern.append("YN--".charAt(dice.nextInt(4)));
      }
      if (pattern.chars().anyMatch(letter -> letter != '-')) {
        infeasible.add(pattern.toString());
      }
    }
    List<Long> states = states(options, infeasible);
    if (states.isEmpty()) {
      infeasible.clear();
      states = states(options, infeasible);
    }
    infeasible.forEach(pattern -> builder.infeasible(Condition.pattern(pattern)));
    int levels = 1 + dice.nextInt(2 * states.size());
    List<Map<Long, Integer>> payoffs = new ArrayList<>();
    for (int i = 0; i < decisionMakers; i++) {
      Map<Long, Integer> own = new HashMap<>();
      // Now and then two want the same: then the search meets the states in the order of both.
      boolean ally = i > 0 && dice.nextInt(4) == 0;
      TreeMap<Integer, List<Long>> groups = new TreeMap<>();
      for (int k = 0; k < states.size(); k++) {
        int payoff = ally ? Objects.requireNonNull(payoffs.get(i - 1).get(states.get(k))) : dice.nextInt(levels);
        own.put(states.get(k), payoff);
        groups.computeIfAbsent(-payoff, _ -> new ArrayList<>()).add(k + 1L);
      }
      payoffs.add(own);
      builder.decisionMaker("dm " + i, controlled.get(i), Preferences.byRanking(List.copyOf(groups.values())));
    }
    long[] masks = controlled.stream().mapToLong(
        own -> own.stream().mapToLong(option -> 1L << option).sum()).toArray();
    String words = controlled + " " + Arrays.toString(directions) + " " + infeasible + " " + payoffs;
    return new RandomModel(builder.build(), masks, directions, payoffs, words);
  }

  NaiveSolver naive() {
    return new NaiveSolver(masks, directions, payoffs);
  }

  private static List<Long> states(int options, List<String> infeasible) {
    List<Long> states = new ArrayList<>();
    for (long state = 0; state < 1L << options; state++) {
      long one = state;
      if (infeasible.stream().noneMatch(pattern -> matches(pattern, one))) {
        states.add(state);
      }
    }
    return states;
  }

  private static boolean matches(String pattern, long state) {
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.charAt(i) != '-' && pattern.charAt(i) == 'Y' != ((state >> i & 1) == 1)) {
        return false;
      }
    }
    return true;
  }
}
