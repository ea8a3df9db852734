package dev.parley.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers the faults of one file, so that all of them are told at once. Not thread-safe; lives for one reading. */
final class Faults {
  private final String file;
  private final List<Fault> found = new ArrayList<>();

  Faults(String file) {
    this.file = file;
  }

  void add(int line, String message, String advice) {
    found.add(new Fault(file, line, message, advice));
  }

  boolean any() {
    return !found.isEmpty();
  }

  /** Throws when anything was found. */
  void check() {
    if (any()) {
      throw new DossierException(
          found.stream().distinct().sorted(Comparator.comparingInt(Fault::line)).toList());
    }
  }
}
