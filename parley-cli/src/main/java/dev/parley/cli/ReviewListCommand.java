package dev.parley.cli;

import dev.parley.dossier.CaseReview;
import dev.parley.dossier.Dossier;
import dev.parley.dossier.ReviewRecords;
import dev.parley.dossier.ledger.CodingFilter;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.LedgerStatement;
import dev.parley.dossier.ledger.Review;
import dev.parley.model.Coding;
import dev.parley.model.Ids;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what waits to be judged. */
@Command(
    name = "list",
    description = "Lists the codings that nobody judged, the least sure first, with the version that a judgement can be "
        + "handed in with.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  parley review list --dossier my-case",
      "  parley review list --party russia --issue foreign-troops --dossier my-case",
    })
final class ReviewListCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private Case place = new Case();

  @Option(names = "--party", paramLabel = "ID", description = "Only stances of this party or bloc.")
  private @Nullable String party;

  @Option(names = "--issue", paramLabel = "ID", description = "Only on this issue.")
  private @Nullable String issue;

  @Option(names = "--limit", paramLabel = "N", description = "At most so many (default: ${DEFAULT-VALUE}).")
  private int limit = 50;

  @Option(names = "--format", paramLabel = "FORMAT", description = "One of: table (default), jsonl, csv.")
  private ListFormat format = ListFormat.TABLE;

  @Option(names = "--without-text", description = "Leave out what are words of the documents.")
  private boolean withoutText;

  ReviewListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Dossier dossier = place.dossier();
    Case.checkParty(dossier, party);
    Case.checkIssue(dossier, issue);
    try (Ledger ledger = place.ledger(dossier)) {
      CodingFilter filter = CodingFilter.ALL.heldBy(party).about(issue, null);
      List<CaseReview.Open> open = new CaseReview(dossier, ledger).open(filter, limit);
      ReviewRecords records = new ReviewRecords(!withoutText);
      format.print(
          console, open, this::table, one -> records.json(one.coding(), one.version()), records::codingHeading,
          one -> records.csv(one.coding(), one.version()));
      if (format == ListFormat.TABLE) {
        int all = ledger.reviews().countOpen(filter);
        console.say(Plain.count(open.size(), "coding") + (all > open.size() ? " of " + all : "") + " that nobody judged");
        long orphaned = ledger.reviews().list().stream().filter(one -> one.state() == Review.State.ORPHANED).count();
        if (orphaned > 0) {
          console.say(Plain.count(orphaned, "review") + " orphaned: see " + console.command() + " review history --orphaned");
        }
      }
    }
    return 0;
  }

  private Table table(List<CaseReview.Open> open) {
    Table table = new Table(
        Table.Column.text("ID", 18),
        Table.Column.text("VERSION", 12),
        Table.Column.number("SURE"),
        Table.Column.text("HOLDER", 18),
        Table.Column.text("OPTION", 30),
        Table.Column.text("STANCE", 24),
        Table.Column.text("SPEAKER", 22),
        Table.Column.text(withoutText ? "STATEMENT" : "WORDS", 0));
    for (CaseReview.Open one : open) {
      Coding coding = one.coding().coding();
      LedgerStatement said = one.coding().statement();
      table.row(
          coding.id(),
          one.version(),
          Math.round(100 * coding.confidence()) + " %",
          coding.holder() + (coding.own() ? "" : "?"),
          coding.issue() + "/" + coding.option(),
          Ids.of(coding.stance()) + (coding.strength() == null ? "" : ", " + Ids.of(coding.strength())),
          StatementTable.speaker(said.statement()),
          withoutText ? coding.statement() : StatementTable.words(said.statement()));
    }
    return table;
  }
}
