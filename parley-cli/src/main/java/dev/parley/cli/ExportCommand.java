package dev.parley.cli;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.exchange.evidence.EvidenceAnnotations;
import dev.parley.exchange.evidence.PositionWorkbook;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a case for other programs. */
@Command(
    name = "export",
    description = "Writes what a dossier holds for other programs: a workbook with the matrix, the changes, the pledges and "
        + "their sources, or the statements as W3C Web Annotations. Tables as CSV and JSON Lines are printed by the "
        + "commands that list them.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  parley export my-case.xlsx --dossier my-case",
      "  parley export evidence.jsonl --as annotations --dossier my-case --without-text",
    })
final class ExportCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FILE", description = "The file to write; one that is there already is not overwritten.")
  private Path file = Path.of("");

  @Mixin private Case place = new Case();

  @Option(
      names = "--as",
      paramLabel = "KIND",
      description = "One of: workbook (default; XLSX), annotations (W3C Web Annotations, one a line).")
  private Kind kind = Kind.WORKBOOK;

  @Option(names = "--as-of", paramLabel = "DATE", description = "Only positions and pledges as of this day.")
  private @Nullable LocalDate asOf;

  @Option(names = "--without-text", description = "Leave out what are words of the documents.")
  private boolean withoutText;

  @Option(names = "--replace", description = "Overwrite the file if it is there.")
  private boolean replace;

  /** What to write. */
  enum Kind {
    WORKBOOK,
    ANNOTATIONS
  }

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Dossier dossier = place.dossier();
    if (!replace && Files.exists(file)) {
      throw new Failure("The file " + file + " is there already.", "Maybe give another name, or --replace.");
    }
    // Whole or not at all: somebody may open the file while it is written.
    Path target = file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new Failure("The folder of " + file + " is not there.", "Maybe make it first.");
    }
    Path draft = Files.createTempFile(folder, ".parley-", ".part");
    try (Ledger ledger = place.ledger(dossier)) {
      String holds = switch (kind) {
        case WORKBOOK -> workbook(dossier, ledger, draft);
        case ANNOTATIONS -> annotations(ledger, draft);
      };
      move(draft, target);
      console.out().println(file + ": " + holds);
      console.out().flush();
    } finally {
      Files.deleteIfExists(draft);
    }
    return 0;
  }

  private String workbook(Dossier dossier, Ledger ledger, Path draft) throws IOException {
    PositionWorkbook workbook = new PositionWorkbook(dossier, ledger, asOf, !withoutText);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
      workbook.write(out);
    }
    PositionWorkbook.Counts counts = workbook.counts();
    return Plain.count(counts.positions(), "position") + ", " + Plain.count(counts.pledges(), "pledge") + ", "
        + Plain.count(counts.statements(), "statement");
  }

  private String annotations(Ledger ledger, Path draft) throws IOException {
    try (Writer out = Files.newBufferedWriter(draft)) {
      return Plain.count(new EvidenceAnnotations(ledger, !withoutText).write(out), "annotation");
    }
  }

  private void move(Path draft, Path target) throws IOException {
    try {
      if (replace) {
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.move(draft, target);
      }
    } catch (FileAlreadyExistsException e) {
      throw new Failure("The file " + file + " was made by another program meanwhile.", "Maybe give --replace.");
    }
  }
}
