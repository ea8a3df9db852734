package dev.parley.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how fast the program reads. */
@Command(
    name = "speed",
    mixinStandardHelpOptions = true,
    description = {
      "Measures how fast a folder is read into a ledger and one article without one.",
      "",
      "Each time a process of its own, measured from start to end, held to two cores."
    })
final class SpeedCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FOLDER", arity = "0..1", description = "What is read; by default the dossier's corpus.")
  private @Nullable Path folder;

  @Option(names = "--documents", paramLabel = "N", description = "Read only so many of its files, drawn by --seed.")
  private int documents;

  @Option(names = "--seed", defaultValue = "4", description = "Of the drawing (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--dossier",
      paramLabel = "DIR",
      defaultValue = "dossiers/ukraine-guarantees",
      description = "The dossier (default: ${DEFAULT-VALUE}).")
  private Path dossier = Path.of("");

  @Option(names = "--article", paramLabel = "FILE", description = "The article; by default the first file read.")
  private @Nullable Path article;

  @Option(names = "--times", defaultValue = "7", description = "How often it is read (default: ${DEFAULT-VALUE}).")
  private int times;

  @Option(
      names = "--long",
      description = "Only compare a text of 50,000 words with the same words in ten texts of 5,000, by the word, in "
          + "this process.")
  private boolean longText;

  @Option(names = "--scaling", description = "Only compare reading on one core and on two.")
  private boolean scaling;

  @Option(
      names = "--words",
      paramLabel = "N",
      defaultValue = "5000",
      description = "Of each short text, with --long (default: ${DEFAULT-VALUE}).")
  private int words;

  @Option(names = "--write", description = "Add rows to docs/measurements.md.")
  private boolean write;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    Path home = Program.home();
    if (longText) {
      return compareLengths(out);
    }
    if (scaling) {
      return compareCores(out);
    }
    Path place = home.resolve(dossier);
    Path from = folder == null ? place.resolve("corpus") : folder;
    List<Path> files = files(from);
    Program program = Program.ofCheckout().onCores(2);
    ReadingSpeed speed = new ReadingSpeed(program);
    ReadingSpeed.Article one = speed.article(article == null ? files.getFirst() : article, times);
    String extract =
        String.format(
            Locale.ROOT,
            "median %.2f s, first %.2f s, at most %.0f MB",
            one.median(),
            one.seconds().getFirst(),
            one.megabytes());
    say(out, "extract, one article, %d times: %s", times, extract);
    ReadingSpeed.Folder all = speed.folder(documents > 0 ? files : List.of(from), place);
    String read =
        String.format(Locale.ROOT, "%,.0f words a second, at most %.0f MB", all.speed(), all.megabytes());
    String what =
        String.format(
            Locale.ROOT, "%d documents, %,d words, %,d statements, %.1f s, %d cores", all.documents(), all.words(),
            all.statements(), all.seconds(), program.cores());
    say(out, "read, %s: %s", what, read);
    if (write) {
      Measurements measurements = Measurements.ofCheckout();
      measurements.add("speed", "`extract` of one article, " + times + " processes", extract);
      measurements.add("speed", "`read` of a folder: " + what, read);
    }
    return 0;
  }

  /** The same files on one core, then on two. */
  private int compareCores(PrintWriter out) throws IOException, InterruptedException {
    List<Path> files = folder == null ? FreePapers.official() : files(folder);
    List<TimedRun> runs = List.of(TimedRun.parley(files, 1), TimedRun.parley(files, 2));
    String found =
        String.format(
            Locale.ROOT,
            "one core %.1f s, %.0f MB; two %.1f s, %.0f MB: %.2f times as fast",
            runs.getFirst().read(),
            runs.getFirst().megabytes(),
            runs.getLast().read(),
            runs.getLast().megabytes(),
            runs.getFirst().read() / runs.getLast().read());
    say(out, "reading %d files: %s", files.size(), found);
    if (write) {
      Measurements.ofCheckout().add("speed --scaling", files.size() + " files, loading left out", found);
    }
    return 0;
  }

  /** Real papers: the free part of the official ones, or the folder given. */
  private int compareLengths(PrintWriter out) throws IOException, InterruptedException {
    List<Path> papers = folder == null ? FreePapers.official() : files(folder);
    LongText.Result result = LongText.run(papers, words, times);
    String found =
        String.format(
            Locale.ROOT,
            "%.3f ms a word in one text of %,d words, %.3f in ten texts of the same words: %.2f to 1",
            result.whole() / result.words(),
            result.words(),
            result.shorts() / result.words(),
            result.ratio());
    say(out, "median of %d: %s", times, found);
    if (write) {
      Measurements.ofCheckout().add("speed --long", "a long text, median of " + times + ", warmed up", found);
    }
    return 0;
  }

  /** The folder's files, or so many of them drawn at random. */
  private List<Path> files(Path from) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(from)) {
      files = new ArrayList<>(found.filter(Files::isRegularFile).sorted().toList());
    }
    if (files.isEmpty()) {
      throw new IllegalStateException("There is no file in " + from + ".\nMaybe name another folder.");
    }
    if (documents > 0 && documents < files.size()) {
      Collections.shuffle(files, new Random(seed));
      files = files.subList(0, documents);
    }
    return files;
  }

  private static void say(PrintWriter out, String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
