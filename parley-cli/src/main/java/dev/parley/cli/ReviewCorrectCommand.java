package dev.parley.cli;

import dev.parley.dossier.ledger.Review;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says what is right instead. */
@Command(
    name = "correct",
    description = {
      "Says what is right instead; what is not named is taken to be right as it counts now. Fields:",
      "coding: option (ISSUE/OPTION), holder, stance, strength, conditions",
      "statement: modality, evidentiality, party, said, act, addressee",
      "pledge: status, amount, unit, caveats, conditions",
      "claim: count, of",
      "Several conditions or caveats are parted by semicolons; nothing after = leaves a field empty."
    },
    footerHeading = "%nExample:%n",
    footer = "  parley review correct c-0123456789abcdef stance=opposes strength=red-line --reason \"she says never\" --dossier my-case")
final class ReviewCorrectCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private Verdict verdict = new Verdict();

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "FIELD=VALUE", description = "A field and its right value.")
  private Map<String, String> corrections = new LinkedHashMap<>();

  ReviewCorrectCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return verdict.give(console, Review.Verdict.CORRECT, corrections);
  }
}
