package dev.parley.dossier.ledger;

/** What became of a document that was given to the ledger. */
public enum Stored {
  /** It is new. */
  ADDED,
  /** It is new, and it is a newer text at an address that the ledger knows; the older one is kept. */
  NEW_VERSION,
  /** It was there; its statements were replaced. */
  REPLACED,
  /** It was there, so nothing was done. */
  KEPT,
  /** It was removed before, so nothing was done. */
  REMOVED
}
