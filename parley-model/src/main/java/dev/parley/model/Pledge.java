package dev.parley.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contribution that a party offers to an {@link Arrangement}.
 *
 * @param id {@code g-} and 16 hexadecimal digits
 * @param party the id of the party or bloc that offers it
 * @param arrangement the id of the arrangement
 * @param capability what kind of contribution
 * @param amount how much, or null when nobody said
 * @param unit of what ("soldiers", "EUR"), or null
 * @param status how far it has got
 * @param caveats what it is not meant for, in the words of the statements ("away from combat zones")
 * @param conditions what must be so first, in the words of the statements
 * @param since the day of the first statement of it, or null when none has a day
 * @param evidentiality {@code FIRST_HAND} when the party says so itself, {@code OUTLET} when a document tells it in its own
 *     voice, {@code SECOND_HAND} when only others tell of it
 * @param confidence 0 to 1
 * @param statements the ids of the statements that tell of it, the newest first
 * @param passages what documents tell of it in their own voice, the newest first
 */
public record Pledge(
    String id,
    String party,
    String arrangement,
    Capability capability,
    @Nullable Double amount,
    @Nullable String unit,
    Status status,
    List<String> caveats,
    List<String> conditions,
    @Nullable LocalDate since,
    Evidentiality evidentiality,
    double confidence,
    List<String> statements,
    List<OutletPassage> passages) {
  public Pledge {
    caveats = List.copyOf(caveats);
    conditions = List.copyOf(conditions);
    statements = List.copyOf(statements);
    passages = List.copyOf(passages);
  }

  /** How far a pledge has got. */
  public enum Status {
    /** "Could", "may", "is considering". */
    SIGNALLED,
    /** Said in public that it will be. */
    ANNOUNCED,
    /** Bound by a decision, a law or a treaty. */
    COMMITTED,
    /** There. */
    DELIVERED,
    /** Taken back. */
    WITHDRAWN
  }
}
