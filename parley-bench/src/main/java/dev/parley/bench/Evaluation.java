package dev.parley.bench;

import dev.parley.bench.scoring.Bootstrap;
import dev.parley.bench.scoring.CorpusReport;
import dev.parley.bench.scoring.Goals;
import dev.parley.bench.scoring.GoldText;
import dev.parley.bench.scoring.MarkdownTable;
import dev.parley.reading.Reader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Measures on corpora and tells it as sections in Markdown. */
final class Evaluation {
  static final String INTRODUCTION =
      """
      Percent, with 95 % intervals from drawing the texts anew a thousand times. *Exact span*: a piece of a source, cue
      or content is right when it has the same words as a marked one, no more and no fewer. *Half overlap*: when the two
      share at least half of the longer one. *Token*: word by word. *Statement*: the content by half overlap, and the
      source touches the marked one. *Not strict*: punctuation and quotation marks do not count. *Strict*, as published
      figures are measured: they do, and a place counts once however many attributions share it. Statements inside
      statements are not scored: the corpora do not mark them so.

      """;

  private static final int SEED = 5;

  private final @Nullable Answers saved;
  private final @Nullable Reader reader;
  private final int limit;
  private final Writer kept;
  private final Writer failures;
  private final PrintWriter messages;

  /**
   * What to measure.
   *
   * @param saved what was found; null to read with the reader
   * @param limit so many texts of each corpus; 0 for all
   * @param kept takes what was read
   * @param failures takes what was missed and what is wrong
   * @param messages takes what the user should know
   */
  Evaluation(
      @Nullable Answers saved,
      @Nullable Reader reader,
      int limit,
      Writer kept,
      Writer failures,
      PrintWriter messages) {
    this.saved = saved;
    this.reader = reader;
    this.limit = limit;
    this.kept = kept;
    this.failures = failures;
    this.messages = messages;
  }

  /** A section for each corpus that there is something to say of. */
  String of(List<Path> corpora) throws IOException {
    StringBuilder report = new StringBuilder();
    for (Path corpus : corpora) {
      if (!Files.exists(corpus)) {
        throw new IllegalArgumentException(
            "There is no " + corpus + ".\nMaybe link the folder shared, with the data, beside the checkout.");
      }
      boolean pronouns = corpus.toString().endsWith(".tsv");
      report.append(Files.isDirectory(corpus) ? polnear(corpus) : pronouns ? gap(corpus) : riqua(corpus));
    }
    return report.toString();
  }

  private String polnear(Path folder) throws IOException {
    List<GoldText> texts = some(Polnear.gold(folder), limit);
    Answers answers = saved;
    if (reader != null) {
      List<Path> files = texts.stream().map(text -> folder.resolve("text/" + text.name() + ".txt")).toList();
      answers = Answers.ofFiles(reader, files, kept, messages);
    }
    if (answers == null || !answers.knowAnyOf(texts)) {
      return skipped(folder);
    }
    CorpusReport report = new CorpusReport(texts, answers.found(), isDevelopment(folder) ? Goals.POLNEAR : Goals.NONE);
    failures.write(report.failures());
    return heading("PolNeAR " + folder.getFileName(), texts, "articles")
        + "Not strict:\n\n" + report.accuracy(false)
        + "\nStrict. Published on the test split, which was never opened: CofeNet content 72.9, source 83.2, cue 75.3; "
        + "CoreNLP content 17.7. Two annotators agree at 71.6, 78.5 and 71.3 (exact span).\n\n" + report.accuracy(true)
        + "\nBy how much of the content stands in quotation marks (direct: all of it; indirect: none; mixed: some). "
        + "Found ones are grouped by their own content, marked ones by theirs. Not strict:\n\n" + report.byGroup()
        + "\nBy the quotation marks of the marked piece itself, so that a clause out of the middle of a quotation is not "
        + "taken for one:\n\n" + report.byOwnMarks()
        + "\nBy publisher, not strict:\n\n" + report.byPublisher()
        + "\nIs a statement right as often as its confidence says? Of the statements with a source:\n\n"
        + report.calibration()
        + "\nWhat `--min-confidence` keeps; the recall is of all marked statements:\n\n" + report.byLeastConfidence()
        + "\n";
  }

  private String riqua(Path file) throws IOException {
    List<GoldText> texts = some(Riqua.passages(file), limit);
    Answers answers = reader == null ? saved : Answers.ofTexts(reader, texts, kept);
    if (answers == null || !answers.knowAnyOf(texts)) {
      return skipped(file);
    }
    Goals goals = file.getFileName().toString().equals("valid.txt") ? Goals.RIQUA : Goals.NONE;
    CorpusReport report = new CorpusReport(texts, answers.found(), goals);
    failures.write(report.failures());
    return heading("RiQuA " + file.getFileName().toString().replace(".txt", ""), texts, "passages of fiction")
        + "The corpus does not say which source, cue and content belong together, so there are no statements to score, "
        + "and a place counts once. Not strict:\n\n" + report.accuracy(false)
        + "\nStrict:\n\n" + report.accuracy(true)
        + "\nBy how much of the content stands in quotation marks, not strict:\n\n" + report.byGroup()
        + "\n";
  }

  private String gap(Path file) throws IOException {
    if (reader == null) {
      return skipped(file);
    }
    List<GapPronouns.Example> all = some(GapPronouns.run(file).each(), limit);
    MarkdownTable table = new MarkdownTable("pronouns", "examples", "precision", "recall", "F1");
    for (String sort : List.of("all", "masculine", "feminine")) {
      Predicate<GapPronouns.Example> wanted =
          example -> sort.equals("all") || example.feminine() == sort.equals("feminine");
      List<GapPronouns.Example> own = all.stream().filter(wanted).toList();
      if (own.isEmpty()) {
        continue;
      }
      Bootstrap counts = new Bootstrap(own.stream().map(example -> vector(example.score())).toList());
      table.add(
          sort,
          own.size(),
          counts.figure(of(GapPronouns.Score::precision)),
          counts.figure(of(GapPronouns.Score::recall)),
          counts.figure(of(GapPronouns.Score::f1)));
    }
    return "### GAP " + file.getFileName() + "\n\nWhom the resolver of speakers takes ambiguous pronouns for, without "
        + "the page's address. Webster et al. (2018) give 66.9 for the rule that likens grammatical roles (parallelism) "
        + "and 70.6 for the same with the page's address (F1; quoted from memory, on another split).\n\n" + table + "\n";
  }

  private static double[] vector(GapPronouns.Score score) {
    return new double[] {score.right(), score.wrong(), score.missed()};
  }

  private static ToDoubleFunction<double[]> of(ToDoubleFunction<GapPronouns.Score> figure) {
    return counts ->
        figure.applyAsDouble(new GapPronouns.Score((int) counts[0], (int) counts[1], (int) counts[2]));
  }

  /** So many of them, drawn at random but the same every time; all when it is 0. */
  static <T> List<T> some(List<T> all, int limit) {
    if (limit <= 0 || limit >= all.size()) {
      return all;
    }
    List<T> drawn = new ArrayList<>(all);
    Collections.shuffle(drawn, new Random(SEED));
    return drawn.subList(0, limit);
  }

  private String skipped(Path corpus) {
    messages.println("bench: nothing to score on " + corpus);
    messages.flush();
    return "";
  }

  private static boolean isDevelopment(Path folder) {
    return folder.getFileName().toString().equals("dev");
  }

  private static String heading(String corpus, List<GoldText> texts, String sort) {
    long words = texts.stream().mapToLong(text -> ReadingSpeed.words(text.text())).sum();
    return String.format(Locale.ROOT, "### %s: %d %s, %,d words%n%n", corpus, texts.size(), sort, words);
  }
}
