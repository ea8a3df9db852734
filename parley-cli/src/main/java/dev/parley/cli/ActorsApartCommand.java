package dev.parley.cli;

import dev.parley.dossier.ActorRecords;
import dev.parley.dossier.Dossier;
import dev.parley.dossier.ledger.Ledger;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says that two actors are not one. */
@Command(
    name = "apart",
    description = "Says that two actors are not one, so that they are neither proposed nor joined.",
    footerHeading = "%nExample:%n",
    footer = "  parley actors apart ann-lee ann-lee-striker --reason \"two people\" --dossier my-case")
final class ActorsApartCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "ID", description = "The id of one, from actors list.")
  private String one = "";

  @Parameters(index = "1", paramLabel = "ID", description = "The id of the other.")
  private String other = "";

  @Mixin private Reasoned why = new Reasoned();

  @Mixin private Case place = new Case();

  ActorsApartCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Dossier dossier = place.dossier();
    try (Ledger ledger = place.ledger(dossier)) {
      console.out().println(
          Plain.line(ActorRecords.sentence(ledger.actors().apart(one, other, why.reason(), why.by()))));
    }
    return 0;
  }
}
