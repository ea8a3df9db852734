package dev.parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The packaged program, started as a user starts it. The launcher ends in {@code exec java}: its process is Java's. */
final class Program {
  private final Path home;
  private final List<String> before;

  private Program(Path home, List<String> before) {
    this.home = home;
    this.before = before;
  }

  /** The program of the checkout that this class was built in. */
  static Program ofCheckout() {
    return new Program(home(), List.of());
  }

  /** The folder of the checkout: {@code parley.home}, or the working directory. */
  static Path home() {
    Path home = Path.of(System.getProperty("parley.home", "")).toAbsolutePath().normalize();
    if (!Files.isExecutable(home.resolve("parley"))) {
      throw new IllegalStateException(
          "There is no program parley in " + home + ".\nMaybe start the measurement by ./bench in the checkout.");
    }
    return home;
  }

  /** The same, held to the first cores of the machine when it has more than these and {@code taskset} is there. */
  Program onCores(int cores) {
    return new Program(home, pin(cores));
  }

  /** What stands before a command that is to be held to the first cores of the machine; nothing if it has no more. */
  static List<String> pin(int cores) {
    boolean fewer = Runtime.getRuntime().availableProcessors() <= cores;
    return fewer || !Files.isExecutable(Path.of("/usr/bin/taskset"))
        ? List.of()
        : List.of("/usr/bin/taskset", "-c", "0-" + (cores - 1));
  }

  /** On how many cores it runs. */
  int cores() {
    String range = before.isEmpty() ? "" : before.getLast();
    return before.isEmpty()
        ? Runtime.getRuntime().availableProcessors()
        : Integer.parseInt(range.substring(range.indexOf('-') + 1)) + 1;
  }

  /** Starts it; what it prints goes into the file. */
  Run start(Path output, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(home.resolve("parley").toString());
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    return new Run(process, System.nanoTime());
  }

  /** Runs it to its end, and fails with what it printed when its status is another than 0. */
  Run finish(Path output, List<String> arguments) throws IOException, InterruptedException {
    Run run = start(output, arguments);
    int status = run.await();
    if (status != 0) {
      throw new IllegalStateException(
          "parley " + String.join(" ", arguments) + " ended with status " + status + ".\n" + Files.readString(output));
    }
    return run;
  }
}
