package dev.parley.cli;

import dev.parley.dossier.ledger.Review;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says that something is right. */
@Command(
    name = "confirm",
    description = "Says that something is right as it counts now. It then stays so, whatever is found later.",
    footerHeading = "%nExample:%n",
    footer = "  parley review confirm c-0123456789abcdef --reason \"as she said\" --dossier my-case")
final class ReviewConfirmCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private Verdict verdict = new Verdict();

  ReviewConfirmCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return verdict.give(console, Review.Verdict.CONFIRM, Map.of());
  }
}
