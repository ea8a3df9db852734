package dev.parley.cli;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.ReviewRecords;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.Review;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Codes a statement by hand. */
@Command(
    name = "add",
    description = "Codes a statement by hand: where a party stands in it on an option of the dossier, of which the program says "
        + "nothing there. Positions and all that follows from them count it at once.",
    footerHeading = "%nExample:%n",
    footer = "  parley review add s-0123456789abcdef bridge/open opposes --strength red-line --reason \"she says never\" --dossier my-case")
final class ReviewAddCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "STATEMENT", description = "The id of the statement.")
  private String statement = "";

  @Parameters(index = "1", paramLabel = "ISSUE/OPTION", description = "An option of the dossier.")
  private String option = "";

  @Parameters(
      index = "2",
      paramLabel = "STANCE",
      description = "supports, opposes, conditional, neutral, or unknown where none is shown.")
  private String stance = "";

  @Option(names = "--strength", paramLabel = "STRENGTH", description = "aspiration, preference, demand or red-line.")
  private @Nullable String strength;

  @Option(
      names = "--holder",
      paramLabel = "ID",
      description = "The party or bloc whose stance it is told to be (default: the one that speaks).")
  private @Nullable String holder;

  @Option(
      names = "--conditions",
      paramLabel = "WORDS",
      description = "What must be so first, in the words of the document; several are parted by semicolons.")
  private @Nullable String conditions;

  @Mixin private Reasoned why = new Reasoned();

  @Mixin private Case place = new Case();

  ReviewAddCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Dossier dossier = place.dossier();
    Case.checkParty(dossier, holder);
    List<String> options = dossier.issues().stream()
        .flatMap(issue -> issue.options().stream().map(one -> issue.id() + "/" + one.id()))
        .toList();
    if (!options.contains(option)) {
      throw new Failure(
          "The dossier " + dossier.name() + " has no option " + option + ".",
          options.isEmpty() ? "Maybe add issues: to " + dossier.path() + "." : "Maybe one of these: " + String.join(", ", options) + ".");
    }
    Map<String, String> says = new LinkedHashMap<>();
    says.put("stance", stance);
    if (strength != null) {
      says.put("strength", strength);
    }
    if (conditions != null) {
      says.put("conditions", conditions);
    }
    try (Ledger ledger = place.ledger(dossier)) {
      Review made = ledger.reviews().code(statement, option, holder, says, why.reason(), why.by());
      console.out().println(Plain.line(ReviewRecords.sentence(made)));
    }
    return 0;
  }
}
