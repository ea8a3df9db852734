package dev.parley.cli;

import dev.parley.dossier.ActorRecords;
import dev.parley.dossier.Dossier;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.LedgerActor;
import dev.parley.model.Ids;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the actors of a ledger. */
@Command(
    name = "list",
    description = "Lists everybody with a name who said something, the most quoted first. Somebody whom the dossier "
        + "does not name is found again from document to document by name and role.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  parley actors list --dossier my-case",
      "  parley actors list --dossier my-case --found --format csv > actors.csv",
    })
final class ActorsListCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private Case place = new Case();

  @Option(names = "--found", description = "Only those whom the dossier does not name.")
  private boolean found;

  @Option(names = "--party", paramLabel = "ID", description = "Only those of this party or bloc of the dossier.")
  private @Nullable String party;

  @Option(names = "--format", paramLabel = "FORMAT", description = "One of: table (default), jsonl, csv.")
  private ListFormat format = ListFormat.TABLE;

  ActorsListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Dossier dossier = place.dossier();
    Case.checkParty(dossier, party);
    List<LedgerActor> actors;
    try (Ledger ledger = place.ledger(dossier)) {
      actors = ledger.actors().list().stream()
          .filter(one -> !found || one.origin() != LedgerActor.Origin.DOSSIER)
          .filter(one -> party == null || party.equals(one.party()))
          .toList();
    }
    format.print(
        console, actors, "actor", ActorsListCommand::table, ActorRecords::json, ActorRecords::actorHeading, ActorRecords::csv);
    return 0;
  }

  private static Table table(List<LedgerActor> actors) {
    Table table = new Table(
        Table.Column.text("NAME", 26),
        Table.Column.text("ROLE", 26),
        Table.Column.text("PARTY", 16),
        Table.Column.number("STATEMENTS"),
        Table.Column.number("DOCUMENTS"),
        Table.Column.text("FIRST", 10),
        Table.Column.text("LAST", 10),
        Table.Column.text("FROM", 8),
        Table.Column.text("SURE", 8),
        Table.Column.text("ID", 0));
    for (LedgerActor one : actors) {
      table.row(
          one.actor().name(),
          Moments.orUnknown(one.role()),
          Moments.orUnknown(one.party()),
          Integer.toString(one.statements()),
          Integer.toString(one.documents()),
          Moments.orUnknown(one.first()),
          Moments.orUnknown(one.last()),
          Ids.of(one.origin()),
          Ids.of(one.sure()),
          one.actor().id());
    }
    return table;
  }
}
