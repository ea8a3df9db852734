package dev.parley.accord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InverseTest {
  @Test
  void the_least_number_of_pairs_is_that_of_trying_all_orders_of_everybody() {
    Random dice = new Random(23);
    int[] costs = new int[20];
    for (int model = 0; model < 60; model++) {
      RandomModel random = RandomModel.thrown(2, 2, dice);
      List<Long> states = random.conflict().states().stream().boxed().toList();
      long wanted = states.get(dice.nextInt(states.size()));
      for (Concept concept : Concept.values()) {
        Remedy remedy = Inverse.byPairs(random.conflict(), concept, wanted);
        assertThat(remedy.isLeast()).isTrue();
        assertThat((int) remedy.total()).as("%s of %d: %s", concept, wanted, random.words())
            .isEqualTo(leastOfAll(random, states, concept, wanted));
        assertThat(Stability.of(changed(random.conflict(), remedy)).isEquilibrium(concept, wanted)).isTrue();
        costs[(int) remedy.total()]++;
      }
    }
    assertThat(costs[0]).isGreaterThan(20);
    assertThat(costs[1]).isGreaterThan(20);
    assertThat(costs[2] + costs[3] + costs[4]).isGreaterThan(20);
  }

  @Test
  void changing_another_s_answer_may_cost_less_than_changing_one_s_own_mind() {
    Random dice = new Random(29);
    int cheaper = 0;
    for (int model = 0; model < 300 && cheaper == 0; model++) {
      Conflict conflict = RandomModel.thrown(3, 3, dice).conflict();
      for (long wanted : conflict.states().stream().toArray()) {
        long simple = Inverse.byPairs(conflict, Concept.R, wanted).total();
        Remedy remedy = Inverse.byPairs(conflict, Concept.SEQ, wanted);
        assertThat(remedy.total()).isLessThanOrEqualTo(simple)
            .isGreaterThanOrEqualTo(Inverse.byPairs(conflict, Concept.GMR, wanted).total());
        assertThat(remedy.atLeast()).isLessThanOrEqualTo(remedy.total());
        assertThat(Stability.of(changed(conflict, remedy)).isEquilibrium(Concept.SEQ, wanted)).isTrue();
        cheaper += remedy.changes().stream().anyMatch(
            change -> Stability.of(conflict).isStable(change.decisionMaker(), Concept.SEQ, wanted)) ? 1 : 0;
      }
    }
    assertThat(cheaper).isPositive();
  }

  private static Conflict changed(Conflict conflict, Remedy remedy) {
    Conflict changed = conflict;
    for (Remedy.Change change : remedy.changes()) {
      changed = changed.with(change.decisionMaker(), change.preferences());
    }
    return changed;
  }

  /** By brute force: every weak order of each of two decision makers. */
  private static int leastOfAll(RandomModel random, List<Long> states, Concept concept, long wanted) {
    record Order(Map<Long, Integer> payoffs, int cost) { }

    List<List<Order>> orders = new ArrayList<>();
    for (Map<Long, Integer> own : random.payoffs()) {
      List<Order> all = new ArrayList<>();
      for (Map<Long, Integer> other : weakOrders(states)) {
        int cost = 0;
        for (long a : states) {
          for (long b : states) {
            cost += a < b && compare(own, a, b) != compare(other, a, b) ? 1 : 0;
          }
        }
        all.add(new Order(other, cost));
      }
      all.sort(Comparator.comparingInt(Order::cost));
      orders.add(all);
    }
    int best = Integer.MAX_VALUE;
    for (Order one : orders.get(0)) {
      for (Order two : orders.get(1)) {
        if (one.cost() + two.cost() < best) {
          NaiveSolver naive = new NaiveSolver(random.masks(), random.directions(), List.of(one.payoffs(), two.payoffs()));
          if (naive.isStable(0, concept, wanted) && naive.isStable(1, concept, wanted)) {
            best = one.cost() + two.cost();
          }
        }
      }
    }
    return best;
  }

  private static int compare(Map<Long, Integer> payoffs, long a, long b) {
    return Integer.compare(Objects.requireNonNull(payoffs.get(a)), Objects.requireNonNull(payoffs.get(b)));
  }

  private static List<Map<Long, Integer>> weakOrders(List<Long> states) {
    List<Map<Long, Integer>> orders = new ArrayList<>();
    int size = states.size();
    for (int code = 0; code < Math.pow(size, size); code++) {
      Map<Long, Integer> order = new HashMap<>();
      int rest = code;
      for (long state : states) {
        order.put(state, rest % size);
        rest /= size;
      }
      Set<Integer> levels = new TreeSet<>(order.values());
      if (levels.equals(new TreeSet<>(IntStream.range(0, levels.size()).boxed().toList()))) {
        orders.add(order);
      }
    }
    return orders;
  }

  @Test
  void the_delay_of_Elmira_holds_already_and_the_order_accepted_as_it_is_needs_Uniroyal_to_change_its_mind()
      throws IOException {
    Conflict elmira = CoalitionsTest.elmira();
    assertThat(Inverse.byPairs(elmira, Concept.SEQ, elmira.states().state(7)))
        .isEqualTo(new Remedy(Concept.SEQ, elmira.states().state(7), true, List.of(), 0, 0));

    Remedy accepted = Inverse.byPairs(elmira, Concept.R, elmira.states().state(9));
    assertThat(accepted.changes()).singleElement().satisfies(change -> assertThat(change.decisionMaker()).isEqualTo(1));
    assertThat(accepted.isLeast()).isTrue();
    assertThat(Narration.of(elmira).words(accepted))
        .startsWith(accepted.total() + " changes make state 9 (“Accept”, “Insist”) an equilibrium (R); fewer do not.\nUniroyal would have to change:\n- ");
  }

  @Test
  void changes_of_statements_on_random_models_do_it_and_no_single_one_does_where_more_are_needed() {
    Random dice = new Random(31);
    int[] costs = new int[10];
    for (int model = 0; model < 120; model++) {
      Conflict conflict = stated(dice);
      long wanted = conflict.states().state(1 + dice.nextInt((int) conflict.states().count()));
      for (Concept concept : Concept.values()) {
        Remedy remedy = Inverse.byStatements(conflict, concept, wanted);
        if (remedy.found()) {
          assertThat(remedy.isLeast()).isTrue();
          assertThat(Stability.of(changed(conflict, remedy)).isEquilibrium(concept, wanted)).isTrue();
          costs[(int) remedy.total()]++;
        }
        assertThat(remedy.found() && remedy.total() == 0).isEqualTo(Stability.of(conflict).isEquilibrium(concept, wanted));
        if (!remedy.found() || remedy.total() > 1) {
          assertThat(singleChanges(conflict)).noneMatch(one -> Stability.of(one).isEquilibrium(concept, wanted));
        }
      }
    }
    assertThat(costs[0]).isGreaterThan(20);
    assertThat(costs[1]).isGreaterThan(20);
    assertThat(costs[2]).isPositive();
  }

  private static Conflict stated(Random dice) {
    Conflict.Builder builder = Conflict.builder();
    IntStream.range(0, 4).forEach(i -> builder.option("option " + i));
    for (int i = 0; i < 2; i++) {
      List<PreferenceStatement> statements = new ArrayList<>();
      for (int k = 0; k < 3; k++) {
        Condition one = Condition.taken(dice.nextInt(4));
        Condition other = new Condition.Not(Condition.taken(dice.nextInt(4)));
        statements.add(new PreferenceStatement(switch (dice.nextInt(4)) {
          case 0 -> one;
          case 1 -> other;
          case 2 -> new Condition.If(one, other);
          default -> new Condition.Iff(one, other);
        }));
      }
      builder.decisionMaker("dm " + i, List.of(2 * i, 2 * i + 1), Preferences.byStatements(statements));
    }
    return builder.build();
  }

  private static List<Conflict> singleChanges(Conflict conflict) {
    List<Conflict> all = new ArrayList<>();
    for (int i = 0; i < conflict.decisionMakers().size(); i++) {
      List<PreferenceStatement> own =
          ((Preferences.ByStatements) conflict.decisionMakers().get(i).preferences()).statements();
      for (int k = 0; k < own.size(); k++) {
        List<PreferenceStatement> rest = new ArrayList<>(own);
        PreferenceStatement taken = rest.remove(k);
        all.add(conflict.with(i, Preferences.byStatements(rest)));
        for (int to = 0; to < own.size(); to++) {
          List<PreferenceStatement> moved = new ArrayList<>(rest);
          moved.add(to, taken);
          all.add(conflict.with(i, Preferences.byStatements(moved)));
        }
        List<PreferenceStatement> turned = new ArrayList<>(own);
        turned.set(k, new PreferenceStatement(new Condition.Not(taken.condition())));
        all.add(conflict.with(i, Preferences.byStatements(turned)));
      }
    }
    return all;
  }

  @Test
  void who_does_not_speak_in_statements_cannot_change_them() throws IOException {
    Conflict elmira = CoalitionsTest.elmira();
    Remedy remedy = Inverse.byStatements(elmira, Concept.R, elmira.states().state(9));
    assertThat(remedy.found()).isFalse();
    assertThat(remedy.changes()).isEmpty();
    assertThat(Narration.of(elmira).words(remedy)).startsWith("No changes were found that make state 9");
  }

  @Test
  void a_million_states_are_no_trouble_where_the_others_preferences_do_not_matter() {
    Conflict.Builder builder = Conflict.builder();
    IntStream.range(0, 20).forEach(i -> builder.option("option " + i));
    for (int i = 0; i < 4; i++) {
      builder.decisionMaker("dm " + i, IntStream.range(5 * i, 5 * i + 5).boxed().toList(), Preferences.byStatements(List.of(
          new PreferenceStatement(Condition.taken(5 * i)), new PreferenceStatement(Condition.taken((5 * i + 7) % 20)))));
    }
    Conflict conflict = builder.build();
    Remedy remedy = Inverse.byPairs(conflict, Concept.R, 0);
    assertThat(remedy.isLeast()).isTrue();
    assertThat(remedy.changes()).hasSize(4);
    assertThat(Inverse.byPairs(conflict, Concept.SEQ, 0).atLeast()).isPositive();
  }

  @Test
  void an_infeasible_wish_is_refused() {
    Conflict conflict = Conflict.builder().option("pay").infeasible(Condition.taken(0))
        .decisionMaker("One", List.of(0), Preferences.byRanking(List.of(1))).build();
    assertThatThrownBy(() -> Inverse.byPairs(conflict, Concept.R, 1)).hasMessageContaining("infeasible");
    assertThatThrownBy(() -> Inverse.byStatements(conflict, Concept.R, 1)).hasMessageContaining("infeasible");
  }
}
