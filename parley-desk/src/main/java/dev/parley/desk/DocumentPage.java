package dev.parley.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document with what was said in it.
 *
 * @param file the last part of the path or address that it was read from
 * @param published as a reader writes it, or nothing
 * @param address where it was published, an http(s) address, or null
 * @param demonstration whether it was written for demonstration
 * @param older the id of the version that this one replaced, or null
 * @param newer the id of the version that replaced this one, or null
 * @param changes what people mended, a sentence each
 * @param paragraphs the text
 * @param leftOut texts that came with it and are not part of its body
 * @param cards the statements in reading order
 */
record DocumentPage(
    Frame frame,
    String id,
    String title,
    String file,
    String published,
    String site,
    String byline,
    @Nullable String address,
    boolean demonstration,
    @Nullable String older,
    @Nullable String newer,
    List<String> changes,
    List<Paragraph> paragraphs,
    List<LeftOut> leftOut,
    List<Card> cards,
    String model) {
  DocumentPage {
    changes = List.copyOf(changes);
    paragraphs = List.copyOf(paragraphs);
    leftOut = List.copyOf(leftOut);
    cards = List.copyOf(cards);
  }

  /** Text that is not part of the body, and what it is. */
  record LeftOut(String kind, String text) {
    String direction() {
      return Wording.direction(text);
    }
  }
}
