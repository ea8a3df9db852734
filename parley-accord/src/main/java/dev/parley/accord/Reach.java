package dev.parley.accord;

import java.util.stream.IntStream;

/**
 * What one decision maker can reach by itself: the states that differ in its bits only.
 *
 * <p>Such a coset falls into blocks, one for each setting of its irreversible bits. Inside a block every state reaches
 * every other; from block to block it goes one way, along the lattice of those bits, whether or not the blocks in
 * between hold a feasible state.
 */
final class Reach {
  private final int cosets;
  private final long others;
  private final int[] blocks;
  private final int[] members;

  Reach(int options, long mask, long irreversible, long back) {
    long all = (1L << options) - 1;
    long oneWay = mask & irreversible;
    this.others = all & ~mask;
    this.cosets = 1 << Long.bitCount(others);
    // Turned round where an option can only be given up, so that one can always go from a block to one with more bits.
    this.blocks = places(oneWay, back & oneWay);
    this.members = places(mask & ~oneWay, 0);
  }

  private static int[] places(long mask, long turned) {
    return IntStream.range(0, 1 << Long.bitCount(mask)).map(i -> (int) (Long.expand(i, mask) ^ turned)).toArray();
  }

  /** For each feasible state the greatest worth of what the decision maker can reach from it, staying included. */
  void best(int[] payoffs, int[] worth, int[] out) {
    IntStream.range(0, cosets).parallel().forEach(coset -> {
      int place = (int) Long.expand(coset, others);
      if (blocks.length == 1) {
        int best = block(place, payoffs, worth);
        for (int member : members) {
          out[place | member] = best;
        }
      } else {
        lattice(place, payoffs, worth, out);
      }
    });
  }

  private void lattice(int place, int[] payoffs, int[] worth, int[] out) {
    int[] best = new int[blocks.length];
    for (int i = 0; i < blocks.length; i++) {
      best[i] = block(place | blocks[i], payoffs, worth);
    }
    for (int bit = 1; bit < blocks.length; bit <<= 1) {
      for (int i = 0; i < blocks.length; i++) {
        if ((i & bit) == 0) {
          best[i] = Math.max(best[i], best[i | bit]);
        }
      }
    }
    for (int i = 0; i < blocks.length; i++) {
      for (int member : members) {
        out[place | blocks[i] | member] = best[i];
      }
    }
  }

  private int block(int place, int[] payoffs, int[] worth) {
    int best = -1;
    for (int member : members) {
      int state = place | member;
      if (payoffs[state] >= 0) {
        best = Math.max(best, worth[state]);
      }
    }
    return best;
  }
}
