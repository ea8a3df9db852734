package dev.parley.dossier.pledges;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The word lists that lie beside this class: a name, a colon and the rest on each line. */
final class Lists {
  private Lists() {}

  /** The lines of a list by their names, in their order. */
  static Map<String, String> read(String file) {
    try (InputStream in = Lists.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The word list " + file + " is missing from this build.");
      }
      Map<String, String> lists = new LinkedHashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> lists.put(
              line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1).strip()));
      return lists;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
