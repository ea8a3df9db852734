package dev.parley.dossier.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.accord.Concept;
import dev.parley.dossier.DealRecords;
import dev.parley.model.Stance;
import dev.parley.model.Strength;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DealTest {
  private static final String WAR = "at-war: [northland, southland]\n";

  @TempDir private Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // opened before each test
  private Harbour harbour;

  @BeforeEach
  void open() {
    harbour = new Harbour(folder).terms(WAR);
  }

  @AfterEach
  void close() {
    harbour.close();
  }

  private static DealAnalysis solved(Deal deal) {
    return DealAnalysis.of(deal, Concept.SEQ, 60, 1);
  }

  private static Verdict proposal(DealAnalysis analysis) {
    return Objects.requireNonNull(analysis.proposal());
  }

  private static List<String> blockers(DealAnalysis analysis) {
    return proposal(analysis).blockers().stream().map(one -> analysis.deal().sides().get(one.side()).id()).toList();
  }

  private static List<String> keys(Deal deal, List<Integer> points) {
    return points.stream().map(point -> deal.points().get(point).key()).toList();
  }

  @Test
  void what_those_who_decide_offer_is_on_the_table_and_a_red_line_blocks_it_with_its_evidence() throws IOException {
    DealAnalysis analysis = solved(harbour.withSouthland().deal());
    Deal deal = analysis.deal();
    assertThat(keys(deal, deal.proposal().points())).containsExactly("patrols/near", "patrols/far", "harbour/rebuilt");
    assertThat(blockers(analysis)).containsExactly("southland");
    Verdict.Bearing southland = proposal(analysis).blockers().getFirst();
    assertThat(new DealWording(deal).step(Objects.requireNonNull(southland.leaves()))).startsWith("Southland would reject the package");
    assertThat(southland.gives()).singleElement().satisfies(want -> {
      assertThat(want.words()).isEqualTo("not: Ships of the Lake States patrol the strait near Southland");
      assertThat(want.strength()).isEqualTo(Strength.RED_LINE);
      assertThat(want.basis().statements()).containsExactly(harbour.statement("southland", "patrols/near"));
    });
  }

  @Test
  void the_least_change_of_the_package_takes_out_what_crosses_the_red_line_and_nothing_else() throws IOException {
    DealAnalysis analysis = solved(harbour.withSouthland().deal());
    assertThat(analysis.otherPackages()).singleElement().satisfies(one -> {
      assertThat(keys(analysis.deal(), one.dropped())).containsExactly("patrols/near");
      assertThat(one.added()).isEmpty();
    });
    assertThat(analysis.persuasion().atLeast()).isEqualTo(1);
    assertThat(analysis.persuasion().changes()).singleElement().satisfies(changes -> {
      assertThat(changes).singleElement().satisfies(change -> {
        assertThat(change.want().about()).isEqualTo("patrols/near");
        assertThat(analysis.deal().sides().get(change.want().side()).id()).isEqualTo("southland");
        assertThat(change.how()).isEqualTo(Unlocking.How.SOFTENED);
      });
    });
  }

  @Test
  void with_the_statements_of_who_blocks_removed_nobody_blocks_and_what_it_would_do_is_not_known() throws IOException {
    DealAnalysis analysis = solved(harbour.withoutSouthland().deal());
    assertThat(blockers(analysis)).isEmpty();
    assertThat(proposal(analysis).holds()).isTrue();
    assertThat(analysis.deal().gaps()).anySatisfy(gap -> {
      assertThat(analysis.deal().sides().get(gap.side()).id()).isEqualTo("southland");
      assertThat(gap.about()).isEqualTo("package");
    });
    int southland = 1;
    assertThat(proposal(analysis).sides().get(southland).stays().share()).isStrictlyBetween(0.05, 0.95);
  }

  @Test
  void with_its_stance_turned_round_who_blocked_blocks_no_more_and_blocks_the_package_without_it_instead()
      throws IOException {
    harbour.withoutSouthland().says("southland", "patrols/near", Stance.SUPPORTS, Strength.RED_LINE)
        .says("southland", "harbour/rebuilt", Stance.SUPPORTS, Strength.DEMAND);
    assertThat(blockers(solved(harbour.deal()))).isEmpty();
    DealAnalysis without = solved(harbour.deal("patrols/far", "harbour/rebuilt"));
    assertThat(blockers(without)).contains("southland");
    assertThat(without.otherPackages()).singleElement()
        .satisfies(one -> assertThat(keys(without.deal(), one.added())).containsExactly("patrols/near"));
  }

  @Test
  void a_package_without_what_a_side_demands_is_rejected_and_unlocked_by_putting_it_in() throws IOException {
    DealAnalysis analysis = solved(harbour.withSouthland().deal("patrols/far"));
    assertThat(blockers(analysis)).containsExactly("southland");
    assertThat(analysis.otherPackages()).singleElement()
        .satisfies(one -> assertThat(keys(analysis.deal(), one.added())).containsExactly("harbour/rebuilt"));
  }

  @Test
  void a_red_line_blocks_even_where_the_others_could_answer_by_crossing_another() throws IOException {
    harbour.withSouthland().says("southland", "patrols/far", Stance.OPPOSES, Strength.RED_LINE);
    DealAnalysis analysis = solved(harbour.deal("patrols/near", "harbour/rebuilt"));
    assertThat(blockers(analysis)).containsExactly("northland", "southland");
    // Northland demands what Southland rules out, so that no package will do.
    assertThat(analysis.otherPackages()).isEmpty();
  }

  @Test
  void an_option_of_several_is_one_choice_for_each_and_happens_when_all_do_their_part_unless_one_is_enough()
      throws IOException {
    Deal all = harbour.withSouthland().deal();
    int point = 2;
    assertThat(all.choices().stream().filter(one -> one instanceof Choice.Part(_, int own) && own == point)).hasSize(2);
    assertThat(new DealWording(all).rule(point)).contains("if all of these do their part: Eastland, Lake States");
    assertThat(all.choices()).contains(new Choice.Acceptance(1), new Choice.Ceasefire(0), new Choice.Ceasefire(1));
    Deal one = harbour.terms(WAR + "one-is-enough: [harbour/rebuilt]\n").deal();
    assertThat(new DealWording(one).rule(point)).contains("if one of these does its part");
    long half = 1L << one.choices().indexOf(new Choice.Part(2, point));
    assertThat(one.layout().happening(half)).containsExactly(point);
    assertThat(all.layout().happening(half)).isEmpty();
  }

  @Test
  void red_lines_come_before_demands_before_preferences_and_each_points_at_its_evidence() throws IOException {
    harbour.withSouthland().says("southland", "patrols/far", Stance.OPPOSES, Strength.PREFERENCE);
    Deal deal = harbour.deal();
    List<Want> wants = deal.wants().stream().filter(want -> deal.sides().get(want.side()).id().equals("southland")).toList();
    assertThat(wants.stream().map(Want::strength).filter(Objects::nonNull).toList())
        .containsExactly(Strength.RED_LINE, Strength.DEMAND, Strength.PREFERENCE);
    assertThat(deal.wants()).filteredOn(want -> want.basis() instanceof Basis.Ledger).isNotEmpty().allSatisfy(want ->
        assertThat(want.basis().statements()).isNotEmpty()
            .allSatisfy(id -> assertThat(harbour.ledger().statement(id)).isNotNull()));
  }

  @Test
  void what_nobody_speaks_of_is_left_out_and_who_has_no_say_is_told_with_the_reason() throws IOException {
    Deal deal = harbour.withoutSouthland().terms("at-war: []\n").deal();
    assertThat(deal.leftOut()).contains(new LeftOut("fish/all", "nobody has said where they stand on it"));
    assertThat(deal.sides().stream().map(Side::id)).containsExactly("northland", "eastland", "lake-states");
    assertThat(deal.watchers()).contains(
        new LeftOut("westland", "acts through Lake States"),
        new LeftOut("southland", "decides on none of these options, and nothing is known of where it stands on them"));
  }

  @Test
  void a_bloc_that_says_nothing_is_taken_to_stand_where_its_members_agree() throws IOException {
    Deal deal = harbour.says("westland", "patrols/far", Stance.SUPPORTS, Strength.DEMAND).deal();
    assertThat(deal.wants()).filteredOn(want -> want.about().equals("patrols/far")).singleElement().satisfies(want -> {
      assertThat(deal.sides().get(want.side()).id()).isEqualTo("lake-states");
      assertThat(want.basis()).isInstanceOfSatisfying(
          Basis.Ledger.class, ledger -> assertThat(ledger.members()).containsExactly("westland"));
    });
  }

  @Test
  void an_analyst_overrides_the_ledger_and_is_seen_to() throws IOException {
    harbour.withSouthland().terms(WAR + """
        preferences:
          - {party: southland, about: patrols/near, stance: opposes, strength: preference, by: Ann, reason: told me so}
          - {party: southland, about: package, stance: supports, strength: demand, by: Ann, reason: told me so}
        """);
    DealAnalysis analysis = solved(harbour.deal());
    assertThat(blockers(analysis)).isEmpty();
    assertThat(analysis.deal().wants()).filteredOn(want -> want.basis().equals(new Basis.Analyst("Ann", "told me so")))
        .extracting(Want::words).containsExactly(
            "to accept the package", "not: Ships of the Lake States patrol the strait near Southland");
    assertThat(new DealRecords(true).json(analysis, null)).contains("\"basis\":\"analyst\"", "\"reason\":\"told me so\"");
  }

  @Test
  void what_hangs_on_a_condition_stays_unknown_and_is_told_with_its_words() throws IOException {
    Deal deal = harbour.withSouthland().says("northland", "harbour/rebuilt", Stance.CONDITIONAL, Strength.DEMAND, "after the thaw").deal();
    assertThat(deal.gaps()).anySatisfy(gap -> {
      assertThat(gap.about()).isEqualTo("harbour/rebuilt");
      assertThat(gap.conditions()).containsExactly("after the thaw");
    });
    assertThat(new DealRecords(false).json(solved(deal), null)).doesNotContain("thaw");
  }

  @Test
  void the_same_seed_draws_the_same_and_every_equilibrium_holds_for_everybody() throws IOException {
    Deal deal = harbour.withSouthland().deal();
    assertThat(new DealRecords(true).json(solved(deal), null)).isEqualTo(new DealRecords(true).json(solved(deal), null));
    assertThat(solved(deal).equilibria()).isNotEmpty()
        .allSatisfy(one -> assertThat(one.concepts()).contains(Concept.SEQ, Concept.GMR));
    Verdict good = solved(deal).verdict(Set.of(1, 2));
    assertThat(good.holds()).isTrue();
    assertThat(good.way()).noneMatch(step -> step.gain() == Gain.LOSES);
  }

  @Test
  void a_ledger_that_tells_nothing_is_refused_in_words() {
    assertThatThrownBy(() -> harbour.deal()).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("No party or bloc is known to stand anywhere").hasMessageContaining("\nMaybe ");
    assertThatThrownBy(() -> harbour.withSouthland().deal("patrols/nea")).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(patrols/nea)").hasMessageContaining("Maybe you mean patrols/near.");
  }
}
