package dev.parley.desk;

import dev.parley.model.Aside;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A run of a document's text over which the same words of the same statements lie.
 *
 * @param text the words as published
 * @param covers what lies over them, the innermost statement first; empty for text that belongs to no statement
 * @param aside what the text is when it is not read for statements, or null
 * @param label the words that say so, where such a text begins, or null
 * @param opens the contents that begin with this run, the outermost first
 * @param closes the contents that end with this run, the innermost first
 * @param numbers the statements whose content begins with this run, the outermost first
 */
record Segment(
    String text,
    List<Cover> covers,
    Aside.@Nullable Kind aside,
    @Nullable String label,
    List<Cover> opens,
    List<Cover> closes,
    List<Numbered> numbers) {
  Segment {
    covers = List.copyOf(covers);
    opens = List.copyOf(opens);
    closes = List.copyOf(closes);
    numbers = List.copyOf(numbers);
  }

  /** Which part of a statement words are. */
  enum Role {
    SOURCE,
    CUE,
    CONTENT
  }

  /** One part of one statement that lies over the text. */
  record Cover(Numbered statement, Role role) {}

  /** Whether anything lies over the text. */
  boolean plain() {
    return covers.isEmpty() && aside == null;
  }

  /** The classes that give the text its looks: the part that the innermost statement makes of it, and the nesting. */
  String looks() {
    StringBuilder looks = new StringBuilder();
    if (aside != null) {
      looks.append("aside ");
    }
    if (has(Role.SOURCE)) {
      looks.append("source ");
    } else if (has(Role.CUE)) {
      looks.append("cue ");
    }
    int depth = (int) covers.stream().filter(c -> c.role() == Role.CONTENT).count();
    if (depth > 0) {
      looks.append("content deep-").append(Math.min(depth, 3)).append(' ');
    }
    return looks.toString().strip();
  }

  /**
   * Every part with its statement, such as {@code s-1:content s-2:source}: the script lights a part by it, because one
   * run can be one statement's content and another's source.
   */
  String parts() {
    return covers.stream()
        .map(c -> c.statement().id() + ":" + Wording.of(c.role()))
        .collect(Collectors.joining(" "));
  }

  private boolean has(Role role) {
    return covers.stream().anyMatch(c -> c.role() == role);
  }
}
