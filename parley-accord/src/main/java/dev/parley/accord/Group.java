package dev.parley.accord;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What some decision makers can do together, and what the others can do about it, under given payoffs. A single one is a
 * group too. Remembers what it has searched; used by one thread at a time.
 */
final class Group {
  private final Graph graph;
  private final int members;
  private final int others;
  private final int[] blocs;
  private final int[][] payoffs;
  private final @Nullable BitSet[] own;
  private final @Nullable BitSet[] any;
  private final @Nullable BitSet[] credible;

  /**
   * A group whose others answer one by one.
   *
   * @param members a bit for each decision maker
   * @param payoffs by decision maker and place
   */
  Group(Graph graph, int members, int[][] payoffs) {
    this(graph, members, IntStream.range(0, payoffs.length).map(i -> 1 << i).toArray(), payoffs);
  }

  /**
   * A group whose others answer in blocs, each of which moves where all its members gain.
   *
   * @param blocs a bit for each of their members; together with the members every decision maker once
   */
  Group(Graph graph, int members, int[] blocs, int[][] payoffs) {
    this.graph = graph;
    this.members = members;
    this.others = (1 << payoffs.length) - 1 & ~members;
    this.blocs = Arrays.stream(blocs).filter(bloc -> (bloc & members) == 0).toArray();
    this.payoffs = payoffs;
    this.own = new BitSet[graph.size()];
    this.any = new BitSet[graph.size()];
    this.credible = new BitSet[graph.size()];
  }

  /** Whether every member strictly prefers the one to the other. */
  boolean prefers(int to, int from) {
    return prefer(members, to, from);
  }

  private boolean prefer(int group, int to, int from) {
    for (int i = 0; i < payoffs.length; i++) {
      if ((group >>> i & 1) != 0 && payoffs[i][to] <= payoffs[i][from]) {
        return false;
      }
    }
    return true;
  }

  /** The states that the members can bring about and all of them prefer. */
  BitSet improvements(int state) {
    BitSet better = new BitSet(graph.size());
    own(state).stream().filter(to -> prefers(to, state)).forEach(better::set);
    return better;
  }

  boolean isStable(Concept concept, int state) {
    return unsanctioned(concept, state) < 0;
  }

  /** The first improvement that the others do not sanction; -1 where there is none. */
  int unsanctioned(Concept concept, int state) {
    BitSet improvements = improvements(state);
    for (int to = improvements.nextSetBit(0); to >= 0; to = improvements.nextSetBit(to + 1)) {
      if (!isSanctioned(concept, state, to)) {
        return to;
      }
    }
    return -1;
  }

  private boolean isSanctioned(Concept concept, int state, int improvement) {
    if (concept == Concept.R) {
      return false;
    }
    BitSet answers = concept.isSequential()
        ? credible(improvement) : searched(any, others, improvement);
    for (int end = answers.nextSetBit(0); end >= 0; end = answers.nextSetBit(end + 1)) {
      if (!prefers(end, state) && !(concept.isSymmetric() && canEscape(end, state))) {
        return true;
      }
    }
    return false;
  }

  private boolean canEscape(int end, int state) {
    return own(end).stream().anyMatch(to -> prefers(to, state));
  }

  private BitSet own(int state) {
    return searched(own, members, state);
  }

  private BitSet searched(@Nullable BitSet[] memory, int movers, int from) {
    BitSet found = memory[from];
    if (found == null) {
      found = graph.reach(movers, from);
      memory[from] = found;
    }
    return found;
  }

  /** Where the blocs lead by moves that each gain all the members of the bloc that moves. */
  private BitSet credible(int start) {
    BitSet found = credible[start];
    if (found != null) {
      return found;
    }
    BitSet reached = new BitSet(graph.size());
    BitSet open = new BitSet(graph.size());
    open.set(start);
    for (int from = start; from >= 0; from = open.nextSetBit(0)) {
      open.clear(from);
      for (int bloc : blocs) {
        int place = from;
        IntStream targets = Integer.bitCount(bloc) == 1
            ? Arrays.stream(graph.moves(Integer.numberOfTrailingZeros(bloc), from)) : graph.reach(bloc, from).stream();
        targets.filter(to -> !reached.get(to) && prefer(bloc, to, place)).forEach(to -> {
          reached.set(to);
          open.set(to);
        });
      }
    }
    credible[start] = reached;
    return reached;
  }
}
