package dev.parley.bench;

import dev.parley.dossier.DossierFile;
import dev.parley.reading.Reader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures whom sources are taken for. */
@Command(
    name = "speakers",
    mixinStandardHelpOptions = true,
    description = "Holds whom the reader takes sources for against a file of sources decided by reading.")
final class SpeakersCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The sources, such as those beside the class: polnear-train.tsv.")
  private Path file = Path.of("");

  @Parameters(paramLabel = "TEXTS", description = "The folder of the texts.")
  private Path texts = Path.of("");

  @Option(
      names = "--dossier",
      paramLabel = "DIR",
      defaultValue = "dossiers/ukraine-guarantees",
      description = "The dossier that knows the actors (default: ${DEFAULT-VALUE}).")
  private Path dossier = Path.of("");

  @Option(names = "--failures", description = "List what is wrong.")
  private boolean failures;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    try (Reader reader = Reader.open()) {
      SpeakerSources.Result result =
          SpeakerSources.run(file, texts, reader, DossierFile.load(dossier).cast(), failures ? out : null);
      out.println("sources " + result.sources() + ", found " + result.found() + ", right " + result.right()
          + String.format(Locale.ROOT, " (%.1f %% of those found)", 100.0 * result.right() / Math.max(1, result.found()))
          + ", wrongly silent " + result.silent());
      out.flush();
    }
    return 0;
  }
}
