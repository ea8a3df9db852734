package dev.parley.cli;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.PositionRecords;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.positions.Derivation;
import dev.parley.model.Evidentiality;
import dev.parley.model.Issue;
import dev.parley.model.Position;
import dev.parley.model.Stance;
import dev.parley.model.Strength;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows where everybody stands. */
@Command(
    name = "positions",
    description = "Shows where each party stands on each issue: derived from what was said, never typed in.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  parley positions --dossier my-case",
      "  parley positions --dossier my-case --as-of 2025-08-21 --format jsonl",
    })
final class PositionsCommand implements Callable<Integer> {
  private static final String LEGEND =
      "+ supports, - opposes, ~ conditional, = neutral; ! red line, ? told by others or without a name only";

  private final Console console;

  @Mixin private Case place = new Case();

  @Option(names = "--party", paramLabel = "ID", description = "Only this party or bloc.")
  private @Nullable String party;

  @Option(names = "--issue", paramLabel = "ID", description = "Only this issue.")
  private @Nullable String issue;

  @Option(names = "--as-of", paramLabel = "DATE", description = "Only what was said and published by this day.")
  private @Nullable LocalDate asOf;

  @Option(names = "--format", paramLabel = "FORMAT", description = "One of: table (default), jsonl, csv.")
  private ListFormat format = ListFormat.TABLE;

  @Option(names = "--without-text", description = "Leave out what are words of the documents.")
  private boolean withoutText;

  PositionsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Dossier dossier = place.dossier();
    Case.checkParty(dossier, party);
    Case.checkIssue(dossier, issue);
    try (Ledger ledger = place.ledger(dossier)) {
      List<Position> positions = Derivation.of(dossier, ledger).positions(asOf).stream()
          .filter(one -> party == null || one.party().equals(party))
          .filter(one -> issue == null || one.issue().equals(issue))
          .toList();
      PositionRecords records = new PositionRecords(!withoutText);
      format.print(
          console, positions, "position", all -> matrix(dossier, all), records::json, records::positionHeading,
          records::csv);
      if (format == ListFormat.TABLE) {
        console.say(positions.isEmpty() ? Case.NOTHING_CODED : LEGEND);
      }
    }
    return 0;
  }

  /** A row for each party with a position, a column for each issue on which anybody has one. */
  private static Table matrix(Dossier dossier, List<Position> positions) {
    List<Issue> issues = dossier.issues().stream()
        .filter(issue -> positions.stream().anyMatch(one -> one.issue().equals(issue.id())))
        .toList();
    List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.text("PARTY", 24)));
    issues.forEach(issue -> columns.add(Table.Column.text(issue.id().toUpperCase(Locale.ROOT), 30)));
    Table table = new Table(columns.toArray(Table.Column[]::new));
    Map<String, List<Position>> rows = new LinkedHashMap<>();
    positions.forEach(one -> rows.computeIfAbsent(one.party(), id -> new ArrayList<>()).add(one));
    rows.forEach((holder, held) -> {
      List<String> cells = new ArrayList<>(List.of(dossier.nameOf(holder)));
      for (Issue issue : issues) {
        cells.add(held.stream()
            .filter(one -> one.issue().equals(issue.id()))
            .map(PositionsCommand::mark)
            .collect(Collectors.joining(" ")));
      }
      table.row(cells.toArray(String[]::new));
    });
    return table;
  }

  private static String mark(Position one) {
    return sign(one.stance())
        + one.option()
        + (one.strength() == Strength.RED_LINE ? "!" : "")
        + (one.evidentiality() == Evidentiality.FIRST_HAND ? "" : "?");
  }

  private static String sign(Stance stance) {
    return switch (stance) {
      case SUPPORTS -> "+";
      case OPPOSES -> "-";
      case CONDITIONAL -> "~";
      case NEUTRAL, UNKNOWN -> "=";
    };
  }
}
