package dev.parley.bench;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;

/** What the linker is trained on. */
@Command(
    name = "link-examples",
    mixinStandardHelpOptions = true,
    description = "Writes the choices that the linker learns from (training/link.py).")
final class LinkExamplesCommand extends ExamplesCommand {
  @Override
  void write(Path split, Path out) throws IOException {
    Polnear.writeLinkExamples(split, out);
  }
}
