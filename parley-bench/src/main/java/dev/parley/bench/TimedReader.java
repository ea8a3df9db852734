package dev.parley.bench;

import dev.parley.reading.Reader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Reads files in a process of its own: {@code TimedReader OUT FILE…}. Writes the statements as {@code parley extract
 * --format jsonl} does, and at the end how many milliseconds loading and reading took.
 */
final class TimedReader {
  private TimedReader() {}

  public static void main(String[] arguments) throws IOException {
    long began = System.nanoTime();
    List<Path> files = Arrays.stream(arguments).skip(1).map(Path::of).toList();
    try (Reader reader = Reader.open();
        Writer out = Files.newBufferedWriter(Path.of(arguments[0]))) {
      long loaded = System.nanoTime();
      Answers.ofFiles(reader, files, out, new PrintWriter(System.err, true, StandardCharsets.UTF_8));
      long read = System.nanoTime();
      out.write(String.format(
          Locale.ROOT, "{\"type\":\"timing\",\"load\":%d,\"read\":%d}%n", millis(began, loaded), millis(loaded, read)));
    }
  }

  private static long millis(long from, long to) {
    return (to - from) / 1_000_000;
  }
}
