package dev.parley.dossier.ledger;

/** Somebody judged what had changed since they looked at it. Nothing was written. */
public final class ChangedMeanwhileException extends LedgerException {
  private static final long serialVersionUID = 1L;

  private final transient Judged now;

  ChangedMeanwhileException(String message, String advice, Judged now) {
    super(message, advice, null);
    this.now = now;
  }

  /** What it is now, with what others judged. */
  public Judged now() {
    return now;
  }
}
