package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cli.Screen.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossierCommandTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void a_new_dossier_passes_its_own_check() {
    Shown made = Screen.none().run("dossier", "new", "black-sea-grain", "--in", folder);
    assertThat(made.status()).isZero();
    assertThat(folder.resolve("black-sea-grain/dossier.yaml")).exists();
    Shown checked = Screen.none().run("dossier", "check", folder.resolve("black-sea-grain"));
    assertThat(checked.status()).isZero();
    assertThat(checked.out())
        .isEqualToIgnoringNewLines("black-sea-grain is in order: 2 parties with 2 people, 1 bloc, "
            + "2 issues with 3 options, 1 arrangement with 2 needs");
  }

  @Test
  void a_dossier_is_not_made_over_another() throws IOException {
    Screen.none().run("dossier", "new", "black-sea-grain", "--in", folder);
    Path file = folder.resolve("black-sea-grain/dossier.yaml");
    Files.writeString(file, "name: mine\n");
    Shown again = Screen.none().run("dossier", "new", "black-sea-grain", "--in", folder);
    assertThat(again.status()).isEqualTo(1);
    assertThat(file).hasContent("name: mine\n");
  }

  @Test
  void every_fault_is_told_with_its_line_and_its_mend() throws IOException {
    Path file = folder.resolve("dossier.yaml");
    Files.writeString(file, """
        name: talks
        parties:
          - id: A b
            names: []
        colour: red
        """);
    Shown checked = Screen.none().run("dossier", "check", folder);
    assertThat(checked.status()).isEqualTo(1);
    assertThat(checked.out()).isEmpty();
    assertThat(checked.err()).contains("dossier.yaml:3: ").contains("dossier.yaml:5: ").contains("colour").contains("Maybe ");
  }

  @Test
  void the_shipped_dossiers_are_in_order_and_have_issues() {
    Shown ukraine = Screen.none().run("dossier", "check", Screen.root().resolve("dossiers/ukraine-guarantees"));
    assertThat(ukraine.err()).isEmpty();
    assertThat(ukraine.status()).isZero();
    assertThat(ukraine.out()).contains("8 issues with 17 options, 1 arrangement with 10 needs");

    Shown climate = Screen.none().run("dossier", "check", Screen.root().resolve("dossiers/climate-talks"));
    assertThat(climate.err()).isEmpty();
    assertThat(climate.status()).isZero();
    assertThat(climate.out()).contains("9 issues with 29 options");
  }
}
