package dev.parley.accord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parley.accord.Robustness.Influence;
import java.util.List;
import org.junit.jupiter.api.Test;

class RobustnessTest {
  /** One decision maker pays or not, as its statement says; what the other wants is of no consequence to that. */
  private static Conflict paying(double confidence) {
    return Conflict.builder().option("pay").option("thank")
        .decisionMaker("One", List.of(0), Preferences.byStatements(List.of(
            new PreferenceStatement("pay", Condition.taken(0), confidence),
            new PreferenceStatement("be thanked", Condition.taken(1), 0.5))))
        .decisionMaker("Two", List.of(1), Preferences.byStatements(List.of(new PreferenceStatement(Condition.taken(1)))))
        .build();
  }

  @Test
  void the_share_is_the_confidence_of_the_one_statement_that_decides() {
    Robustness robustness = Robustness.sample(paying(0.8), 2000, 1);
    assertThat(robustness.share(Concept.R, 0b11).share()).isCloseTo(0.8, within(0.03));
    assertThat(robustness.share(Concept.R, 0b10).times() + robustness.share(Concept.R, 0b11).times()).isEqualTo(2000);
    assertThat(robustness.share(Concept.R, 0b00).times()).isZero();
    assertThat(robustness.equilibria(Concept.R)).containsExactly(0b11L, 0b10L);
  }

  @Test
  void nineteen_of_twenty_intervals_hold_the_true_share() {
    int hold = 0;
    for (int seed = 0; seed < 300; seed++) {
      Share share = Robustness.sample(paying(0.8), 100, seed).share(Concept.R, 0b11);
      hold += share.low() <= 0.8 && 0.8 <= share.high() ? 1 : 0;
    }
    assertThat(hold / 300.0).isBetween(0.91, 0.99);
  }

  @Test
  void an_interval_stays_within_0_and_1_and_is_never_empty() {
    assertThat(new Share(0, 10).low()).isZero();
    assertThat(new Share(0, 10).high()).isCloseTo(0.2775, within(0.0001));
    assertThat(new Share(10, 10).high()).isEqualTo(1);
    assertThat(new Share(10, 10).low()).isCloseTo(0.7225, within(0.0001));
  }

  @Test
  void the_same_seed_gives_the_same_samples_and_another_one_others() {
    Conflict conflict = paying(0.6);
    Share first = Robustness.sample(conflict, 500, 7).share(Concept.SEQ, 0b11);
    assertThat(Robustness.sample(conflict, 500, 7).share(Concept.SEQ, 0b11)).isEqualTo(first);
    assertThat(List.of(8L, 9L, 10L)).anySatisfy(
        seed -> assertThat(Robustness.sample(conflict, 500, seed).share(Concept.SEQ, 0b11)).isNotEqualTo(first));
  }

  @Test
  void of_what_is_unknown_every_order_is_as_likely() {
    Conflict conflict = paying(1).with(1, Preferences.unknown());
    Robustness robustness = Robustness.sample(conflict, 2000, 3);
    assertThat(robustness.share(Concept.R, 0b11).share()).isCloseTo(0.5, within(0.04));
    assertThat(robustness.share(Concept.R, 0b01).share()).isCloseTo(0.5, within(0.04));
  }

  @Test
  void the_statement_that_decides_matters_most_and_one_without_consequence_not_at_all() {
    List<Influence> influences = Robustness.sample(paying(0.8), 200, 5).influences(Concept.R, 0b11);
    assertThat(influences).extracting(Influence::decisionMaker).containsExactlyInAnyOrder(0, 0, 1);
    Influence two = influences.stream().filter(one -> one.decisionMaker() == 1).findFirst().orElseThrow();
    assertThat(two.turned().times()).isZero();
    assertThat(two.asStated().share()).isCloseTo(0.8, within(0.1));
    assertThat(influences.getFirst()).isEqualTo(
        new Influence(0, 0, new Share(200, 200), new Share(0, 200), new Share(200, 200)));
    assertThat(influences.getLast().changed().times()).isZero();
    assertThat(influences.getLast().statement()).isEqualTo(1);
  }

  @Test
  void no_samples_tell_nothing() {
    assertThatThrownBy(() -> Robustness.sample(paying(1), 0, 1)).hasMessageContaining("There are 0 samples.\nMaybe ");
  }
}
