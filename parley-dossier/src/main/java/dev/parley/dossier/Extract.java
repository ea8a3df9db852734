package dev.parley.dossier;

import dev.parley.dossier.ledger.DocumentReading;
import dev.parley.dossier.ledger.Stored;
import dev.parley.model.Document;
import dev.parley.reading.Reader;
import dev.parley.reading.intake.Intake;
import dev.parley.reading.intake.Limits;
import java.util.List;

/** Reads inputs and keeps nothing: the same as {@link ReadRun} without the ledger. Thread-safe. */
public final class Extract {
  private final Pipeline pipeline;

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
    this.pipeline =
        new Pipeline(intake, new CodingReader(dossier, reader, null), dates, Runtime.getRuntime().availableProcessors());
  }

  /**
   * Reads, and hands each document with its statements to the listener, in the order of the inputs. The same text under
   * the same name is read once.
   *
   * @param inputs files, folders, addresses, feeds, or {@code -} for standard input
   * @param listener hears what was read, from the calling thread
   */
  public ReadSummary read(List<String> inputs, ReadListener listener) {
    return pipeline.run(inputs, new Passing(), listener);
  }

  /** Lets everything pass. */
  private static final class Passing implements Shelf {
    @Override
    public Verdict ask(Document document) {
      return new Verdict.Read(document);
    }

    @Override
    public Stored put(DocumentReading reading) {
      return Stored.ADDED;
    }
  }
}
