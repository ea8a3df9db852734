package dev.parley.desk;

import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.LedgerStatement;
import dev.parley.model.Evidentiality;
import dev.parley.model.Position;
import dev.parley.model.Stance;
import dev.parley.model.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words behind what a page shows, looked up once for a request. Not thread-safe. */
final class Said {
  private final Ledger ledger;
  private final Map<String, LedgerStatement> found = new HashMap<>();

  Said(Ledger ledger) {
    this.ledger = ledger;
  }

  /** The place of a statement in its document. */
  static String address(Statement statement) {
    return "/documents/" + statement.document() + "#" + statement.id();
  }

  /** The words of a ground. */
  HistoryPage.Words words(Position.Ground ground, String weight) {
    LedgerStatement statement = find(ground.statement());
    if (statement == null) {
      // Its document was removed between deriving and asking.
      return new HistoryPage.Words(
          Chip.of(ground.stance(), Evidentiality.FIRST_HAND), "/documents/" + ground.document(), ground.quote(), "", "",
          weight, "");
    }
    return words(statement, ground.stance(), ground.quote(), weight);
  }

  /** The words of the statement with the id, or null where there is none. */
  HistoryPage.@Nullable Words words(String id) {
    LedgerStatement statement = find(id);
    return statement == null ? null : words(statement, Stance.UNKNOWN, statement.statement().content().text(), "");
  }

  private static HistoryPage.Words words(LedgerStatement found, Stance stance, String quote, String weight) {
    Statement statement = found.statement();
    String source = statement.source() == null ? "" : statement.source().text();
    return new HistoryPage.Words(
        Chip.of(stance, statement.evidentiality()),
        address(statement),
        quote,
        statement.speaker() == null ? source : statement.speaker().name(),
        statement.said() == null ? "" : Wording.of(statement.said()),
        weight,
        Holdings.title(found.documentTitle(), found.documentName()));
  }

  private @Nullable LedgerStatement find(String id) {
    LedgerStatement known = found.get(id);
    if (known == null) {
      known = ledger.statement(id);
      if (known != null) {
        found.put(id, known);
      }
    }
    return known;
  }
}
