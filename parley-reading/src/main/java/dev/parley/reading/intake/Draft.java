package dev.parley.reading.intake;

import dev.parley.model.Aside;
import java.util.List;

/** A document before the gate: what the input tells about itself, its text, and what in it is not to be read. */
record Draft(Facts facts, String body, List<Aside> asides) {
  Draft {
    asides = List.copyOf(asides);
  }
}
