package dev.parley.bench.positions;

import dev.parley.dossier.Dates;
import dev.parley.dossier.Dossier;
import dev.parley.dossier.DossierFile;
import dev.parley.dossier.ReadListener;
import dev.parley.dossier.ReadRun;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.LedgerStatement;
import dev.parley.dossier.ledger.StatementFilter;
import dev.parley.dossier.pledges.Pledges;
import dev.parley.dossier.positions.Derivation;
import dev.parley.model.Capability;
import dev.parley.model.Evidentiality;
import dev.parley.model.Position;
import dev.parley.model.Stance;
import dev.parley.model.Strength;
import dev.parley.reading.Reader;
import dev.parley.reading.intake.Intake;
import dev.parley.reading.intake.Limits;
import dev.parley.reading.stance.StanceModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What a reader of the seed article would put down, and whether it comes out, also of a copy in which nobody is who they were. */
@Command(
    name = "seed",
    mixinStandardHelpOptions = true,
    description = "Reads the seed article alone into a fresh ledger, and a copy of it with other names and days, and says which of "
        + "the facts in it come out.")
public final class SeedCommand implements Callable<Integer> {
  private static final Path SEED = Path.of("../shared/seed");
  private static final Path DOSSIER = Path.of("dossiers/ukraine-guarantees/dossier.yaml");
  private static final Path NAMES = Path.of("parley-bench/src/main/resources/dev/parley/bench/positions/seed/names.tsv");
  private static final LocalDate PUBLISHED = LocalDate.of(2025, 8, 21);

  /** A Monday, as the copy says Monday where the article says Thursday. */
  private static final LocalDate COPY_PUBLISHED = LocalDate.of(2031, 3, 3);

  /** After these words the article is over and a reader comments on it. */
  private static final String END = "{Matzav.com}";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Path folder = Files.createTempDirectory("parley-seed");
    try (Reader reader = Reader.open();
        StanceModel model = StanceModel.open()) {
      String article;
      try (Stream<Path> files = Files.list(SEED)) {
        article = Files.readString(files.filter(file -> file.toString().endsWith(".txt")).findFirst().orElseThrow());
      }
      String dossier = Files.readString(DOSSIER);
      UnaryOperator<String> renamed = renaming();
      Map<String, Boolean> own = facts(folder.resolve("own"), dossier, article, PUBLISHED, UnaryOperator.identity(), reader, model);
      Map<String, Boolean> copy = facts(
          folder.resolve("copy"), renamed.apply(dossier), renamed.apply(article), COPY_PUBLISHED, renamed, reader, model);
      own.forEach((fact, holds) -> out.println(mark(holds) + mark(Boolean.TRUE.equals(copy.get(fact))) + fact));
      out.println("(first the article, then the copy)");
      out.flush();
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    return 0;
  }

  private static String mark(boolean holds) {
    return holds ? "yes  " : "NO   ";
  }

  private static UnaryOperator<String> renaming() throws IOException {
    Map<Pattern, String> names = new LinkedHashMap<>();
    for (String line : Files.readAllLines(NAMES)) {
      if (!line.startsWith("#")) {
        String[] both = line.split("\t");
        names.put(Pattern.compile("(?<![\\p{L}])" + Pattern.quote(both[0]) + "(?![\\p{L}])"), both[1]);
      }
    }
    return text -> {
      String changed = text;
      for (Map.Entry<Pattern, String> name : names.entrySet()) {
        changed = name.getKey().matcher(changed).replaceAll(name.getValue());
      }
      return changed;
    };
  }

  private static Map<String, Boolean> facts(
      Path folder, String dossierText, String article, LocalDate day, UnaryOperator<String> id, Reader reader,
      StanceModel model) throws IOException {
    Files.createDirectory(folder);
    Path text = folder.resolve("article.txt");
    Files.writeString(text, article);
    Path yaml = folder.resolve("dossier.yaml");
    Files.writeString(yaml, dossierText);
    Dossier dossier = DossierFile.load(yaml);
    try (Ledger ledger = Ledger.open(folder.resolve("ledger.db"))) {
      new ReadRun(dossier, new Intake(Limits.DEFAULT), reader, model, Dates.published(day), ledger)
          .read(List.of(text.toString()), false, ReadListener.SILENT);
      List<LedgerStatement> statements = ledger.statements(StatementFilter.ALL);
      List<Position> positions = Derivation.of(dossier, ledger).positions(null);
      Pledges pledges = Pledges.of(dossier, ledger, null);
      int end = article.codePointCount(0, article.indexOf(END));
      String russia = id.apply("russia");
      String britain = id.apply("united-kingdom");
      Map<String, Boolean> facts = new LinkedHashMap<>();
      facts.put("Russia opposes forward troops, red line, Lavrov, on the day", positions.stream().anyMatch(one ->
          at(one, russia, "foreign-troops", "forward") && one.stance() == Stance.OPPOSES && one.strength() == Strength.RED_LINE
              && day.equals(one.since())
              && one.grounds().stream().anyMatch(ground -> id.apply("sergei-lavrov").equals(ground.speaker()))));
      facts.put("Russia wants a part in the guarantees, as a demand or more", positions.stream().anyMatch(one ->
          at(one, russia, id.apply("russia-role"), "consulted") && one.stance() == Stance.SUPPORTS
              && (one.strength() == Strength.DEMAND || one.strength() == Strength.RED_LINE)));
      facts.put("Russia supports guarantees at second hand only, from Trump, unconfirmed", positions.stream().anyMatch(one ->
          at(one, russia, "guarantees", "given") && one.stance() == Stance.SUPPORTS
              && one.evidentiality() == Evidentiality.SECOND_HAND
              && one.unconfirmed().stream().anyMatch(ground -> id.apply("donald-trump").equals(ground.speaker()))));
      for (Capability capability : List.of(Capability.LOGISTICS, Capability.TRAINING)) {
        facts.put("the United Kingdom pledges " + capability + ", away from combat", pledges.pledges().stream().anyMatch(one ->
            one.party().equals(britain) && one.capability() == capability
                && one.caveats().stream().anyMatch(caveat -> caveat.contains("combat"))));
      }
      facts.put("the United States pledges air", pledges.pledges().stream().anyMatch(one ->
          one.party().equals(id.apply("united-states")) && one.capability() == Capability.AIR));
      facts.put("ten of the 31 of the coalition are claimed", pledges.claims().stream().anyMatch(one ->
          one.bloc().equals(id.apply("coalition-of-the-willing")) && one.count() == 10 && Integer.valueOf(31).equals(one.of())));
      facts.put("the reader's comment counts for nothing", statements.stream()
          .noneMatch(one -> one.statement().content().start() > end));
      return facts;
    }
  }

  private static boolean at(Position one, String party, String issue, String option) {
    return one.party().equals(party) && one.issue().equals(issue) && one.option().equals(option);
  }
}
