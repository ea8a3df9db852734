package dev.parley.dossier.ledger;

import dev.parley.dossier.actors.Link;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An actor as one document names it.
 *
 * @param document its id
 * @param documentName its path or address as it was given
 * @param published when it was published, or null
 * @param name what it calls the actor
 * @param roles the offices and callings that it gives, such as "foreign minister, Estonia"
 * @param statements how many of its statements are the actor's
 * @param link why it is taken for this actor; null where only a person's judgement says so
 * @param actor the id that it has without people's judgements
 */
public record LedgerSighting(
    String document,
    String documentName,
    @Nullable LocalDate published,
    String name,
    List<String> roles,
    int statements,
    @Nullable Link link,
    String actor) {
  public LedgerSighting {
    roles = List.copyOf(roles);
  }
}
