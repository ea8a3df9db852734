package dev.parley.cli;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.PositionRecords;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.positions.Derivation;
import dev.parley.model.Ids;
import dev.parley.model.Position;
import dev.parley.model.Shift;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what changed. */
@Command(
    name = "shifts",
    description = "Lists what changed in the positions of the parties: reversals, new conditions, hardening, softening, "
        + "contradictions and denials, by day.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  parley shifts --dossier my-case --since 2025-08-18",
    })
final class ShiftsCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private Case place = new Case();

  @Option(names = "--since", paramLabel = "DATE", description = "Only on this day or later.")
  private @Nullable LocalDate since;

  @Option(names = "--party", paramLabel = "ID", description = "Only of this party or bloc.")
  private @Nullable String party;

  @Option(names = "--format", paramLabel = "FORMAT", description = "One of: table (default), jsonl, csv.")
  private ListFormat format = ListFormat.TABLE;

  @Option(names = "--without-text", description = "Leave out what are words of the documents.")
  private boolean withoutText;

  ShiftsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Dossier dossier = place.dossier();
    Case.checkParty(dossier, party);
    try (Ledger ledger = place.ledger(dossier)) {
      Derivation derivation = Derivation.of(dossier, ledger);
      List<Shift> shifts = derivation.shifts(since).stream()
          .filter(one -> party == null || one.party().equals(party))
          .toList();
      PositionRecords records = new PositionRecords(!withoutText);
      format.print(
          console, shifts, "shift", all -> table(dossier, all, derivation.held()), records::json, records::shiftHeading,
          records::csv);
    }
    return 0;
  }

  private Table table(Dossier dossier, List<Shift> shifts, Map<String, Position> positions) {
    Table table = new Table(
        Table.Column.text("ON", 10),
        Table.Column.text("PARTY", 22),
        Table.Column.text("ISSUE / OPTION", 34),
        Table.Column.text("KIND", 14),
        Table.Column.text("FROM", 22),
        Table.Column.text("TO", 22),
        Table.Column.text(withoutText ? "ID" : "WORDS", 0));
    for (Shift one : shifts) {
      Position to = positions.get(one.to());
      table.row(
          one.on().toString(),
          dossier.nameOf(one.party()),
          one.issue() + " / " + one.option(),
          Ids.of(one.kind()),
          stance(positions.get(one.from())),
          stance(to),
          withoutText ? one.id() : words(one, to));
    }
    return table;
  }

  /** Where a position stands and how firmly; unknown for none. */
  static String stance(@Nullable Position position) {
    if (position == null) {
      return Moments.UNKNOWN;
    }
    return Ids.of(position.stance()) + (position.strength() == null ? "" : ", " + Ids.of(position.strength()));
  }

  private static String words(Shift shift, @Nullable Position to) {
    return to == null
        ? ""
        : to.grounds().stream()
            .filter(ground -> shift.statements().contains(ground.statement()))
            .findFirst()
            .map(ground -> "“" + ground.quote() + "”")
            .orElse("");
  }
}
