package dev.parley.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A count about a bloc, reported without all the names.
 *
 * @param id {@code k-} and 16 hexadecimal digits
 * @param bloc the id of the bloc
 * @param claim what its members are said to do, in the words of the document
 * @param count how many of them
 * @param of how many it is said to have, or null
 * @param named the ids of the members that the ledger knows to do it
 * @param since the day that it was first said, or null
 * @param evidentiality whose word it is
 * @param statements the ids of the statements that tell of it
 * @param passages what documents tell of it in their own voice
 */
public record Claim(
    String id,
    String bloc,
    String claim,
    int count,
    @Nullable Integer of,
    List<String> named,
    @Nullable LocalDate since,
    Evidentiality evidentiality,
    List<String> statements,
    List<OutletPassage> passages) {
  public Claim {
    named = List.copyOf(named);
    statements = List.copyOf(statements);
    passages = List.copyOf(passages);
  }

  /** How many are counted and not named. */
  public int undisclosed() {
    return Math.max(0, count - named.size());
  }
}
