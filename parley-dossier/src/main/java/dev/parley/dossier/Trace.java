package dev.parley.dossier;

import dev.parley.model.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why the ledger asserts something: who asserts it, the words it rests on, and what stands behind it, down to documents.
 *
 * @param type of the record: {@code position}, {@code coding}, {@code statement} and so on
 * @param id its id
 * @param says what it asserts, in a sentence
 * @param by who asserts it: the weights with their confidence, a person with the reason, or a written rule
 * @param weight how much it weighs in what it stands behind: 0 to 1; null where nothing is weighed
 * @param words the words of a document it rests on, or null where it rests on others
 * @param because what stands behind it, the heaviest first
 */
public record Trace(
    String type,
    String id,
    String says,
    String by,
    @Nullable Double weight,
    @Nullable Words words,
    List<Trace> because) {
  public Trace {
    because = List.copyOf(because);
  }

  /**
   * Words of a document.
   *
   * @param document the id of the document
   * @param spans where they stand in its body, in code points
   * @param text the words
   */
  public record Words(String document, List<Span> spans, String text) {
    public Words {
      spans = List.copyOf(spans);
    }
  }

  Trace weighing(double other) {
    return new Trace(type, id, says, by, other, words, because);
  }
}
