package dev.parley.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Holds the commands about dossier files. */
@Command(
    name = "dossier",
    description = "Begins and checks dossier files.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {"  parley dossier new my-case", "  parley dossier check my-case"})
final class DossierCommand {
  private DossierCommand() {}

  static CommandLine with(Console console) {
    return new CommandLine(new DossierCommand())
        .addSubcommand(new DossierNewCommand(console))
        .addSubcommand(new DossierCheckCommand(console));
  }
}
