package dev.parley.dossier.ledger;

import dev.parley.model.Evidentiality;
import dev.parley.model.Statement;
import java.util.List;
import java.util.Map;

/**
 * What a ledger holds, older versions of a document left out.
 *
 * @param documents how many documents
 * @param statements how many statements
 * @param kinds statements of each kind
 * @param evidentialities statements of each evidentiality
 * @param speakers the most quoted actors, most first
 * @param parties the parties, most first; the name is the id, which {@code Dossier.nameOf} turns into a name
 * @param withoutParty statements whose speaker has no party
 */
public record Totals(
    int documents,
    int statements,
    Map<Statement.Kind, Integer> kinds,
    Map<Evidentiality, Integer> evidentialities,
    List<Tally> speakers,
    List<Tally> parties,
    int withoutParty) {
  public Totals {
    kinds = Map.copyOf(kinds);
    evidentialities = Map.copyOf(evidentialities);
    speakers = List.copyOf(speakers);
    parties = List.copyOf(parties);
  }
}
