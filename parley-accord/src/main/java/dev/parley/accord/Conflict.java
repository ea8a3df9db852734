package dev.parley.accord;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A conflict in option form: who can do what, which combinations can occur, and who prefers which. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * Conflict prisoners = Conflict.builder()
 *     .option("One stays silent").option("Two stays silent")
 *     .decisionMaker("One", List.of(0), Preferences.byRanking(List.of(3, 4, 1, 2)))
 *     .decisionMaker("Two", List.of(1), Preferences.byRanking(List.of(2, 4, 1, 3)))
 *     .build();
 * }</pre>
 */
public final class Conflict {
  /** More options than this are refused: an array over all combinations would not fit in one. */
  public static final int MOST_OPTIONS = 28;

  private final List<Option> options;
  private final List<DecisionMaker> decisionMakers;
  private final FeasibleStates states;
  private final long forward;
  private final long back;

  private Conflict(Builder builder, FeasibleStates states) {
    this.options = List.copyOf(builder.options);
    this.decisionMakers = List.copyOf(builder.decisionMakers);
    this.states = states;
    this.forward = bits(Direction.FORWARD);
    this.back = bits(Direction.BACK);
  }

  /** An empty model to be filled. */
  public static Builder builder() {
    return new Builder();
  }

  /** The options; the number of an option is its place here, from 0. */
  public List<Option> options() {
    return options;
  }

  /** The decision makers; the number of a decision maker is its place here, from 0. */
  public List<DecisionMaker> decisionMakers() {
    return decisionMakers;
  }

  /** The feasible states and their numbers. */
  public FeasibleStates states() {
    return states;
  }

  /**
   * The same conflict with other preferences of one decision maker.
   *
   * @throws IllegalArgumentException where the builder would refuse them
   */
  public Conflict with(int decisionMaker, Preferences preferences) {
    Builder builder = new Builder();
    builder.options.addAll(options);
    builder.decisionMakers.addAll(decisionMakers);
    DecisionMaker old = decisionMakers.get(decisionMaker);
    DecisionMaker changed = new DecisionMaker(old.name(), old.options(), preferences);
    builder.decisionMakers.set(decisionMaker, changed);
    Faults.check(changed, options.size(), states);
    return new Conflict(builder, states);
  }

  /**
   * The states that a decision maker can move to by itself, in descending order of its own options' value; the state
   * itself is not among them.
   */
  int[] moves(int decisionMaker, int from) {
    long mask = decisionMakers.get(decisionMaker).mask();
    // What it may change: all its options but those that cannot be changed from where they are.
    long stuck = from & forward | ~from & back;
    int free = (int) (mask & ~stuck);
    int[] moves = new int[(1 << Integer.bitCount(free)) - 1];
    int count = 0;
    for (int bits = free, left = moves.length + 1; left > 0; bits = bits - 1 & free, left--) {
      int to = from & ~free | bits;
      if (to != from && states.contains(to)) {
        moves[count++] = to;
      }
    }
    return count == moves.length ? moves : Arrays.copyOf(moves, count);
  }

  /** The options that cannot be given up again, as bits. */
  long forward() {
    return forward;
  }

  long irreversible() {
    return forward | back;
  }

  long back() {
    return back;
  }

  private long bits(Direction direction) {
    long bits = 0;
    for (int i = 0; i < options.size(); i++) {
      bits |= options.get(i).direction() == direction ? 1L << i : 0;
    }
    return bits;
  }

  /** Gathers a conflict and refuses one that has a fault. */
  public static final class Builder {
    private final List<Option> options = new ArrayList<>();
    private final List<DecisionMaker> decisionMakers = new ArrayList<>();
    private final List<Condition> infeasible = new ArrayList<>();

    private Builder() { }

    /** Adds an option that can be taken and given up. */
    public Builder option(String name) {
      return option(name, Direction.BOTH);
    }

    /** Adds an option. */
    public Builder option(String name, Direction direction) {
      options.add(new Option(name, direction));
      return this;
    }

    /** Adds a decision maker with the numbers of its options, from 0. */
    public Builder decisionMaker(String name, List<Integer> controlled, Preferences preferences) {
      decisionMakers.add(new DecisionMaker(name, controlled, preferences));
      return this;
    }

    /** Leaves out the states that the condition is true of. */
    public Builder infeasible(Condition condition) {
      infeasible.add(condition);
      return this;
    }

    /**
     * Checks and builds.
     *
     * @throws IllegalArgumentException where an option has no controller or two, a decision maker's name repeats, no
     *     state is feasible, a ranking leaves out a state or puts it in two places, or there are too many options
     */
    public Conflict build() {
      Faults.checkSize(options.size());
      if (options.isEmpty() || decisionMakers.isEmpty()) {
        throw new IllegalArgumentException(
            "The conflict has " + options.size() + " options and " + decisionMakers.size() + " decision makers.\n"
                + "Maybe add at least one of each.");
      }
      Set<String> names = new HashSet<>();
      for (DecisionMaker decisionMaker : decisionMakers) {
        if (!names.add(decisionMaker.name())) {
          throw new IllegalArgumentException(
              "Two decision makers are called (" + decisionMaker.name() + ").\nMaybe give one another name.");
        }
      }
      Faults.checkControllers(options, decisionMakers);
      for (Condition condition : infeasible) {
        Faults.checkOptions("An infeasible pattern", condition, options.size());
      }
      FeasibleStates states = new FeasibleStates(options.size(), infeasible);
      if (states.count() == 0) {
        throw new IllegalArgumentException(
            "The " + infeasible.size() + " infeasible patterns leave none of the " + (1L << options.size())
                + " states.\nMaybe one pattern is true of every state; leave them out one by one.");
      }
      for (DecisionMaker decisionMaker : decisionMakers) {
        Faults.check(decisionMaker, options.size(), states);
      }
      return new Conflict(this, states);
    }
  }
}
