package dev.parley.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What the linker is trained on. */
@Command(
    name = "link-examples",
    mixinStandardHelpOptions = true,
    description = "Writes the choices that the linker learns from (training/link.py).")
final class LinkExamplesCommand implements Callable<Integer> {
  @Parameters(paramLabel = "SPLIT", description = "A split of PolNeAR, with text/ and attributions/.")
  private Path split = Path.of("");

  @Parameters(paramLabel = "OUT", description = "The file to write.")
  private Path out = Path.of("");

  @Override
  public Integer call() throws IOException {
    Polnear.writeLinkExamples(split, out);
    return 0;
  }
}
