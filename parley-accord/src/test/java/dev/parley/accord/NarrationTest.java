package dev.parley.accord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.accord.Reasoning.Thought;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NarrationTest {
  @Test
  void the_moves_behind_a_verdict_on_500_random_models_bear_it_out_step_by_step() {
    Random dice = new Random(17);
    int deterred = 0;
    int escaped = 0;
    for (int i = 0; i < 500; i++) {
      RandomModel model = RandomModel.thrown(1 + dice.nextInt(6), 2 + dice.nextInt(3), dice);
      Stability stability = Stability.of(model.conflict());
      Narration narration = Narration.of(model.conflict());
      for (long state : model.payoffs().getFirst().keySet()) {
        for (int who = 0; who < model.masks().length; who++) {
          for (Concept concept : Concept.values()) {
            Reasoning reasoning = narration.why(who, concept, state);
            assertThat(reasoning.isStable()).as("%s of state %d for %d: %s", concept, state, who, model.words())
                .isEqualTo(stability.isStable(who, concept, state));
            for (Thought thought : reasoning.thoughts()) {
              check(model, reasoning, thought);
              deterred += thought.deters() ? 1 : 0;
              escaped += thought.escape() == null ? 0 : 1;
            }
            assertThat(narration.words(reasoning)).contains(reasoning.isStable() ? " stays in " : " leaves ");
          }
        }
      }
    }
    assertThat(deterred).isGreaterThan(1000);
    assertThat(escaped).isGreaterThan(100);
  }

  private static void check(RandomModel model, Reasoning reasoning, Thought thought) {
    int who = reasoning.decisionMaker();
    var own = model.payoffs().get(who);
    int payoff = Objects.requireNonNull(own.get(reasoning.state()));
    assertThat(thought.improvement().from()).isEqualTo(reasoning.state());
    assertThat(own.get(thought.improvement().to())).isGreaterThan(payoff);
    isMove(model, thought.improvement());
    long at = thought.improvement().to();
    int last = who;
    for (Move move : thought.answer()) {
      assertThat(move.from()).isEqualTo(at);
      assertThat(move.decisionMaker()).isNotIn(who, last);
      isMove(model, move);
      if (reasoning.concept() == Concept.SEQ || reasoning.concept() == Concept.SSEQ) {
        var theirs = model.payoffs().get(move.decisionMaker());
        assertThat(theirs.get(move.to())).isGreaterThan(theirs.get(move.from()));
      }
      at = move.to();
      last = move.decisionMaker();
    }
    if (!thought.answer().isEmpty()) {
      assertThat(own.get(at)).isLessThanOrEqualTo(payoff);
    }
    Move escape = thought.escape();
    if (escape != null) {
      assertThat(escape.from()).isEqualTo(at);
      isMove(model, escape);
      assertThat(own.get(escape.to())).isGreaterThan(payoff);
    }
  }

  private static void isMove(RandomModel model, Move move) {
    assertThat((move.from() ^ move.to()) & ~model.masks()[move.decisionMaker()]).isZero();
    assertThat(move.to()).isNotEqualTo(move.from());
    assertThat(model.payoffs().getFirst()).containsKey(move.to());
    for (int i = 0; i < model.directions().length; i++) {
      if ((move.from() ^ move.to()) >> i << 63 != 0) {
        Direction needed = (move.to() >> i & 1) == 1 ? Direction.FORWARD : Direction.BACK;
        assertThat(model.directions()[i]).isIn(Direction.BOTH, needed);
      }
    }
  }

  private static Conflict prisoners() {
    return Conflict.builder().option("hold out").option("keep quiet")
        .decisionMaker("One", List.of(0), Preferences.byStatements(List.of(
            new PreferenceStatement("Two keeps quiet", Condition.taken(1)),
            new PreferenceStatement(new Condition.Not(Condition.taken(0))))))
        .decisionMaker("Two", List.of(1), Preferences.byStatements(List.of(
            new PreferenceStatement(Condition.taken(0)), new PreferenceStatement(new Condition.Not(Condition.taken(1))))))
        .build();
  }

  @Test
  void a_deterred_move_is_told_with_the_answer_and_with_what_is_at_stake() {
    Narration narration = Narration.of(prisoners());
    assertThat(narration.words(narration.why(0, Concept.SEQ, 0b11))).isEqualTo("""
        One stays in state 4 (“hold out”, “keep quiet”), though one of its moves leads to a state that it prefers.
        - It could give up “hold out”, and come to state 3, which it prefers (it wants: not “hold out”). But then Two could \
        gain if it were to give up “keep quiet”, to state 1, which One does not prefer to state 4 (it wants: Two keeps quiet).""");
  }

  @Test
  void a_move_without_an_answer_is_told_as_the_reason_to_leave() {
    Narration narration = Narration.of(prisoners());
    assertThat(narration.words(narration.why(0, Concept.SEQ, 0b01))).isEqualTo(
        "One leaves state 2 (“hold out”). It could give up “hold out”, and come to state 1, which it prefers (it wants: not "
            + "“hold out”). The others have no answer that would pay them and after which One would be no better off.");
    assertThat(narration.words(narration.why(0, Concept.R, 0b00)))
        .isEqualTo("One stays in state 1 (nothing is done). None of its own moves leads to a state that it prefers.");
  }
}
