package dev.parley.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What the confidence is fitted on. */
@Command(
    name = "confidence-examples",
    mixinStandardHelpOptions = true,
    description = "Writes the attributions that the confidence is fitted on (training/calibrate.py).")
final class ConfidenceExamplesCommand implements Callable<Integer> {
  @Parameters(paramLabel = "SPLIT", description = "A split of PolNeAR, with text/ and attributions/.")
  private Path split = Path.of("");

  @Parameters(paramLabel = "OUT", description = "The file to write.")
  private Path out = Path.of("");

  @Override
  public Integer call() throws IOException {
    Polnear.writeConfidenceExamples(split, out);
    return 0;
  }
}
