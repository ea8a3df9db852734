package dev.parley.cli;

import dev.parley.dossier.ActorRecords;
import dev.parley.dossier.Dossier;
import dev.parley.dossier.ledger.Judgement;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.model.Ids;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what people judged about actors. */
@Command(
    name = "history",
    description = "Lists what people judged about actors, oldest first, with what was undone. One that is orphaned "
        + "holds, but what it is about is not in the ledger now.",
    footerHeading = "%nExample:%n",
    footer = "  parley actors history --dossier my-case")
final class ActorsHistoryCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private Case place = new Case();

  @Option(names = "--format", paramLabel = "FORMAT", description = "One of: table (default), jsonl, csv.")
  private ListFormat format = ListFormat.TABLE;

  ActorsHistoryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Dossier dossier = place.dossier();
    List<Judgement> judgements;
    try (Ledger ledger = place.ledger(dossier)) {
      judgements = ledger.actors().judgements();
    }
    format.print(
        console, judgements, "judgement", ActorsHistoryCommand::table, ActorRecords::json, ActorRecords::judgementHeading, ActorRecords::csv);
    return 0;
  }

  private static Table table(List<Judgement> judgements) {
    Table table = new Table(
        Table.Column.text("ID", 18),
        Table.Column.text("WHEN", 20),
        Table.Column.text("BY", 14),
        Table.Column.text("STATE", 8),
        Table.Column.text("KIND", 5),
        Table.Column.text("ACTOR", 26),
        Table.Column.text("OTHER", 26),
        Table.Column.number("DECIDES"),
        Table.Column.text("REASON", 0));
    for (Judgement one : judgements) {
      table.row(
          one.id(),
          one.when().truncatedTo(ChronoUnit.SECONDS).toString(),
          one.by(),
          Ids.of(one.state()),
          Ids.of(one.kind()),
          one.actor(),
          one.other(),
          Integer.toString(one.decides()),
          one.undoneReason() == null ? one.reason() : one.reason() + " (undone: " + one.undoneReason() + ")");
    }
    return table;
  }
}
