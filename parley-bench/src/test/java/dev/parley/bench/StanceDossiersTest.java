package dev.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dossier.DossierFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The negotiations on which stance is learnt and measured are dossiers as any user would write them. */
class StanceDossiersTest {
  @Test
  void every_negotiation_written_for_training_is_a_dossier_in_order() throws IOException {
    List<Path> files = yaml(Path.of("../training/stance"));

    assertThat(files).hasSizeGreaterThanOrEqualTo(12).allSatisfy(StanceDossiersTest::isInOrder);
  }

  @Test
  void every_dossier_made_for_measuring_is_in_order() throws IOException {
    assertThat(yaml(Path.of("src/main/resources/dev/parley/bench/stance")))
        .isNotEmpty()
        .allSatisfy(StanceDossiersTest::isInOrder);
  }

  private static void isInOrder(Path file) {
    assertThat(DossierFile.check(file)).as(file.toString()).isEmpty();
    assertThat(DossierFile.load(file).issues()).as(file.toString()).isNotEmpty();
  }

  private static List<Path> yaml(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }
}
