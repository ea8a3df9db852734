package dev.parley.cli;

import dev.parley.dossier.ActorRecords;
import dev.parley.dossier.Dossier;
import dev.parley.dossier.ledger.Ledger;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says that statements are another's. */
@Command(
    name = "split",
    description = "Says that statements put down to an actor are another's: of a namesake, or of an actor that is "
        + "there. It holds when the document is read anew, and can be undone.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  parley actors split ann-lee --document d-0123456789abcdef --name \"Ann Lee (poet)\" --reason \"a namesake\" "
          + "--dossier my-case",
      "  parley actors split ann-lee --statements s-0123456789abcdef --into bo-lee --reason \"the caption\" "
          + "--dossier my-case",
    })
final class ActorsSplitCommand implements Callable<Integer> {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "The actor's id, from actors list.")
  private String id = "";

  @ArgGroup(exclusive = true, multiplicity = "1")
  private What what = new What();

  /** What is split off. */
  static final class What {
    @Option(
        names = "--statements",
        paramLabel = "ID",
        arity = "1..*",
        description = "The ids of the statements, from statements --format jsonl.")
    private List<String> statements = List.of();

    @Option(names = "--document", paramLabel = "ID", description = "All of the actor's statements in this document.")
    private @Nullable String document;
  }

  @Option(names = "--into", paramLabel = "ID", description = "The actor whose they are (default: a new one).")
  private @Nullable String into;

  @Option(names = "--name", paramLabel = "NAME", description = "The name of the new actor (default: the same name).")
  private @Nullable String name;

  @Mixin private Reasoned why = new Reasoned();

  @Mixin private Case place = new Case();

  ActorsSplitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (spec != null && into != null && name != null) {
      throw new ParameterException(spec.commandLine(), "--into and --name exclude each other");
    }
    Dossier dossier = place.dossier();
    try (Ledger ledger = place.ledger(dossier)) {
      console.out().println(Plain.line(ActorRecords.sentence(ledger.actors()
          .split(id, what.statements, what.document, into, name, why.reason(), why.by()))));
    }
    return 0;
  }
}
