package dev.parley.dossier.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The text of a file that a person wrote. */
public final class WrittenFile {
  private WrittenFile() {}

  /**
   * The text in UTF-8 without a byte order mark, or null where it cannot be had, which is then a fault.
   *
   * @param most in bytes; what is larger is some other file
   * @param whenMissing one sentence that begins with "Maybe"
   */
  public static @Nullable String text(Path file, long most, String whenMissing, Faults faults) {
    try {
      if (Files.size(file) > most) {
        faults.add(0, "It is larger than " + most + " bytes.", "Maybe it is another file.");
        return null;
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (NoSuchFileException e) {
      faults.add(0, "There is no such file.", whenMissing);
    } catch (CharacterCodingException e) {
      faults.add(0, "It is not text in UTF-8.", "Maybe save it anew as UTF-8.");
    } catch (IOException e) {
      faults.add(0, "It cannot be read: " + e + ".", "Maybe it is not yours to read.");
    }
    return null;
  }
}
