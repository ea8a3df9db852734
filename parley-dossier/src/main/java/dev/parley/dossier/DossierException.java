package dev.parley.dossier;

import java.util.List;
import java.util.stream.Collectors;

/** A dossier file, or a table of dates, that cannot be used. Its message names every fault. */
public final class DossierException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // List.copyOf gives a serializable list of records that nobody serializes
  private final List<Fault> faults;

  public DossierException(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** All of them, in the order of their lines. */
  public List<Fault> faults() {
    return faults;
  }
}
