package dev.parley.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The page that keeps what was measured. */
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

  /**
   * Puts a section where the one of that name stands, or at the end. It stands between two comments that the reader of
   * the page does not see.
   *
   * @param text ends with a line end
   */
  void put(String name, String text) throws IOException {
    String begin = "<!-- begin " + name + " -->\n";
    String end = "<!-- end " + name + " -->\n";
    String page = Files.exists(file) ? Files.readString(file) : "# Measurements\n";
    int from = page.indexOf(begin);
    int to = page.indexOf(end);
    if ((from < 0) != (to < 0) || to < from) {
      throw new IllegalStateException(
          file + " has one of the lines " + begin.strip() + " and " + end.strip() + " without the other.\n"
              + "Maybe remove it.");
    }
    String section = begin + text + end;
    String changed = from < 0
        ? page + "\n" + section
        : page.substring(0, from) + section + page.substring(to + end.length());
    Files.createDirectories(file.getParent());
    Files.writeString(file, changed);
  }

  /** What was measured when and on what: {@code 2026-11-24, commit abc1234, NAME, 2 cores}. */
  String stamp() throws IOException {
    return LocalDate.now(ZoneOffset.UTC) + ", commit " + commit + ", " + machine();
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
    int cores = Runtime.getRuntime().availableProcessors();
    return name + ", " + cores + (cores == 1 ? " core" : " cores");
  }
}
