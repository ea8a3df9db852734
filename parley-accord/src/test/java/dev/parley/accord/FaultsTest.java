package dev.parley.accord;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FaultsTest {
  @Test
  void a_state_in_two_places_of_a_ranking_is_a_cycle() {
    assertThatThrownBy(() -> one().decisionMaker("A", List.of(0), Preferences.byRanking(List.of(1, 2, 1))).build())
        .hasMessageContaining("(A) has a cycle: state 1").hasMessageContaining("\nMaybe ");
  }

  @Test
  void a_ranking_that_leaves_out_a_state_names_it() {
    assertThatThrownBy(() -> one().decisionMaker("A", List.of(0), Preferences.byRanking(List.of(1))).build())
        .hasMessageContaining("leaves out state 2 of 2").hasMessageContaining("\nMaybe ");
  }

  @Test
  void an_option_without_a_controller_is_named() {
    assertThatThrownBy(() -> one().option("leave").decisionMaker("A", List.of(0), Preferences.unknown()).build())
        .hasMessageContaining("The option (leave), number 1, has no controller.").hasMessageContaining("\nMaybe ");
  }

  @Test
  void an_option_with_two_controllers_names_both() {
    assertThatThrownBy(() -> one().decisionMaker("A", List.of(0), Preferences.unknown())
        .decisionMaker("B", List.of(0), Preferences.unknown()).build())
        .hasMessageContaining("two controllers, (A) and (B)").hasMessageContaining("\nMaybe ");
  }

  @Test
  void a_conflict_in_which_nothing_can_be_is_refused() {
    assertThatThrownBy(() -> one().decisionMaker("A", List.of(0), Preferences.unknown())
        .infeasible(Condition.pattern("Y")).infeasible(Condition.pattern("N")).build())
        .hasMessageContaining("The 2 infeasible patterns leave none of the 2 states.").hasMessageContaining("\nMaybe ");
  }

  @Test
  void seventy_options_are_refused_with_their_number() {
    Conflict.Builder builder = Conflict.builder();
    for (int i = 0; i < 70; i++) {
      builder.option("option " + i);
    }
    assertThatThrownBy(() -> builder.decisionMaker("A", List.of(), Preferences.unknown()).build())
        .hasMessageContaining("70 options").hasMessageContaining("at most 28").hasMessageContaining("\nMaybe ");
  }

  @Test
  void a_statement_about_an_option_that_does_not_exist_is_refused() {
    Preferences preferences = Preferences.byStatements(List.of(new PreferenceStatement(Condition.taken(4))));
    assertThatThrownBy(() -> one().decisionMaker("A", List.of(0), preferences).build())
        .hasMessageContaining("speaks of option 4, but there are only 1").hasMessageContaining("\nMaybe ");
  }

  private static Conflict.Builder one() {
    return Conflict.builder().option("stay");
  }
}
