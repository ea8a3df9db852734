package dev.parley.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Kills reading runs. */
@Command(
    name = "crash",
    mixinStandardHelpOptions = true,
    description = "Kills `parley read` at random moments and compares the ledger with that of an undisturbed run.")
final class CrashCommand implements Callable<Integer> {
  @Parameters(paramLabel = "INPUT", arity = "0..*", description = "What is read; by default the dossier's corpus.")
  private List<Path> inputs = List.of();

  @Option(
      names = "--dossier",
      paramLabel = "DIR",
      defaultValue = "dossiers/ukraine-guarantees",
      description = "The dossier (default: ${DEFAULT-VALUE}).")
  private Path dossier = Path.of("");

  @Option(names = "--kills", defaultValue = "200", description = "How many must count (default: ${DEFAULT-VALUE}).")
  private int kills;

  @Option(names = "--seed", defaultValue = "4", description = "Of the moments (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--write", description = "Add a row to docs/measurements.md.")
  private boolean write;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    Path folder = Program.home().resolve(dossier);
    List<Path> read = inputs.isEmpty() ? List.of(folder.resolve("corpus")) : inputs;
    CrashBench.Result result = CrashBench.run(new CrashBench.Plan(read, folder, kills, seed), out);
    List<Integer> spread = result.quarters();
    print(out, "documents, statements", result.documents() + ", " + result.statements());
    print(out, "kills that count", result.kills());
    print(out, "  with no document in the ledger", spread.get(0));
    print(out, "  with up to a quarter of them", spread.get(1));
    print(out, "  with up to a half", spread.get(2));
    print(out, "  with up to three quarters", spread.get(3));
    print(out, "  with more", spread.get(4));
    print(out, "kills too late to count", result.late());
    print(out, "ledgers read to the end", result.ledgers());
    print(out, "lost", result.atTheEnd().lost() + result.afterKills().lost());
    print(out, "doubled", result.atTheEnd().doubled() + result.afterKills().doubled());
    print(out, "half", result.atTheEnd().half() + result.afterKills().half());
    print(out, "foreign", result.atTheEnd().foreign() + result.afterKills().foreign());
    print(out, "failed runs, broken ledgers", result.failures());
    out.flush();
    if (write) {
      Measurements.ofCheckout()
          .add(
              "crash",
              String.format(
                  Locale.ROOT,
                  "%d kills while documents were unread, %d documents, %d ledgers read to the end",
                  result.kills(),
                  result.documents(),
                  result.ledgers()),
              String.format(
                  Locale.ROOT,
                  "%d lost, %d doubled, %d half, %d failed",
                  result.atTheEnd().lost() + result.afterKills().lost(),
                  result.atTheEnd().doubled() + result.afterKills().doubled(),
                  result.atTheEnd().half() + result.afterKills().half(),
                  result.failures()));
    }
    return result.clean() ? 0 : 1;
  }

  private static void print(PrintWriter out, String what, Object value) {
    out.println(String.format(Locale.ROOT, "%-34s %s", what, value));
  }
}
