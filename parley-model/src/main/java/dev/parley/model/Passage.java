package dev.parley.model;

import java.util.List;

/**
 * Words of a document and where they stand. They may be discontinuous: {@code “We agree,” he said, “but not now.”} has
 * one content in two spans.
 *
 * @param text the words; the pieces of a discontinuous passage are joined by {@code " … "}
 * @param spans where the pieces stand, in ascending order, never empty and never overlapping
 */
public record Passage(String text, List<Span> spans) {
  /** Stands between the pieces of a discontinuous passage in {@link #text()}. */
  public static final String GAP = " … ";

  public Passage {
    spans = List.copyOf(spans);
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("The passage \"" + text + "\" has no span.");
    }
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i).start() < spans.get(i - 1).end()) {
        throw new IllegalArgumentException("The spans " + spans + " overlap or are out of order.");
      }
    }
  }

  /** The first code point of the first piece. */
  public int start() {
    return spans.getFirst().start();
  }

  /** The code point after the last piece. */
  public int end() {
    return spans.getLast().end();
  }

  /** Whether any piece shares a code point with any piece of the other. */
  public boolean touches(Passage other) {
    return spans.stream().anyMatch(mine -> other.spans.stream().anyMatch(mine::touches));
  }
}
