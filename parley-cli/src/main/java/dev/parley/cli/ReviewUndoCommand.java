package dev.parley.cli;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.ReviewRecords;
import dev.parley.dossier.ledger.Ledger;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a review back. */
@Command(
    name = "undo",
    description = "Takes a review back: what was judged before counts again, or else the program's word. It stays in the "
        + "history.",
    footerHeading = "%nExample:%n",
    footer = "  parley review undo r-0123456789abcdef --reason \"misread\" --dossier my-case")
final class ReviewUndoCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "ID", description = "The review's id, from review history.")
  private String id = "";

  @Mixin private Reasoned why = new Reasoned();

  @Mixin private Case place = new Case();

  ReviewUndoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Dossier dossier = place.dossier();
    try (Ledger ledger = place.ledger(dossier)) {
      console.out().println(Plain.line(ReviewRecords.sentence(ledger.reviews().undo(id, why.reason(), why.by()))));
    }
    return 0;
  }
}
