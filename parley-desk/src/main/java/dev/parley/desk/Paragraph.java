package dev.parley.desk;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A block of a document's text.
 *
 * @param segments its runs in order; together they are the text of the block
 * @param wrapped whether its lines were broken by hand at some width, so that a line's end is only a space
 */
record Paragraph(List<Segment> segments, boolean wrapped) {
  Paragraph {
    segments = List.copyOf(segments);
  }

  /** Which way its words run, for the page's {@code dir}. */
  String direction() {
    return Wording.direction(segments.stream().map(Segment::text).collect(Collectors.joining()));
  }
}
