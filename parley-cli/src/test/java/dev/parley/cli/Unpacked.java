package dev.parley.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The archive that the build leaves, unpacked into a folder of its own, and its program run as a process. */
final class Unpacked implements AutoCloseable {
  private final Path room;
  private final Path program;

  private Unpacked(Path room, Path program) {
    this.room = room;
    this.program = program;
  }

  /** What came of a process. */
  record Ended(int status, String out, String err) {}

  /** Unpacks the archive below a folder whose name has spaces. */
  static Unpacked archive() throws IOException {
    Path room = Files.createTempDirectory("parley test ");
    String version = System.getProperty("parley.version", "0.1.0");
    try (ZipFile zip = new ZipFile(Path.of("target", "parley-" + version + ".zip").toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        Path target = room.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(parent(target));
          Files.copy(zip.getInputStream(entry), target);
        }
      }
    }
    Path program = room.resolve("parley-" + version).resolve("parley");
    program.toFile().setExecutable(true);
    return new Unpacked(room, program);
  }

  static Path parent(Path file) {
    Path parent = file.getParent();
    return parent == null ? Path.of("") : parent;
  }

  /** A folder for the test's own files. */
  Path room() {
    return room;
  }

  /** The launcher. */
  Path program() {
    return program;
  }

  /** The folder it lies in. */
  Path home() {
    return parent(program);
  }

  /** Runs a command in the room and waits for it. */
  Ended run(List<String> command) throws IOException, InterruptedException {
    return run(command, Map.of());
  }

  /** The same with other environment variables; an empty value takes one away. */
  Ended run(List<String> command, Map<String, String> variables) throws IOException, InterruptedException {
    Path out = Files.createTempFile(room, "out", "");
    Path err = Files.createTempFile(room, "err", "");
    Process process = builder(command, variables).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError(command + " does not end. " + Files.readString(err));
    }
    return new Ended(process.exitValue(), read(out), read(err));
  }

  /** A process that is not started yet. Its cache lies in the room, so that a test leaves nothing behind. */
  ProcessBuilder builder(List<String> command, Map<String, String> variables) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(room.toFile());
    Map<String, String> environment = builder.environment();
    environment.put("XDG_CACHE_HOME", room.resolve("cache").toString());
    environment.put("XDG_DATA_HOME", room.resolve("data").toString());
    for (Map.Entry<String, String> variable : new HashMap<>(variables).entrySet()) {
      if (variable.getValue().isEmpty()) {
        environment.remove(variable.getKey());
      } else {
        environment.put(variable.getKey(), variable.getValue());
      }
    }
    return builder;
  }

  /** The command line of the launcher with these words. */
  List<String> parley(Object... words) {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    Stream.of(words).map(Object::toString).forEach(command::add);
    return command;
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(room)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
