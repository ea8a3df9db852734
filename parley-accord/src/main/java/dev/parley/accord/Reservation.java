package dev.parley.accord;

/** The least that a decision maker would agree to. */
public sealed interface Reservation {
  /**
   * What it prefers less than this state it refuses: what it has without an agreement.
   *
   * @param state a feasible one
   */
  record AsGoodAs(long state) implements Reservation { }

  /**
   * What is worth less than this it refuses; of decision makers with weights.
   *
   * @param worth on the scale of its {@link Preferences.ByWeights weights}
   */
  record Worth(double worth) implements Reservation { }

  /**
   * What this is not true of it refuses: a red line.
   *
   * @param condition what must be so
   */
  record RedLine(Condition condition) implements Reservation { }
}
