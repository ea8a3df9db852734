package dev.parley.cli;

import dev.parley.accord.Concept;
import dev.parley.accord.Conflict;
import dev.parley.accord.DecisionMaker;
import dev.parley.accord.Direction;
import dev.parley.accord.Option;
import dev.parley.accord.Preferences;
import dev.parley.accord.Robustness;
import dev.parley.accord.Share;
import dev.parley.accord.Stability;
import dev.parley.exchange.ConflictAnswersJson;
import dev.parley.exchange.ConflictFile;
import dev.parley.exchange.ConflictJson;
import dev.parley.exchange.ConflictModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
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
      "  parley conflict river.yaml --state 3 --concept GMR",
      "  parley conflict river.yaml --samples 1000",
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

  @picocli.CommandLine.Option(
      names = "--state",
      paramLabel = "NUMBER",
      description = "Tell of this state in words why it holds or not, how to get there, and what would make it hold.")
  private @Nullable Long state;

  @picocli.CommandLine.Option(
      names = "--concept",
      paramLabel = "CONCEPT",
      description = "What the decision makers look at, with --state and --samples: R, GMR, SMR, SEQ (default), SSEQ.")
  private Concept concept = Concept.SEQ;

  @picocli.CommandLine.Option(
      names = "--samples",
      paramLabel = "N",
      description = "Sample what is uncertain or unknown so often, and tell in what share each state is an equilibrium.")
  private @Nullable Integer samples;

  @picocli.CommandLine.Option(names = "--seed", paramLabel = "N", description = "Of the samples (default 1).")
  private long seed = 1;

  ConflictCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ConflictModel model = ConflictFile.read(file);
    model.remarks().forEach(remark -> console.say(file + ": " + remark));
    try {
      if (samples != null) {
        sample(model, samples);
      } else if (state != null && format == Format.JSON) {
        new ConflictAnswersJson(model, concept).state(number(model.conflict(), state), console.out());
        console.out().print("\n");
      } else if (state != null) {
        new ConflictState(console, model, concept).show(number(model.conflict(), state));
      } else {
        solve(model.conflict());
      }
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw Failure.of(e);
    }
    console.out().flush();
    return 0;
  }

  private static long number(Conflict conflict, long number) {
    long count = conflict.states().count();
    if (number < 1 || number > count) {
      throw new Failure("There is no state " + number + "; the feasible ones are numbered from 1 to " + count + ".",
          "Maybe look it up in the table that comes without --state.");
    }
    return conflict.states().state(number);
  }

  private void sample(ConflictModel model, int times) {
    Conflict conflict = model.conflict();
    Robustness robustness = Robustness.sample(conflict, times, seed);
    if (format == Format.JSON) {
      Long asked = state == null ? null : Long.valueOf(number(conflict, state));
      new ConflictAnswersJson(model, concept).samples(robustness, MOST_LISTED, asked, console.out());
      console.out().print("\n");
      return;
    }
    Table table = new Table(
        Table.Column.number("STATE"),
        Table.Column.text("OPTIONS", 30),
        Table.Column.text("EQUILIBRIUM (" + concept + ")", 20),
        Table.Column.text("95 % INTERVAL", 0));
    robustness.equilibria(concept).limit(MOST_LISTED).forEach(found -> {
      Share share = robustness.share(concept, found);
      table.row(Long.toString(conflict.states().number(found)), conflict.states().letters(found),
          percent(share.share()), percent(share.low()) + " to " + percent(share.high()));
    });
    table.print(console.out(), console.columns());
    if (state != null) {
      influences(conflict, robustness, number(conflict, state));
    }
  }

  private void influences(Conflict conflict, Robustness robustness, long found) {
    Table table = new Table(
        Table.Column.text("WHO", 30),
        Table.Column.text("AS STATED", 10),
        Table.Column.text("OPPOSITE", 10),
        Table.Column.text("STATEMENT", 0));
    for (Robustness.Influence one : robustness.influences(concept, found)) {
      DecisionMaker who = conflict.decisionMakers().get(one.decisionMaker());
      String words = ((Preferences.ByStatements) who.preferences()).statements().get(one.statement()).words();
      table.row(who.name(), percent(one.asStated().share()), percent(one.turned().share()),
          words.isEmpty() ? "its statement " + (one.statement() + 1) : words);
    }
    console.out().println();
    console.out().println("How often state " + state + " is an equilibrium with each statement and with its opposite, those that "
        + "matter most first");
    table.print(console.out(), console.columns());
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private void solve(Conflict conflict) {
    Stability stability = Stability.of(conflict);
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
