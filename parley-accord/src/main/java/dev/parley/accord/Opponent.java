package dev.parley.accord;

import java.util.Arrays;

/** One of the others inside a {@link Slice}: the members of its blocks from worst to best, each beside its payoff. */
final class Opponent {
  private final long mask;
  private final long kept;
  private final long oneWay;
  private final long turned;
  private final int width;
  private final int[] offsets;
  /** Block by block and ascending: a payoff, and below it the place that has it. Looked at in a row, so kept in one. */
  private final long[] codes;
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
    this.codes = new long[mask == 0 ? 0 : size];
    this.taken = new int[mask == 0 ? 0 : size >> width];
    this.limits = new int[oneWay == 0 ? 0 : taken.length];
  }

  /** Sorts the blocks by the payoffs, of which each place has {@code stride} and the opponent's is at {@code column}. */
  void sort(int[] payoffs, int stride, int column) {
    for (int block = 0; block < taken.length; block++) {
      int base = (int) Long.expand(block, kept);
      int start = block << width;
      for (int i = 0; i < offsets.length; i++) {
        int place = base | offsets[i];
        codes[start + i] = (long) payoffs[place * stride + column] << 32 | place;
      }
      if (width > 5) {
        Arrays.sort(codes, start, start + offsets.length);
      } else {
        insert(start);
      }
    }
  }

  private void insert(int start) {
    for (int i = start + 1; i < start + offsets.length; i++) {
      long code = codes[i];
      int at = i;
      while (at > start && codes[at - 1] > code) {
        codes[at] = codes[at - 1];
        at--;
      }
      codes[at] = code;
    }
  }

  /** Forgets what a search has taken. */
  void rewind() {
    Arrays.fill(taken, 0);
    Arrays.fill(limits, -1);
  }

  /** Labels the places from which the opponent can move to this one and that have a payoff below the limit. */
  int predecessors(int place, int limit, int label, int[] labels, int[] stack, int depth) {
    if (mask == 0) {
      return depth;
    }
    int block = (int) Long.compress(place, kept);
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
    int at = (block << width) + taken[block];
    int end = (block + 1) << width;
    while (at < end) {
      long code = codes[at];
      if ((int) (code >> 32) >= limit) {
        break;
      }
      int place = (int) code;
      if (labels[place] == Slice.OPEN) {
        labels[place] = label;
        stack[depth++] = place;
      }
      at++;
    }
    taken[block] = at - (block << width);
    return depth;
  }
}
