package dev.parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A measurement with other weights than the shipped ones. The reader takes its weights from the class path, so a
 * process of its own gets a class path that begins with a folder that holds the others.
 */
final class OtherWeights {
  private static final String PLACE = "dev/parley/reading/tagging";

  private OtherWeights() {}

  /**
   * Runs the measurement and returns its exit status.
   *
   * @param weights a tagger.onnx under any name, or a folder with any of the reader's files
   * @param arguments of the measurement
   */
  static int run(Path weights, List<String> arguments) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("parley-weights");
    try {
      Path place = Files.createDirectories(folder.resolve(PLACE));
      if (Files.isDirectory(weights)) {
        try (Stream<Path> files = Files.list(weights)) {
          for (Path file : files.filter(Files::isRegularFile).toList()) {
            Files.createSymbolicLink(place.resolve(file.getFileName()), file.toRealPath());
          }
        }
      } else {
        Files.createSymbolicLink(place.resolve("tagger.onnx"), weights.toRealPath());
      }
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(List.of(
          "--enable-native-access=ALL-UNNAMED", "-Dai.djl.offline=true", "-DOPT_OUT_TRACKING=true", "-Xmx512m",
          "-Dparley.home=" + Program.home(), "-cp", folder + ":" + System.getProperty("java.class.path"),
          Bench.class.getName()));
      command.addAll(arguments);
      return new ProcessBuilder(command).inheritIO().start().waitFor();
    } finally {
      CrashBench.delete(folder);
    }
  }
}
