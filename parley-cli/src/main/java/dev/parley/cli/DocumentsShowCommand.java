package dev.parley.cli;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.JsonRecords;
import dev.parley.dossier.ledger.Change;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.LedgerDocument;
import dev.parley.dossier.ledger.LedgerStatement;
import dev.parley.dossier.ledger.StatementFilter;
import dev.parley.model.Document;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a document of a ledger. */
@Command(
    name = "show",
    description = "Shows a document: what is known about it, its statements, and its text.",
    footerHeading = "%nExample:%n",
    footer = "  parley documents show d-0123456789abcdef --dossier my-case")
final class DocumentsShowCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "ID", description = "The document's id, from documents list.")
  private String id = "";

  @Mixin private Case place = new Case();

  @Option(names = "--format", paramLabel = "FORMAT", description = "One of: text (default), json.")
  private ShowFormat format = ShowFormat.TEXT;

  @Option(names = "--without-text", description = "Leave the words out.")
  private boolean withoutText;

  DocumentsShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Dossier dossier = place.dossier();
    try (Ledger ledger = place.ledger(dossier)) {
      LedgerDocument found = place.document(ledger, id);
      PrintWriter out = console.out();
      if (format == ShowFormat.JSON) {
        JsonRecords json = new JsonRecords(!withoutText);
        out.print((withoutText ? json.document(found) : json.document(found.document())) + "\n");
        return 0;
      }
      facts(found, ledger.changes(id));
      List<LedgerStatement> statements = ledger.statements(StatementFilter.ALL.in(id));
      out.println();
      if (!statements.isEmpty()) {
        StatementTable table = new StatementTable(false, !withoutText);
        statements.forEach(one -> table.add(one.coded(), one.documentName()));
        table.table().print(out, console.columns());
      }
      if (!withoutText) {
        out.println();
        out.println(Plain.lines(found.document().body()).strip());
      }
    }
    return 0;
  }

  private void facts(LedgerDocument found, List<Change> changes) {
    Document document = found.document();
    if (!withoutText) {
      console.fact("title", document.title());
    }
    console.fact("id", document.id());
    console.fact("document", document.name());
    console.fact("address", document.address());
    console.fact("site", document.site());
    console.fact("byline", document.byline());
    console.fact("published", Moments.published(document));
    console.fact("language", document.language());
    console.fact("statements", Integer.toString(found.statements()));
    console.fact("read", found.read() + " by " + found.model());
    console.fact("replaces", found.replaces());
    console.fact("replaced by", found.supersededBy());
    for (Change change : changes) {
      console.fact("changed", change.field() + " from " + orNothing(change.before()) + " to " + orNothing(change.after())
          + " by " + change.by() + ", " + change.when());
    }
  }

  private static String orNothing(@Nullable String value) {
    return value == null || value.isEmpty() ? "nothing" : value;
  }
}
