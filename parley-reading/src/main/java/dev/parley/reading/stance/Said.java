package dev.parley.reading.stance;

import java.util.List;

/**
 * A statement as the model of stance sees it.
 *
 * @param text one to three sentences with the statement
 * @param content where what is said stands in the text, in order
 * @param sense where the text lies in the space of meaning, and where its content alone does: vectors of length 1
 */
public record Said(String text, List<Range> content, List<Vector> sense) {
  public Said {
    content = List.copyOf(content);
    sense = List.copyOf(sense);
  }
}
