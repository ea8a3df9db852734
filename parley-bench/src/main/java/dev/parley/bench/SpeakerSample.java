package dev.parley.bench;

import dev.parley.model.Ids;
import java.nio.file.Path;

/** The samples of statements on which it is measured who speaks ({@code docs/guidelines}), with what judging them needs. */
enum SpeakerSample {
  OFFICIAL("official", "ukraine-guarantees"),
  OFFICIAL_SECOND("official", "ukraine-guarantees"),
  ENB("enb", "climate-talks"),
  ENB_SECOND("enb", "climate-talks");

  private final String collection;
  private final String dossier;

  SpeakerSample(String collection, String dossier) {
    this.collection = collection;
    this.dossier = dossier;
  }

  /** The name of the folder with the gold, which is also what the command line takes. */
  @Override
  public String toString() {
    return Ids.of(this);
  }

  /** The folder with the gold. */
  Path gold() {
    return Program.home().resolve("parley-bench/src/main/resources/dev/parley/bench/speakers").resolve(toString());
  }

  /** The folder with the texts. */
  Path texts() {
    return Program.home().resolve("../shared/data").resolve(collection).normalize();
  }

  /** The folder of the dossier whose ids the gold has. */
  Path dossier() {
    return Program.home().resolve("dossiers").resolve(dossier);
  }
}
