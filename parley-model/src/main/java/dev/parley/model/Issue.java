package dev.parley.model;

import java.util.List;

/**
 * A question on the table of a negotiation.
 *
 * @param id lower-case words joined by hyphens, unique within its dossier
 * @param question such as "Are foreign troops deployed in Ukraine?"
 * @param options the answers; that none of them happens is not an option
 */
public record Issue(String id, String question, List<Option> options) {
  public Issue {
    options = List.copyOf(options);
  }
}
