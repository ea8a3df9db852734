package dev.parley.dossier;

import dev.parley.dossier.ledger.Ledger;
import dev.parley.reading.Reader;
import dev.parley.reading.intake.Intake;
import dev.parley.reading.intake.Limits;
import java.util.List;

/**
 * Reads inputs into a ledger: takes each document in, has it read on all processors, codes the parties, and stores it
 * whole. What is there already is skipped, so a run that was broken off goes on where it stopped. A document that
 * cannot be read is reported with its name and does not stop the others.
 */
public final class ReadRun {
  private final Dossier dossier;
  private final Intake intake;
  private final Reader reader;
  private final Dates dates;
  private final Ledger ledger;

  /** A run within the usual limits. */
  public ReadRun(Dossier dossier, Reader reader, Dates dates, Ledger ledger) {
    this(dossier, new Intake(Limits.DEFAULT), reader, dates, ledger);
  }

  public ReadRun(Dossier dossier, Intake intake, Reader reader, Dates dates, Ledger ledger) {
    this.dossier = dossier;
    this.intake = intake;
    this.reader = reader;
    this.dates = dates;
    this.ledger = ledger;
  }

  /**
   * Reads.
   *
   * @param inputs files, folders, addresses, feeds, or {@code -} for standard input
   * @param again whether to read anew what is there already
   * @param listener hears how it goes
   */
  public ReadSummary read(List<String> inputs, boolean again, ReadListener listener) {
    throw new UnsupportedOperationException("not yet" + dossier + intake + reader + dates + ledger);
  }
}
