package dev.parley.cli;

import dev.parley.dossier.CsvRecords;
import dev.parley.dossier.Dates;
import dev.parley.dossier.Dossier;
import dev.parley.dossier.DossierFile;
import dev.parley.dossier.Extract;
import dev.parley.dossier.JsonRecords;
import dev.parley.dossier.ReadListener;
import dev.parley.dossier.ReadProgress;
import dev.parley.dossier.ReadSummary;
import dev.parley.dossier.coding.CodedStatement;
import dev.parley.dossier.ledger.DocumentReading;
import dev.parley.model.Document;
import dev.parley.reading.Reader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads inputs, prints who said what in them, and keeps nothing. */
@Command(
    name = "extract",
    description = {
      "Prints who said what in a text, and keeps nothing.",
      "",
      "Text, Markdown, HTML, PDF, Word and JSON Lines files are read, folders of these, http(s) addresses, RSS and "
          + "Atom feeds, and standard input.",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  parley extract article.txt --published 2025-08-21 --dossier dossiers/ukraine-guarantees",
      "  parley extract folder-of-articles --format csv > statements.csv",
      "  curl -s https://example.org/article | parley extract - --format jsonl",
    })
final class ExtractCommand implements Callable<Integer> {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "INPUT", arity = "1..*", description = "A file, a folder, an address, or - for stdin.")
  private List<String> inputs = List.of();

  @Option(
      names = "--dossier",
      paramLabel = "DIR",
      description = "The case: it knows the actors and tells their parties. Without it no statement has a party.")
  private @Nullable Path dossier;

  @Option(names = "--format", paramLabel = "FORMAT", description = "One of: table (default), jsonl, csv.")
  private ListFormat format = ListFormat.TABLE;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "When the inputs were published, such as 2025-08-21, where they do not say it themselves. It is "
          + "the day from which \"on Wednesday\" is counted.")
  private @Nullable LocalDate published;

  @Option(names = "--with-documents", description = "Also print each document's body, with --format jsonl.")
  private boolean withDocuments;

  @Option(names = "--without-text", description = "Leave the words out; print only their places.")
  private boolean withoutText;

  @Option(
      names = "--min-confidence",
      paramLabel = "X",
      description = "Leave out statements that the model is less sure of, 0 to 1 (default: 0).")
  private double minConfidence;

  @Mixin private IntakeOptions limits = new IntakeOptions();

  ExtractCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    check();
    Dossier known = dossier == null ? Dossier.NONE : DossierFile.load(dossier);
    Dates dates = published == null ? Dates.NONE : Dates.published(published);
    Printer printer = new Printer(console.out());
    printer.heading();
    ReadSummary summary;
    try (Reader reader = Reader.open();
        Progress progress = new Progress(shown())) {
      summary = new Extract(known, limits.intake(), reader, dates).read(inputs, new ReadListener() {
        @Override
        public void progress(ReadProgress made) {
          progress.progress(made);
        }

        @Override
        public void read(DocumentReading reading) {
          printer.print(reading);
        }
      });
    }
    console.out().flush();
    Progress.refusals(console, summary);
    if (summary.undated() > 0 && format == ListFormat.TABLE) {
      console.say("parley: " + Plain.count(summary.undated(), "document") + " without a date of publication, so that "
          + "nothing in it is dated\nMaybe give it with --published DATE.");
    }
    return summary.anything() ? 0 : 1;
  }

  private void check() {
    if (spec == null) {
      return;
    }
    if (withDocuments && format != ListFormat.JSONL) {
      throw new ParameterException(spec.commandLine(), "--with-documents needs --format jsonl");
    }
    if (withDocuments && withoutText) {
      throw new ParameterException(spec.commandLine(), "--with-documents and --without-text exclude each other");
    }
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new ParameterException(spec.commandLine(), "--min-confidence " + minConfidence + " is not from 0 to 1");
    }
  }

  /** A bar would run through the results when both are on the terminal. */
  private Console shown() {
    return console.columns() > 0 ? console.withoutProgress() : console;
  }

  /** Prints readings as they come. */
  private final class Printer {
    private final PrintWriter out;
    private final JsonRecords json = new JsonRecords(!withoutText);
    private final CsvRecords csv = new CsvRecords(!withoutText);

    Printer(PrintWriter out) {
      this.out = out;
    }

    void heading() {
      if (format == ListFormat.CSV) {
        out.print(CsvRecords.BOM + csv.statementHeading());
      }
    }

    void print(DocumentReading reading) {
      Document document = reading.document();
      List<CodedStatement> statements =
          reading.statements().stream().filter(one -> one.statement().confidence() >= minConfidence).toList();
      switch (format) {
        case TABLE -> table(document, statements);
        case CSV -> statements.forEach(one -> out.print(csv.statement(one, document.name())));
        case JSONL -> {
          if (withDocuments) {
            out.print(json.document(document) + "\n");
          }
          statements.forEach(one -> out.print(json.statement(one, document.name()) + "\n"));
        }
      }
      out.flush();
    }

    private void table(Document document, List<CodedStatement> statements) {
      String date = document.published() == null ? "no date" : "published " + Moments.published(document);
      out.println(Plain.line(document.name()) + " (" + date + ", " + Plain.count(statements.size(), "statement") + ")");
      if (!statements.isEmpty()) {
        StatementTable table = new StatementTable(false, !withoutText);
        statements.forEach(one -> table.add(one, document.name()));
        table.table().print(out, console.columns());
      }
      out.println();
    }
  }
}
