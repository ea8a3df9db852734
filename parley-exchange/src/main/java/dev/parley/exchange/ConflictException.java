package dev.parley.exchange;

import dev.parley.dossier.files.Fault;
import dev.parley.dossier.files.Faults;
import java.util.List;
import java.util.stream.Collectors;

/** A file that holds no conflict that could be analysed. Its message names every fault. */
public final class ConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // List.copyOf gives a serializable list of records that nobody serializes
  private final List<Fault> faults;

  private ConflictException(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** Throws when anything was found. */
  static void check(Faults faults) {
    if (faults.any()) {
      throw new ConflictException(faults.found());
    }
  }

  /** All of them, in the order of their lines. */
  public List<Fault> faults() {
    return faults;
  }
}
