package dev.parley.exchange;

import dev.parley.dossier.files.Faults;
import dev.parley.dossier.files.WrittenFile;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/** Reads a conflict from a file: {@code .gmcr} as GMCR+ saves it, everything else as YAML (docs/conflicts.md). */
public final class ConflictFile {
  /** A ranking of 4,000 states takes some 100 KB in a {@code .gmcr}; one of 2^20 states fits. */
  private static final long MAX_BYTES = 20_000_000;

  private ConflictFile() { }

  /**
   * Reads it.
   *
   * @throws ConflictException with every fault of the file, or when there is none
   */
  public static ConflictModel read(Path file) {
    Path last = file.getFileName();
    String name = last == null ? file.toString() : last.toString();
    Faults missing = new Faults(file.toString());
    String text = WrittenFile.text(file, MAX_BYTES, "Maybe the path is wrong.", missing);
    ConflictException.check(missing);
    Faults faults = new Faults(name);
    boolean gmcr = name.toLowerCase(Locale.ROOT).endsWith(".gmcr");
    String words = Objects.requireNonNull(text);
    return gmcr ? new GmcrConflict(name, faults).read(words) : new YamlConflict(name, faults).read(words);
  }
}
