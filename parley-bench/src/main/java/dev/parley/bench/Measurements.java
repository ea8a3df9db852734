package dev.parley.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The file that keeps what was measured: one row a measurement, the newest last. */
final class Measurements {
  private static final String HEAD =
      """
      # Measurements

      Each row was written by `./bench COMMAND --write` and can be measured again by the same command.

      | day | commit | command | machine | what | result |
      | --- | --- | --- | --- | --- | --- |
      """;

  private final Path file;
  private final String commit;

  Measurements(Path file, String commit) {
    this.file = file;
    this.commit = commit;
  }

  static Measurements ofCheckout() throws IOException, InterruptedException {
    Path home = Program.home();
    Process git =
        new ProcessBuilder(List.of("git", "describe", "--always", "--dirty")).directory(home.toFile()).start();
    String commit = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    git.waitFor();
    return new Measurements(home.resolve("docs/measurements.md"), commit);
  }

  /** Adds a row. */
  void add(String command, String what, String result) throws IOException {
    if (!Files.exists(file)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, HEAD);
    }
    String day = LocalDate.now(ZoneOffset.UTC).toString();
    String row = String.join(" | ", day, commit, "`" + command + "`", machine(), what, result);
    Files.writeString(file, "| " + row + " |\n", StandardOpenOption.APPEND);
  }

  /** The processor's name and how many cores this process may use. */
  static String machine() throws IOException {
    String name = System.getProperty("os.arch");
    Path info = Path.of("/proc/cpuinfo");
    if (Files.exists(info)) {
      for (String line : Files.readAllLines(info)) {
        if (line.startsWith("model name")) {
          name = line.substring(line.indexOf(':') + 1).strip();
          break;
        }
      }
    }
    return name + ", " + Runtime.getRuntime().availableProcessors() + " cores";
  }
}
