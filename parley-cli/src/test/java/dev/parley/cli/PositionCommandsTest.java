package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cli.Screen.Shown;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PositionCommandsTest {
  @SuppressWarnings("NullAway.Init")
  private SmallCase small;

  @BeforeEach
  void make(@TempDir Path folder) throws IOException {
    small = SmallCase.in(folder);
  }

  private String printed(Object... words) {
    Shown shown = Screen.none().run(words);
    assertThat(shown.status()).as(shown.err()).isZero();
    return shown.out();
  }

  @Test
  void the_matrix_has_a_row_for_each_party_and_a_sign_for_each_stance() {
    assertThat(printed("positions", "--dossier", small.folder()).lines())
        .anySatisfy(line -> assertThat(line).startsWith("PARTY").contains("BRIDGE"))
        .anySatisfy(line -> assertThat(line).startsWith("Ruritania").endsWith("-open!"));
  }

  @Test
  void what_others_tell_stands_beside_a_position_and_does_not_change_it() {
    assertThat(printed("positions", "--dossier", small.folder(), "--format", "jsonl"))
        .contains("\"stance\":\"opposes\",\"strength\":\"red-line\"")
        .containsPattern("\"unconfirmed\":\\[\\{\"id\":\"[^}]*\"speaker\":\"richard-roe\",\"stance\":\"supports\"");
  }

  @Test
  void a_position_as_of_a_day_knows_nothing_later() {
    assertThat(printed("positions", "--dossier", small.folder(), "--as-of", "2025-08-01", "--format", "jsonl")).isEmpty();
    small.turnRound();
    assertThat(printed("positions", "--dossier", small.folder(), "--as-of", "2025-08-22")).contains("-open!");
    assertThat(printed("positions", "--dossier", small.folder())).contains("+open");
  }

  @Test
  void no_position_is_told_with_its_reason() {
    Shown shown = Screen.none().run("positions", "--dossier", small.folder(), "--as-of", "2025-08-01");
    assertThat(shown.status()).isZero();
    assertThat(shown.err()).contains("0 positions", "none of these is");
  }

  @Test
  void a_history_tells_each_position_with_its_words_and_what_shifted() {
    small.turnRound();
    assertThat(printed("history", "ruritania", "bridge", "--dossier", small.folder()).lines().toList())
        .hasSize(3)
        .satisfies(lines -> {
          assertThat(lines.get(1)).startsWith("2025-08-20").contains("opposes, red-line").contains("“dead”");
          assertThat(lines.get(2)).startsWith("2025-08-31").contains("supports, demand").contains("reversal");
        });
  }

  @Test
  void shifts_can_be_asked_since_a_day() {
    small.turnRound();
    assertThat(printed("shifts", "--dossier", small.folder(), "--since", "2025-08-31"))
        .contains("Ruritania", "bridge / open", "reversal", "opposes, red-line", "“the bridge would open”");
    assertThat(printed("shifts", "--dossier", small.folder(), "--since", "2025-09-01", "--format", "jsonl")).isEmpty();
  }

  @Test
  void without_text_no_words_of_the_documents_are_printed() {
    small.turnRound();
    for (String format : new String[] {"table", "jsonl", "csv"}) {
      for (String command : new String[] {"positions", "shifts", "history ruritania bridge"}) {
        String[] words = (command + " --without-text --format " + format + " --dossier").split(" ");
        Object[] all = java.util.Arrays.copyOf(words, words.length + 1, Object[].class);
        all[words.length] = small.folder();
        assertThat(printed(all)).doesNotContain("dead", "would open", "talks");
      }
    }
  }

  @Test
  void an_issue_that_the_dossier_does_not_have_is_refused_with_those_it_has() {
    Shown shown = Screen.none().run("history", "ruritania", "tunnel", "--dossier", small.folder());
    assertThat(shown.status()).isEqualTo(1);
    assertThat(shown.err()).contains("no issue with the id tunnel", "Maybe one of these: bridge.");
  }
}
