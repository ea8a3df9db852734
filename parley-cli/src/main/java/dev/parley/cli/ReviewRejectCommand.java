package dev.parley.cli;

import dev.parley.dossier.ledger.Review;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says that something is not so. */
@Command(
    name = "reject",
    description = "Says that something is not so at all. It then does not count.",
    footerHeading = "%nExample:%n",
    footer = "  parley review reject c-0123456789abcdef --reason \"about another bridge\" --dossier my-case")
final class ReviewRejectCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private Verdict verdict = new Verdict();

  ReviewRejectCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return verdict.give(console, Review.Verdict.REJECT, Map.of());
  }
}
