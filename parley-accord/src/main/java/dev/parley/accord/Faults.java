package dev.parley.accord;

import java.util.BitSet;
import java.util.List;

/** The faults that a model may have, each with its values and an advice. */
final class Faults {
  private Faults() { }

  static void checkSize(int options) {
    if (options > Conflict.MOST_OPTIONS) {
      throw new IllegalArgumentException(
          "The conflict has " + options + " options, which make 2^" + options + " combinations; at most "
              + Conflict.MOST_OPTIONS + " options can be analysed.\n"
              + "Maybe leave out the options that nobody's preferences speak of, or make one of several that always "
              + "go together.");
    }
  }

  static void checkControllers(List<Option> options, List<DecisionMaker> decisionMakers) {
    String[] controllers = new String[options.size()];
    for (DecisionMaker decisionMaker : decisionMakers) {
      for (int option : decisionMaker.options()) {
        if (option < 0 || option >= options.size()) {
          throw new IllegalArgumentException(
              "The decision maker (" + decisionMaker.name() + ") controls an option (" + option
                  + ") that does not exist; there are " + options.size() + ".\nMaybe count the options from 0.");
        }
        if (controllers[option] != null) {
          throw new IllegalArgumentException(
              "The option (" + options.get(option).name() + ") has two controllers, (" + controllers[option]
                  + ") and (" + decisionMaker.name() + ").\n"
                  + "Maybe make one option for each of them and say by preferences when it counts.");
        }
        controllers[option] = decisionMaker.name();
      }
    }
    for (int i = 0; i < controllers.length; i++) {
      if (controllers[i] == null) {
        throw new IllegalArgumentException(
            "The option (" + options.get(i).name() + "), number " + i + ", has no controller.\n"
                + "Maybe add it to the options of the decision maker who decides on it.");
      }
    }
  }

  static void checkOptions(String what, Condition condition, int options) {
    if (condition.highest() >= options) {
      throw new IllegalArgumentException(
          what + " speaks of option " + condition.highest() + ", but there are only " + options
              + ", numbered from 0.\nMaybe count the options from 0.");
    }
  }

  static void check(DecisionMaker decisionMaker, int options, FeasibleStates states) {
    String whose = " of (" + decisionMaker.name() + ")";
    switch (decisionMaker.preferences()) {
      case Preferences.ByStatements(var statements) -> statements.forEach(
          statement -> checkOptions("A preference statement" + whose, statement.condition(), options));
      case Preferences.ByWeights(var weights) -> weights.forEach(
          weight -> checkOptions("A weight" + whose, weight.condition(), options));
      case Preferences.ByRanking(var groups) -> checkRanking(whose, groups, states);
      case Preferences.Unknown() -> { }
    }
  }

  private static void checkRanking(String whose, List<List<Long>> groups, FeasibleStates states) {
    BitSet seen = new BitSet();
    for (List<Long> group : groups) {
      for (long number : group) {
        if (number < 1 || number > states.count()) {
          throw new IllegalArgumentException(
              "The ranking" + whose + " names a state (" + number + ") that does not exist; the " + states.count()
                  + " feasible states are numbered from 1.\nMaybe leave out the infeasible states when counting.");
        }
        if (seen.get((int) number)) {
          throw new IllegalArgumentException(
              "The ranking" + whose + " has a cycle: state " + number + " stands in two places, so that it would be "
                  + "preferred to itself.\nMaybe strike one of the two.");
        }
        seen.set((int) number);
      }
    }
    if (seen.cardinality() < states.count()) {
      throw new IllegalArgumentException(
          "The ranking" + whose + " leaves out state " + seen.nextClearBit(1) + " of " + states.count()
              + ".\nMaybe put it last, or into a group of ties, or use preference statements.");
    }
  }
}
