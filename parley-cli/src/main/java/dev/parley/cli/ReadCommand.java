package dev.parley.cli;

import dev.parley.dossier.Dates;
import dev.parley.dossier.Dossier;
import dev.parley.dossier.ReadRun;
import dev.parley.dossier.ReadSummary;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.reading.Reader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads inputs into a dossier's ledger. */
@Command(
    name = "read",
    description = {
      "Reads texts into a dossier's ledger.",
      "",
      "What is there already is skipped, so a run that was broken off goes on where it stopped. A newer text at the "
          + "same address becomes a new version of the document.",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  parley read my-articles --dossier my-case",
      "  parley read my-articles --dossier my-case --dates dates.csv",
      "  parley read https://example.org/feed.xml --dossier my-case",
    })
final class ReadCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "INPUT", arity = "1..*", description = "A file, a folder, an address, or - for stdin.")
  private List<String> inputs = List.of();

  @Mixin private Case place = new Case();

  @ArgGroup(exclusive = true)
  private @Nullable Known known;

  @Option(names = "--again", description = "Read anew what is there already, such as after the model has changed.")
  private boolean again;

  @Mixin private IntakeOptions limits = new IntakeOptions();

  /** What the user knows about the dates. */
  static final class Known {
    @Option(
        names = "--published",
        paramLabel = "DATE",
        description = "When the inputs were published, such as 2025-08-21.")
    private @Nullable LocalDate published;

    @Option(
        names = "--dates",
        paramLabel = "FILE",
        description = "A CSV file with the columns id (a file's name without its ending), date and precision (day, "
            + "week, meeting, month or year); it overrides what the documents say.")
    private @Nullable Path table;

    Dates dates() {
      return table == null ? Dates.published(published) : Dates.table(table);
    }
  }

  ReadCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Dossier dossier = place.dossier();
    Dates dates = known == null ? Dates.NONE : known.dates();
    ReadSummary summary = run(console, dossier, limits, dates, inputs, again);
    tell(dossier, summary);
    return summary.anything() ? 0 : 1;
  }

  /** Reads with a progress bar. */
  static ReadSummary run(
      Console console, Dossier dossier, IntakeOptions limits, Dates dates, List<String> inputs, boolean again) {
    try (Ledger ledger = Ledger.open(dossier.ledgerFile());
        Reader reader = Reader.open();
        Progress progress = new Progress(console)) {
      return new ReadRun(dossier, limits.intake(), reader, null, dates, ledger).read(inputs, again, progress);
    }
  }

  private void tell(Dossier dossier, ReadSummary summary) {
    Progress.refusals(console, summary);
    PrintWriter out = console.out();
    if (summary.anything()) {
      out.println(Plain.count(summary.added(), "new document") + versions(summary)
          + (again || summary.replaced() > 0 ? ", " + summary.replaced() + " read anew" : "")
          + ", " + summary.skipped() + " there already");
      out.println(Plain.count(summary.statements(), "statement") + " found in " + words(summary));
      out.println("the ledger: " + dossier.ledgerFile());
    }
    if (summary.outdated() > 0 && !again) {
      console.say("parley: " + Plain.count(summary.outdated(), "document") + " there already was read by another "
          + "model\nMaybe read anew with --again.");
    }
    if (summary.undated() > 0) {
      console.say("parley: " + Plain.count(summary.undated(), "document") + " without a date of publication, so that "
          + "nothing in it is dated\nMaybe give the dates with --published DATE or --dates FILE, or mend one by "
          + "documents edit.");
    }
    if (!summary.unusedDates().isEmpty()) {
      console.say("parley: no document has the id of these dates: " + String.join(", ", summary.unusedDates())
          + "\nMaybe the id is not the file's name without its ending.");
    }
  }

  private static String versions(ReadSummary summary) {
    return summary.versions() == 0 ? "" : " (" + summary.versions() + " a newer version of one that was there)";
  }

  private static String words(ReadSummary summary) {
    double seconds = Math.max(0.001, summary.took().toMillis() / 1000.0);
    return String.format(
        Locale.ROOT, "%,d words, in %.1f s (%,.0f words a second)", summary.words(), seconds, summary.words() / seconds);
  }
}
