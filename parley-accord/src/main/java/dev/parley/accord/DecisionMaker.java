package dev.parley.accord;

import java.util.List;

/**
 * A party that can act.
 *
 * @param name unique within its conflict
 * @param options the numbers of the options that it alone controls, from 0; it may control none
 * @param preferences how it orders the states
 */
public record DecisionMaker(String name, List<Integer> options, Preferences preferences) {
  /** Keeps a copy. */
  public DecisionMaker {
    options = List.copyOf(options);
  }

  /** The bits of the options that it controls. */
  public long mask() {
    return options.stream().mapToLong(option -> 1L << option).reduce(0, (a, b) -> a | b);
  }
}
