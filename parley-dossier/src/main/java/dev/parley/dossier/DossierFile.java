package dev.parley.dossier;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The file {@code dossier.yaml}: reads, checks and begins it. */
public final class DossierFile {
  /** The name of the file in a dossier's folder. */
  public static final String NAME = "dossier.yaml";

  private DossierFile() {}

  /**
   * Reads a dossier.
   *
   * @param place the folder that holds {@code dossier.yaml}, or the file itself
   * @throws DossierException with every fault of the file, or when there is none
   */
  public static Dossier load(Path place) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Every fault of the file, in the order of its lines; empty when it can be used. */
  public static List<Fault> check(Path place) {
    try {
      load(place);
      return List.of();
    } catch (DossierException e) {
      return e.faults();
    }
  }

  /**
   * Begins a dossier: makes the folder {@code parent/name} with a commented {@code dossier.yaml} that passes the check.
   *
   * @return the new file
   * @throws DossierException when the name is not in lower-case-hyphen form, or the folder already has a dossier
   */
  public static Path create(Path parent, String name) {
    throw new UnsupportedOperationException("not yet");
  }

  static Path fileAt(Path place) {
    return Files.isDirectory(place) ? place.resolve(NAME) : place;
  }
}
