package dev.parley.dossier.actors;

/** How sure it is that all that is put down to an actor is one and the same. */
public enum Sure {
  CERTAIN,
  LIKELY,
  UNSURE;

  /** The less sure of both. */
  public Sure and(Sure other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
