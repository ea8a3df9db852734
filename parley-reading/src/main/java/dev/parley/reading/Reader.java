package dev.parley.reading;

import dev.parley.model.Cast;
import dev.parley.model.Document;
import dev.parley.model.Statement;
import java.util.List;

/** Reads documents. Thread-safe; one is enough for a process, and it holds about as much memory as its weights. */
public final class Reader implements AutoCloseable {
  private Reader() {}

  /** A reader with the weights that come with this library. */
  public static Reader open() {
    return new Reader();
  }

  /** Name and version of the weights, such as {@code parley-reader-1}: part of every judgement that they make. */
  public String model() {
    return "parley-reader-1";
  }

  /** The statements of the document in reading order; an outer one stands before those inside it. */
  public List<Statement> read(Document document) {
    return read(document, Cast.EMPTY);
  }

  /**
   * The same, with actors that are already known: they are recognised by any of their names, and a statement's speaker
   * then has their id.
   */
  public List<Statement> read(Document document, Cast cast) {
    return List.of();
  }

  /** Frees the native memory. */
  @Override
  public void close() {}
}
