package dev.parley.bench;

import dev.parley.reading.Reader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How good the reader is on corpora that others marked. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Reads marked corpora and holds what was found against the marks.",
      "",
      "Prints tables and, unless only a part was measured, writes them into docs/measurements.md. The definitions are "
          + "those of ../shared/data/score.py in both of its modes; the intervals come from drawing the articles anew "
          + "a thousand times.",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./bench evaluate",
      "  ./bench evaluate --articles 5",
      "  ./bench evaluate --model ../teacher/tagger.onnx --save teacher.jsonl --name \"the teacher\"",
      "  ./bench evaluate ../shared/data/polnear/dev --run teacher.jsonl --name \"the teacher\"",
    })
final class EvaluateCommand implements Callable<Integer> {
  private static final List<Path> ALL =
      List.of(
          Path.of("../shared/data/polnear/dev"),
          Path.of("../shared/data/riqua/valid.txt"),
          Path.of("../shared/data/gap/gap-validation.tsv"));

  @Parameters(
      paramLabel = "DATA",
      arity = "0..*",
      description = "A folder like PolNeAR's splits (text/, attributions/), a file like RiQuA's (.txt), or one like "
          + "GAP's (.tsv); by default the three in ../shared/data.")
  private List<Path> data = List.of();

  @Option(names = "--run", paramLabel = "FILE", description = "Score what `parley extract --format jsonl` or --save "
      + "wrote, and read nothing.")
  private @Nullable Path run;

  @Option(
      names = "--model",
      paramLabel = "PATH",
      description = "Read with these weights: a tagger.onnx, or a folder with any of the files that lie beside it in "
          + "the library (tagger.onnx, linker.txt, tokenizer.json, …), each in place of the shipped one.")
  private @Nullable Path model;

  @Option(names = "--save", paramLabel = "FILE", description = "Keep what was found, for --run and score.py.")
  private @Nullable Path save;

  @Option(names = "--articles", paramLabel = "N", description = "Only so many texts of each corpus, for a quick look.")
  private int articles;

  @Option(
      names = "--name",
      paramLabel = "TEXT",
      description = "What is measured; the page has a section for each name (default: shipped weights).")
  private @Nullable String name;

  @Option(
      names = "--failures",
      paramLabel = "FILE",
      description = "Also list there what was missed and what is wrong, with its words.")
  private @Nullable Path failures;

  @Option(names = "--no-write", description = "Only print.")
  private boolean noWrite;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    if (model != null) {
      return OtherWeights.run(model, arguments());
    }
    PrintWriter out = spec.commandLine().getOut();
    List<Path> from = (data.isEmpty() ? ALL : data).stream().map(Program.home()::resolve).toList();
    Measurements page = Measurements.ofCheckout();
    String what = name == null ? "shipped weights" : name;
    String report =
        "## Evaluation: " + what + " (" + page.stamp() + ")\n\n`./bench evaluate`"
            + (run == null ? "" : " with `--run`") + "\n\n" + Evaluation.INTRODUCTION + measure(from);
    out.print(report);
    out.flush();
    boolean whole = data.isEmpty() && run == null || name != null;
    if (whole && articles == 0 && !noWrite) {
      page.put("evaluate " + what, report);
    }
    return 0;
  }

  /** This command line for the process that has the other weights. */
  private List<String> arguments() {
    List<String> arguments = new ArrayList<>(List.of("evaluate", "--articles", Integer.toString(articles)));
    if (save != null) {
      arguments.addAll(List.of("--save", save.toString()));
    }
    if (failures != null) {
      arguments.addAll(List.of("--failures", failures.toString()));
    }
    if (noWrite || name == null) {
      arguments.add("--no-write");
    }
    arguments.addAll(List.of("--name", name == null ? String.valueOf(model) : name));
    data.forEach(one -> arguments.add(one.toString()));
    return arguments;
  }

  private String measure(List<Path> from) throws IOException {
    PrintWriter messages = spec.commandLine().getErr();
    try (Writer kept = writer(save);
        Writer wrong = writer(failures)) {
      if (run != null) {
        return new Evaluation(Answers.saved(run), null, articles, kept, wrong, messages).of(from);
      }
      try (Reader reader = Reader.open()) {
        return new Evaluation(null, reader, articles, kept, wrong, messages).of(from);
      }
    }
  }

  private static Writer writer(@Nullable Path file) throws IOException {
    return file == null ? Writer.nullWriter() : Files.newBufferedWriter(file);
  }
}
