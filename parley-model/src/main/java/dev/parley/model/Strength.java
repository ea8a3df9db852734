package dev.parley.model;

/** How firmly somebody stands where they stand, the weakest first. */
public enum Strength {
  /** Hopes, would like, in the long run. */
  ASPIRATION,
  /** Prefers, favours, proposes, is ready to. */
  PREFERENCE,
  /** Insists, requires, calls for; a plain acceptance or refusal in the holder's own power too. */
  DEMAND,
  /** Never, no deal without it, unacceptable. */
  RED_LINE
}
