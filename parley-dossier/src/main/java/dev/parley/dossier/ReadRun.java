package dev.parley.dossier;

import dev.parley.dossier.ledger.Ledger;
import dev.parley.reading.Reader;
import dev.parley.reading.intake.Intake;
import dev.parley.reading.intake.Limits;
import dev.parley.reading.stance.StanceModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads inputs into a ledger: takes each document in, has it read on all processors, codes it, and stores it
 * whole. What is there already is skipped, so a run that was broken off goes on where it stopped. A document that
 * cannot be read is reported with its name and does not stop the others. Thread-safe.
 */
public final class ReadRun {
  private final Ledger ledger;
  private final CodingReader reader;
  private final Pipeline pipeline;

  /** A run within the usual limits that does not code what statements say; see {@link Recoding}. */
  public ReadRun(Dossier dossier, Reader reader, Dates dates, Ledger ledger) {
    this(dossier, new Intake(Limits.DEFAULT), reader, null, dates, ledger);
  }

  /**
   * @param intake with its limits
   * @param model tells what statements say about the dossier's options; null leaves that open
   * @param dates what is known better than the documents do
   */
  public ReadRun(
      Dossier dossier, Intake intake, Reader reader, @Nullable StanceModel model, Dates dates, Ledger ledger) {
    this.ledger = ledger;
    ledger.know(dossier.cast());
    this.reader = new CodingReader(dossier, reader, model);
    this.pipeline = new Pipeline(intake, this.reader, dates, Runtime.getRuntime().availableProcessors());
  }

  /**
   * Reads.
   *
   * @param inputs files, folders, addresses, feeds, or {@code -} for standard input
   * @param again whether to read anew what is there already
   * @param listener hears how it goes, from the calling thread
   * @throws dev.parley.dossier.ledger.LedgerException when the ledger cannot be written; what was stored so far is
   *     whole
   */
  public ReadSummary read(List<String> inputs, boolean again, ReadListener listener) {
    return pipeline.run(inputs, new LedgerShelf(ledger, reader.model(), again), listener);
  }
}
