package dev.parley.reading.intake;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;

/**
 * Where an input comes from.
 *
 * @param name the path or address as given
 * @param address an absolute http(s) or file URI
 * @param key what its document id is made from: its http(s) address, or the last part of its path
 */
record Origin(String name, String address, String key) {
  static Origin of(String name, Path path) {
    Path last = path.getFileName();
    String address = path.toAbsolutePath().normalize().toUri().toString();
    return new Origin(name, address, last == null ? name : last.toString());
  }

  /** Something without a place of its own: an upload, pasted text, standard input. */
  static Origin named(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return new Origin(name, file("/" + (last.isEmpty() ? "text" : last)), last);
  }

  static Origin web(String given) {
    int fragment = given.indexOf('#');
    String address = fragment < 0 ? given : given.substring(0, fragment);
    return new Origin(given, address, address);
  }

  /** A part of this one, such as a line of a JSON Lines file. */
  Origin part(String part) {
    return new Origin(name + "/" + part, address + "#" + part.replaceAll("[^A-Za-z0-9._~-]", "_"), key + "/" + part);
  }

  private static String file(String path) {
    try {
      return new URI("file", "", path, null).toString();
    } catch (URISyntaxException e) {
      return "file:///text";
    }
  }
}
