package dev.parley.bench;

import dev.parley.bench.scoring.CorpusReport;
import dev.parley.bench.scoring.Goals;
import dev.parley.bench.scoring.GoldText;
import dev.parley.bench.scoring.Group;
import dev.parley.bench.scoring.MarkdownTable;
import dev.parley.bench.scoring.Measure;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Parley and Stanford CoreNLP on the same files. */
@Command(
    name = "corenlp",
    mixinStandardHelpOptions = true,
    description = {
      "Lets Stanford CoreNLP 4.5.10 and Parley read the same articles, one after the other, each in a process of its "
          + "own with two threads on two cores.",
      "",
      "CoreNLP and its models (half a gigabyte, GPL) are fetched by Maven the first time, for this comparison only.",
    })
final class CoreNlpCommand implements Callable<Integer> {
  private static final int CORES = 2;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      defaultValue = "../shared/data/polnear/dev",
      description = "A folder like PolNeAR's splits (default: ${DEFAULT-VALUE}).")
  private Path folder = Path.of("");

  @Option(names = "--articles", paramLabel = "N", description = "Only so many of them, for a quick look.")
  private int articles;

  @Option(names = "--write", description = "Put the tables into docs/measurements.md.")
  private boolean write;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    Path split = Program.home().resolve(folder);
    List<GoldText> texts = Evaluation.some(Polnear.gold(split), articles);
    List<Path> files = texts.stream().map(text -> split.resolve("text/" + text.name() + ".txt")).toList();
    TimedRun theirs = TimedRun.run(CORES, coreNlp(), files);
    TimedRun ours = TimedRun.parley(files, CORES);
    Measurements page = Measurements.ofCheckout();
    String report =
        "## Parley beside CoreNLP (" + page.stamp() + ")\n\n`./bench compare corenlp`\n\n"
            + report(split, texts, ours, theirs);
    out.print(report);
    out.flush();
    if (write) {
      page.put("compare corenlp", report);
    }
    return 0;
  }

  /** Fetches and compiles what is missing; the arguments of {@code java} that start it. */
  private List<String> coreNlp() throws IOException, InterruptedException {
    Path place = Program.home().resolve("parley-bench/corenlp");
    Path classpath = place.resolve("target/classpath.txt");
    if (!Files.exists(classpath) || !Files.exists(place.resolve("target/classes/CoreNlpReader.class"))) {
      PrintWriter messages = spec.commandLine().getErr();
      messages.println("bench: fetching CoreNLP, half a gigabyte the first time …");
      messages.flush();
      Process maven =
          new ProcessBuilder("mvn", "-q", "-B", "-f", place.resolve("pom.xml").toString(), "process-classes")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      if (maven.waitFor() != 0) {
        throw new IllegalStateException(
            "Maven could not fetch or compile what " + place.resolve("pom.xml") + " says.\n"
                + "Maybe there is no way to Maven Central; run mvn -f with that file to see what it says.");
      }
    }
    String path = place.resolve("target/classes") + File.pathSeparator + Files.readString(classpath).strip();
    return List.of("-Xmx4g", "-cp", path, "CoreNlpReader", Integer.toString(CORES));
  }

  private static String report(Path split, List<GoldText> texts, TimedRun ours, TimedRun theirs) {
    long words = texts.stream().mapToLong(text -> ReadingSpeed.words(text.text())).sum();
    CorpusReport mine = new CorpusReport(texts, ours.answers().found(), Goals.NONE);
    CorpusReport others = new CorpusReport(texts, theirs.answers().found(), Goals.NONE);
    MarkdownTable figures = new MarkdownTable("F1", "Parley", "CoreNLP 4.5.10");
    for (boolean strict : List.of(true, false)) {
      String mode = strict ? ", strict" : ", not strict";
      for (Measure measure : List.of(Measure.CONTENT_EXACT, Measure.CONTENT_HALF, Measure.SOURCE_EXACT,
          Measure.SOURCE_HALF, Measure.STATEMENT)) {
        figures.add(measure + mode, mine.f1(measure, strict), others.f1(measure, strict));
      }
    }
    figures.add(
        "content, exact span, not strict, only those wholly in quotation marks",
        mine.f1(Measure.CONTENT_EXACT, Group.DIRECT), others.f1(Measure.CONTENT_EXACT, Group.DIRECT));
    MarkdownTable speed = new MarkdownTable("", "Parley", "CoreNLP 4.5.10", "Parley to CoreNLP");
    add(speed, "words a second, reading alone", run -> words / run.read(), ours, theirs);
    add(speed, "words a second, with start and loading", run -> words / run.whole(), ours, theirs);
    add(speed, "reading, s", TimedRun::read, ours, theirs);
    add(speed, "loading, s", TimedRun::load, ours, theirs);
    add(speed, "resident memory at most, MB", TimedRun::megabytes, ours, theirs);
    return String.format(
            Locale.ROOT,
            """
            PolNeAR %s, %d articles, %,d words, in one run: first CoreNLP, then Parley, each in a process of its own
            with two threads on two cores. CoreNLP with the annotators tokenize, ssplit, pos, lemma, ner, depparse,
            coref and quote, its defaults, and a heap of at most 4 GB; its quotations count as contents, the mention
            that it attributes one to as source. It finds what stands in quotation marks, and names no cues, while the
            marks of PolNeAR are of indirect speech for the most part; the last row compares the quotations alone.
            CoreNLP is under the GPL and is fetched only for this comparison; nothing of it is shipped.

            """,
            split.getFileName(), texts.size(), words)
        + figures + "\n" + speed + "\n";
  }

  private static void add(
      MarkdownTable table, String what, ToDoubleFunction<TimedRun> figure, TimedRun ours, TimedRun theirs) {
    double mine = figure.applyAsDouble(ours);
    double others = figure.applyAsDouble(theirs);
    table.add(what, number(mine), number(others), String.format(Locale.ROOT, "%.2f", mine / others));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
  }
}
