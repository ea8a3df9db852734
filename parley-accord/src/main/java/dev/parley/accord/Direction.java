package dev.parley.accord;

/** Which way an option can be changed once the conflict is under way. */
public enum Direction {
  /** It can be taken and given up again. */
  BOTH,
  /** It can be taken, and then stays taken: an irreversible option. */
  FORWARD,
  /** It can be given up, and then stays given up. */
  BACK
}
