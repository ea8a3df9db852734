package dev.parley.dossier.utterances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GistTest {
  private static final Rarity RARITY = Rarity.read();

  private static Gist gist(String content) {
    return Gist.of(content, false);
  }

  @Test
  void tense_number_spelling_and_brackets_are_taken_off() {
    assertThat(gist("[He] recognises the neighbours’ defences").stems())
        .isEqualTo(gist("I recognized the neighbor's defense").stems());
    assertThat(gist("we can’t go").stems()).isEqualTo(gist("he cannot go").stems());
    assertThat(gist("1,200 policies").stems()).containsExactly("1200", "policy");
  }

  @Test
  void different_words_stay_different() {
    assertThat(gist("police").stems()).isNotEqualTo(gist("policy").stems());
    assertThat(gist("nice").stems()).isNotEqualTo(gist("niece").stems());
  }

  @Test
  void a_denial_is_counted_and_a_number_kept() {
    assertThat(gist("They won't send 500 soldiers, not ever.").negations()).isEqualTo(2);
    assertThat(gist("They won't send 500 soldiers.").numbers()).containsExactly("500");
  }

  @Test
  void what_two_share_weighs_the_same_from_either_side() {
    Gist one = gist("the parliament in Norburg will vote on the treaty");
    Gist other = gist("Norburg's parliament rejects a treaty on paper");
    assertThat(one.shared(other, RARITY::of)).isCloseTo(other.shared(one, RARITY::of), within(1e-9)).isPositive();
    assertThat(one.run(other, RARITY::of)).isCloseTo(other.run(one, RARITY::of), within(1e-9));
  }

  @Test
  void a_run_is_the_heaviest_stretch_that_both_have() {
    Gist one = gist("rifles over the Karst pass");
    Gist other = gist("smugglers bring rifles over the Karst pass by night");
    assertThat(one.run(other, RARITY::of)).isCloseTo(one.mass(RARITY::of), within(1e-9));
    assertThat(gist("pass Karst").run(other, RARITY::of)).isLessThan(gist("Karst pass").run(other, RARITY::of));
  }

  @Test
  void what_everybody_speaks_of_weighs_less_at_its_time() {
    String stem = Stem.of("earthquake");
    assertThat(RARITY.of(stem, 60, 300)).isLessThan(RARITY.of(stem)).isNotNegative();
    assertThat(RARITY.of(stem, 0, 300)).isEqualTo(RARITY.of(stem));
  }

  @Test
  void words_in_quotation_marks_are_known() {
    Gist gist = gist("that Norburg would “never” send soldiers to Sudmouth");
    assertThat(gist.quoted().cardinality()).isEqualTo(1);
  }

  @Test
  void cues_are_alike_by_their_verbs_in_any_tense_and_not_by_their_auxiliaries() {
    assertThat(Gist.sameCue("has called for", "calls for")).isTrue();
    assertThat(Gist.sameCue("has promised", "has said")).isFalse();
    assertThat(Gist.sameCue("said", null)).isFalse();
  }

  @Test
  void a_rare_word_weighs_more_than_a_common_one() {
    assertThat(RARITY.of(Stem.of("turbine"))).isGreaterThan(RARITY.of(Stem.of("people")));
    assertThat(RARITY.of(Stem.of("the"))).isLessThan(0.1);
  }
}
