package dev.parley.bench;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;

/** What the confidence is fitted on. */
@Command(
    name = "confidence-examples",
    mixinStandardHelpOptions = true,
    description = "Writes the attributions that the confidence is fitted on (training/calibrate.py).")
final class ConfidenceExamplesCommand extends ExamplesCommand {
  @Override
  void write(Path split, Path out) throws IOException {
    Polnear.writeConfidenceExamples(split, out);
  }
}
