package dev.parley.dossier.positions;

import static dev.parley.dossier.positions.Words.minister;
import static dev.parley.dossier.positions.Words.neighbour;
import static dev.parley.dossier.positions.Words.spokesman;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.model.Evidentiality;
import dev.parley.model.Position;
import dev.parley.model.Stance;
import dev.parley.model.Statement;
import dev.parley.model.Strength;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PositionsTest {
  private static Position of(Words... words) {
    return Objects.requireNonNull(asOf(null, words));
  }

  private static @Nullable Position asOf(@Nullable LocalDate day, Words... words) {
    return Course.last(Cell.of(Stream.of(words).map(Words::evidence).toList(), day));
  }

  private static LocalDate march(int day) {
    return LocalDate.of(2025, 3, day);
  }

  @Test
  void what_others_say_never_overrides_what_a_party_says_itself_and_stands_beside_it() {
    Position position = of(
        minister("no", 1, Stance.OPPOSES),
        neighbour("a", 5, Stance.SUPPORTS), neighbour("b", 6, Stance.SUPPORTS), neighbour("c", 7, Stance.SUPPORTS));

    assertThat(position.stance()).isEqualTo(Stance.OPPOSES);
    assertThat(position.evidentiality()).isEqualTo(Evidentiality.FIRST_HAND);
    assertThat(position.grounds()).extracting(Position.Ground::statement).containsExactly("s-no");
    assertThat(position.unconfirmed()).extracting(Position.Ground::statement).containsExactly("s-c", "s-b", "s-a");
    assertThat(position.unconfirmed()).allMatch(one -> one.weight() == 0 && "eve-east".equals(one.speaker()));
  }

  @Test
  void what_others_say_is_confirmed_when_the_party_says_it_too() {
    assertThat(of(neighbour("a", 1, Stance.SUPPORTS), minister("yes", 2, Stance.SUPPORTS)).unconfirmed()).isEmpty();
  }

  @Test
  void a_position_that_rests_on_hearsay_alone_is_second_hand_and_unconfirmed() {
    Position position = of(neighbour("a", 5, Stance.SUPPORTS));

    assertThat(position.stance()).isEqualTo(Stance.SUPPORTS);
    assertThat(position.evidentiality()).isEqualTo(Evidentiality.SECOND_HAND);
    assertThat(position.unconfirmed()).extracting(Position.Ground::speaker).containsExactly("eve-east");
  }

  @Test
  void the_newest_of_equals_decides_however_often_the_old_was_repeated() {
    assertThat(of(
                minister("a", 1, Stance.SUPPORTS), minister("b", 2, Stance.SUPPORTS), minister("c", 3, Stance.SUPPORTS),
                minister("d", 4, Stance.SUPPORTS), minister("e", 5, Stance.OPPOSES))
            .stance())
        .isEqualTo(Stance.OPPOSES);
  }

  @Test
  void somebody_unknown_does_not_turn_what_a_minister_said_but_many_do() {
    Words[] words = Stream.concat(
            Stream.of(minister("a", 1, Stance.OPPOSES)),
            Stream.iterate(2, day -> day + 1).limit(4).map(day -> spokesman("x" + day, day, Stance.SUPPORTS)
                .by("clerk-" + day, Evidence.Rank.OTHER, Evidence.Origin.OWN)))
        .toArray(Words[]::new);

    assertThat(of(words[0], words[1]).stance()).isEqualTo(Stance.OPPOSES);
    assertThat(of(words).stance()).isEqualTo(Stance.SUPPORTS);
  }

  @Test
  void a_minister_weighs_more_than_a_spokesman_on_the_same_day() {
    Position position = of(spokesman("s", 1, Stance.SUPPORTS), minister("m", 1, Stance.OPPOSES));

    assertThat(position.stance()).isEqualTo(Stance.OPPOSES);
    assertThat(position.grounds()).extracting(Position.Ground::statement).containsExactly("s-m", "s-s");
  }

  @Test
  void one_utterance_that_several_report_counts_once() {
    Position once = of(spokesman("a", 1, Stance.SUPPORTS), minister("b", 2, Stance.OPPOSES).reports("u-1"));
    Position thrice = of(
        spokesman("a", 1, Stance.SUPPORTS), minister("b", 2, Stance.OPPOSES).reports("u-1"),
        minister("c", 2, Stance.OPPOSES).reports("u-1").unsure(), minister("d", 3, Stance.OPPOSES).reports("u-1").unsure());

    assertThat(thrice).isEqualTo(once);
  }

  @Test
  void the_weights_of_a_position_add_up_to_one() {
    List<Words> words = new ArrayList<>();
    for (int day = 1; day <= 31; day++) {
      words.add(spokesman("s" + day, day, day % 3 == 0 ? Stance.OPPOSES : Stance.SUPPORTS).unsure());
    }

    Position position = of(words.toArray(Words[]::new));

    assertThat(position.grounds().stream().mapToDouble(Position.Ground::weight).sum()).isCloseTo(1, within(1e-9));
    assertThat(position.grounds()).extracting(Position.Ground::weight).isSortedAccordingTo(Collections.reverseOrder());
  }

  @Test
  void the_order_in_which_statements_are_read_changes_nothing() {
    List<Evidence> words = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Stance stance = Stance.values()[i % 5];
      words.add((i % 4 == 0 ? neighbour("x" + i, i / 3 + 1, stance) : spokesman("x" + i, i / 3 + 1, stance)).evidence());
    }
    Course course = Course.of(Cell.of(words, null));

    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(words, new Random(seed));
      assertThat(Course.of(Cell.of(words, null))).isEqualTo(course);
    }
    assertThat(course.positions().getLast().id()).startsWith("p-").hasSize(18);
  }

  @Test
  void as_of_a_day_only_what_was_said_and_published_by_then_counts() {
    Words early = minister("a", 1, Stance.SUPPORTS);
    Words late = minister("b", 9, Stance.OPPOSES);
    Words leaked = minister("c", 2, Stance.OPPOSES).published(march(20));

    assertThat(asOf(march(8), early, late, leaked)).isEqualTo(asOf(null, early));
    assertThat(Objects.requireNonNull(asOf(march(9), early, late, leaked)).stance()).isEqualTo(Stance.OPPOSES);
  }

  @Test
  void what_has_no_day_counts_as_oldest_and_as_of_a_day_not_at_all() {
    Words undated = minister("a", 1, Stance.SUPPORTS).undated();

    assertThat(of(undated).since()).isNull();
    assertThat(of(undated, minister("b", 2, Stance.OPPOSES)).stance()).isEqualTo(Stance.OPPOSES);
    assertThat(asOf(march(30), undated)).isNull();
  }

  @Test
  void since_is_the_day_from_which_it_has_stood_there_without_a_break() {
    Position position = of(
        minister("a", 1, Stance.SUPPORTS), minister("b", 3, Stance.OPPOSES), minister("c", 5, Stance.SUPPORTS),
        minister("d", 9, Stance.SUPPORTS));

    assertThat(position.since()).isEqualTo(march(5));
    assertThat(position.asOf()).isEqualTo(march(9));
  }

  @Test
  void what_was_not_said_or_only_may_be_said_or_shows_no_stance_moves_nothing() {
    Position position = of(
        minister("a", 1, Stance.SUPPORTS),
        minister("b", 2, Stance.OPPOSES).as(Statement.Modality.NEGATED, false),
        minister("c", 3, Stance.OPPOSES).as(Statement.Modality.HYPOTHETICAL, false),
        minister("d", 4, Stance.UNKNOWN));

    assertThat(position.grounds()).extracting(Position.Ground::statement).containsExactly("s-a");
    assertThat(asOf(null, minister("d", 4, Stance.UNKNOWN))).isNull();
  }

  @Test
  void what_somebody_without_a_name_says_for_a_party_is_anonymous_and_hardly_weighs() {
    Words official = minister("x", 2, Stance.SUPPORTS)
        .by("two-officials", Evidence.Rank.OTHER, Evidence.Origin.OWN_ANONYMOUS);

    assertThat(of(official).evidentiality()).isEqualTo(Evidentiality.ANONYMOUS);
    Position position = of(minister("a", 1, Stance.OPPOSES), official);
    assertThat(position.stance()).isEqualTo(Stance.OPPOSES);
    assertThat(position.evidentiality()).isEqualTo(Evidentiality.FIRST_HAND);
  }

  @Test
  void conditions_are_put_together_the_newest_first_and_the_strength_is_of_the_newest_weighty_ground() {
    Position position = of(
        spokesman("a", 1, Stance.SUPPORTS).condition("once the river is calm").strength(Strength.PREFERENCE),
        spokesman("b", 2, Stance.SUPPORTS).condition("Once the river is calm."),
        minister("c", 3, Stance.SUPPORTS).condition("if the tolls are shared").strength(Strength.RED_LINE),
        minister("d", 4, Stance.SUPPORTS).strength(Strength.ASPIRATION).unsure());

    assertThat(position.conditions()).containsExactly("if the tolls are shared", "Once the river is calm.");
    assertThat(position.strength()).isEqualTo(Strength.RED_LINE);
  }
}
