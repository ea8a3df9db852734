package dev.parley.dossier.files;

/**
 * Something wrong in a file that a person wrote.
 *
 * @param file the file's name
 * @param line counted from 1; 0 when it concerns the file as a whole
 * @param message one sentence that holds the values
 * @param advice one sentence that begins with "Maybe"
 */
public record Fault(String file, int line, String message, String advice) {
  /** {@code dossier.yaml:12: The alias …}, and the advice on a line of its own. */
  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + ": " + message + "\n" + advice;
  }
}
