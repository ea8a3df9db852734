package dev.parley.cli;

import dev.parley.accord.Concept;
import dev.parley.dossier.DealRecords;
import dev.parley.dossier.Dossier;
import dev.parley.dossier.deal.Deal;
import dev.parley.dossier.deal.DealAnalysis;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.positions.Derivation;
import dev.parley.model.Position;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says which deals can hold. */
@Command(
    name = "deal",
    description = "Says which deals can hold: makes a conflict of the dossier's issues and of where the parties stand, and "
        + "tells what holds, who blocks the proposal on the table, and the least change that would unlock it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  parley deal --dossier my-case",
      "  parley deal --dossier my-case --as-of 2025-08-21 --proposal troops/rear,air/outside",
    })
final class DealCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private Case place = new Case();

  @Option(names = "--as-of", paramLabel = "DATE", description = "Only what was said and published by this day.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--proposal",
      paramLabel = "ISSUE/OPTION",
      split = ",",
      description = "The options of the package to be looked at; else that of the dossier, or what the ledger shows to "
          + "be on offer.")
  private List<String> proposal = List.of();

  /** How it is printed. */
  enum Format { TABLE, JSON }

  @Option(names = "--format", paramLabel = "FORMAT", description = "One of: table (default), json.")
  private Format format = Format.TABLE;

  @Option(
      names = "--concept",
      paramLabel = "CONCEPT",
      description = "What the parties look at before they leave: R, GMR, SMR, SEQ (default), SSEQ.")
  private Concept concept = Concept.SEQ;

  @Option(
      names = "--samples",
      paramLabel = "N",
      description = "How often what is not known or not sure is drawn (default 200).")
  private int samples = 200;

  @Option(names = "--seed", paramLabel = "N", description = "Of the samples (default 1).")
  private long seed = 1;

  @Option(names = "--without-text", description = "Leave out what are words of the documents.")
  private boolean withoutText;

  DealCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Dossier dossier = place.dossier();
    List<Position> positions;
    try (Ledger ledger = place.ledger(dossier)) {
      positions = Derivation.of(dossier, ledger).positions(asOf);
    }
    DealAnalysis analysis;
    try {
      analysis = DealAnalysis.of(Deal.of(dossier, positions, proposal), concept, samples, seed);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw Failure.of(e);
    }
    if (format == Format.JSON) {
      console.out().print(new DealRecords(!withoutText).json(analysis, asOf) + "\n");
    } else {
      new DealPage(console, analysis, !withoutText).show();
    }
    console.out().flush();
    return 0;
  }
}
