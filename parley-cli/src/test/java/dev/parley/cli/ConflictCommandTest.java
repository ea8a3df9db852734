package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cli.Screen.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConflictCommandTest {
  private static final Path ELMIRA = Screen.root().resolve("docs/tutorials/elmira.yaml");

  @SuppressWarnings("NullAway.Init")
  @TempDir
  private Path folder;

  private Path conflict(String text) throws IOException {
    return Files.writeString(folder.resolve("river.yaml"), text);
  }

  /** So many options of one decision maker who wants the first. */
  private static String many(int options, String preferences) {
    StringBuilder yaml = new StringBuilder("decision-makers: [{id: a, preferences: " + preferences + "}]\noptions:\n");
    for (int i = 0; i < options; i++) {
      yaml.append("  - {id: o").append(i).append(", controlled-by: a}\n");
    }
    return yaml.toString();
  }

  @Test
  void the_table_says_who_decides_what_and_where_all_would_stay() {
    Shown shown = Screen.none().run("conflict", ELMIRA);
    assertThat(shown.status()).isZero();
    assertThat(shown.err()).isEmpty();
    assertThat(shown.out())
        .contains("     2  Uniroyal                     Delay the appeal (once given up, it stays so)\n")
        .contains("    1  NYNNN    GMR SMR      Ministry of the Environment (all); Uniroyal (all); Local Government (GMR SMR)\n")
        .contains("   10  YNYNY    all          ");
  }

  @Test
  void of_many_states_only_the_equilibria_are_listed_unless_all_are_asked_for() throws IOException {
    Path file = conflict(many(14, "[o0 and o1]"));
    Shown few = Screen.none().run("conflict", file);
    assertThat(few.err()).contains("Of 16384 states only the equilibria are listed; --all lists every one.");
    assertThat(few.out().lines().filter(line -> line.contains("a (all)"))).hasSize(4096);
    String json = Screen.none().run("conflict", file, "--format", "json", "--all").out();
    assertThat(json.split("\"number\"")).hasSize(16385);
  }

  @Test
  void faults_of_the_file_are_told_with_line_and_mend() throws IOException {
    Shown shown = Screen.none().run("conflict", conflict(many(2, "[o7]")));
    assertThat(shown.status()).isEqualTo(1);
    assertThat(shown.out()).isEmpty();
    assertThat(shown.err()).isEqualTo(
        "parley: river.yaml:1: The condition (o7) names (o7), which is no option.\nMaybe you mean o0.\n");
    assertThat(Screen.none().run("conflict", conflict(many(70, "[]"))).err()).startsWith("parley: river.yaml:3: The conflict has 70 options");
  }

  @Test
  void a_state_is_told_of_with_its_reasons_the_way_there_who_leaves_together_and_what_would_make_it_hold() {
    String deadlock = Screen.none().run("conflict", ELMIRA, "--state", "7").out();
    assertThat(deadlock)
        .contains("Who stays and who leaves (SEQ)\n  Ministry of the Environment stays in state 7 (“Delay the appeal”,")
        .contains("Who would leave it together\n  Ministry of the Environment and Uniroyal together: to state 10 (YNYNY)")
        .contains("What would make it hold\n  Nothing has to change to make state 7");
    String agreement = Screen.none().run("conflict", ELMIRA, "--state", "10").out();
    assertThat(agreement)
        .contains("Who would leave it together\n  Nobody.\n")
        .contains("The way there\n  From state 1 (“Delay the appeal”) to state 10 (“Modify the order”, “Accept the order”,")
        .contains("  So it is blocked by ");
    String abandoned = Screen.none().run("conflict", ELMIRA, "--state", "9", "--concept", "r").out();
    assertThat(abandoned).contains("Uniroyal leaves state 9").contains("Uniroyal would have to change:")
        .contains("In preference statements: ");
  }

  @Test
  void uncertain_preferences_are_sampled_and_the_statement_that_matters_most_comes_first() throws IOException {
    Path file = conflict("""
        decision-makers:
          - id: mill
            preferences: [{prefers: filter, confidence: 0.9}]
          - {id: town, preferences: unknown}
        options: [{id: filter, controlled-by: mill}, {id: sue, controlled-by: town}]
        """);
    Shown shown = Screen.none().run("conflict", file, "--samples", "400", "--concept", "R", "--state", "2");
    assertThat(shown.status()).isZero();
    assertThat(shown.out()).contains("STATE  OPTIONS  EQUILIBRIUM (R)  95 % INTERVAL\n")
        .containsPattern(" 2  YN +4[0-9]\\.[0-9] % +[34][0-9]\\.[0-9] % to [45][0-9]\\.[0-9] %")
        .containsPattern("mill +[45][0-9]\\.[0-9] % +0\\.0 % +filter");
    assertThat(Screen.none().run("conflict", file, "--samples", "400", "--concept", "R", "--state", "2").out())
        .isEqualTo(shown.out());
    assertThat(Screen.none().run("conflict", file, "--samples", "0").err()).startsWith("parley: There are 0 samples.\nMaybe ");
  }

  @Test
  void what_is_told_of_a_state_and_of_samples_is_told_in_json_too() throws IOException {
    assertThat(Screen.none().run("conflict", ELMIRA, "--state", "7", "--format", "json").out())
        .startsWith("{\"type\":\"conflict-state\",\"concept\":\"SEQ\",\"number\":7,\"options\":\"")
        .contains("{\"name\":\"Uniroyal\",\"stable\":true,\"words\":\"Uniroyal stays in state 7")
        .contains("{\"members\":[\"Ministry of the Environment\",\"Uniroyal\"],\"to\":10}")
        .contains("\"pairs\":{\"found\":true,\"changes\":0,\"at_least\":0,").endsWith("}\n");
    Path file = conflict("""
        decision-makers: [{id: mill, preferences: [{prefers: filter, confidence: 0.9}]}]
        options: [{id: filter, controlled-by: mill}]
        """);
    assertThat(Screen.none().run("conflict", file, "--samples", "50", "--state", "2", "--format", "json").out())
        .startsWith("{\"type\":\"conflict-samples\",\"concept\":\"SEQ\",\"samples\":50,\"states\":[{\"number\":2,\"options\":\"Y\",\"share\":0.")
        .contains("\"state\":2,\"influences\":[{\"decision_maker\":\"mill\",\"statement\":1,\"words\":\"filter\",\"as_stated\":1.0,\"opposite\":0.0}]")
        .endsWith("}\n");
  }

  @Test
  void a_state_that_does_not_exist_is_refused() {
    assertThat(Screen.none().run("conflict", ELMIRA, "--state", "13").err())
        .startsWith("parley: There is no state 13; the feasible ones are numbered from 1 to 12.\nMaybe ");
  }

  @Test
  void what_cannot_be_solved_is_told_in_words() throws IOException {
    Shown shown = Screen.none().run("conflict", conflict(many(2, "unknown")));
    assertThat(shown.status()).isEqualTo(1);
    assertThat(shown.err()).startsWith("parley: The preferences of (a) are unknown.\nMaybe ");
  }
}
