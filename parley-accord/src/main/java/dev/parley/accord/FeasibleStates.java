package dev.parley.accord;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.LongStream;

/**
 * The states that can occur: all combinations of the options but those that an infeasible pattern is true of.
 *
 * <p>They are numbered from 1 in ascending order of their value with the first option as the least significant bit,
 * infeasible ones left out. Immutable and thread-safe.
 */
public final class FeasibleStates {
  private final int options;
  private final long[] words;
  private final long[] before;
  private final long count;

  FeasibleStates(int options, List<Condition> infeasible) {
    this.options = options;
    this.words = new long[(int) Math.max(1, (1L << options) >>> 6)];
    this.before = new long[words.length];
    long all = options >= 6 ? -1 : (1L << (1 << options)) - 1;
    long seen = 0;
    for (int i = 0; i < words.length; i++) {
      long word = all;
      for (Condition pattern : infeasible) {
        word &= ~pattern.word((long) i << 6);
      }
      words[i] = word;
      before[i] = seen;
      seen += Long.bitCount(word);
    }
    this.count = seen;
  }

  /** How many states there are. */
  public long count() {
    return count;
  }

  /** Whether the state can occur. */
  public boolean contains(long state) {
    return state >= 0 && state < 1L << options && (words[(int) (state >>> 6)] >>> (state & 63) & 1) != 0;
  }

  /** All of them in ascending order. */
  public LongStream stream() {
    return LongStream.range(0, 1L << options).filter(this::contains);
  }

  /**
   * The number of the state, from 1.
   *
   * @throws IllegalArgumentException where the state is infeasible
   */
  public long number(long state) {
    if (!contains(state)) {
      throw new IllegalArgumentException(
          "The state (" + state + ") is infeasible or has bits beyond the " + options + " options.\n"
              + "Maybe ask contains first.");
    }
    long lower = words[(int) (state >>> 6)] & ((1L << (state & 63)) - 1);
    return before[(int) (state >>> 6)] + Long.bitCount(lower) + 1;
  }

  /**
   * The state with this number, from 1.
   *
   * @throws NoSuchElementException where there is none
   */
  public long state(long number) {
    if (number < 1 || number > count) {
      throw new NoSuchElementException(
          "There is no state " + number + "; the feasible states are numbered from 1 to " + count + ".\n"
              + "Maybe count them in ascending order with the first option as the least significant bit.");
    }
    int low = 0;
    int high = words.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (before[middle] < number) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    long word = words[low];
    for (long skip = number - before[low] - 1; skip > 0; skip--) {
      word &= word - 1;
    }
    return ((long) low << 6) + Long.numberOfTrailingZeros(word);
  }

  /** A letter for each option, Y or N, the first option first. */
  public String letters(long state) {
    StringBuilder letters = new StringBuilder(options);
    for (int i = 0; i < options; i++) {
      letters.append((state >>> i & 1) != 0 ? 'Y' : 'N');
    }
    return letters.toString();
  }

  boolean isEverything() {
    return count == 1L << options;
  }
}
