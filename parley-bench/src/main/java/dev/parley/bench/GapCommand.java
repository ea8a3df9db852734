package dev.parley.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures who pronouns are taken for. */
@Command(
    name = "gap",
    mixinStandardHelpOptions = true,
    description = "Scores whom the speaker resolver takes GAP's ambiguous pronouns for.")
final class GapCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      defaultValue = "../shared/data/gap/gap-validation.tsv",
      description = "A GAP file (default: ${DEFAULT-VALUE}).")
  private Path file = Path.of("");

  @Option(names = "--write", description = "Add a row to docs/measurements.md.")
  private boolean write;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Path from = Program.home().resolve(file);
    GapPronouns.Result result = GapPronouns.run(from);
    PrintWriter out = spec.commandLine().getOut();
    out.println("examples " + result.examples() + ", nobody named in " + result.unanswered());
    print(out, "all", result.all());
    print(out, "masculine", result.masculine());
    print(out, "feminine", result.feminine());
    out.flush();
    if (write) {
      GapPronouns.Score all = result.all();
      Measurements.ofCheckout()
          .add(
              "gap",
              result.examples() + " examples of " + from.getFileName(),
              String.format(
                  Locale.ROOT, "F1 %.1f, precision %.1f, recall %.1f", all.f1(), all.precision(), all.recall()));
    }
    return 0;
  }

  private static void print(PrintWriter out, String what, GapPronouns.Score score) {
    out.println(
        String.format(
            Locale.ROOT,
            "%-10s F1 %5.1f  precision %5.1f  recall %5.1f",
            what,
            score.f1(),
            score.precision(),
            score.recall()));
  }
}
