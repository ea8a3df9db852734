package dev.parley.accord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoadTest {
  @Test
  void a_road_on_300_random_models_is_there_when_moves_lead_there_and_free_of_unwilling_moves_when_improvements_do() {
    Random dice = new Random(19);
    int nowhere = 0;
    for (int i = 0; i < 300; i++) {
      RandomModel model = RandomModel.thrown(1 + dice.nextInt(5), 2 + dice.nextInt(3), dice);
      Conflict conflict = model.conflict();
      long start = conflict.states().state(1 + dice.nextInt((int) conflict.states().count()));
      StatusQuo moves = StatusQuo.byMoves(conflict, start);
      StatusQuo improvements = StatusQuo.byImprovements(conflict, start);
      Stability stability = Stability.of(conflict);
      for (long end : conflict.states().stream().toArray()) {
        Road road = Road.between(conflict, start, end, Concept.SEQ);
        assertThat(road.reachable()).isEqualTo(moves.reaches(end));
        assertThat(road.reachable() && road.unwilling().isEmpty()).isEqualTo(improvements.reaches(end));
        if (improvements.reaches(end)) {
          assertThat(road.path()).hasSameSizeAs(improvements.path(end));
        }
        assertThat(road.leavers().isEmpty()).isEqualTo(stability.isEquilibrium(Concept.SEQ, end));
        long at = start;
        for (Move move : road.path()) {
          assertThat(move.from()).isEqualTo(at);
          at = move.to();
        }
        assertThat(at).isEqualTo(road.reachable() ? end : start);
        nowhere += road.leadsNowhere() ? 1 : 0;
        assertThat(Narration.of(conflict).words(road)).startsWith("From state ");
      }
    }
    assertThat(nowhere).isGreaterThan(100);
  }

  @Test
  void from_the_delay_no_willing_road_leads_to_the_agreement_of_Elmira_and_the_ministry_blocks_it() throws IOException {
    Conflict elmira = CoalitionsTest.elmira();
    Road road = Road.between(elmira, elmira.states().state(7), elmira.states().state(10), Concept.SEQ);

    assertThat(road.reachable()).isTrue();
    assertThat(road.path()).containsExactly(
        new Move(0, elmira.states().state(7), elmira.states().state(8)),
        new Move(1, elmira.states().state(8), elmira.states().state(10)));
    assertThat(road.unwilling()).containsExactly(new Move(0, elmira.states().state(7), elmira.states().state(8)));
    assertThat(road.leavers()).isEmpty();
    assertThat(road.leadsNowhere()).isTrue();
    assertThat(Narration.of(elmira).words(road)).contains("MoE would have to take up “Modify” (state 8), by which it does not gain.")
        .contains("So it is blocked by MoE");
  }

  @Test
  void what_cannot_be_undone_closes_the_road_and_is_named() {
    Conflict conflict = Conflict.builder().option("leave", Direction.FORWARD).option("pay")
        .decisionMaker("One", List.of(0), Preferences.byRanking(List.of(1, 2, 3, 4)))
        .decisionMaker("Two", List.of(1), Preferences.byRanking(List.of(List.of(1, 2, 3, 4))))
        .build();
    Road road = Road.between(conflict, 0b01, 0b00, Concept.R);

    assertThat(road.reachable()).isFalse();
    assertThat(road.stuck()).containsExactly(0);
    assertThat(Narration.of(conflict).words(road)).contains("No sequence of moves leads there. “leave” cannot be given up again.");
    assertThat(StatusQuo.byMoves(conflict, 0b01).reached()).isEqualTo(2);
  }

  @Test
  void an_infeasible_proposal_is_refused() {
    Conflict conflict = Conflict.builder().option("pay").infeasible(Condition.taken(0))
        .decisionMaker("One", List.of(0), Preferences.byRanking(List.of(1))).build();
    assertThatThrownBy(() -> Road.between(conflict, 0, 1, Concept.R)).hasMessageContaining("infeasible");
  }
}
