package dev.parley.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Parameters;

/** Writes what a part of the reader is trained on, from a split of PolNeAR. */
abstract class ExamplesCommand implements Callable<Integer> {
  @Parameters(paramLabel = "SPLIT", description = "A split of PolNeAR, with text/ and attributions/.")
  private Path split = Path.of("");

  @Parameters(paramLabel = "OUT", description = "The file to write.")
  private Path out = Path.of("");

  abstract void write(Path split, Path out) throws IOException;

  @Override
  public Integer call() throws IOException {
    write(split, out);
    return 0;
  }
}
