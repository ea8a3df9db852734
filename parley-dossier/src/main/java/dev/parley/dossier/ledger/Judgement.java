package dev.parley.dossier.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person judged about actors. It overrides what the program found, is never erased, and holds when documents are
 * read anew.
 *
 * @param id {@code j-} and 16 hexadecimal digits
 * @param kind what was judged
 * @param actor the id of the actor that it is about
 * @param other the id of the actor that it is, of the one that the split-off statements are put down to, or of the one
 *     that it is not
 * @param document of a split of all that the actor said in one document, else null
 * @param statements the statements that a split is about
 * @param when when it was made
 * @param by who made it
 * @param reason why
 * @param undone when it was undone, or null while it holds
 * @param undoneBy who undid it, or null
 * @param undoneReason why, or null
 * @param decides how many statements are put down to another actor by it now; a judgement that holds and decides none is
 *     orphaned: what it was about was not found again
 */
public record Judgement(
    String id,
    Kind kind,
    String actor,
    String other,
    @Nullable String document,
    List<String> statements,
    Instant when,
    String by,
    String reason,
    @Nullable Instant undone,
    @Nullable String undoneBy,
    @Nullable String undoneReason,
    int decides) {
  public Judgement {
    statements = List.copyOf(statements);
  }

  /** What was judged. */
  public enum Kind {
    /** The actor is the other. */
    MERGE,
    /** What is split off is not the actor's but the other's. */
    SPLIT,
    /** The actor is not the other. */
    APART
  }

  /** Whether it counts. */
  public enum State {
    /** It holds. */
    HOLDS,
    /** It holds, but what it is about is not in the ledger any more. */
    ORPHANED,
    /** It was taken back. */
    UNDONE
  }

  /** Whether it counts. */
  public State state() {
    if (undone != null) {
      return State.UNDONE;
    }
    return decides > 0 || kind == Kind.APART ? State.HOLDS : State.ORPHANED;
  }
}
