package dev.parley.cli;

import dev.parley.dossier.ActorRecords;
import dev.parley.dossier.Dossier;
import dev.parley.dossier.actors.Doubt;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.model.Ids;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists actors of a ledger that could be one. */
@Command(
    name = "candidates",
    description = "Lists pairs of actors that could be one and were left apart, since that is in doubt: merge them, or "
        + "say that they are not one (actors apart).",
    footerHeading = "%nExample:%n",
    footer = "  parley actors candidates --dossier my-case")
final class ActorsCandidatesCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private Case place = new Case();

  @Option(names = "--format", paramLabel = "FORMAT", description = "One of: table (default), jsonl, csv.")
  private ListFormat format = ListFormat.TABLE;

  ActorsCandidatesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Dossier dossier = place.dossier();
    List<Doubt> doubts;
    try (Ledger ledger = place.ledger(dossier)) {
      doubts = ledger.actors().doubts();
    }
    format.print(
        console, doubts, "candidate", ActorsCandidatesCommand::table, ActorRecords::json, ActorRecords::doubtHeading, ActorRecords::csv);
    return 0;
  }

  private static Table table(List<Doubt> doubts) {
    Table table = new Table(
        Table.Column.text("LIKELY", 6),
        Table.Column.text("ONE", 34),
        Table.Column.text("OTHER", 34),
        Table.Column.text("REASON", 0));
    doubts.forEach(one -> table.row(Ids.of(one.likelihood()), one.one(), one.other(), one.reason()));
    return table;
  }
}
