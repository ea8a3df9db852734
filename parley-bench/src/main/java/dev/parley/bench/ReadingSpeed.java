package dev.parley.bench;

import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.LedgerDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** How fast the program reads, from the start of its process to the end, and how much memory that takes. */
public final class ReadingSpeed {
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

  private final Program program;

  ReadingSpeed(Program program) {
    this.program = program;
  }

  /**
   * A folder that was read into a fresh ledger.
   *
   * @param words in the documents' bodies, counted between white space
   * @param seconds of the whole process, its start included
   * @param megabytes the most memory it held at once
   */
  public record Folder(int documents, long words, int statements, double seconds, double megabytes) {
    /** Words a second. */
    public double speed() {
      return words / seconds;
    }
  }

  /**
   * One article that was read without a ledger, several times, each in a process of its own.
   *
   * @param seconds of each process, in order
   * @param megabytes the most memory that any of them held at once
   */
  public record Article(List<Double> seconds, double megabytes) {
    public Article {
      seconds = List.copyOf(seconds);
    }

    /** The middle one. */
    public double median() {
      return seconds.stream().sorted().toList().get(seconds.size() / 2);
    }
  }

  /** Reads into a fresh ledger of a dossier. */
  public Folder folder(List<Path> inputs, Path dossier) throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("parley-speed");
    try {
      Files.copy(dossier.resolve("dossier.yaml"), work.resolve("dossier.yaml"));
      List<String> arguments = new ArrayList<>(List.of("read"));
      inputs.forEach(input -> arguments.add(input.toAbsolutePath().toString()));
      arguments.addAll(List.of("--dossier", work.toString()));
      Run run = program.finish(work.resolve("output.txt"), arguments);
      int statements = 0;
      long words = 0;
      List<LedgerDocument> documents;
      try (Ledger ledger = Ledger.open(work.resolve("ledger.db"))) {
        documents = ledger.documents(true);
        for (LedgerDocument document : documents) {
          // The list leaves the bodies out.
          words += words(Objects.requireNonNull(ledger.document(document.document().id())).document().body());
          statements += document.statements();
        }
      }
      return new Folder(documents.size(), words, statements, run.seconds(), run.peakMegabytes());
    } finally {
      CrashBench.delete(work);
    }
  }

  /** Extracts from one article so many times. */
  public Article article(Path file, int times) throws IOException, InterruptedException {
    Path output = Files.createTempFile("parley-speed", ".txt");
    try {
      List<Double> seconds = new ArrayList<>();
      double megabytes = 0;
      for (int i = 0; i < times; i++) {
        Run run = program.finish(output, List.of("extract", file.toAbsolutePath().toString()));
        seconds.add(run.seconds());
        megabytes = Math.max(megabytes, run.peakMegabytes());
      }
      return new Article(seconds, megabytes);
    } finally {
      Files.deleteIfExists(output);
    }
  }

  static long words(String body) {
    String stripped = body.strip();
    return stripped.isEmpty() ? 0 : SPACE.splitAsStream(stripped).count();
  }
}
