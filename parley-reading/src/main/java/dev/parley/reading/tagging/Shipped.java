package dev.parley.reading.tagging;

import java.io.InputStream;

/** The files that come with this library and lie beside this class. */
final class Shipped {
  private Shipped() {}

  /** The bytes of a file; whoever asks closes them. */
  static InputStream open(String name) {
    InputStream in = Shipped.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("The file of the reader, " + name + ", is not on the class path.");
    }
    return in;
  }
}
