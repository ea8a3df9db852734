package dev.parley.reading.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Takes texts in. Thread-safe; one is enough.
 *
 * <p>Everything is read lazily and in a stable order, and what cannot be read is reported as {@link Taking.Refused} in
 * its place without stopping the rest.
 */
public final class Intake {
  private final Limits limits;
  private final Gate gate;

  public Intake(Limits limits) {
    this.limits = limits;
    this.gate = new Gate(limits);
  }

  /**
   * What an input holds: a path, a folder (with its folders, sorted), {@code -} for standard input, or an http(s)
   * address of a page or of an RSS or Atom feed (then its entries).
   */
  public Stream<Taking> take(String input) {
    if (input.equals("-")) {
      return one(input, () -> taken(Origin.named(input), System.in.readNBytes((int) limits.maxFileBytes() + 1)));
    }
    Path path;
    try {
      path = Path.of(input);
    } catch (InvalidPathException e) {
      return Stream.of(new Taking.Refused(input, "not found"));
    }
    return Files.isDirectory(path) ? folder(input, path) : file(input, path);
  }

  /**
   * What an upload or a pasted text holds.
   *
   * @param name with its ending, which tells of what sort the bytes are
   */
  public Stream<Taking> take(String name, byte[] bytes) {
    return one(name, () -> taken(Origin.named(name), bytes));
  }

  private Stream<Taking> file(String name, Path path) {
    return one(
        name,
        () -> {
          try (InputStream in = Files.newInputStream(path)) {
            return taken(Origin.of(name, path), in.readNBytes((int) limits.maxFileBytes() + 1));
          }
        });
  }

  private Taking taken(Origin origin, byte[] bytes) throws Refusal {
    if (bytes.length > limits.maxFileBytes()) {
      throw Refusal.tooLarge(limits.maxFileBytes());
    }
    if (Decoding.isBinary(bytes)) {
      throw Refusal.binary();
    }
    String text = Decoding.decode(bytes, null);
    boolean markdown = origin.key().toLowerCase(Locale.ROOT).matches(".*\\.(?:md|markdown)");
    Draft draft = markdown ? Markdown.read(text) : new Draft(Facts.NONE, text, List.of());
    return new Taking.Taken(gate.pass(origin, draft));
  }

  private Stream<Taking> folder(String name, Path folder) {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              files.add(file);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      return Stream.of(new Taking.Refused(name, "not readable"));
    }
    files.sort(Comparator.naturalOrder());
    String prefix = name.endsWith("/") ? name : name + "/";
    return files.stream()
        .flatMap(file -> file(prefix + folder.relativize(file).toString().replace('\\', '/'), file));
  }

  /** Something that yields one taking. */
  private interface Attempt {
    Taking take() throws IOException, Refusal;
  }

  private static Stream<Taking> one(String name, Attempt attempt) {
    return Stream.of(name)
        .map(
            given -> {
              try {
                return attempt.take();
              } catch (Refusal refusal) {
                return new Taking.Refused(given, refusal.reason());
              } catch (NoSuchFileException e) {
                return new Taking.Refused(given, "not found");
              } catch (IOException e) {
                return new Taking.Refused(given, "not readable");
              }
            });
  }
}
