package dev.parley.accord;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All weak orders of the states near a given one; the cost is the number of pairs of states that they compare otherwise.
 *
 * <p>An order is made by putting in state after state, in the given order from best to worst, into one of the groups of
 * ties or between two of them; whatever is put in costs the pairs with those before it that come out otherwise. So each
 * order is made once, and one that costs too much already is not gone on with.
 */
final class WeakOrders implements Alternatives {
  /** So many numbers are kept of the orders of one cost. */
  private static final long MOST_KEPT = 4_000_000;

  private final int[] payoffs;
  private final int[] sequence;
  private final Wording wording;
  private final Graph graph;
  private final List<@Nullable List<Alternative>> found = new ArrayList<>();

  WeakOrders(Graph graph, int[] payoffs, Wording wording) {
    this.graph = graph;
    this.payoffs = payoffs;
    this.wording = wording;
    this.sequence = IntStream.range(0, payoffs.length).boxed()
        .sorted(Comparator.comparingInt(place -> -payoffs[place])).mapToInt(Integer::intValue).toArray();
  }

  @Override
  public @Nullable List<Alternative> at(int cost) {
    while (found.size() <= cost) {
      List<Alternative> orders = new ArrayList<>();
      boolean complete = found.isEmpty() || found.getLast() != null;
      complete = complete && insert(0, found.size(), new ArrayList<>(), orders);
      found.add(complete ? orders : null);
    }
    return found.get(cost);
  }

  /** Puts in the next state everywhere it may go; false where there are too many orders. */
  private boolean insert(int next, int left, List<List<Integer>> groups, List<Alternative> orders) {
    if (next == sequence.length) {
      if (left == 0) {
        orders.add(alternative(groups));
      }
      return (long) orders.size() * sequence.length <= MOST_KEPT;
    }
    int state = sequence[next];
    boolean complete = true;
    for (int at = groups.size(); complete && at >= 0; at--) {
      if (at < groups.size()) {
        int tied = cost(state, groups, at, at + 1);
        if (tied <= left) {
          groups.get(at).add(state);
          complete = insert(next + 1, left - tied, groups, orders);
          groups.get(at).removeLast();
        }
      }
      int between = complete ? cost(state, groups, at, at) : Integer.MAX_VALUE;
      if (between <= left) {
        groups.add(at, new ArrayList<>(List.of(state)));
        complete = insert(next + 1, left - between, groups, orders);
        groups.remove(at);
      }
    }
    return complete;
  }

  /** The pairs that come out otherwise where the groups before {@code better} are better than the state, and so on. */
  private int cost(int state, List<List<Integer>> groups, int better, int worse) {
    int cost = 0;
    for (int i = 0; i < groups.size(); i++) {
      int now = i < better ? 1 : i < worse ? 0 : -1;
      for (int other : groups.get(i)) {
        cost += Integer.compare(payoffs[other], payoffs[state]) == now ? 0 : 1;
      }
    }
    return cost;
  }

  private Alternative alternative(List<List<Integer>> groups) {
    int[] order = new int[sequence.length];
    List<List<Long>> numbers = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      for (int place : groups.get(i)) {
        order[place] = groups.size() - i;
      }
      numbers.add(groups.get(i).stream().map(place -> place + 1L).toList());
    }
    return new Alternative(order, new Preferences.ByRanking(numbers), words(order));
  }

  private List<String> words(int[] order) {
    List<String> words = new ArrayList<>();
    for (int one = 0; one < order.length; one++) {
      for (int other = one + 1; other < order.length; other++) {
        int now = Integer.compare(order[one], order[other]);
        if (now != Integer.compare(payoffs[one], payoffs[other])) {
          words.add(wording.comparison(graph.state(one), graph.state(other), now));
        }
      }
    }
    return words;
  }
}
