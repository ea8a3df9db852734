package dev.parley.bench;

import dev.parley.dossier.DossierFile;
import dev.parley.reading.Reader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How much of what people marked by reading comes out right from end to end. */
@Command(
    name = "gold",
    mixinStandardHelpOptions = true,
    description = "Holds the reader's answers against statements that people marked (docs/guidelines).")
final class GoldCommand implements Callable<Integer> {
  @Parameters(paramLabel = "GOLD", description = "Folder with a NAME.jsonl for each text.")
  private Path gold = Path.of("");

  @Parameters(paramLabel = "TEXTS", description = "Folder with the texts, NAME.md.")
  private Path texts = Path.of("");

  @Option(
      names = "--dossier",
      paramLabel = "DIR",
      defaultValue = "dossiers/ukraine-guarantees",
      description = "The dossier that knows the actors (default: ${DEFAULT-VALUE}).")
  private Path dossier = Path.of("");

  @Option(names = "--failures", description = "List what is wrong, with its words.")
  private boolean failures;

  @Override
  public Integer call() throws IOException {
    try (Reader reader = Reader.open()) {
      new GoldEvaluation(DossierFile.load(dossier), reader, System.out, failures).run(gold, texts);
    }
    return 0;
  }
}
