package dev.parley.dossier.deal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Finds the way to an outcome. On it each does only what is asked of it; of such ways it is the one on which the fewest act
 * against what they want, among those the one with the fewest moves that nothing known speaks for, and among those the
 * shortest.
 */
final class Way {
  private static final long LOSS = 1L << 40;
  private static final long DOUBT = 1L << 20;

  private final List<List<Want>> wants = new ArrayList<>();
  private final int[] masks;
  private final int[] acceptance;
  private final long[][] payoffs;

  /** Prepares a conflict with the choices of the layout and these wants of its sides. */
  Way(Layout layout, List<Want> wants) {
    int sides = layout.sides().size();
    this.masks = new int[sides];
    this.acceptance = new int[sides];
    this.payoffs = new long[sides][1 << layout.choices().size()];
    for (int side = 0; side < sides; side++) {
      int number = side;
      List<Want> own = wants.stream().filter(want -> want.side() == number).toList();
      this.wants.add(own);
      acceptance[side] = 1 << layout.choices().indexOf(new Choice.Acceptance(side));
      masks[side] = layout.of(side).stream().mapToInt(choice -> 1 << choice).sum();
      for (int state = 0; state < payoffs[side].length; state++) {
        payoffs[side][state] = payoff(own, state);
      }
    }
  }

  /** The first want is the most significant bit; sixty are more than any side has. */
  private static long payoff(List<Want> wants, int state) {
    long payoff = 0;
    for (Want want : wants) {
      payoff = payoff << 1 | (want.condition().holds(state) ? 1 : 0);
    }
    return payoff;
  }

  /** What the move would bring to the side. */
  Step step(int side, long from, long to) {
    int order = Long.compare(payoffs[side][(int) to], payoffs[side][(int) from]);
    return new Step(side, from, to, order > 0 ? Gain.GAINS : order < 0 ? Gain.LOSES : Gain.UNKNOWN, decides(side, from, to));
  }

  /**
   * The step by which the side takes back its acceptance alone, where it would rather; null where it would not. Whatever
   * the others could answer: what it insists on is what it says no without.
   */
  @Nullable Step refusal(int side, long agreed) {
    Step step = step(side, agreed, agreed & ~acceptance[side]);
    return step.gain() == Gain.GAINS ? step : null;
  }

  /** Whether nobody would rather refuse the agreed state, nor has to act against what it wants on the way there. */
  boolean isOpen(long start, long agreed) {
    for (int side = 0; side < masks.length; side++) {
      if (refusal(side, agreed) != null) {
        return false;
      }
    }
    return between(start, agreed).stream().noneMatch(step -> step.gain() == Gain.LOSES);
  }

  private @Nullable Want decides(int side, long from, long to) {
    return wants.get(side).stream()
        .filter(want -> want.condition().holds(from) != want.condition().holds(to)).findFirst().orElse(null);
  }

  /**
   * The steps of the way; none where the two are one. Nobody takes up what the outcome does not hold: a side that agreed to
   * more than is proposed has not agreed to the proposal.
   */
  List<Step> between(long start, long end) {
    long[] cost = new long[payoffs[0].length];
    int[] before = new int[cost.length];
    int[] mover = new int[cost.length];
    Arrays.fill(cost, Long.MAX_VALUE);
    cost[(int) start] = 0;
    record Open(long cost, int state) {}

    PriorityQueue<Open> open = new PriorityQueue<>((a, b) -> Long.compare(a.cost(), b.cost()));
    open.add(new Open(0, (int) start));
    while (!open.isEmpty() && open.element().state() != end) {
      Open next = open.remove();
      int from = next.state();
      if (next.cost() > cost[from]) {
        continue;
      }
      for (int side = 0; side < masks.length; side++) {
        int asked = masks[side] & (from ^ (int) end);
        for (int bits = asked; bits > 0; bits = (bits - 1) & asked) {
          int to = from ^ bits;
          int order = Long.compare(payoffs[side][to], payoffs[side][from]);
          long further = cost[from] + 1 + (order < 0 ? LOSS : order == 0 ? DOUBT : 0);
          if (further < cost[to]) {
            cost[to] = further;
            before[to] = from;
            mover[to] = side;
            open.add(new Open(further, to));
          }
        }
      }
    }
    List<Step> steps = new ArrayList<>();
    for (int to = (int) end; to != start; to = before[to]) {
      steps.addFirst(step(mover[to], before[to], to));
    }
    return steps;
  }
}
