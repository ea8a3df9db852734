package dev.parley.accord;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** How a decision maker orders the states: a weak order, ties included, in one of the forms that the field uses. */
public sealed interface Preferences {
  /** Prioritised preference statements, the most important first. */
  static Preferences byStatements(List<PreferenceStatement> statements) {
    return new ByStatements(statements);
  }

  /** A ranking of all feasible states by their numbers from 1, best first; a number or a collection of tied numbers. */
  static Preferences byRanking(List<?> numbers) {
    List<List<Long>> groups = new ArrayList<>();
    for (Object place : numbers) {
      Collection<?> tied = place instanceof Collection<?> several ? several : List.of(place);
      groups.add(tied.stream().map(number -> ((Number) number).longValue()).toList());
    }
    return new ByRanking(groups);
  }

  /** Weights: a state is worth the sum of the weights whose condition is true of it. */
  static Preferences byWeights(List<Weight> weights) {
    return new ByWeights(weights);
  }

  /** Nothing is known: any order is possible. */
  static Preferences unknown() {
    return new Unknown();
  }

  /**
   * Prioritised preference statements: of two states that one is preferred of which the first statement is true in
   * which they differ (Fang, Hipel, Kilgour and Peng, <i>A decision support system for interactive decision making,
   * part I</i>, IEEE Transactions on Systems, Man and Cybernetics C 33 (2003); Peng, Hipel and Fang 1997).
   */
  record ByStatements(List<PreferenceStatement> statements) implements Preferences {
    /** Keeps a copy. */
    public ByStatements {
      statements = List.copyOf(statements);
    }
  }

  /**
   * A ranking, best first.
   *
   * @param groups state numbers from 1 (see {@link FeasibleStates}); those of one group are equally preferred
   */
  record ByRanking(List<List<Long>> groups) implements Preferences {
    /** Keeps a copy. */
    public ByRanking {
      groups = groups.stream().map(List::copyOf).toList();
    }
  }

  /** Option weighting: the sum of the weights whose condition holds, the more the better. */
  record ByWeights(List<Weight> weights) implements Preferences {
    /** Keeps a copy. */
    public ByWeights {
      weights = List.copyOf(weights);
    }

    /** What the state is worth. */
    public double worth(long state) {
      double sum = 0;
      for (Weight weight : weights) {
        sum += weight.condition().holds(state) ? weight.worth() : 0;
      }
      return sum;
    }
  }

  /**
   * What a condition is worth.
   *
   * @param condition where the weight counts
   * @param worth finite; negative where the condition is a loss
   */
  record Weight(Condition condition, double worth) {
    /** Refuses what cannot be summed. */
    public Weight {
      if (!Double.isFinite(worth)) {
        throw new IllegalArgumentException(
            "The weight (" + worth + ") is no finite number.\nMaybe use a preference statement for what comes first.");
      }
    }
  }

  /** Unknown preference: {@link Stability} refuses to guess it. */
  record Unknown() implements Preferences { }
}
