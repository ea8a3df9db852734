package dev.parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The papers that anything may be tried on: {@code training/split.csv} keeps the others for measuring alone. */
final class FreePapers {
  private FreePapers() {}

  /** The free official papers in the order of their names. */
  static List<Path> official() throws IOException {
    Path home = Program.home();
    Path folder = home.resolve("../shared/data/official");
    List<Path> papers =
        Files.readAllLines(home.resolve("training/split.csv")).stream()
            .map(line -> line.split(","))
            .filter(row -> row[1].equals("official") && row[2].equals("free"))
            .map(row -> folder.resolve(row[0]))
            .toList();
    if (papers.isEmpty() || !Files.exists(papers.getFirst())) {
      throw new IllegalStateException(
          "There is no " + folder + ".\nMaybe link the folder shared, with the data, beside the checkout.");
    }
    return papers;
  }
}
