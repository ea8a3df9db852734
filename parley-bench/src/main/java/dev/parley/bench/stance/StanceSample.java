package dev.parley.bench.stance;

import dev.parley.model.Ids;
import java.nio.file.Path;

/** The three collections whose statements were read for stance ({@code docs/guidelines/stance-sample.md}). */
enum StanceSample {
  OFFICIAL("dossiers/ukraine-guarantees"),
  ENB("dossiers/climate-talks"),
  RE3D("parley-bench/src/main/resources/dev/parley/bench/stance/syria.yaml");

  private static final Path GOLD = Path.of("parley-bench/src/main/resources/dev/parley/bench/stance");

  private final Path dossier;

  StanceSample(String dossier) {
    this.dossier = Path.of(dossier);
  }

  /** The dossier whose parties and options the labels name. */
  Path dossier() {
    return dossier;
  }

  /** The labels, one statement a line. */
  Path gold() {
    return GOLD.resolve(this + ".jsonl");
  }

  /** The folder with the texts. */
  Path texts() {
    return Path.of("../shared/data").resolve(toString());
  }

  @Override
  public String toString() {
    return Ids.of(this);
  }
}
