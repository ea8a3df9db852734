package dev.parley.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Holds the commands about the documents of a ledger. */
@Command(
    name = "documents",
    description = "Lists, shows, mends and removes the documents of a dossier's ledger.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  parley documents list --dossier my-case",
      "  parley documents edit d-0123456789abcdef --published 2025-08-21 --dossier my-case",
    })
final class DocumentsCommand {
  private DocumentsCommand() {}

  static CommandLine with(Console console) {
    return new CommandLine(new DocumentsCommand())
        .addSubcommand(new DocumentsListCommand(console))
        .addSubcommand(new DocumentsShowCommand(console))
        .addSubcommand(new DocumentsEditCommand(console))
        .addSubcommand(new DocumentsRemoveCommand(console));
  }
}
