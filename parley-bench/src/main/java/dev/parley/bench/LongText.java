package dev.parley.bench;

import dev.parley.dossier.Dates;
import dev.parley.dossier.Dossier;
import dev.parley.dossier.Extract;
import dev.parley.dossier.ReadListener;
import dev.parley.dossier.ReadSummary;
import dev.parley.reading.Reader;
import dev.parley.reading.intake.Intake;
import dev.parley.reading.intake.Limits;
import dev.parley.reading.intake.Taking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a long text takes longer by the word than a short one. Ten short texts are cut from real papers; the long one
 * is these ten one after the other, so that both hold the same words and only the length differs.
 */
final class LongText {
  private static final int PARTS = 10;

  private LongText() {}

  /**
   * What reading took.
   *
   * @param words in the long text
   * @param shorts milliseconds for all the short texts, one after the other; the median
   * @param whole milliseconds for the long text; the median
   */
  record Result(long words, double shorts, double whole) {
    /** How much longer a word takes in the long text: 1 when reading is linear. */
    double ratio() {
      return whole / shorts;
    }
  }

  /**
   * Measures in this process, warmed up.
   *
   * @param papers as many as are needed are used
   * @param words in a short text
   */
  static Result run(List<Path> papers, int words, int times) throws IOException {
    Path folder = Files.createTempDirectory("parley-long");
    try (Reader reader = Reader.open()) {
      List<String> parts = parts(papers, words);
      List<Path> shorts = new ArrayList<>();
      for (String part : parts) {
        shorts.add(Files.writeString(folder.resolve("part-" + shorts.size() + ".txt"), part));
      }
      String all = String.join("\n\n", parts);
      Path whole = Files.writeString(folder.resolve("whole.txt"), all);
      Extract extract = new Extract(Dossier.NONE, reader, Dates.NONE);
      read(extract, shorts.subList(0, 2));
      double[] apart = new double[times];
      double[] together = new double[times];
      for (int i = 0; i < times; i++) {
        apart[i] = read(extract, shorts);
        together[i] = read(extract, List.of(whole));
      }
      return new Result(ReadingSpeed.words(all), median(apart), median(together));
    } finally {
      CrashBench.delete(folder);
    }
  }

  /** One after the other, in milliseconds. */
  private static double read(Extract extract, List<Path> files) {
    long began = System.nanoTime();
    for (Path file : files) {
      ReadSummary summary = extract.read(List.of(file.toString()), ReadListener.SILENT);
      if (!summary.anything()) {
        throw new IllegalStateException(file + " was not read: " + summary.refused());
      }
    }
    return (System.nanoTime() - began) / 1e6;
  }

  /** The bodies of the papers, cut at line ends into parts of about so many words. */
  private static List<String> parts(List<Path> papers, int words) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    long size = 0;
    for (Path paper : papers) {
      for (String line : body(paper).lines().toList()) {
        part.append(line).append('\n');
        size += ReadingSpeed.words(line);
        if (size >= words) {
          parts.add(part.toString());
          part.setLength(0);
          size = 0;
        }
        if (parts.size() == PARTS) {
          return parts;
        }
      }
      part.append('\n');
    }
    throw new IllegalArgumentException(
        "The " + papers.size() + " papers have not " + PARTS * words + " words.\nMaybe name a folder with more.");
  }

  private static String body(Path paper) {
    try (Stream<Taking> takings = new Intake(Limits.DEFAULT).take(paper.toString())) {
      return takings.findFirst().orElseThrow() instanceof Taking.Taken taken ? taken.document().body() : "";
    }
  }

  private static double median(double[] values) {
    return Arrays.stream(values).sorted().toArray()[values.length / 2];
  }
}
