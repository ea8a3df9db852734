package dev.parley.dossier.positions;

import static dev.parley.dossier.positions.Words.minister;
import static dev.parley.dossier.positions.Words.neighbour;
import static dev.parley.dossier.positions.Words.spokesman;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Position;
import dev.parley.model.Shift;
import dev.parley.model.Stance;
import dev.parley.model.Statement;
import dev.parley.model.Strength;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShiftsTest {
  private static Course of(Words... words) {
    return Course.of(Cell.of(Stream.of(words).map(Words::evidence).toList(), null));
  }

  private static List<Shift.Kind> kinds(Words... words) {
    return of(words).shifts().stream().map(Shift::kind).toList();
  }

  @Test
  void from_for_to_against_is_a_reversal_between_two_positions_of_the_course() {
    Course course = of(minister("a", 1, Stance.SUPPORTS), minister("b", 20, Stance.OPPOSES));

    assertThat(course.shifts()).hasSize(1);
    Shift shift = course.shifts().getFirst();
    assertThat(shift.kind()).isEqualTo(Shift.Kind.REVERSAL);
    assertThat(shift.on()).isEqualTo("2025-03-20");
    assertThat(shift.statements()).containsExactly("s-b");
    assertThat(course.positions()).extracting(Position::id).containsExactly(shift.from(), shift.to());
  }

  @Test
  void one_coding_that_is_hardly_sure_shifts_nothing() {
    assertThat(kinds(minister("a", 1, Stance.SUPPORTS), minister("b", 20, Stance.OPPOSES).unsure(),
        minister("c", 30, Stance.SUPPORTS))).isEmpty();
  }

  @Test
  void what_others_say_shifts_nothing() {
    assertThat(kinds(minister("a", 1, Stance.SUPPORTS), neighbour("b", 20, Stance.OPPOSES))).isEmpty();
  }

  @Test
  void two_people_of_a_party_who_say_opposite_things_within_days_contradict_each_other() {
    Course course = of(minister("a", 1, Stance.SUPPORTS), spokesman("b", 3, Stance.OPPOSES));

    assertThat(course.shifts()).extracting(Shift::kind).containsExactly(Shift.Kind.CONTRADICTION);
    assertThat(course.shifts().getFirst().statements()).containsExactly("s-a", "s-b");
  }

  @Test
  void the_same_person_or_another_after_weeks_has_changed_the_mind() {
    assertThat(kinds(minister("a", 1, Stance.SUPPORTS), minister("b", 3, Stance.OPPOSES)))
        .containsExactly(Shift.Kind.REVERSAL);
    assertThat(kinds(spokesman("a", 1, Stance.SUPPORTS), minister("b", 30, Stance.OPPOSES)))
        .containsExactly(Shift.Kind.REVERSAL);
  }

  @Test
  void a_condition_that_was_not_named_before_is_new_and_the_same_in_other_words_is_not() {
    assertThat(kinds(
            minister("a", 1, Stance.SUPPORTS).condition("after a lasting ceasefire"),
            minister("b", 9, Stance.SUPPORTS).condition("only once a ceasefire is lasting"),
            minister("c", 20, Stance.SUPPORTS).condition("with the consent of parliament")))
        .containsExactly(Shift.Kind.NEW_CONDITION);
  }

  @Test
  void support_that_comes_under_a_condition_is_a_new_condition() {
    assertThat(kinds(minister("a", 1, Stance.SUPPORTS),
            minister("b", 9, Stance.CONDITIONAL).condition("if the tolls are shared")))
        .containsExactly(Shift.Kind.NEW_CONDITION);
  }

  @Test
  void the_same_stance_held_more_or_less_firmly_has_hardened_or_softened() {
    assertThat(kinds(
            minister("a", 1, Stance.OPPOSES).strength(Strength.PREFERENCE),
            minister("b", 9, Stance.OPPOSES).strength(Strength.RED_LINE),
            minister("c", 20, Stance.OPPOSES).strength(Strength.DEMAND)))
        .containsExactly(Shift.Kind.HARDENING, Shift.Kind.SOFTENING);
  }

  @Test
  void an_opponent_who_would_accept_under_a_condition_has_softened() {
    assertThat(kinds(minister("a", 1, Stance.OPPOSES), minister("b", 20, Stance.CONDITIONAL)))
        .containsExactly(Shift.Kind.SOFTENING);
  }

  @Test
  void a_denial_of_what_another_said_is_told_even_where_the_denial_shows_no_stance() {
    Course course = of(
        neighbour("a", 1, Stance.SUPPORTS),
        spokesman("b", 3, Stance.UNKNOWN).as(Statement.Modality.NEGATED, true));

    assertThat(course.shifts()).extracting(Shift::kind).containsExactly(Shift.Kind.DENIAL);
    assertThat(course.positions().getLast().stance()).isEqualTo(Stance.SUPPORTS);
  }

  @Test
  void a_denial_of_nothing_is_none() {
    assertThat(kinds(spokesman("b", 3, Stance.OPPOSES).as(Statement.Modality.ASSERTED, true))).isEmpty();
  }
}
