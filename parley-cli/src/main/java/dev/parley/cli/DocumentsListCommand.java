package dev.parley.cli;

import dev.parley.dossier.CsvRecords;
import dev.parley.dossier.Dossier;
import dev.parley.dossier.JsonRecords;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.LedgerDocument;
import dev.parley.dossier.ledger.Removal;
import dev.parley.model.Document;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists the documents of a ledger. */
@Command(
    name = "list",
    description = "Lists the documents, by date of publication.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  parley documents list --dossier my-case",
      "  parley documents list --dossier my-case --removed",
    })
final class DocumentsListCommand implements Callable<Integer> {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private Case place = new Case();

  @Option(names = "--format", paramLabel = "FORMAT", description = "One of: table (default), jsonl, csv.")
  private ListFormat format = ListFormat.TABLE;

  @Option(names = "--all", description = "Also older versions of documents.")
  private boolean all;

  @Option(names = "--removed", description = "Instead, what was removed, when, by whom and why.")
  private boolean removed;

  @Option(names = "--without-text", description = "Leave titles out of the table.")
  private boolean withoutText;

  DocumentsListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (removed && format != ListFormat.TABLE && spec != null) {
      throw new ParameterException(spec.commandLine(), "--removed is printed as a table only");
    }
    Dossier dossier = place.dossier();
    try (Ledger ledger = place.ledger(dossier)) {
      if (removed) {
        removals(ledger.removals());
      } else {
        JsonRecords json = new JsonRecords(!withoutText);
        CsvRecords csv = new CsvRecords(!withoutText);
        format.print(console, ledger.documents(all), "document", this::table, json::document, csv::documentHeading,
            csv::document);
      }
    }
    return 0;
  }

  private Table table(List<LedgerDocument> documents) {
    Table table = new Table(
        Table.Column.text("ID", 18),
        Table.Column.text("PUBLISHED", 17),
        Table.Column.number("STATEMENTS"),
        Table.Column.text("VERSION", 9),
        Table.Column.text("SITE", 20),
        Table.Column.text(withoutText ? "DOCUMENT" : "TITLE OR DOCUMENT", 0));
    for (LedgerDocument one : documents) {
      Document document = one.document();
      String title = document.title();
      String site = document.site();
      table.row(
          document.id(),
          Moments.published(document),
          Integer.toString(one.statements()),
          !one.current() ? "older" : one.replaces() != null ? "newer" : "",
          site == null ? "" : site,
          withoutText || title == null ? document.name() : title);
    }
    return table;
  }

  private void removals(List<Removal> removals) {
    Table table = new Table(
        Table.Column.text("ID", 18),
        Table.Column.text("REMOVED", 20),
        Table.Column.text("BY", 16),
        Table.Column.text("DOCUMENT", 40),
        Table.Column.text("REASON", 0));
    for (Removal one : removals) {
      String reason = one.reason();
      table.row(
          one.document(),
          one.when().truncatedTo(ChronoUnit.SECONDS).toString(),
          one.by(),
          one.name(),
          reason == null ? Moments.UNKNOWN : reason);
    }
    if (!removals.isEmpty()) {
      table.print(console.out(), console.columns());
    }
    console.out().flush();
    console.say(Plain.count(removals.size(), "removed document"));
  }
}
