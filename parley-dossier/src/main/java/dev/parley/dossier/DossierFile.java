package dev.parley.dossier;

import dev.parley.dossier.files.Fault;
import dev.parley.dossier.files.Faults;
import dev.parley.dossier.files.Fields;
import dev.parley.dossier.files.WrittenFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;

/** The file {@code dossier.yaml}: reads, checks and begins it. */
public final class DossierFile {
  /** The name of the file in a dossier's folder. */
  public static final String NAME = "dossier.yaml";

  /** No case has this many people; whatever is larger is some other file. */
  private static final long MAX_BYTES = 2_000_000;

  private DossierFile() {}

  /**
   * Reads a dossier.
   *
   * @param place the folder that holds {@code dossier.yaml}, or the file itself
   * @throws DossierException with every fault of the file, or when there is none
   */
  public static Dossier load(Path place) {
    Path file = Files.isDirectory(place) ? place.resolve(NAME) : place;
    return new DossierReader(file).read(text(file));
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
    if (!Fields.isId(name)) {
      throw fault(name, "The name is not made of lower-case letters and digits joined by hyphens.",
          "Maybe take a name such as ceasefire-talks.");
    }
    Path file = parent.resolve(name).resolve(NAME);
    try (InputStream example = DossierFile.class.getResourceAsStream("example.yaml")) {
      if (example == null) {
        throw new IllegalStateException("The example dossier is missing from this build.");
      }
      String yaml = new String(example.readAllBytes(), StandardCharsets.UTF_8).replace("NAME", name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, yaml, StandardOpenOption.CREATE_NEW);
      return file;
    } catch (FileAlreadyExistsException e) {
      throw fault(file.toString(), "There is a dossier already.", "Maybe take another name.");
    } catch (IOException e) {
      throw fault(file.toString(), "It cannot be written: " + e + ".", "Maybe the folder is not yours to write in.");
    }
  }

  private static String text(Path file) {
    Faults faults = new Faults(file.toString());
    String text = WrittenFile.text(file, MAX_BYTES, "Maybe begin one with ./parley dossier new NAME.", faults);
    DossierException.check(faults);
    return Objects.requireNonNull(text);
  }

  private static DossierException fault(String file, String message, String advice) {
    return new DossierException(List.of(new Fault(file, 0, message, advice)));
  }
}
