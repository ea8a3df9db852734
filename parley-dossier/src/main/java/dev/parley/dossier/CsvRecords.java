package dev.parley.dossier;

import dev.parley.dossier.coding.CodedStatement;
import dev.parley.dossier.ledger.LedgerDocument;
import dev.parley.dossier.ledger.LedgerStatement;

/**
 * Records as rows of a spreadsheet: UTF-8, commas, CRLF line ends (RFC 4180). Print {@link #BOM} once before the
 * heading, else spreadsheets take the text for Latin-1. Thread-safe.
 */
public final class CsvRecords {
  /** The byte order mark that must stand before everything else. */
  public static final String BOM = "\uFEFF";

  private final boolean text;

  /**
   * @param text whether the words are written too; without them only their places are
   */
  public CsvRecords(boolean text) {
    this.text = text;
  }

  /** The heading of statements, with its line end. */
  public String statementHeading() {
    throw new UnsupportedOperationException("not yet" + text);
  }

  /** A statement as a row, with its line end. */
  public String statement(CodedStatement coded, String documentName) {
    throw new UnsupportedOperationException("not yet");
  }

  /** A statement of the ledger as a row, with its line end. */
  public String statement(LedgerStatement statement) {
    return statement(statement.coded(), statement.documentName());
  }

  /** The heading of documents, with its line end. */
  public String documentHeading() {
    throw new UnsupportedOperationException("not yet");
  }

  /** A document as a row, with its line end. */
  public String document(LedgerDocument document) {
    throw new UnsupportedOperationException("not yet");
  }
}
