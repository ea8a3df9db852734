package dev.parley.dossier;

import dev.parley.dossier.ledger.DocumentReading;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.Removal;
import dev.parley.dossier.ledger.Stored;
import dev.parley.model.Document;
import java.time.ZoneOffset;

/** A ledger as the place where readings go. */
final class LedgerShelf implements Shelf {
  private final Ledger ledger;
  private final String model;
  private final boolean again;

  /**
   * @param model name and version of the weights that read now
   * @param again whether to read anew what is there
   */
  LedgerShelf(Ledger ledger, String model, boolean again) {
    this.ledger = ledger;
    this.model = model;
    this.again = again;
  }

  @Override
  public Verdict ask(Document document) {
    String before = ledger.modelOf(document.id());
    if (before != null) {
      return again ? new Verdict.Read(ledger.mended(document)) : new Verdict.Skip(!before.equals(model));
    }
    Removal removal = ledger.removal(document.id());
    return removal == null ? new Verdict.Read(document) : new Verdict.Refuse(reason(removal));
  }

  private static String reason(Removal removal) {
    return "removed on " + removal.when().atZone(ZoneOffset.UTC).toLocalDate() + " by " + removal.by()
        + (removal.reason() == null ? "" : ": " + removal.reason());
  }

  @Override
  public Stored put(DocumentReading reading) {
    return ledger.store(reading, again);
  }
}
