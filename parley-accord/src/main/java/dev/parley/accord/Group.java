package dev.parley.accord;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What some decision makers can do together, and what the others can do about it, under given payoffs. A single one is a
 * group too. Remembers what it has searched; used by one thread at a time.
 */
final class Group {
  private static final int[][] ANY = {};

  private final Graph graph;
  private final int members;
  private final int others;
  private final int[][] payoffs;
  private final @Nullable BitSet[] own;
  private final @Nullable BitSet[] any;
  private final @Nullable BitSet[] credible;

  /**
   * @param members a bit for each decision maker
   * @param payoffs by decision maker and place
   */
  Group(Graph graph, int members, int[][] payoffs) {
    this.graph = graph;
    this.members = members;
    this.others = (1 << payoffs.length) - 1 & ~members;
    this.payoffs = payoffs;
    this.own = new BitSet[graph.size()];
    this.any = new BitSet[graph.size()];
    this.credible = new BitSet[graph.size()];
  }

  /** Whether every member strictly prefers the one to the other. */
  boolean prefers(int to, int from) {
    for (int i = 0; i < payoffs.length; i++) {
      if ((members >>> i & 1) != 0 && payoffs[i][to] <= payoffs[i][from]) {
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
    boolean symmetric = concept == Concept.SMR || concept == Concept.SSEQ;
    BitSet answers = concept == Concept.SEQ || concept == Concept.SSEQ
        ? searched(credible, others, improvement, payoffs) : searched(any, others, improvement, ANY);
    for (int end = answers.nextSetBit(0); end >= 0; end = answers.nextSetBit(end + 1)) {
      if (!prefers(end, state) && !(symmetric && canEscape(end, state))) {
        return true;
      }
    }
    return false;
  }

  private boolean canEscape(int end, int state) {
    return own(end).stream().anyMatch(to -> prefers(to, state));
  }

  private BitSet own(int state) {
    return searched(own, members, state, ANY);
  }

  private BitSet searched(@Nullable BitSet[] memory, int movers, int from, int[][] improving) {
    BitSet found = memory[from];
    if (found == null) {
      found = graph.reach(movers, from, improving);
      memory[from] = found;
    }
    return found;
  }
}
