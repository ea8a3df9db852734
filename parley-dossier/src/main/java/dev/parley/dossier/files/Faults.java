package dev.parley.dossier.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers the faults of one file, so that all of them are told at once. Not thread-safe; lives for one reading. */
public final class Faults {
  private final String file;
  private final List<Fault> found = new ArrayList<>();

  /** @param file the name that stands before every fault */
  public Faults(String file) {
    this.file = file;
  }

  /**
   * Adds one.
   *
   * @param line counted from 1; 0 when it concerns the file as a whole
   * @param message one sentence that holds the values
   * @param advice one sentence that begins with "Maybe"
   */
  public void add(int line, String message, String advice) {
    found.add(new Fault(file, line, message, advice));
  }

  /** Whether anything was found. */
  public boolean any() {
    return !found.isEmpty();
  }

  /** All of them in the order of their lines, each once. */
  public List<Fault> found() {
    return found.stream().distinct().sorted(Comparator.comparingInt(Fault::line)).toList();
  }
}
