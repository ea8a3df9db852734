package dev.parley.dossier;

import dev.parley.dossier.coding.CodedStatement;
import dev.parley.dossier.ledger.LedgerDocument;
import dev.parley.dossier.ledger.LedgerStatement;
import dev.parley.model.Document;

/**
 * Records as JSON, one object a string and no line end: the form of {@code --format jsonl} and of the desk's API.
 * Thread-safe.
 */
public final class JsonRecords {
  private final boolean text;

  /**
   * @param text whether the words are written too; without them only their places are
   */
  public JsonRecords(boolean text) {
    this.text = text;
  }

  /** A statement that lies in a document with that name. */
  public String statement(CodedStatement coded, String documentName) {
    throw new UnsupportedOperationException("not yet" + text);
  }

  /** A statement of the ledger. */
  public String statement(LedgerStatement statement) {
    return statement(statement.coded(), statement.documentName());
  }

  /** A document with its body: what {@code --with-documents} prints. */
  public String document(Document document) {
    throw new UnsupportedOperationException("not yet");
  }

  /** A document of the ledger, without its body: what {@code documents list} prints. */
  public String document(LedgerDocument document) {
    throw new UnsupportedOperationException("not yet");
  }
}
