package dev.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.bench.scoring.Attributed;
import dev.parley.bench.scoring.CorpusReport;
import dev.parley.bench.scoring.Goals;
import dev.parley.bench.scoring.GoldText;
import dev.parley.bench.scoring.Measure;
import dev.parley.model.Span;
import dev.parley.reading.Reader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that defines the figures, and this module's own scorer, on the same runs. */
class ScoreScriptTest {
  private static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("parley.root")));
  private static final Path DATA = ROOT.resolve("../shared/data");
  private static final Path DEV = DATA.resolve("polnear/dev");

  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void data() {
    assumeTrue(Files.exists(DEV) && Files.exists(DATA.resolve("score.py")), "PolNeAR is not there: ../shared/data");
    assumeTrue(hasPython(), "There is no python3.");
  }

  @Test
  void a_real_run_gets_the_figures_of_the_script() throws Exception {
    List<String> names =
        Polnear.gold(DEV).stream().filter(text -> text.text().length() < 2500).map(GoldText::name).limit(3).toList();
    Path gold = excerpt(names);
    Path run = folder.resolve("run.jsonl");
    try (Reader reader = Reader.open();
        Writer save = Files.newBufferedWriter(run)) {
      List<Path> files = names.stream().map(name -> gold.resolve("text/" + name + ".txt")).toList();
      Answers.ofFiles(reader, files, save, new PrintWriter(Writer.nullWriter()));
    }
    assertThat(Files.readAllLines(run)).isNotEmpty();
    compare(gold, run);
  }

  /** Every article, with answers that are wrong in all the ways that answers are: many ties, shared and cut spans. */
  @Test
  void a_spoilt_copy_of_all_marks_gets_the_figures_of_the_script() throws Exception {
    Random dice = new Random(7);
    Path run = folder.resolve("run.jsonl");
    try (Writer out = Files.newBufferedWriter(run)) {
      for (GoldText text : Polnear.gold(DEV)) {
        int length = text.text().codePointCount(0, text.text().length());
        for (Attributed known : text.attributions()) {
          for (int copies = dice.nextInt(10) / 4; copies > 0; copies--) {
            String within = dice.nextInt(12) == 0 ? "\"s-1\"" : "null";
            out.write("{\"type\":\"statement\",\"document\":\"texts/" + text.name() + ".txt\",\"source\":"
                + spoilt(known.source(), length, dice) + ",\"cue\":" + spoilt(known.cue(), length, dice)
                + ",\"content\":" + spoilt(known.content(), length, dice) + ",\"within\":" + within + "}\n");
          }
        }
      }
    }
    compare(DEV, run);
  }

  private static String spoilt(List<Span> spans, int length, Random dice) {
    List<Span> result = new ArrayList<>();
    for (Span span : spans) {
      int start = span.start();
      int end = span.end();
      if (dice.nextInt(3) == 0) {
        start = Math.clamp(start + dice.nextInt(-30, 30), 0, length - 2);
        end = Math.clamp(end + dice.nextInt(-30, 30), start + 1, length);
      }
      result.add(new Span(start, end));
    }
    if (result.isEmpty() || dice.nextInt(12) == 0) {
      return "null";
    }
    return result.stream()
        .map(span -> "{\"start\":" + span.start() + ",\"end\":" + span.end() + "}")
        .collect(Collectors.joining(",", "{\"spans\":[", "]}"));
  }

  private static void compare(Path gold, Path run) throws Exception {
    List<GoldText> texts = Polnear.gold(gold);
    CorpusReport report = new CorpusReport(texts, Answers.saved(run).found(), Goals.NONE);
    for (boolean strict : List.of(false, true)) {
      Map<String, double[]> theirs = figures(script(gold, run, strict));
      for (Measure measure : Measure.values()) {
        double[] mine = {
          report.precision(measure, strict).value(),
          report.recall(measure, strict).value(),
          report.f1(measure, strict).value()
        };
        double[] wanted = theirs.get(measure.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        // They are printed with one decimal.
        assertThat(mine).as(measure + ", strict: " + strict).containsExactly(wanted, within(0.0501));
      }
    }
  }

  private static Map<String, double[]> figures(List<String> lines) {
    Pattern pattern = Pattern.compile("(\\w+(?: \\w+)?) +P +([\\d.]+) R +([\\d.]+) F1 +([\\d.]+) .*");
    Map<String, double[]> figures = new HashMap<>();
    for (String line : lines) {
      Matcher matcher = pattern.matcher(line);
      if (matcher.matches()) {
        double[] row = IntStream.of(2, 3, 4).mapToDouble(i -> Double.parseDouble(matcher.group(i))).toArray();
        figures.put(matcher.group(1), row);
      }
    }
    return figures;
  }

  private static List<String> script(Path gold, Path run, boolean strict) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("python3", DATA.resolve("score.py").toString(), gold.toString(), run.toString()));
    if (strict) {
      command.add("--strict");
    }
    Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    assertThat(process.waitFor()).isZero();
    return lines;
  }

  private Path excerpt(List<String> names) throws IOException {
    Path gold = folder.resolve("gold");
    for (String part : List.of("text", "attributions")) {
      Files.createDirectories(gold.resolve(part));
      try (Stream<Path> files = Files.list(DEV.resolve(part))) {
        for (Path file : files.toList()) {
          if (names.stream().anyMatch(name -> file.getFileName().toString().startsWith(name))) {
            Files.copy(file, gold.resolve(part).resolve(file.getFileName()));
          }
        }
      }
    }
    return gold;
  }

  private static boolean hasPython() {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
