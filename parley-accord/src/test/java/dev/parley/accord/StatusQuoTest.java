package dev.parley.accord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatusQuoTest {
  /** One has options 0 and 1, of which 0 cannot be undone; Two has option 2. Both cannot go with 2. */
  private static Conflict conflict() {
    return Conflict.builder()
        .option("sign", Direction.FORWARD).option("pay").option("withdraw")
        .decisionMaker("One", List.of(0, 1), Preferences.byStatements(List.of(
            new PreferenceStatement(Condition.taken(2)), new PreferenceStatement(new Condition.Not(Condition.taken(1))))))
        .decisionMaker("Two", List.of(2), Preferences.byStatements(List.of(
            new PreferenceStatement(new Condition.Not(Condition.taken(2))))))
        .infeasible(Condition.pattern("YYY"))
        .build();
  }

  @Test
  void the_shortest_path_names_who_moves_from_where_to_where() {
    assertThat(StatusQuo.byMoves(conflict(), 0).path(0b101))
        .containsExactly(new Move(0, 0, 0b001), new Move(1, 0b001, 0b101));
    assertThat(StatusQuo.byMoves(conflict(), 0).path(0b011)).containsExactly(new Move(0, 0, 0b011));
  }

  @Test
  void what_cannot_be_undone_and_what_cannot_occur_leads_nowhere() {
    StatusQuo signed = StatusQuo.byMoves(conflict(), 0b001);
    assertThat(signed.reaches(0b000)).isFalse();
    assertThat(signed.reaches(0b111)).isFalse();
    assertThat(signed.reaches(0b101)).isTrue();
    assertThat(signed.path(0b000)).isEmpty();
  }

  @Test
  void improvements_go_only_where_the_mover_gains() {
    StatusQuo improving = StatusQuo.byImprovements(conflict(), 0b110);
    assertThat(improving.path(0b000)).hasSize(2);
    assertThat(improving.reaches(0b101)).isTrue();
    assertThat(StatusQuo.byImprovements(conflict(), 0).reaches(0b100)).isFalse();
  }

  @Test
  void an_infeasible_status_quo_is_refused() {
    assertThatThrownBy(() -> StatusQuo.byMoves(conflict(), 0b111)).hasMessageContaining("infeasible");
  }
}
