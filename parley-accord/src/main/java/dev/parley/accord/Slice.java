package dev.parley.accord;

import java.util.Arrays;

/**
 * The states that share the focal decision maker's options, in which only the others move: for each of them the least
 * worth that the others can lead to by a legal sequence.
 *
 * <p>Found by reverse search: the states are taken up from the worst on, and whatever leads there and has not been
 * reached yet gets its worth. Every opponent's block is gone through once, from its worst member on, however often the
 * search comes by, so that a slice costs its size times the number of opponents. Used by one thread at a time.
 */
final class Slice {
  static final int OPEN = Integer.MAX_VALUE;

  /** Of a digit when sorting: its counts then stay near the processor. */
  private static final int MOST_BITS = 13;

  private final int[] places;
  private final Opponent[] opponents;
  private final int[][] theirs;
  private final boolean free;
  /** Of each place the payoffs of all opponents side by side, as the search needs them together. */
  private final int[] payoffs;
  private final int[] keys;
  private final int[] labels;
  private final int[] stack;
  private final int[] ascending;
  private final int[] spare;
  private int fixed;

  /** For the others of the decision maker {@code focal}. */
  Slice(int focal, int[][] payoffs, long[] masks, long irreversible, long back, boolean everythingFeasible) {
    long others = (payoffs[0].length - 1L) & ~masks[focal];
    int size = 1 << Long.bitCount(others);
    this.places = new int[size];
    for (int i = 0; i < size; i++) {
      places[i] = (int) Long.expand(i, others);
    }
    this.opponents = new Opponent[masks.length - 1];
    this.theirs = new int[opponents.length][];
    long oneWay = Long.compress(irreversible, others);
    for (int i = 0; i < opponents.length; i++) {
      int j = i < focal ? i : i + 1;
      theirs[i] = payoffs[j];
      opponents[i] = new Opponent(size, Long.compress(masks[j], others), oneWay, Long.compress(back, others));
    }
    this.free = everythingFeasible && oneWay == 0;
    this.payoffs = new int[size * opponents.length];
    this.keys = new int[size];
    this.labels = new int[size];
    this.stack = new int[size];
    this.ascending = new int[size];
    this.spare = new int[size];
  }

  /** Rough bytes that a slice of this size takes. */
  static long bytes(long size, int opponents) {
    return size * (24 + 16L * opponents);
  }

  /** Turns to the slice in which the focal decision maker's bits are these. */
  void moveTo(int bits) {
    fixed = bits;
    int at = 0;
    for (int place : places) {
      for (int[] one : theirs) {
        payoffs[at++] = one[place | bits];
      }
    }
    for (int i = 0; i < opponents.length; i++) {
      opponents[i].sort(payoffs, opponents.length, i);
    }
  }

  /** Writes to {@code anyMove} and {@code improvements} the least worth reachable by either kind of move. */
  void worst(int[] focal, int[] worth, int[] anyMove, int[] improvements) {
    int feasible = sort(focal, worth);
    if (free) {
      int least = feasible == 0 ? 0 : keys[ascending[0]];
      for (int place : places) {
        anyMove[place | fixed] = least;
      }
    } else {
      search(feasible, false, anyMove);
    }
    search(feasible, true, improvements);
  }

  private void search(int feasible, boolean improving, int[] out) {
    // What is not feasible is never open.
    Arrays.fill(labels, -1);
    for (int i = 0; i < feasible; i++) {
      labels[ascending[i]] = OPEN;
    }
    for (Opponent opponent : opponents) {
      opponent.rewind();
    }
    for (int i = 0; i < feasible; i++) {
      int start = ascending[i];
      if (labels[start] == OPEN) {
        int label = keys[start];
        labels[start] = label;
        stack[0] = start;
        spread(label, improving);
      }
    }
    for (int l = 0; l < labels.length; l++) {
      out[places[l] | fixed] = labels[l];
    }
  }

  private void spread(int label, boolean improving) {
    int depth = 1;
    while (depth > 0) {
      int place = stack[--depth];
      int row = place * opponents.length;
      for (int i = 0; i < opponents.length; i++) {
        int limit = improving ? payoffs[row + i] : Integer.MAX_VALUE;
        depth = opponents[i].predecessors(place, limit, label, labels, stack, depth);
      }
    }
  }

  /** Puts the feasible places in ascending order of their worth, digit by digit, and returns how many there are. */
  private int sort(int[] focal, int[] worth) {
    int count = 0;
    int greatest = 0;
    for (int l = 0; l < places.length; l++) {
      int state = places[l] | fixed;
      keys[l] = worth[state];
      if (focal[state] >= 0) {
        ascending[count++] = l;
        greatest = Math.max(greatest, keys[l]);
      }
    }
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(greatest);
    int digits = (bits + MOST_BITS - 1) / MOST_BITS;
    int width = digits == 0 ? 0 : (bits + digits - 1) / digits;
    int[] from = ascending;
    int[] to = spare;
    for (int shift = 0; shift < bits; shift += width) {
      int[] starts = new int[(1 << width) + 1];
      int mask = (1 << width) - 1;
      for (int i = 0; i < count; i++) {
        starts[(keys[from[i]] >>> shift & mask) + 1]++;
      }
      for (int digit = 0; digit <= mask; digit++) {
        starts[digit + 1] += starts[digit];
      }
      for (int i = 0; i < count; i++) {
        to[starts[keys[from[i]] >>> shift & mask]++] = from[i];
      }
      int[] swap = from;
      from = to;
      to = swap;
    }
    if (from != ascending) {
      System.arraycopy(from, 0, ascending, 0, count);
    }
    return count;
  }
}
