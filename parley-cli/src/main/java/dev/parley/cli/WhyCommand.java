package dev.parley.cli;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.ReviewRecords;
import dev.parley.dossier.Trace;
import dev.parley.dossier.Why;
import dev.parley.dossier.ledger.Ledger;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Traces a record down to words. */
@Command(
    name = "why",
    description = "Tells why a record is there: who asserts it, what stands behind it and how much that weighs, down to the "
        + "words and where they stand.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  parley why p-0123456789abcdef --dossier my-case",
      "  parley why s-0123456789abcdef --dossier my-case --format json",
    })
final class WhyCommand implements Callable<Integer> {
  private static final String STEP = "  ";

  private final Console console;

  @Parameters(
      paramLabel = "ID",
      description = "The id of a document, statement, utterance, coding, position, shift, pledge, claim, echo, review or "
          + "judgement.")
  private String id = "";

  @Mixin private Case place = new Case();

  @Option(names = "--as-of", paramLabel = "DATE", description = "For a position or pledge as of this day.")
  private @Nullable LocalDate asOf;

  @Option(names = "--format", paramLabel = "FORMAT", description = "One of: text (default), json.")
  private ShowFormat format = ShowFormat.TEXT;

  @Option(names = "--without-text", description = "Leave out what are words of the documents.")
  private boolean withoutText;

  WhyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Dossier dossier = place.dossier();
    try (Ledger ledger = place.ledger(dossier)) {
      Trace trace = new Why(dossier, ledger, asOf).of(id);
      if (trace == null) {
        throw new Failure(
            "The ledger of " + place.folder() + " has no record with the id " + id + ".",
            "Maybe it changed when something was read or judged: list the records again. A position as of a day needs "
                + "--as-of.");
      }
      if (format == ShowFormat.JSON) {
        console.out().print(new ReviewRecords(!withoutText).json(trace) + "\n");
      } else {
        print(trace, "");
      }
      console.out().flush();
    }
    return 0;
  }

  private void print(Trace trace, String indent) {
    String weight = trace.weight() == null ? "" : String.format(Locale.ROOT, "%.2f ", trace.weight());
    console.out().println(indent + weight + trace.type() + " " + trace.id()
        + (withoutText ? "" : ": " + Plain.line(trace.says())));
    String below = indent + STEP;
    console.out().println(below + "by " + Plain.line(trace.by()));
    Trace.Words words = trace.words();
    if (words != null) {
      String places = words.spans().stream().map(span -> span.start() + "–" + span.end()).collect(Collectors.joining(", "));
      console.out().println(below + "at " + places + " in " + words.document()
          + (withoutText ? "" : ": “" + Plain.line(words.text()) + "”"));
    }
    trace.because().forEach(one -> print(one, below));
  }
}
