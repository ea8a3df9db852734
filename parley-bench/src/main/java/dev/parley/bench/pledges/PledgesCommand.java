package dev.parley.bench.pledges;

import dev.parley.dossier.Dates;
import dev.parley.dossier.Dossier;
import dev.parley.dossier.DossierFile;
import dev.parley.dossier.ReadListener;
import dev.parley.dossier.ReadRun;
import dev.parley.dossier.ReadSummary;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.pledges.Pledges;
import dev.parley.reading.Reader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How many of the pledges and claims that a text tells are found, from end to end. */
@Command(
    name = "pledges",
    mixinStandardHelpOptions = true,
    description = "Reads texts written for it into fresh ledgers and holds pledges and claims against what they tell "
        + "(docs/guidelines/pledges-sample.md).")
public final class PledgesCommand implements Callable<Integer> {
  private static final Path TEXTS = Path.of("parley-bench/src/main/resources/dev/parley/bench/pledges");

  @Option(names = "--held-out", description = "The texts that are kept apart, not the others.")
  private boolean heldOut;

  @Option(names = "--failures", description = "List what is wrong.")
  private boolean failures;

  @Override
  public Integer call() throws IOException {
    PrintStream out = System.out;
    PledgeScore all = new PledgeScore(true, failures ? out : null);
    PledgeScore sure = new PledgeScore(false, null);
    Set<String> apart = Files.readAllLines(TEXTS.resolve("held-out.txt")).stream()
        .filter(line -> !line.startsWith("#"))
        .collect(Collectors.toSet());
    Path folder = Files.createTempDirectory("parley-pledges");
    try (Reader reader = Reader.open();
        Stream<Path> files = Files.walk(TEXTS)) {
      for (Path gold : files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList()) {
        String text = TEXTS.relativize(gold).toString().replace(".jsonl", "");
        if (apart.contains(text) == heldOut) {
          Pledges answers = answers(reader, text, folder.resolve("ledger.db"));
          all.add(text, PledgeGold.read(gold), answers);
          sure.add(text, PledgeGold.read(gold), answers);
        }
      }
    } finally {
      Files.delete(folder);
    }
    all.lines().forEach(out::println);
    out.println("without the doubtful:");
    sure.lines().forEach(line -> out.println("  " + line));
    return 0;
  }

  /** What is found in a text alone; the ledger is deleted afterwards. */
  private static Pledges answers(Reader reader, String text, Path file) throws IOException {
    Path path = TEXTS.resolve(text + ".md");
    Dossier dossier = DossierFile.load(TEXTS.resolve(text).resolveSibling(""));
    try (Ledger ledger = Ledger.open(file)) {
      ReadSummary summary = new ReadRun(dossier, reader, Dates.NONE, ledger)
          .read(List.of(path.toString()), false, ReadListener.SILENT);
      if (!summary.refused().isEmpty()) {
        throw new IllegalStateException(path + " was not read: " + summary.refused());
      }
      return Pledges.of(dossier, ledger, null);
    } finally {
      try (Stream<Path> files = Files.list(file.resolveSibling(""))) {
        for (Path one : files.toList()) {
          Files.delete(one);
        }
      }
    }
  }
}
