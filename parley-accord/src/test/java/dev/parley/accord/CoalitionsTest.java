package dev.parley.accord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CoalitionsTest {
  @Test
  void every_coalition_of_600_random_models_has_the_verdicts_of_the_definitions() {
    Random dice = new Random(11);
    int upset = 0;
    for (int model = 0; model < 600; model++) {
      RandomModel random = RandomModel.thrown(1 + dice.nextInt(5), 2 + dice.nextInt(3), dice);
      Coalitions coalitions = Coalitions.of(random.conflict());
      NaiveSolver naive = random.naive();
      for (Coalition coalition : coalitions.all()) {
        Set<Integer> members = Set.copyOf(coalition.members());
        for (long state : random.payoffs().getFirst().keySet()) {
          assertThat(coalitions.improvements(coalition, state).boxed().collect(Collectors.toSet()))
              .isEqualTo(naive.improvements(members, state));
          for (Concept concept : Concept.values()) {
            boolean stable = coalitions.isStable(coalition, concept, state);
            assertThat(stable).as("%s of state %d for %s: %s", concept, state, members, random.words())
                .isEqualTo(naive.isStable(members, concept, state));
            upset += stable || members.size() == 1 ? 0 : 1;
          }
        }
      }
    }
    assertThat(upset).isGreaterThan(1000);
  }

  @Test
  void a_coalition_of_one_has_the_verdicts_of_stability() {
    Random dice = new Random(12);
    for (int model = 0; model < 200; model++) {
      RandomModel random = RandomModel.thrown(1 + dice.nextInt(6), 2 + dice.nextInt(4), dice);
      Coalitions coalitions = Coalitions.of(random.conflict());
      Stability stability = Stability.of(random.conflict());
      for (int i = 0; i < random.masks().length; i++) {
        for (Concept concept : Concept.values()) {
          Coalition alone = Coalition.of(i);
          assertThat(random.conflict().states().stream().filter(state -> coalitions.isStable(alone, concept, state)).toArray())
              .isEqualTo(stability.stable(i, concept).toArray());
        }
      }
    }
  }

  @Test
  void all_coalitions_are_the_subsets_the_smaller_first() throws IOException {
    assertThat(Coalitions.of(elmira()).all()).containsExactly(Coalition.of(0), Coalition.of(1), Coalition.of(2),
        Coalition.of(0, 1), Coalition.of(0, 2), Coalition.of(1, 2), Coalition.of(0, 1, 2));
  }

  @Test
  void ministry_and_Uniroyal_together_leave_the_deadlock_5_for_8_so_that_8_and_9_are_left() throws IOException {
    Conflict elmira = elmira();
    Coalitions coalitions = Coalitions.of(elmira);
    Coalition together = Coalition.of(0, 1);
    long deadlock = elmira.states().state(7);
    long agreed = elmira.states().state(10);

    assertThat(Stability.of(elmira).equilibria(Concept.R)).contains(deadlock, agreed);
    assertThat(coalitions.improvements(together, deadlock)).contains(agreed);
    for (Concept concept : Concept.values()) {
      assertThat(coalitions.isStable(together, concept, deadlock)).isFalse();
      assertThat(coalitions.isStable(together, concept, agreed)).isTrue();
      assertThat(coalitions.upsets(concept, deadlock)).containsExactly(new Coalitions.Upset(together, agreed));
    }
    assertThat(classic(elmira, Stability.of(elmira).equilibria(Concept.SEQ))).containsExactlyInAnyOrder(5, 8, 9);
    assertThat(classic(elmira, coalitions.equilibria(Concept.SEQ))).containsExactlyInAnyOrder(8, 9);
  }

  @Test
  void the_structures_with_two_of_the_three_together_are_solved_as_in_the_reference() throws IOException {
    Conflict elmira = elmira();
    Coalitions coalitions = Coalitions.of(elmira);
    var structures = ReferenceCasesTest.cases().get("examples").get("Elmira").get("coalition_structures");
    for (List<Integer> pair : List.of(List.of(0, 1), List.of(0, 2), List.of(1, 2))) {
      Coalition together = new Coalition(pair);
      Coalition alone = Coalition.of(3 - pair.get(0) - pair.get(1));
      var expected = structures.get(pair.getFirst() == 1 ? "[0, [1, 2]]" : "[[0, " + pair.getLast() + "], " + alone.members().getFirst() + "]")
          .get("textbook");
      for (Concept concept : Concept.values()) {
        String key = concept == Concept.R ? "NASH" : concept.name();
        assertThat(numbers(elmira, coalitions.equilibria(concept, List.of(together))))
            .isEqualTo(ReferenceCasesTest.numbers(expected.get("legal").get(key)));
        for (var theirs : expected.get("legal_per_dm").get(key).properties()) {
          Coalition who = theirs.getKey().contains(",") ? together : alone;
          assertThat(numbers(elmira, coalitions.stable(who, concept, List.of(together)))).as(theirs.getKey() + " " + concept)
              .isEqualTo(ReferenceCasesTest.numbers(theirs.getValue()));
        }
      }
    }
    assertThatThrownBy(() -> coalitions.equilibria(Concept.R, List.of(Coalition.of(0, 1), Coalition.of(1, 2))))
        .hasMessageContaining("stands in two of the coalitions").hasMessageContaining("\nMaybe ");
  }

  private static List<Long> numbers(Conflict conflict, LongStream states) {
    return states.map(conflict.states()::number).boxed().toList();
  }

  @Test
  void an_equilibrium_against_coalitions_is_one_against_each_alone() {
    Random dice = new Random(13);
    for (int model = 0; model < 100; model++) {
      Conflict conflict = RandomModel.thrown(5, 3, dice).conflict();
      for (Concept concept : Concept.values()) {
        assertThat(Stability.of(conflict).equilibria(concept).boxed().toList())
            .containsAll(Coalitions.of(conflict).equilibria(concept).boxed().toList());
      }
    }
  }

  @Test
  void too_many_states_are_refused_with_their_number() {
    Conflict.Builder builder = Conflict.builder();
    IntStream.range(0, 13).forEach(i -> builder.option("option " + i));
    Conflict conflict = builder.decisionMaker(
        "A", IntStream.range(0, 13).boxed().toList(), Preferences.byStatements(List.of())).build();
    assertThatThrownBy(() -> Coalitions.of(conflict)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("up to 4096 feasible states; the conflict has 8192.\nMaybe ");
  }

  /** The five states of the deadlock, the agreement and the rest, as the nine classic states number them. */
  private static Set<Integer> classic(Conflict elmira, LongStream states) throws IOException {
    var mapping = ReferenceCasesTest.cases().get("examples").get("Elmira").get("mapping_gmcrplus_state_to_classic");
    Set<Integer> classic = new HashSet<>();
    states.map(elmira.states()::number).forEach(number -> classic.add(mapping.get(Long.toString(number)).asInt()));
    return classic;
  }

  static Conflict elmira() throws IOException {
    return ReferenceCasesTest.conflict(ReferenceCasesTest.cases().get("examples").get("Elmira").get("model"), true);
  }
}
