package dev.parley.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of a process that read files.
 *
 * @param answers what it found
 * @param load seconds that loading took
 * @param read seconds that reading took
 * @param whole seconds of the whole process
 * @param megabytes the most memory it held at once
 */
record TimedRun(Answers answers, double load, double read, double whole, double megabytes) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Lets Parley read on so many cores. */
  static TimedRun parley(List<Path> files, int cores) throws IOException, InterruptedException {
    return run(
        cores,
        List.of(
            // As the launcher starts `extract`.
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xms128m", "-Xmn96m", "-Xmx640m",
            "--enable-native-access=ALL-UNNAMED", "-Dai.djl.offline=true", "-DOPT_OUT_TRACKING=true", "-cp", System.getProperty("java.class.path"), TimedReader.class.getName()),
        files);
  }

  /**
   * Runs a program that takes an output file and inputs, and ends what it writes with how long it took.
   *
   * @param java the arguments of {@code java} up to the program's own
   */
  static TimedRun run(int cores, List<String> java, List<Path> files) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("parley-run");
    try {
      Path out = folder.resolve("out.jsonl");
      Path messages = folder.resolve("messages.txt");
      List<String> command = new ArrayList<>(Program.pin(cores));
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.add("-XX:ActiveProcessorCount=" + cores);
      command.addAll(java);
      command.add(out.toString());
      files.forEach(file -> command.add(file.toString()));
      Process process = new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(messages.toFile())
          .start();
      Run run = new Run(process, System.nanoTime());
      if (run.await() != 0) {
        throw new IllegalStateException(
            "The process ended with status " + run.status() + ".\n" + Files.readString(messages));
      }
      JsonNode timing = JSON.readTree(Files.readAllLines(out).getLast());
      return new TimedRun(
          Answers.saved(out),
          timing.get("load").asLong() / 1e3,
          timing.get("read").asLong() / 1e3,
          run.seconds(),
          run.peakMegabytes());
    } finally {
      CrashBench.delete(folder);
    }
  }
}
