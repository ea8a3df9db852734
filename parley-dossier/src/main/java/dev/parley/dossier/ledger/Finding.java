package dev.parley.dossier.ledger;

import dev.parley.model.OutletPassage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that the program found, as a person can judge it.
 *
 * @param kind what it is
 * @param id its id
 * @param about what it says about its words, so that it is known again; of a coding issue, option and, for another's
 *     stance, holder
 * @param values what the program says, by field, "" for nothing; lists are parted by {@link #BETWEEN}
 * @param statements the ids of the statements that it rests on
 * @param passages what documents tell of it in their own voice
 */
public record Finding(
    Review.Kind kind,
    String id,
    String about,
    Map<String, String> values,
    List<String> statements,
    List<OutletPassage> passages) {
  /** Stands between the members of a list. No text has it. */
  public static final String BETWEEN = "\u001e";

  public Finding {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    statements = List.copyOf(statements);
    passages = List.copyOf(passages);
  }

  /** One that rests on a statement alone. */
  Finding(Review.Kind kind, String id, String about, Map<String, String> values, List<String> statements) {
    this(kind, id, about, values, statements, List.of());
  }

  /**
   * Something that was derived from statements and is known again by its id: a pledge or a claim.
   *
   * @param values what the program says, by field
   */
  public static Finding derived(
      Review.Kind kind, String id, Map<String, String> values, List<String> statements, List<OutletPassage> passages) {
    return new Finding(kind, id, id, values, statements, passages);
  }
}
