package dev.parley.bench.scoring;

import dev.parley.model.Passage;
import dev.parley.model.Span;
import dev.parley.model.Statement;
import dev.parley.reading.tagging.Attribution;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One attribution by the places of its words, known or found.
 *
 * @param source the pieces of the words that name who speaks; empty when there are none
 * @param cue the pieces of the words that say that they speak; empty when there are none
 * @param content the pieces of what is said; empty when there are none
 * @param confidence 0 to 1; 1 for a known one
 */
public record Attributed(List<Span> source, List<Span> cue, List<Span> content, double confidence) {
  public Attributed {
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
  }

  /** The words of a statement that the reader found. */
  public static Attributed of(Statement statement) {
    return new Attributed(
        spans(statement.source()), spans(statement.cue()), statement.content().spans(), statement.confidence());
  }

  /** The words of an attribution that the model found. */
  public static Attributed of(Attribution found) {
    return new Attributed(spans(found.source()), spans(found.cue()), found.content().spans(), found.confidence());
  }

  List<Span> part(Part part) {
    return switch (part) {
      case SOURCE -> source;
      case CUE -> cue;
      case CONTENT -> content;
    };
  }

  private static List<Span> spans(@Nullable Passage passage) {
    return passage == null ? List.of() : passage.spans();
  }
}
