package dev.parley.cli;

import dev.parley.accord.Concept;
import dev.parley.accord.Conflict;
import dev.parley.accord.Direction;
import dev.parley.accord.Option;
import dev.parley.accord.Stability;
import dev.parley.exchange.ConflictFile;
import dev.parley.exchange.ConflictJson;
import dev.parley.exchange.ConflictModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Solves a conflict that stands in a file. */
@Command(
    name = "conflict",
    description = "Says of a conflict in YAML or in a .gmcr file which outcomes are stable, for whom, and under which "
        + "solution concept.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  parley conflict river.yaml",
      "  parley conflict Elmira.gmcr --format json",
    })
final class ConflictCommand implements Callable<Integer> {
  /** Of more states than this only the equilibria are listed. */
  static final int MOST_LISTED = 10_000;

  private final Console console;

  @Parameters(paramLabel = "FILE", description = "The conflict: YAML, or .gmcr as GMCR+ saves it.")
  private Path file = Path.of("");

  /** How it is printed. */
  enum Format { TABLE, JSON }

  @picocli.CommandLine.Option(names = "--format", paramLabel = "FORMAT", description = "One of: table (default), json.")
  private Format format = Format.TABLE;

  @picocli.CommandLine.Option(
      names = "--all",
      description = "List every state; else of more than " + MOST_LISTED + " only the equilibria.")
  private boolean all;

  ConflictCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ConflictModel model = ConflictFile.read(file);
    model.remarks().forEach(remark -> console.say(file + ": " + remark));
    Conflict conflict = model.conflict();
    Stability stability = solve(conflict);
    // Every equilibrium is one of general metarationality, which asks the least.
    boolean everything = all || conflict.states().count() <= MOST_LISTED;
    LongStream states = everything ? conflict.states().stream() : stability.equilibria(Concept.GMR);
    if (format == Format.JSON) {
      ConflictJson.write(stability, states, console.out());
      console.out().print("\n");
    } else {
      show(stability, states);
      if (!everything) {
        console.say("Of " + conflict.states().count() + " states only the equilibria are listed; --all lists every one.");
      }
    }
    console.out().flush();
    return 0;
  }

  private static Stability solve(Conflict conflict) {
    try {
      return Stability.of(conflict);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw Failure.of(e);
    }
  }

  private void show(Stability stability, LongStream states) {
    Conflict conflict = stability.conflict();
    Table options = new Table(
        Table.Column.number("OPTION"), Table.Column.text("CONTROLLED BY", 30), Table.Column.text("IS", 0));
    for (int i = 0; i < conflict.options().size(); i++) {
      Option option = conflict.options().get(i);
      int number = i;
      String controller = conflict.decisionMakers().stream()
          .filter(one -> one.options().contains(number)).findFirst().orElseThrow().name();
      options.row(Integer.toString(i + 1), controller, option.name() + direction(option.direction()));
    }
    options.print(console.out(), console.columns());
    console.out().println();
    Table table = new Table(
        Table.Column.number("STATE"),
        Table.Column.text("OPTIONS", 30),
        Table.Column.text("EQUILIBRIUM", 20),
        Table.Column.text("STABLE FOR", 0));
    states.forEach(state -> table.row(
        Long.toString(conflict.states().number(state)),
        conflict.states().letters(state),
        concepts(concept -> stability.isEquilibrium(concept, state)),
        stableFor(stability, state)));
    table.print(console.out(), console.columns());
  }

  private static String direction(Direction direction) {
    return switch (direction) {
      case BOTH -> "";
      case FORWARD -> " (once taken, it stays)";
      case BACK -> " (once given up, it stays so)";
    };
  }

  private static String stableFor(Stability stability, long state) {
    List<String> holders = new ArrayList<>();
    for (int i = 0; i < stability.conflict().decisionMakers().size(); i++) {
      int number = i;
      String concepts = concepts(concept -> stability.isStable(number, concept, state));
      if (!concepts.isEmpty()) {
        holders.add(stability.conflict().decisionMakers().get(i).name() + " (" + concepts + ")");
      }
    }
    return String.join("; ", holders);
  }

  private static String concepts(Predicate<Concept> holds) {
    List<Concept> found = Arrays.stream(Concept.values()).filter(holds).toList();
    return found.size() == Concept.values().length ? "all"
        : found.stream().map(Concept::name).collect(Collectors.joining(" "));
  }
}
