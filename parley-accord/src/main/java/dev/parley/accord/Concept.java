package dev.parley.accord;

/**
 * A solution concept: what a decision maker looks at before it leaves a state.
 *
 * <p>A <i>unilateral move</i> of a decision maker changes its own options only, never undoes an irreversible one, and
 * ends in a feasible state; it is an <i>improvement</i> where the decision maker strictly prefers the state that it ends
 * in. The others answer by a <i>legal sequence</i> of moves of any of them in which nobody moves twice in a row. As two
 * moves in a row of the same decision maker are one move of that decision maker, what they reach is what they reach by
 * any sequence of theirs, improvements alike. A state is <i>sanctioned</i> where the focal decision maker does not
 * prefer it to the state that it set out from.
 */
public enum Concept {
  /**
   * Nash stability, or rationality: the decision maker has no improvement from the state (Nash 1950, <i>Equilibrium
   * points in n-person games</i>; Nash 1951, <i>Non-cooperative games</i>).
   */
  R,
  /**
   * General metarationality: from each improvement of the decision maker the others can move, by a legal sequence of
   * any moves, to a state that it does not prefer to the first one (Howard 1971, <i>Paradoxes of Rationality</i>).
   */
  GMR,
  /**
   * Symmetric metarationality: as general metarationality, and from the sanctioned state the decision maker cannot, by
   * a move of its own, come to a state that it prefers to the first one (Howard 1971).
   */
  SMR,
  /**
   * Sequential stability: as general metarationality, but every move of the others must be an improvement for the one
   * who makes it (Fraser and Hipel 1979, <i>Solving complex conflicts</i>; Fraser and Hipel 1984, <i>Conflict Analysis:
   * Models and Resolutions</i>).
   */
  SEQ,
  /**
   * Symmetric sequential stability: as sequential stability, and from the sanctioned state the decision maker cannot,
   * by a move of its own, come to a state that it prefers to the first one (Rêgo and Vieira 2017, <i>Symmetric
   * sequential stability in the graph model for conflict resolution with multiple decision makers</i>).
   */
  SSEQ;

  /** Whether the others answer by improvements of theirs only. */
  boolean isSequential() {
    return this == SEQ || this == SSEQ;
  }

  /** Whether a sanction has to hold against what the decision maker does next. */
  boolean isSymmetric() {
    return this == SMR || this == SSEQ;
  }
}
