package dev.parley.cli;

import dev.parley.dossier.ActorRecords;
import dev.parley.dossier.Dossier;
import dev.parley.dossier.ledger.Ledger;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a judgement about actors back. */
@Command(
    name = "undo",
    description = "Takes a judgement back: what it decided is as if it had not been made. It stays in the history.",
    footerHeading = "%nExample:%n",
    footer = "  parley actors undo j-0123456789abcdef --reason \"two people after all\" --dossier my-case")
final class ActorsUndoCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "ID", description = "The judgement's id, from actors history.")
  private String id = "";

  @Mixin private Reasoned why = new Reasoned();

  @Mixin private Case place = new Case();

  ActorsUndoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Dossier dossier = place.dossier();
    try (Ledger ledger = place.ledger(dossier)) {
      console.out().println(Plain.line(ActorRecords.sentence(ledger.actors().undo(id, why.reason(), why.by()))));
    }
    return 0;
  }
}
