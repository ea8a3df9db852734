package dev.parley.bench;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.DossierFile;
import dev.parley.dossier.utterances.Likeness;
import dev.parley.dossier.utterances.Report;
import dev.parley.dossier.utterances.Utterances;
import dev.parley.model.When;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures which reports are taken for one utterance. */
@Command(
    name = "utterances",
    mixinStandardHelpOptions = true,
    description = "Scores on read pairs which reports are taken for one utterance (docs/guidelines/utterances.md).")
final class UtterancesCommand implements Callable<Integer> {
  private static final int SAMPLES = 2000;

  private static final int MANY = 100_000;

  /** Years between the copies of a statement when the speed is measured. */
  private static final long APART = 20;

  @Option(
      names = "--part",
      defaultValue = "fresh",
      description = "dev, test, or fresh and third: further sets from the test weeks (default: ${DEFAULT-VALUE}).")
  private String part = "fresh";

  @Option(
      names = "--data",
      defaultValue = "../shared/data",
      description = "The folder with polnear and official (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of("");

  @Option(names = "--examples", description = "Print the measures of the development pairs instead, to learn from.")
  private boolean examples;

  @Option(
      names = "--speed",
      description = "Measure instead how long it takes to put 100,000 statements together: those of all weeks, again and"
          + " again, twenty years apart.")
  private boolean speed;

  @Option(names = "--failures", description = "List the pairs that are judged wrongly, by their places.")
  private boolean failures;

  @Option(names = "--words", description = "With --failures, also their words. They are under copyright.")
  private boolean words;

  @Spec private CommandSpec spec = CommandSpec.create();

  private record Judged(UtterancePairs.Pair pair, boolean gold, boolean answer) {}

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    String wanted = examples ? "dev" : part;
    List<UtterancePairs.Pair> pairs = new ArrayList<>(UtterancePairs.read(wanted));
    if (examples) {
      pairs.addAll(UtterancePairs.read("more"));
    }
    Path home = Program.home();
    Path folder = home.resolve("dossiers/ukraine-guarantees");
    Dossier dossier = DossierFile.load(folder);
    Likeness likeness = Likeness.read();
    if (speed) {
      List<Report> every = new ArrayList<>(UtterancePool.of("dev", dossier, folder, home.resolve(data), free(home)));
      every.addAll(UtterancePool.of("test", dossier, folder, home.resolve(data), free(home)));
      measureSpeed(every, likeness, out);
      out.flush();
      return 0;
    }
    String weeks = wanted.equals("fresh") || wanted.equals("third") ? "test" : wanted;
    List<Report> pool = UtterancePool.of(weeks, dossier, folder, home.resolve(data), free(home));
    if (examples) {
      printExamples(pairs, pool, likeness, out);
    } else {
      measure(pairs, pool, likeness, out);
    }
    out.flush();
    return 0;
  }

  private static List<String> free(Path home) throws IOException {
    return Files.readAllLines(home.resolve("training/split.csv")).stream()
        .filter(line -> line.endsWith(",official,free"))
        .map(line -> line.substring(0, line.indexOf(',')))
        .toList();
  }

  /** The report at a place; where the layout gives other words than the gold's, one that holds them or lies in them. */
  private static @Nullable Report find(UtterancePairs.Place place, Map<String, Report> byKey, List<Report> pool) {
    Report exact = byKey.get(place.key());
    if (exact != null || place.words() == null) {
      return exact;
    }
    String wanted = UtterancePairs.folded(place.words());
    Report best = null;
    for (Report report : pool) {
      String content = UtterancePairs.folded(report.content());
      boolean fits = report.document().equals(place.file()) && (content.contains(wanted) || wanted.contains(content));
      if (fits && (best == null || content.length() > best.content().length())) {
        best = report;
      }
    }
    return best;
  }

  private static Map<String, Report> byKey(List<Report> pool) {
    Map<String, Report> byKey = new HashMap<>();
    pool.forEach(report -> byKey.put(report.statement(), report));
    return byKey;
  }

  private void printExamples(
      List<UtterancePairs.Pair> pairs, List<Report> pool, Likeness likeness, PrintWriter out) {
    Utterances utterances = new Utterances(likeness);
    utterances.tell(pool);
    pool.forEach(report -> utterances.keep(report, report.statement()));
    Map<String, Report> byKey = byKey(pool);
    out.println("same\tstratum\tweek\tdocuments\t" + String.join("\t", Likeness.FEATURES));
    for (UtterancePairs.Pair pair : pairs) {
      Report one = find(pair.one(), byKey, pool);
      Report other = find(pair.other(), byKey, pool);
      if (pair.same() != null && one != null && other != null) {
        LocalDate day = Objects.requireNonNull(one.published());
        out.print((pair.same() ? "1" : "0") + "\t" + pair.stratum() + "\t" + UtterancePairs.week(day) + "\t"
            + Stream.of(one.document(), other.document()).sorted().collect(Collectors.joining(" ")));
        for (double feature : utterances.features(one, other)) {
          out.printf(Locale.ROOT, "\t%.5f", feature);
        }
        out.println();
      }
    }
  }

  private void measure(List<UtterancePairs.Pair> pairs, List<Report> pool, Likeness likeness, PrintWriter out) {
    long began = System.nanoTime();
    Utterances utterances = new Utterances(likeness);
    utterances.tell(pool);
    pool.forEach(utterances::add);
    double seconds = (System.nanoTime() - began) / 1e9;
    Map<String, Report> byKey = byKey(pool);
    List<Judged> judged = new ArrayList<>();
    List<Judged> alone = new ArrayList<>();
    int missing = 0;
    for (UtterancePairs.Pair pair : pairs) {
      if (pair.same() == null) {
        continue;
      }
      Report one = find(pair.one(), byKey, pool);
      Report other = find(pair.other(), byKey, pool);
      missing += one == null || other == null ? 1 : 0;
      boolean answer = one != null && other != null
          && String.valueOf(utterances.of(one.statement())).equals(utterances.of(other.statement()));
      judged.add(new Judged(pair, pair.same(), answer));
      boolean alike = one != null && other != null && utterances.alike(one, other);
      alone.add(new Judged(pair, pair.same(), alike));
      if (failures && answer != pair.same()) {
        print(out, answer ? "joined wrongly" : "not joined", pair, one, other);
        if (one != null && other != null) {
          out.println("   measures " + Arrays.toString(utterances.features(one, other)));
        }
      }
    }
    out.printf(Locale.ROOT, "%s: %d statements, %.1f s; %d pairs, %d of one utterance, %d with a statement not found%n",
        part, pool.size(), seconds, judged.size(), judged.stream().filter(Judged::gold).count(), missing);
    print(out, "all", judged);
    print(out, "each pair by itself", alone);
    Map<String, List<Judged>> strata = new TreeMap<>();
    judged.forEach(one -> strata.computeIfAbsent(one.pair().stratum(), name -> new ArrayList<>()).add(one));
    strata.forEach((name, some) -> print(out, name, some));
  }

  private static void measureSpeed(List<Report> every, Likeness likeness, PrintWriter out) {
    List<Report> reports = new ArrayList<>();
    for (int copy = 0; reports.size() < MANY; copy++) {
      for (Report report : every.subList(0, Math.min(every.size(), MANY - reports.size()))) {
        reports.add(moved(report, copy));
      }
    }
    long began = System.nanoTime();
    Utterances utterances = new Utterances(likeness);
    utterances.tell(reports);
    reports.forEach(utterances::add);
    double seconds = (System.nanoTime() - began) / 1e9;
    Set<String> ids = new HashSet<>();
    reports.forEach(report -> ids.add(String.valueOf(utterances.of(report.statement()))));
    out.printf(Locale.ROOT, "%d statements are %d utterances: %.1f s on one core, %.0f a second%n",
        reports.size(), ids.size(), seconds, reports.size() / seconds);
  }

  private static Report moved(Report one, int copy) {
    When said = one.said();
    LocalDate published = one.published();
    return new Report(
        one.statement() + "#" + copy, one.document() + "#" + copy, one.speaker(), one.party(), one.source(), one.cue(),
        one.denied(), one.content(), one.direct(),
        said == null
            ? null
            : new When(said.from().plusYears(APART * copy), said.to().plusYears(APART * copy), said.precision()),
        published == null ? null : published.plusYears(APART * copy));
  }

  private void print(
      PrintWriter out, String what, UtterancePairs.Pair pair, @Nullable Report one, @Nullable Report other) {
    out.println(what + " [" + pair.stratum() + "] " + pair.one().file() + " | " + pair.other().file());
    for (Report report : Arrays.asList(one, other)) {
      if (report != null && words) {
        out.println("   " + (report.speaker() == null ? "nobody" : report.speaker().name()) + ", " + report.said() + ": "
            + UtterancePairs.folded(report.content()));
      }
    }
  }

  private static void print(PrintWriter out, String name, List<Judged> judged) {
    double[] f1 = new double[SAMPLES];
    Random dice = new Random(1);
    for (int i = 0; i < SAMPLES; i++) {
      List<Judged> drawn = new ArrayList<>();
      for (int k = 0; k < judged.size(); k++) {
        drawn.add(judged.get(dice.nextInt(judged.size())));
      }
      f1[i] = scores(drawn)[2];
    }
    Arrays.sort(f1);
    double[] scores = scores(judged);
    out.printf(Locale.ROOT, "%-24s precision %5.1f  recall %5.1f  F1 %5.1f  (95 %%: %.1f to %.1f)  of %d%n",
        name, scores[0], scores[1], scores[2], f1[SAMPLES / 40], f1[SAMPLES - 1 - SAMPLES / 40], judged.size());
  }

  /** Precision, recall and F1, in percent. */
  private static double[] scores(List<Judged> judged) {
    double both = judged.stream().filter(one -> one.gold() && one.answer()).count();
    double answered = judged.stream().filter(Judged::answer).count();
    double gold = judged.stream().filter(Judged::gold).count();
    return new double[] {
        100 * both / Math.max(1, answered), 100 * both / Math.max(1, gold), 200 * both / Math.max(1, answered + gold)};
  }
}
