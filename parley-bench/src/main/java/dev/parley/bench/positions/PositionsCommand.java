package dev.parley.bench.positions;

import dev.parley.dossier.Dates;
import dev.parley.dossier.Dossier;
import dev.parley.dossier.DossierFile;
import dev.parley.dossier.ReadListener;
import dev.parley.dossier.ReadRun;
import dev.parley.dossier.ReadSummary;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.pledges.Pledges;
import dev.parley.dossier.positions.Derivation;
import dev.parley.model.Position;
import dev.parley.reading.Reader;
import dev.parley.reading.intake.Intake;
import dev.parley.reading.intake.Limits;
import dev.parley.reading.stance.StanceModel;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How much of the table that a reader would keep comes out right from end to end. */
@Command(
    name = "positions",
    mixinStandardHelpOptions = true,
    description = "Reads the gold's documents into fresh ledgers and holds positions, shifts, pledges and claims against it "
        + "(docs/guidelines/positions-gold.md).")
public final class PositionsCommand implements Callable<Integer> {
  private static final Path GOLD = Path.of("parley-bench/src/main/resources/dev/parley/bench/positions");
  private static final List<String> KINDS = List.of("cell", "shift", "pledge", "claim");

  @Option(names = "--enb", description = "The twenty issues of the Bulletin, not the shipped corpus.")
  private boolean bulletin;

  @Option(names = "--pledges", description = "Pledges and claims alone, for which no weights for stances are needed.")
  private boolean pledgesAlone;

  @Option(names = "--failures", description = "List what is wrong.")
  private boolean failures;

  private final Map<String, List<Score>> scores = new LinkedHashMap<>();

  @Override
  public Integer call() throws IOException {
    PrintStream out = System.out;
    for (String kind : pledgesAlone ? List.of("pledge", "claim") : KINDS) {
      scores.put(kind, List.of(new Score(true, failures ? out : null), new Score(false, null)));
    }
    Path folder = Files.createTempDirectory("parley-positions");
    try (Reader reader = Reader.open();
        StanceModel model = pledgesAlone ? null : StanceModel.open()) {
      if (bulletin) {
        Dossier dossier = DossierFile.load(Path.of("dossiers/climate-talks"));
        Path texts = Path.of("../shared/data/enb");
        for (Path gold : cells(GOLD.resolve("enb"))) {
          String name = gold.getFileName().toString().replace(".cells.jsonl", "");
          score(name, dossier, texts.resolve(name + ".md"), Dates.table(texts.resolve("dates.csv")), folder, gold, reader, model);
        }
      } else {
        Path home = Path.of("dossiers/ukraine-guarantees");
        Path gold = GOLD.resolve("ukraine-guarantees/corpus.cells.jsonl");
        score("corpus", DossierFile.load(home), home.resolve("corpus"), Dates.NONE, folder, gold, reader, model);
      }
    } finally {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
    scores.forEach((kind, both) -> {
      out.println(kind + ": " + both.getFirst().figures());
      out.println(" ".repeat(kind.length()) + "  without the doubtful: " + both.getLast().figures());
      if (kind.equals("cell")) {
        out.println("      " + both.getFirst().strengths());
      }
    });
    return 0;
  }

  private static List<Path> cells(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".cells.jsonl")).sorted().toList();
    }
  }

  private void score(
      String name, Dossier dossier, Path texts, Dates dates, Path folder, Path gold, Reader reader,
      @Nullable StanceModel model)
      throws IOException {
    try (Ledger ledger = Ledger.open(folder.resolve(name + ".db"))) {
      ReadSummary summary = new ReadRun(dossier, new Intake(Limits.DEFAULT), reader, model, dates, ledger)
          .read(List.of(texts.toString()), false, ReadListener.SILENT);
      if (!summary.refused().isEmpty()) {
        throw new IllegalStateException(texts + " was not read whole: " + summary.refused());
      }
      Map<String, Map<String, String>> answers = new HashMap<>();
      Map<String, String> strengths = new HashMap<>();
      KINDS.forEach(kind -> answers.put(kind, new LinkedHashMap<>()));
      Derivation derivation = Derivation.of(dossier, ledger);
      for (Position one : derivation.positions(null)) {
        String key = one.party() + " " + one.issue() + "/" + one.option();
        put(answers, "cell", key, word(one.stance()));
        strengths.put(key, one.strength() == null ? "" : word(one.strength()));
      }
      derivation.shifts(null).forEach(one -> put(
          answers, "shift",
          String.join(" ", one.party(), one.issue() + "/" + one.option(), word(one.kind()), one.on().toString()), ""));
      Pledges pledges = Pledges.of(dossier, ledger, null);
      pledges.pledges().forEach(one -> put(answers, "pledge", one.party() + " " + word(one.capability()), word(one.status())));
      pledges.claims().forEach(one -> put(answers, "claim", one.bloc() + " " + one.count(), ""));
      DerivedGold wanted = DerivedGold.read(gold);
      scores.forEach((kind, both) -> both.forEach(score -> score.add(
          name, wanted.of(kind), answers.getOrDefault(kind, Map.of()), kind.equals("cell") ? strengths : Map.of())));
    }
  }

  private static void put(Map<String, Map<String, String>> answers, String kind, String key, String answer) {
    Map<String, String> known = answers.get(kind);
    if (known != null) {
      known.put(key, answer);
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
