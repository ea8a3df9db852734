package dev.parley.dossier.deal;

/** What a move brings to the one who makes it, as far as is known. */
public enum Gain {
  /** Something that it wants. */
  GAINS,
  /** Nothing that is known speaks for the move or against it. */
  UNKNOWN,
  /** It would act against what it wants. */
  LOSES
}
