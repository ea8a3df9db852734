package dev.parley.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Holds the commands about the actors of a ledger. */
@Command(
    name = "actors",
    description = "Lists who speaks in a dossier's documents, and lets a person say who is one and who is not.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  parley actors list --dossier my-case",
      "  parley actors candidates --dossier my-case",
      "  parley actors merge zelensky --into volodymyr-zelenskyy --reason \"one man\" --dossier my-case",
    })
final class ActorsCommand {
  private ActorsCommand() {}

  static CommandLine with(Console console) {
    return new CommandLine(new ActorsCommand())
        .addSubcommand(new ActorsListCommand(console))
        .addSubcommand(new ActorsShowCommand(console))
        .addSubcommand(new ActorsCandidatesCommand(console))
        .addSubcommand(new ActorsMergeCommand(console))
        .addSubcommand(new ActorsSplitCommand(console))
        .addSubcommand(new ActorsApartCommand(console))
        .addSubcommand(new ActorsUndoCommand(console))
        .addSubcommand(new ActorsHistoryCommand(console));
  }
}
