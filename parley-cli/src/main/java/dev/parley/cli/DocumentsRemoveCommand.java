package dev.parley.cli;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.Removal;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a document out of a ledger. */
@Command(
    name = "remove",
    description = "Takes a document and its statements out of the ledger. A trace that it was there stays, and the "
        + "same text is not taken in again.",
    footerHeading = "%nExample:%n",
    footer = "  parley documents remove d-0123456789abcdef --reason \"withdrawn by the paper\" --dossier my-case")
final class DocumentsRemoveCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "ID", description = "The document's id, from documents list.")
  private String id = "";

  @Mixin private Case place = new Case();

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why; it is kept with the trace.")
  private @Nullable String reason;

  @Option(
      names = "--as",
      paramLabel = "NAME",
      description = "Who removes it (default: the name you are logged in with).")
  private String as = System.getProperty("user.name", "unknown");

  DocumentsRemoveCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Dossier dossier = place.dossier();
    try (Ledger ledger = place.ledger(dossier)) {
      int statements = place.document(ledger, id).statements();
      Removal removal = ledger.remove(id, as, reason);
      console.out().println("removed " + id + " (" + Plain.line(removal.name()) + ") and "
          + Plain.count(statements, "statement"));
      console.out().println("its trace: parley documents list --removed --dossier "
          + Plain.quoted(place.folder().toString()));
    }
    return 0;
  }
}
