package dev.parley.accord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
    RandomModel model = RandomModel.thrown(options, 2 + dice.nextInt(5), dice);
    Stability stability = Stability.of(model.conflict());
    NaiveSolver naive = model.naive();
    for (long state = 0; state < 1L << options; state++) {
      for (int i = 0; i < model.masks().length; i++) {
        boolean[] expected = new boolean[Concept.values().length];
        for (Concept concept : Concept.values()) {
          boolean feasible = model.payoffs().getFirst().containsKey(state);
          expected[concept.ordinal()] = feasible && naive.isStable(i, concept, state);
          assertThat(stability.isStable(i, concept, state))
              .as("%s of state %d for %d: %s", concept, state, i, model.words())
              .isEqualTo(expected[concept.ordinal()]);
          if (concept.ordinal() > 0 && expected[concept.ordinal()] != expected[concept.ordinal() - 1]) {
            split.merge(concept, 1, Integer::sum);
          }
        }
      }
    }
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
        .hasMessage("The preferences of (Two) are unknown.\n"
            + "Maybe state at least what comes first, or sample the orders that are possible.");
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
