package dev.parley.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Holds the commands with which people judge what the program found. */
@Command(
    name = "review",
    description = "Lets a person confirm, correct or reject what the program found, and add what it did not. The person's word counts at once, also "
        + "when documents are read or coded anew; neither word is erased.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  parley review list --dossier my-case",
      "  parley review correct c-0123456789abcdef stance=opposes --reason \"she says no\" --dossier my-case",
    })
final class ReviewCommand {
  private ReviewCommand() {}

  static CommandLine with(Console console) {
    return new CommandLine(new ReviewCommand())
        .addSubcommand(new ReviewListCommand(console))
        .addSubcommand(new ReviewAddCommand(console))
        .addSubcommand(new ReviewConfirmCommand(console))
        .addSubcommand(new ReviewCorrectCommand(console))
        .addSubcommand(new ReviewRejectCommand(console))
        .addSubcommand(new ReviewUndoCommand(console))
        .addSubcommand(new ReviewHistoryCommand(console));
  }
}
