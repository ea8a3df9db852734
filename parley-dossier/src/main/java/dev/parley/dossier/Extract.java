package dev.parley.dossier;

import dev.parley.reading.Reader;
import dev.parley.reading.intake.Intake;
import dev.parley.reading.intake.Limits;
import java.util.List;

/** Reads inputs and keeps nothing: the same as {@link ReadRun} without the ledger. */
public final class Extract {
  private final Dossier dossier;
  private final Intake intake;
  private final Reader reader;
  private final Dates dates;

  /**
   * @param dossier {@link Dossier#NONE} for none: then no statement has a party
   */
  public Extract(Dossier dossier, Reader reader, Dates dates) {
    this(dossier, new Intake(Limits.DEFAULT), reader, dates);
  }

  /**
   * @param dossier {@link Dossier#NONE} for none: then no statement has a party
   * @param intake with its limits
   */
  public Extract(Dossier dossier, Intake intake, Reader reader, Dates dates) {
    this.dossier = dossier;
    this.intake = intake;
    this.reader = reader;
    this.dates = dates;
  }

  /**
   * Reads, and hands each document with its statements to the listener, in the order of the inputs.
   *
   * @param inputs files, folders, addresses, feeds, or {@code -} for standard input
   */
  public ReadSummary read(List<String> inputs, ReadListener listener) {
    throw new UnsupportedOperationException("not yet" + dossier + intake + reader + dates);
  }
}
