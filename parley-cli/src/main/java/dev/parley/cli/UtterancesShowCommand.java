package dev.parley.cli;

import dev.parley.dossier.CsvRecords;
import dev.parley.dossier.JsonRecords;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.LedgerStatement;
import dev.parley.dossier.ledger.Utterance;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the reports of an utterance. */
@Command(
    name = "show",
    description = "Shows the reports of an utterance, the earliest first.",
    footerHeading = "%nExample:%n",
    footer = "  parley utterances show u-0123456789abcdef --dossier my-case")
final class UtterancesShowCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "ID", description = "The id of the utterance.")
  private String id = "";

  @Mixin private Case place = new Case();

  @Option(names = "--format", paramLabel = "FORMAT", description = "One of: table (default), jsonl, csv.")
  private ListFormat format = ListFormat.TABLE;

  @Option(names = "--without-text", description = "Leave the words out; print only their places.")
  private boolean withoutText;

  UtterancesShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Ledger ledger = place.ledger(place.dossier())) {
      Utterance utterance = ledger.utterance(id);
      if (utterance == null) {
        throw new Failure(
            "The ledger of " + place.folder() + " holds no utterance with the id " + id + ".",
            "Maybe look it up: parley utterances --dossier " + Plain.quoted(place.folder().toString()));
      }
      JsonRecords json = new JsonRecords(!withoutText);
      CsvRecords csv = new CsvRecords(!withoutText);
      format.print(
          console,
          utterance.reports(),
          reports -> table(utterance),
          one -> json.statement(one.statement()),
          csv::statementHeading,
          one -> csv.statement(one.statement()));
    }
    return 0;
  }

  private Table table(Utterance utterance) {
    Table table = new Table(
        Table.Column.text("PUBLISHED", 10),
        Table.Column.text("OUTLET", 24),
        Table.Column.text("SPEAKER", 24),
        Table.Column.text("HOW", 21),
        Table.Column.text("", 8),
        Table.Column.text(withoutText ? "DOCUMENT" : "WORDS", 0));
    for (Utterance.Reported one : utterance.reports()) {
      LedgerStatement statement = one.statement();
      table.row(
          statement.published() == null ? Moments.UNKNOWN : statement.published().toString(),
          one.outlet(),
          StatementTable.speaker(statement.statement()),
          StatementTable.how(statement.statement()),
          statement.equals(utterance.fullest()) ? "fullest" : "",
          withoutText ? statement.documentName() : StatementTable.words(statement.statement()));
    }
    return table;
  }
}
