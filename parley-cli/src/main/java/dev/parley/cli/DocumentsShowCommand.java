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
  /** How one document is printed. */
  enum Format {
    TEXT,
    JSON
  }

  private final Console console;

  @Parameters(paramLabel = "ID", description = "The document's id, from documents list.")
  private String id = "";

  @Mixin private Case place = new Case();

  @Option(names = "--format", paramLabel = "FORMAT", description = "One of: text (default), json.")
  private Format format = Format.TEXT;

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
      if (format == Format.JSON) {
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
      fact("title", document.title());
    }
    fact("id", document.id());
    fact("document", document.name());
    fact("address", document.address());
    fact("site", document.site());
    fact("byline", document.byline());
    fact("published", Moments.published(document));
    fact("language", document.language());
    fact("statements", Integer.toString(found.statements()));
    fact("read", found.read() + " by " + found.model());
    fact("replaces", found.replaces());
    fact("replaced by", found.supersededBy());
    for (Change change : changes) {
      fact("changed", change.field() + " from " + orNothing(change.before()) + " to " + orNothing(change.after())
          + " by " + change.by() + ", " + change.when());
    }
  }

  private void fact(String name, @Nullable String value) {
    if (value != null) {
      console.out().println(name + " ".repeat(13 - name.length()) + Plain.line(value));
    }
  }

  private static String orNothing(@Nullable String value) {
    return value == null || value.isEmpty() ? "nothing" : value;
  }
}
