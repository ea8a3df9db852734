package dev.parley.dossier.coding;

import dev.parley.model.Coding;
import java.util.List;

/**
 * What the statements of one document say about the options of a dossier, and what they do.
 *
 * @param codebook the options they were coded against
 * @param codings in the order of the statements
 * @param acts one for each statement that was coded, in their order
 * @param model name and version of the weights that coded
 */
public record DocumentCodings(Codebook codebook, List<Coding> codings, List<StatementAct> acts, String model) {
  /** Of a dossier without issues. */
  public static final DocumentCodings NONE = new DocumentCodings(Codebook.EMPTY, List.of(), List.of(), "");

  public DocumentCodings {
    codings = List.copyOf(codings);
    acts = List.copyOf(acts);
  }
}
