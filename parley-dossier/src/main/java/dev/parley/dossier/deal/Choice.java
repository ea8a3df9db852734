package dev.parley.dossier.deal;

/** One option of the conflict: what one side does or does not. */
public sealed interface Choice {
  /** The number of the side, from 0. */
  int side();

  /**
   * It does its part in an option of the dossier.
   *
   * @param point the number of that option among the deal's points, from 0
   */
  record Part(int side, int point) implements Choice {}

  /** It accepts the package; else it rejects it. */
  record Acceptance(int side) implements Choice {}

  /** It stops fighting; else it goes on. */
  record Ceasefire(int side) implements Choice {}
}
