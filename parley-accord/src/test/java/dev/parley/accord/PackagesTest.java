package dev.parley.accord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.accord.Reservation.AsGoodAs;
import dev.parley.accord.Reservation.RedLine;
import dev.parley.accord.Reservation.Worth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PackagesTest {
  /** A buyer and a seller of a house with a garden and a garage, by weights. */
  private static Conflict house() {
    return Conflict.builder().option("garden").option("garage").option("high price")
        .decisionMaker("Buyer", List.of(), Preferences.byWeights(List.of(
            new Preferences.Weight(Condition.taken(0), 4), new Preferences.Weight(Condition.taken(1), 1),
            new Preferences.Weight(Condition.taken(2), -3))))
        .decisionMaker("Seller", List.of(0, 1, 2), Preferences.byWeights(List.of(
            new Preferences.Weight(Condition.taken(0), -1), new Preferences.Weight(Condition.taken(1), -2),
            new Preferences.Weight(Condition.taken(2), 3))))
        .build();
  }

  @Test
  void the_zone_holds_what_is_good_enough_for_both_and_the_front_what_cannot_be_bettered() {
    Packages packages = Packages.of(house(), List.of(List.of(new Worth(1)), List.of(new AsGoodAs(0b000))));
    // With garden for a high price: 1 and 2; with both: 2 and 0.
    assertThat(packages.zone()).containsExactly(0b101L, 0b111L);
    assertThat(packages.front()).containsExactly(0b001L, 0b011L, 0b100L, 0b101L, 0b111L);
    assertThat(packages.efficient()).containsExactly(0b101L, 0b111L);
    assertThat(packages.zoneWithout(0)).containsExactly(0b000L, 0b100L, 0b101L, 0b110L, 0b111L);
    assertThat(packages.accepts(0, 0b110)).isFalse();
  }

  @Test
  void a_red_line_empties_the_zone_and_shows_who_stands_alone() {
    Packages packages = Packages.of(house(), List.of(
        List.of(new Worth(1)), List.of(new AsGoodAs(0b000), new RedLine(new Condition.Not(Condition.taken(0))))));
    assertThat(packages.zone()).isEmpty();
    assertThat(packages.zoneWithout(0)).isNotEmpty();
    assertThat(packages.zoneWithout(1)).isNotEmpty();
  }

  @Test
  void the_front_of_random_models_is_what_a_comparison_of_all_pairs_leaves() {
    Random dice = new Random(37);
    for (int i = 0; i < 200; i++) {
      RandomModel model = RandomModel.thrown(1 + dice.nextInt(6), 2 + dice.nextInt(3), dice);
      Set<Long> states = model.payoffs().getFirst().keySet();
      Set<Long> front = states.stream().filter(state -> states.stream().noneMatch(other ->
          model.payoffs().stream().allMatch(own -> compare(own, other, state) >= 0)
              && model.payoffs().stream().anyMatch(own -> compare(own, other, state) > 0))).collect(Collectors.toSet());
      List<List<Reservation>> none = model.payoffs().stream().map(_ -> List.<Reservation>of()).toList();
      Packages packages = Packages.of(model.conflict(), none);
      assertThat(packages.front().boxed().collect(Collectors.toSet())).isEqualTo(front);
      assertThat(packages.zone().count()).isEqualTo(states.size());
    }
  }

  private static int compare(Map<Long, Integer> payoffs, long one, long other) {
    return Objects.requireNonNull(payoffs.get(one)).compareTo(Objects.requireNonNull(payoffs.get(other)));
  }

  @Test
  void a_worth_without_weights_and_a_missing_list_are_refused() {
    Conflict conflict = house().with(0, Preferences.byStatements(List.of()));
    assertThatThrownBy(() -> Packages.of(conflict, List.of(List.of(new Worth(1)), List.of())))
        .hasMessageContaining("(Buyer) insists on a worth of 1.0, but has no weights.\nMaybe ");
    assertThatThrownBy(() -> Packages.of(conflict, List.of(List.of())))
        .hasMessageContaining("reservations of 1 decision makers, but 2").hasMessageContaining("\nMaybe ");
  }
}
