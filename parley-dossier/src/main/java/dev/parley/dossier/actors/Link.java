package dev.parley.dossier.actors;

/** Why a document's actor is taken for one of the ledger's. */
public enum Link {
  /** The dossier names it, and the reader knew it by that. */
  DOSSIER(Sure.CERTAIN),
  /** No other document names it. */
  ONLY(Sure.CERTAIN),
  /** The same full name, and the same role, party or country. */
  NAME_AND_ROLE(Sure.CERTAIN),
  /** A body with the same name. */
  BODY(Sure.CERTAIN),
  /** The same full name, and nothing that speaks for or against it. */
  NAME(Sure.LIKELY),
  /** Another spelling, a short form or an initial of the name. */
  SPELLING(Sure.LIKELY),
  /** The same surname, and the same role. */
  SURNAME_AND_ROLE(Sure.LIKELY),
  /** The surname only: it may be several people. */
  SURNAME(Sure.UNSURE);

  private final Sure sure;

  Link(Sure sure) {
    this.sure = sure;
  }

  /** How sure that is. */
  public Sure sure() {
    return sure;
  }
}
