package dev.parley.cli;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.DossierFile;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.LedgerDocument;
import dev.parley.model.Issue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names a dossier, for the commands that need its ledger. */
final class Case {
  /** Why there may be no position. */
  static final String NOTHING_CODED =
      "Positions follow from statements that are coded for the dossier's issues, and none of these is.\n"
          + "This version has no weights yet that code: they wait until they tell for from against well enough.\n"
          + "Maybe code the statements that matter by hand: parley review add.";

  @Option(
      names = "--dossier",
      required = true,
      paramLabel = "DIR",
      description = "The folder that holds dossier.yaml.")
  private Path folder = Path.of("");

  /** The case in a folder that was not given by this option. */
  static Case in(Path folder) {
    Case place = new Case();
    place.folder = folder;
    return place;
  }

  /** The dossier. */
  Dossier dossier() {
    return DossierFile.load(folder);
  }

  /** Its folder as the user gave it. */
  Path folder() {
    return folder;
  }

  /** Opens its ledger, which must be there. */
  Ledger ledger(Dossier dossier) {
    Path file = dossier.ledgerFile();
    if (!Files.exists(file)) {
      throw new Failure(
          "The dossier " + folder + " has no ledger yet: nothing has been read into it.",
          "Maybe begin with: parley read INPUT --dossier " + Plain.quoted(folder.toString()));
    }
    Ledger ledger = Ledger.open(file);
    try {
      // The dossier may have changed since the last time.
      ledger.know(dossier.cast());
      return ledger;
    } catch (RuntimeException e) {
      ledger.close();
      throw e;
    }
  }

  /** Refuses the id of a party or bloc that the dossier does not have; null asks for none. */
  static void checkParty(Dossier dossier, @Nullable String wanted) {
    List<String> ids = Stream.concat(
            dossier.parties().stream().map(Dossier.Party::id), dossier.blocs().stream().map(Dossier.Bloc::id))
        .toList();
    if (wanted != null && !ids.contains(wanted)) {
      throw new Failure(
          "The dossier " + dossier.name() + " has no party or bloc with the id " + wanted + ".",
          "Maybe one of these: " + String.join(", ", ids) + ".");
    }
  }

  /** Refuses the id of an issue that the dossier does not have; null asks for none. */
  static void checkIssue(Dossier dossier, @Nullable String wanted) {
    List<String> ids = dossier.issues().stream().map(Issue::id).toList();
    if (wanted != null && !ids.contains(wanted)) {
      throw new Failure(
          "The dossier " + dossier.name() + " has no issue with the id " + wanted + ".",
          ids.isEmpty() ? "Maybe add issues: to " + dossier.path() + "." : "Maybe one of these: " + String.join(", ", ids) + ".");
    }
  }

  /** The document with the id. */
  LedgerDocument document(Ledger ledger, String id) {
    @Nullable LedgerDocument document = ledger.document(id);
    if (document == null) {
      throw new Failure(
          "The ledger of " + folder + " holds no document with the id " + id + ".",
          "Maybe look it up: parley documents list --dossier " + Plain.quoted(folder.toString()));
    }
    return document;
  }
}
