package dev.parley.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** Runs commands in this process and keeps what they print. */
final class Screen {
  private final int columns;
  private final boolean progress;
  private final Map<String, String> environment;

  private Screen(int columns, boolean progress, Map<String, String> environment) {
    this.columns = columns;
    this.progress = progress;
    this.environment = environment;
  }

  /** No terminal: output goes into a file. */
  static Screen none() {
    return new Screen(0, false, Map.of());
  }

  /** A terminal with that many columns. */
  static Screen wide(int columns) {
    return new Screen(columns, false, Map.of());
  }

  /** With stderr on the terminal too. */
  Screen withProgress() {
    return new Screen(columns, true, environment);
  }

  /** With these environment variables. */
  Screen with(Map<String, String> variables) {
    return new Screen(columns, progress, variables);
  }

  /** What came of a command. */
  record Shown(int status, String out, String err) {}

  /** Runs a command. */
  Shown run(Object... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = new Console(
        Console.writer(out),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        columns,
        progress,
        root(),
        "./parley",
        environment);
    String[] arguments = Arrays.stream(words).map(Object::toString).toArray(String[]::new);
    int status = Parley.run(console, arguments);
    return new Shown(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The checkout. */
  static Path root() {
    return Path.of("..").toAbsolutePath().normalize();
  }
}
