package dev.parley.bench;

import dev.parley.bench.scoring.MarkdownTable;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the micro-benchmarks. */
@Command(
    name = "jmh",
    mixinStandardHelpOptions = true,
    description = {
      "Times the parts of reading that take the time, with JMH: wordpieces and features, one window through the model, "
          + "decoding, linking, speakers, and a whole article.",
    })
final class JmhCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "PATTERN",
      arity = "0..1",
      defaultValue = "dev.parley.*",
      description = "A regular expression for the benchmarks' names, such as linking (default: all).")
  private String pattern = "";

  @Option(names = "--quick", description = "One fork and short iterations: a look, not a measurement.")
  private boolean quick;

  @Option(names = "--write", description = "Put the table into docs/measurements.md.")
  private boolean write;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    ChainedOptionsBuilder options = new OptionsBuilder().include(pattern)
        .exclude(SolvingBenchmark.class.getSimpleName()).shouldFailOnError(true);
    if (quick) {
      options.forks(1).warmupIterations(1).measurementIterations(2);
      options.warmupTime(TimeValue.seconds(1)).measurementTime(TimeValue.seconds(1));
    }
    Collection<RunResult> results = new Runner(options.build()).run();
    MarkdownTable table = new MarkdownTable("part", "time", "99.9 % interval", "unit");
    for (RunResult result : results) {
      Result<?> time = result.getPrimaryResult();
      String name = result.getParams().getBenchmark();
      table.add(
          name.substring(name.lastIndexOf('.') + 1).replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT),
          String.format(Locale.ROOT, "%.3f", time.getScore()),
          Double.isNaN(time.getScoreError()) ? "" : String.format(Locale.ROOT, "± %.3f", time.getScoreError()),
          time.getScoreUnit());
    }
    Measurements page = Measurements.ofCheckout();
    String report =
        "## Parts of reading, by JMH (" + page.stamp() + ")\n\n"
            + "`./bench jmh`, on an article of the corpus that comes with Parley (demo-14-kremlin-brief.md, some 350 "
            + "words).\n\n"
            + table + "\n";
    PrintWriter out = spec.commandLine().getOut();
    out.print(report);
    out.flush();
    if (write) {
      page.put("jmh", report);
    }
    return 0;
  }
}
