package dev.parley.dossier.ledger;

import dev.parley.dossier.actors.Sure;
import dev.parley.model.Actor;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An actor of the ledger with what current documents hold of it.
 *
 * @param actor id, name, and what it is
 * @param origin where it is known from
 * @param role its office or calling that most documents give, or null
 * @param party the party of the dossier that it speaks for, in most of its statements, or null
 * @param names the names that documents have for it, the most frequent first
 * @param statements how many it made
 * @param documents in how many documents
 * @param first the first day on which it can have said something, or null
 * @param last the last one, or null
 * @param sure how sure it is that it is one and the same
 * @param merged the ids that people merged into it
 */
public record LedgerActor(
    Actor actor,
    Origin origin,
    @Nullable String role,
    @Nullable String party,
    List<String> names,
    int statements,
    int documents,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    Sure sure,
    List<String> merged) {
  public LedgerActor {
    names = List.copyOf(names);
    merged = List.copyOf(merged);
  }

  /** Where an actor is known from. */
  public enum Origin {
    /** The dossier names it. */
    DOSSIER,
    /** Documents name it. */
    FOUND,
    /** A person split it off another. */
    SPLIT
  }
}
