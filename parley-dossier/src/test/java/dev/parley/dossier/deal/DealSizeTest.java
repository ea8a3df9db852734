package dev.parley.dossier.deal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dossier.DealTerms;
import dev.parley.dossier.Dossier;
import dev.parley.model.Issue;
import dev.parley.model.Option;
import dev.parley.model.Stance;
import dev.parley.model.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DealSizeTest {
  @Test
  void of_many_options_those_in_dispute_are_taken_as_far_as_the_conflict_stays_small() {
    List<DealTerms.Judged> stands = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      stands.add(new DealTerms.Judged("a", "issue/o" + i, Stance.SUPPORTS, Strength.PREFERENCE, "Ann", "a guess"));
      if (i >= 15) {
        Strength strength = i == 19 ? Strength.RED_LINE : Strength.PREFERENCE;
        stands.add(new DealTerms.Judged("b", "issue/o" + i, Stance.OPPOSES, strength, "Ann", "a guess"));
      }
    }
    Dossier dossier = new Dossier("many", "Many",
        List.of(new Dossier.Party("a", List.of("A"), List.of()), new Dossier.Party("b", List.of("B"), List.of())),
        List.of(),
        List.of(new Issue("issue", "What?", IntStream.range(0, 20)
            .mapToObj(i -> new Option("o" + i, "Thing " + i + " is done.", List.of("a"))).toList())),
        List.of(), new DealTerms(List.of(), List.of(), List.of(), List.of(), stands), null);
    Deal deal = Deal.of(dossier, List.of(), List.of());
    assertThat(deal.choices()).hasSize(12);
    assertThat(deal.points().stream().map(Point::key))
        .contains("issue/o15", "issue/o16", "issue/o17", "issue/o18", "issue/o19").hasSize(10);
    assertThat(deal.leftOut()).hasSize(10)
        .allSatisfy(one -> assertThat(one.why()).contains("there would be 13 choices", "nobody disputes it"));
    Deal named = Deal.of(dossier, List.of(), List.of("issue/o14"));
    assertThat(named.points().stream().map(Point::key)).contains("issue/o14");
  }
}
