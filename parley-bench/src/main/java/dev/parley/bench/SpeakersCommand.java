package dev.parley.bench;

import dev.parley.dossier.DossierFile;
import dev.parley.model.Cast;
import dev.parley.reading.Reader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures whom sources are taken for. */
@Command(
    name = "speakers",
    mixinStandardHelpOptions = true,
    description = "Holds whom the reader takes sources for against a file of sources decided by reading, or against a "
        + "sample of statements that people marked.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./bench speakers --sample enb-second",
      "  ./bench speakers polnear-train.tsv ../shared/data/polnear/train/text --failures",
    })
final class SpeakersCommand implements Callable<Integer> {
  private static final String OFFICIAL = "dossiers/ukraine-guarantees";

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "The sources, such as those beside the class: polnear-train.tsv.")
  private @Nullable Path file;

  @Parameters(arity = "0..1", paramLabel = "TEXTS", description = "The folder of the texts.")
  private @Nullable Path texts;

  @Option(
      names = "--sample",
      paramLabel = "NAME",
      description = "Instead of FILE and TEXTS, a sample of statements, judged as by `./bench gold`: "
          + "${COMPLETION-CANDIDATES}.")
  private @Nullable SpeakerSample sample;

  @Option(names = "--dossier", paramLabel = "DIR", description = "The dossier that knows the actors (default: "
      + OFFICIAL + "; of a sample, its own).")
  private @Nullable Path dossier;

  @Option(names = "--failures", description = "List what is wrong.")
  private boolean failures;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (sample != null ? file != null : texts == null) {
      throw new ParameterException(
          spec.commandLine(),
          "A sample was " + (sample == null ? "not named" : "named (" + sample + ")") + ", FILE is " + file
              + ", TEXTS is " + texts + ".\nMaybe give either --sample NAME, or FILE and TEXTS.");
    }
    try (Reader reader = Reader.open()) {
      if (sample != null) {
        Path knows = dossier == null ? sample.dossier() : dossier;
        new GoldEvaluation(DossierFile.load(knows), reader, System.out, failures).run(sample.gold(), sample.texts());
      } else {
        decided(Objects.requireNonNull(file), Objects.requireNonNull(texts), reader);
      }
    }
    return 0;
  }

  private void decided(Path sources, Path folder, Reader reader) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Cast cast = DossierFile.load(dossier == null ? Path.of(OFFICIAL) : dossier).cast();
    SpeakerSources.Result result = SpeakerSources.run(sources, folder, reader, cast, failures ? out : null);
    out.println("sources " + result.sources() + ", found " + result.found() + ", right " + result.right()
        + String.format(Locale.ROOT, " (%.1f %% of those found)", 100.0 * result.right() / Math.max(1, result.found()))
        + ", wrongly silent " + result.silent());
    out.flush();
  }
}
