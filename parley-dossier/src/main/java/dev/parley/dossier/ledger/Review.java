package dev.parley.dossier.ledger;

import dev.parley.model.OutletPassage;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person judged of something that the program found. It stands above what the program says, is never erased, and
 * moves along when the document is read anew.
 *
 * @param id {@code r-} and 16 hexadecimal digits
 * @param kind what was judged
 * @param subject the id of what was judged, as it was then
 * @param verdict what the person said of it
 * @param found what the program said when it was judged, by field; empty where nothing is known of it any more
 * @param judged what the person says, by field; empty for what was rejected
 * @param when when it was made
 * @param by who made it
 * @param reason why
 * @param undone when it was undone, or null while it was not
 * @param undoneBy who undid it, or null
 * @param undoneReason why, or null
 * @param state whether it counts
 * @param statements the ids of the statements of current documents in which its words stand now, in reading order
 * @param passages what current documents tell of it in their own voice, as it was judged
 */
public record Review(
    String id,
    Kind kind,
    String subject,
    Verdict verdict,
    Map<String, String> found,
    Map<String, String> judged,
    Instant when,
    String by,
    String reason,
    @Nullable Instant undone,
    @Nullable String undoneBy,
    @Nullable String undoneReason,
    State state,
    List<String> statements,
    List<OutletPassage> passages) {
  public Review {
    found = Collections.unmodifiableMap(new LinkedHashMap<>(found));
    judged = Collections.unmodifiableMap(new LinkedHashMap<>(judged));
    statements = List.copyOf(statements);
    passages = List.copyOf(passages);
  }

  /** What can be judged. */
  public enum Kind {
    /** What a statement says about an option. */
    CODING,
    /** That it was said, how, for whom, and what it does. */
    STATEMENT,
    /** What a party offers to an arrangement. */
    PLEDGE,
    /** What is counted of a bloc. */
    CLAIM
  }

  /** What a person can say. */
  public enum Verdict {
    /** It is right. */
    CONFIRM,
    /** It is otherwise. */
    CORRECT,
    /** It is not so at all. */
    REJECT
  }

  /** Whether it counts. */
  public enum State {
    /** It counts. */
    HOLDS,
    /** A newer review of the same counts. */
    REPLACED,
    /** It was not taken back, but its words stand in no current document. */
    ORPHANED,
    /** It was taken back. */
    UNDONE
  }
}
