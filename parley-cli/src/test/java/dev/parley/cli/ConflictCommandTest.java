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
  void what_cannot_be_solved_is_told_in_words() throws IOException {
    Shown shown = Screen.none().run("conflict", conflict(many(2, "unknown")));
    assertThat(shown.status()).isEqualTo(1);
    assertThat(shown.err()).startsWith("parley: The preferences of (a) are unknown.\nMaybe ");
  }
}
