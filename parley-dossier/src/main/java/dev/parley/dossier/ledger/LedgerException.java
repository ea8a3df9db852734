package dev.parley.dossier.ledger;

import org.jspecify.annotations.Nullable;

/** A ledger that cannot be opened, read or written. The message holds the values and, on a new line, advice. */
public sealed class LedgerException extends RuntimeException permits ChangedMeanwhileException {
  private static final long serialVersionUID = 1L;

  LedgerException(String message, String advice, @Nullable Throwable cause) {
    super(message + "\n" + advice, cause);
  }
}
