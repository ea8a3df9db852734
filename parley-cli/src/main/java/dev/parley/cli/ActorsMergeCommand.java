package dev.parley.cli;

import dev.parley.dossier.ActorRecords;
import dev.parley.dossier.Dossier;
import dev.parley.dossier.ledger.Ledger;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says that actors are one. */
@Command(
    name = "merge",
    description = "Says that actors are one. It holds for what is read later, and can be undone.",
    footerHeading = "%nExample:%n",
    footer = "  parley actors merge zelensky --into volodymyr-zelenskyy --reason \"one man\" --dossier my-case")
final class ActorsMergeCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "ID", arity = "1..*", description = "The ids of the actors, from actors list.")
  private List<String> ids = List.of();

  @Option(names = "--into", required = true, paramLabel = "ID", description = "The actor that they are.")
  private String into = "";

  @Mixin private Reasoned why = new Reasoned();

  @Mixin private Case place = new Case();

  ActorsMergeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Dossier dossier = place.dossier();
    try (Ledger ledger = place.ledger(dossier)) {
      ledger.actors().merge(ids, into, why.reason(), why.by())
          .forEach(one -> console.out().println(Plain.line(ActorRecords.sentence(one))));
    }
    return 0;
  }
}
