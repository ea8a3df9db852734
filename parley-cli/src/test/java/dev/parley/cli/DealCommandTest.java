package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cli.Screen.Shown;
import dev.parley.dossier.DossierFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DealCommandTest {
  @SuppressWarnings("NullAway.Init")
  private SmallCase small;

  @BeforeEach
  void make(@TempDir Path folder) throws IOException {
    small = SmallCase.in(folder);
  }

  private Shown deal(Object... more) {
    Object[] words = new Object[more.length + 5];
    System.arraycopy(new Object[] {"deal", "--dossier", small.folder(), "--samples", "20"}, 0, words, 0, 5);
    System.arraycopy(more, 0, words, 5, more.length);
    return Screen.none().run(words);
  }

  @Test
  void who_blocks_a_proposal_is_told_with_its_red_line_and_the_statement_behind_it() {
    Shown shown = deal("--proposal", "bridge/open");
    assertThat(shown.status()).as(shown.err()).isZero();
    assertThat(shown.out())
        .contains("Blocked by Ruritania. Once agreed, Ruritania would not do its part in")
        .containsPattern("red-line +0\\.[0-9]{2} +s-[0-9a-f]{16} +not: The bridge is open to Graustark")
        .contains("Ruritania would have to give up: not: The bridge is open to Graustark")
        .contains("No package of these options is known to hold.");
  }

  @Test
  void what_was_known_on_a_day_is_not_what_is_known_later() {
    small.turnRound();
    assertThat(deal().out()).contains("As far as is known nobody stands in its way");
    assertThat(deal("--as-of", "2025-08-22").out()).contains("No proposal is on the table");
  }

  @Test
  void what_an_analyst_holds_against_the_ledger_is_shown_with_name_and_reason() throws IOException {
    Files.writeString(small.folder().resolve(DossierFile.NAME), """
        deal:
          preferences:
            - {party: ruritania, about: bridge/open, stance: supports, strength: demand, by: Ann, reason: a phone call}
        """, StandardOpenOption.APPEND);
    assertThat(deal().out()).contains("ANALYST Ann: a phone call").doesNotContain("Blocked by");
  }

  @Test
  void a_case_of_which_nothing_is_known_and_an_option_that_is_not_there_are_refused_in_words() {
    assertThat(deal("--as-of", "2025-08-01").err()).startsWith("parley: No party or bloc is known to stand anywhere");
    Shown shown = deal("--proposal", "bridge/opne");
    assertThat(shown.status()).isEqualTo(1);
    assertThat(shown.err()).contains("(bridge/opne)", "Maybe you mean bridge/open.");
  }
}
