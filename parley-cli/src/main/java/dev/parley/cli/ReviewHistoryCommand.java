package dev.parley.cli;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.ReviewRecords;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.Review;
import dev.parley.model.Ids;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what people judged. */
@Command(
    name = "history",
    description = "Lists what people judged, oldest first, with what the program had said and what was undone. The words of "
        + "one that is orphaned stand in no current document; it is kept, and counts again when they are read again.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  parley review history --dossier my-case",
      "  parley review history --orphaned --dossier my-case",
    })
final class ReviewHistoryCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private Case place = new Case();

  @Option(names = "--orphaned", description = "Only those whose words stand in no current document.")
  private boolean orphaned;

  @Option(names = "--format", paramLabel = "FORMAT", description = "One of: table (default), jsonl, csv.")
  private ListFormat format = ListFormat.TABLE;

  @Option(names = "--without-text", description = "Leave out what are words of the documents.")
  private boolean withoutText;

  ReviewHistoryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Dossier dossier = place.dossier();
    List<Review> reviews;
    try (Ledger ledger = place.ledger(dossier)) {
      reviews = ledger.reviews().list();
    }
    ReviewRecords records = new ReviewRecords(!withoutText);
    format.print(
        console,
        reviews.stream().filter(one -> !orphaned || one.state() == Review.State.ORPHANED).toList(),
        "review", all -> table(records, all), records::json, records::heading, records::csv);
    return 0;
  }

  private static Table table(ReviewRecords records, List<Review> reviews) {
    Table table = new Table(
        Table.Column.text("ID", 18),
        Table.Column.text("WHEN", 20),
        Table.Column.text("BY", 14),
        Table.Column.text("STATE", 8),
        Table.Column.text("VERDICT", 7),
        Table.Column.text("OF", 18),
        Table.Column.text("FOUND AND JUDGED", 56),
        Table.Column.text("REASON", 0));
    for (Review one : reviews) {
      table.row(
          one.id(),
          one.when().truncatedTo(ChronoUnit.SECONDS).toString(),
          one.by(),
          Ids.of(one.state()),
          Ids.of(one.verdict()),
          one.subject(),
          records.content(one),
          one.undoneReason() == null ? one.reason() : one.reason() + " (undone: " + one.undoneReason() + ")");
    }
    return table;
  }
}
