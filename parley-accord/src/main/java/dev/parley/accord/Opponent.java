package dev.parley.accord;

import java.util.Arrays;

/** One of the others inside a {@link Slice}: its payoffs there, and the members of its blocks from worst to best. */
final class Opponent {
  private final long mask;
  private final long kept;
  private final long oneWay;
  private final long turned;
  private final int width;
  private final int[] offsets;
  final int[] payoffs;
  private final int[] order;
  private final int[] taken;
  private final int[] limits;

  Opponent(int size, long mask, long irreversible, long back) {
    this.mask = mask;
    long free = mask & ~irreversible;
    this.kept = (size - 1L) & ~free;
    // The one-way bits as they lie in a block's number.
    this.oneWay = Long.compress(mask & irreversible, kept);
    this.turned = Long.compress(mask & irreversible & back, kept);
    this.width = Long.bitCount(free);
    this.offsets = new int[1 << width];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = (int) Long.expand(i, free);
    }
    this.payoffs = new int[size];
    this.order = new int[mask == 0 ? 0 : size];
    this.taken = new int[mask == 0 ? 0 : size >> width];
    this.limits = new int[oneWay == 0 ? 0 : taken.length];
  }

  /** Sorts the blocks after the payoffs have been filled in. */
  void sort() {
    long[] codes = offsets.length > 32 ? new long[offsets.length] : new long[0];
    for (int block = 0; block < taken.length; block++) {
      int base = (int) Long.expand(block, kept);
      int start = block << width;
      if (codes.length > 0) {
        for (int i = 0; i < codes.length; i++) {
          codes[i] = (long) payoffs[base | offsets[i]] << 32 | (base | offsets[i]);
        }
        Arrays.sort(codes);
        for (int i = 0; i < codes.length; i++) {
          order[start + i] = (int) codes[i];
        }
      } else {
        insert(base, start);
      }
    }
  }

  private void insert(int base, int start) {
    for (int i = 0; i < offsets.length; i++) {
      int state = base | offsets[i];
      int payoff = payoffs[state];
      int at = start + i;
      while (at > start && payoffs[order[at - 1]] > payoff) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = state;
    }
  }

  /** Forgets what a search has taken. */
  void rewind() {
    Arrays.fill(taken, 0);
    Arrays.fill(limits, -1);
  }

  /** Labels the states from which the opponent can move to this one, with a payoff below the limit. */
  int predecessors(int state, boolean improving, int label, int[] labels, int[] stack, int depth) {
    if (mask == 0) {
      return depth;
    }
    int limit = improving ? payoffs[state] : Integer.MAX_VALUE;
    int block = (int) Long.compress(state, kept);
    if (oneWay == 0) {
      return take(block, limit, label, labels, stack, depth);
    }
    return descend(block, limit, label, labels, stack, depth);
  }

  private int descend(int block, int limit, int label, int[] labels, int[] stack, int start) {
    if (limits[block] >= limit) {
      return start;
    }
    limits[block] = limit;
    int depth = take(block, limit, label, labels, stack, start);
    // A bit that is set (or, where it can only be given up, cleared) may have been turned on the way here.
    for (long bits = (block ^ turned) & oneWay; bits != 0; bits &= bits - 1) {
      depth = descend(block ^ (int) Long.lowestOneBit(bits), limit, label, labels, stack, depth);
    }
    return depth;
  }

  private int take(int block, int limit, int label, int[] labels, int[] stack, int start) {
    int depth = start;
    int from = block << width;
    int next = taken[block];
    while (next < offsets.length) {
      int state = order[from + next];
      if (payoffs[state] >= limit) {
        break;
      }
      if (labels[state] == Slice.OPEN) {
        labels[state] = label;
        stack[depth++] = state;
      }
      next++;
    }
    taken[block] = next;
    return depth;
  }
}
