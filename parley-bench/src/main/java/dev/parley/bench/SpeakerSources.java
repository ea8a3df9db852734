package dev.parley.bench;

import dev.parley.model.Actor;
import dev.parley.model.Cast;
import dev.parley.model.Document;
import dev.parley.model.Span;
import dev.parley.model.Statement;
import dev.parley.reading.Reader;
import dev.parley.reading.intake.Intake;
import dev.parley.reading.intake.Limits;
import dev.parley.reading.intake.Taking;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds whom the reader takes sources for against what people decided by reading. A file of sources has one a line, with
 * tabs between: the text's name, the first and the last code point of the source in the body, what the speaker is, and
 * words of its name, those of several joined by "and".
 */
final class SpeakerSources {
  private SpeakerSources() {}

  /** A source that was decided by reading; the kind is "nobody" where no one can be told. */
  private record Decided(Span source, String kind, String words) {
    boolean isRight(@Nullable Actor speaker) {
      if (speaker == null || kind.equals("nobody")) {
        return speaker == null && kind.equals("nobody");
      }
      String name = speaker.name().toLowerCase(Locale.ROOT);
      return speaker.type().name().toLowerCase(Locale.ROOT).equals(kind)
          && Arrays.stream(words.split(" and | ")).allMatch(name::contains);
    }
  }

  /**
   * What came of it.
   *
   * @param sources all
   * @param found those that are the source of a statement
   * @param right those of them whose speaker is right
   * @param silent those of them that have a speaker and were given none
   */
  record Result(int sources, int found, int right, int silent) {}

  /**
   * Reads the texts and compares.
   *
   * @param file the sources
   * @param texts the folder of the texts, {@code NAME} or {@code NAME.txt}
   * @param out where each failure is listed, or null
   */
  static Result run(Path file, Path texts, Reader reader, Cast cast, @Nullable PrintWriter out) throws IOException {
    Map<String, List<Decided>> decided = read(file);
    int sources = 0;
    int found = 0;
    int right = 0;
    int silent = 0;
    for (Map.Entry<String, List<Decided>> entry : decided.entrySet()) {
      Path text = texts.resolve(entry.getKey());
      List<Statement> statements =
          reader.read(document(Files.exists(text) ? text : texts.resolve(entry.getKey() + ".txt")), cast);
      for (Decided one : entry.getValue()) {
        sources++;
        Statement statement = statementOf(one.source(), statements);
        if (statement == null) {
          continue;
        }
        found++;
        boolean isRight = one.isRight(statement.speaker());
        right += isRight ? 1 : 0;
        silent += !isRight && statement.speaker() == null ? 1 : 0;
        if (!isRight && out != null) {
          out.println(entry.getKey() + " " + one.source() + ": " + statement.speaker() + " for " + one.words()
              + " (" + one.kind() + "): " + statement.content().text());
        }
      }
    }
    return new Result(sources, found, right, silent);
  }

  private static @Nullable Statement statementOf(Span source, List<Statement> statements) {
    return statements.stream()
        .filter(one -> one.source() != null && one.source().spans().stream().anyMatch(source::touches))
        .findFirst()
        .orElse(null);
  }

  private static Map<String, List<Decided>> read(Path file) throws IOException {
    Map<String, List<Decided>> decided = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.startsWith("#") && !line.isBlank()) {
        String[] cells = line.split("\t", -1);
        Span source = new Span(Integer.parseInt(cells[1]), Integer.parseInt(cells[2]));
        decided.computeIfAbsent(cells[0], name -> new ArrayList<>()).add(new Decided(source, cells[3], cells[4]));
      }
    }
    return decided;
  }

  private static Document document(Path path) {
    try (Stream<Taking> takings = new Intake(Limits.DEFAULT).take(path.toString())) {
      return switch (takings.findFirst().orElseThrow()) {
        case Taking.Taken taken -> taken.document();
        case Taking.Refused refused ->
          throw new IllegalStateException(refused.name() + " was refused: " + refused.reason());
      };
    }
  }
}
