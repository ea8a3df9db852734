package dev.parley.reading.intake;

import dev.parley.model.Aside;
import java.util.List;

/** Finds what was pasted after the end of an article. */
final class Tail {
  private Tail() {}

  static List<Aside> of(String body) {
    return List.of();
  }
}
