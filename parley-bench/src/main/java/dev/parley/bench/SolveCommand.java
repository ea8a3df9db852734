package dev.parley.bench;

import dev.parley.bench.scoring.MarkdownTable;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Times the solving of large conflicts. */
@Command(
    name = "solve",
    mixinStandardHelpOptions = true,
    description = "Times with JMH all five solution concepts for six decision makers and 2^20 and 2^24 states, without and "
        + "with irreversible options and infeasible states, under 2 GB.")
final class SolveCommand implements Callable<Integer> {
  @Option(names = "--options", paramLabel = "N", description = "With N options only: 20 or 24 (default: both).")
  private List<String> options = List.of("20", "24");

  @Option(
      names = "--bound",
      paramLabel = "true|false",
      description = "Only with, or only without, irreversible options and infeasible states (default: both).")
  private List<String> bound = List.of("false", "true");

  @Option(names = "--write", description = "Put the table into docs/measurements.md.")
  private boolean write;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    List<RunResult> results = new ArrayList<>();
    for (String each : options) {
      results.addAll(run(each));
    }
    MarkdownTable table = new MarkdownTable("options", "irreversible and infeasible", "seconds", "shots");
    for (RunResult result : results) {
      var time = result.getPrimaryResult();
      table.add(
          result.getParams().getParam("options"),
          result.getParams().getParam("bound").equals("true") ? "yes" : "no",
          String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", time.getScore(), time.getStatistics().getMin(),
              time.getStatistics().getMax()),
          Long.toString(time.getStatistics().getN()));
    }
    Measurements page = Measurements.ofCheckout();
    String report = "## Solving conflicts, by JMH (" + page.stamp() + ")\n\n`./bench solve`: all five solution concepts, six "
        + "decision makers with twelve preference statements each, from the statements to the equilibria, in a heap of 2 "
        + "GB less what Java itself takes (-Xmx1700m).\n\n" + table + "\n";
    PrintWriter out = spec.commandLine().getOut();
    out.print(report);
    out.flush();
    if (write) {
      page.put("solve", report);
    }
    return 0;
  }

  private Collection<RunResult> run(String options) throws Exception {
    boolean large = options.equals("24");
    Options run = new OptionsBuilder().include(SolvingBenchmark.class.getSimpleName()).param("options", options)
        .param("bound", bound.toArray(String[]::new))
        .forks(1).warmupIterations(large ? 0 : 2).measurementIterations(large ? 1 : 5)
        .jvmArgsAppend("-Xmx1700m", "-XX:+UseSerialGC").shouldFailOnError(true).build();
    return new Runner(run).run();
  }
}
