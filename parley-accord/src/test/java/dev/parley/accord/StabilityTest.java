package dev.parley.accord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StabilityTest {
  @Test
  void every_verdict_on_2500_random_models_is_that_of_the_definitions() {
    Random dice = new Random(7);
    int models = 0;
    Map<Concept, Integer> split = new HashMap<>();
    for (int options = 1; options <= 10; options++) {
      int times = options <= 6 ? 400 : options == 7 ? 100 : options == 8 ? 15 : 3;
      for (int i = 0; i < times; i++) {
        compare(options, dice, split);
        models++;
      }
    }
    assertThat(models).isGreaterThanOrEqualTo(2500);
    // The models are not all alike: each concept is at times different from the one before it.
    assertThat(split).containsKeys(Concept.GMR, Concept.SMR, Concept.SEQ, Concept.SSEQ);
  }

  private static void compare(int options, Random dice, Map<Concept, Integer> split) {
    int decisionMakers = 2 + dice.nextInt(5);
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
    List<Long> states = new ArrayList<>();
    for (long state = 0; state < 1L << options; state++) {
      long one = state;
      if (infeasible.stream().noneMatch(pattern -> matches(pattern, one))) {
        states.add(state);
      }
    }
    if (states.isEmpty()) {
      infeasible.clear();
      for (long state = 0; state < 1L << options; state++) {
        states.add(state);
      }
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
    Stability stability = Stability.of(builder.build());
    long[] masks = controlled.stream().mapToLong(
        own -> own.stream().mapToLong(option -> 1L << option).sum()).toArray();
    NaiveSolver naive = new NaiveSolver(masks, directions, payoffs);
    for (long state = 0; state < 1L << options; state++) {
      for (int i = 0; i < decisionMakers; i++) {
        boolean[] expected = new boolean[Concept.values().length];
        for (Concept concept : Concept.values()) {
          expected[concept.ordinal()] = states.contains(state) && naive.isStable(i, concept, state);
          assertThat(stability.isStable(i, concept, state))
              .as("%s of state %d for %d: %s %s %s %s", concept, state, i, controlled, Arrays.toString(directions),
                  infeasible, payoffs)
              .isEqualTo(expected[concept.ordinal()]);
          if (concept.ordinal() > 0 && expected[concept.ordinal()] != expected[concept.ordinal() - 1]) {
            split.merge(concept, 1, Integer::sum);
          }
        }
      }
    }
  }

  private static boolean matches(String pattern, long state) {
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.charAt(i) != '-' && pattern.charAt(i) == 'Y' != ((state >> i & 1) == 1)) {
        return false;
      }
    }
    return true;
  }

  @Test
  void two_prisoners_hold_out_together_once_they_look_ahead() {
    Stability stability = Stability.of(prisoners());

    assertThat(stability.equilibria(Concept.R)).containsExactly(0L);
    assertThat(stability.equilibria(Concept.SEQ)).containsExactly(0L, 3L);
    assertThat(stability.stable(0, Concept.SSEQ)).containsExactly(0L, 2L, 3L);
  }

  @Test
  void unknown_preferences_are_not_guessed() {
    Conflict conflict = prisoners().with(1, Preferences.unknown());

    assertThatThrownBy(() -> Stability.of(conflict))
        .hasMessage("The preferences of (Two) are unknown.\nMaybe state at least what comes first.");
  }

  @Test
  void what_does_not_fit_into_memory_is_refused_with_the_numbers() {
    assertThatThrownBy(() -> Stability.checkMemory(prisoners(), 100))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("2 options, 4 combinations and 2 decision makers")
        .hasMessageContaining("\nMaybe raise the memory with -Xmx");
  }

  private static Conflict prisoners() {
    return Conflict.builder()
        .option("One stays silent").option("Two stays silent")
        .decisionMaker("One", List.of(0), Preferences.byRanking(List.of(3, 4, 1, 2)))
        .decisionMaker("Two", List.of(1), Preferences.byRanking(List.of(2, 4, 1, 3)))
        .build();
  }
}
