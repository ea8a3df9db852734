package dev.parley.cli;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.Mending;
import dev.parley.dossier.ledger.DocumentEdit;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.LedgerDocument;
import dev.parley.model.Precision;
import dev.parley.reading.Reader;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Mends what a ledger says about a document. */
@Command(
    name = "edit",
    description = "Mends a document's date, title or byline; what was there before is kept. With a new date the "
        + "document is read anew, since it is the day from which \"on Wednesday\" is counted.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  parley documents edit d-0123456789abcdef --published 2025-08-21 --dossier my-case",
      "  parley documents edit d-0123456789abcdef --published 2025-08-01 --precision month --dossier my-case",
    })
final class DocumentsEditCommand implements Callable<Integer> {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "The document's id, from documents list.")
  private String id = "";

  @Mixin private Case place = new Case();

  @Option(names = "--published", paramLabel = "DATE", description = "The date of publication, such as 2025-08-21.")
  private @Nullable LocalDate published;

  @Option(
      names = "--precision",
      paramLabel = "PRECISION",
      description = "How exact that date is: day (default), week, meeting, month or year.")
  private @Nullable Precision precision;

  @Option(names = "--title", paramLabel = "TEXT", description = "The headline; an empty one takes it away.")
  private @Nullable String title;

  @Option(names = "--byline", paramLabel = "TEXT", description = "Who wrote it; an empty one takes it away.")
  private @Nullable String byline;

  @Option(names = "--as", paramLabel = "NAME", description = "Who mends it (default: the name you are logged in with).")
  private String as = System.getProperty("user.name", "unknown");

  DocumentsEditCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (spec != null && published == null && precision == null && title == null && byline == null) {
      throw new ParameterException(
          spec.commandLine(), "Nothing to mend: give --published, --precision, --title or --byline");
    }
    Dossier dossier = place.dossier();
    try (Ledger ledger = place.ledger(dossier)) {
      LedgerDocument before = place.document(ledger, id);
      if (spec != null && precision != null && published == null && before.document().published() == null) {
        throw new ParameterException(spec.commandLine(), "--precision needs --published: the document has no date");
      }
      try (Reader reader = Reader.open()) {
        LedgerDocument after =
            new Mending(dossier, reader, ledger).edit(id, new DocumentEdit(published, precision, title, byline, as));
        console.out().println(id + ": published " + Moments.published(after.document()) + ", "
            + Plain.count(after.statements(), "statement"));
      }
    }
    return 0;
  }
}
