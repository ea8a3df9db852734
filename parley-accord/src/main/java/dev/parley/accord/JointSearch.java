package dev.parley.accord;

import dev.parley.accord.Alternatives.Alternative;
import dev.parley.accord.Remedy.Change;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks through all changes of all decision makers together, the cheapest first. */
final class JointSearch {
  /** So many combinations are tried. */
  private static final long MOST_TRIED = 500_000;

  private final Graph graph;
  private final Concept concept;
  private final int wanted;
  private final List<? extends Alternatives> alternatives;
  private final int[][] payoffs;
  private final Alternative[] chosen;
  private final int[] costs;
  private long tried;
  private boolean complete = true;

  /** For the state at the place. */
  JointSearch(Graph graph, Concept concept, int wanted, List<? extends Alternatives> alternatives) {
    this.graph = graph;
    this.concept = concept;
    this.wanted = wanted;
    this.alternatives = alternatives;
    this.payoffs = graph.payoffs();
    this.chosen = new Alternative[payoffs.length];
    this.costs = new int[payoffs.length];
  }

  /** The cheapest remedy that costs from the one to less than the other; what was not reached is its {@code atLeast}. */
  Remedy cheapest(int from, int below) {
    long state = graph.state(wanted);
    for (int total = from; total < below; total++) {
      if (choose(0, total)) {
        return new Remedy(concept, state, true, changes(), total, total);
      }
      if (!complete) {
        return new Remedy(concept, state, false, List.of(), 0, total);
      }
    }
    return new Remedy(concept, state, false, List.of(), 0, below);
  }

  private List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < chosen.length; i++) {
      if (costs[i] > 0) {
        changes.add(new Change(i, costs[i], chosen[i].preferences(), chosen[i].words()));
      }
    }
    return changes;
  }

  /** Gives the decision makers from this one on changes that cost so much together; true where they do it. */
  private boolean choose(int decisionMaker, int left) {
    if (decisionMaker == payoffs.length) {
      return left == 0 && isEquilibrium();
    }
    boolean last = decisionMaker == payoffs.length - 1;
    for (int cost = last ? left : 0; cost <= left && complete; cost++) {
      @Nullable List<Alternative> all = alternatives.get(decisionMaker).at(cost);
      if (all == null) {
        complete = false;
        return false;
      }
      costs[decisionMaker] = cost;
      for (Alternative one : all) {
        chosen[decisionMaker] = one;
        payoffs[decisionMaker] = one.payoffs();
        if (choose(decisionMaker + 1, left - cost)) {
          return true;
        }
        if (!complete) {
          return false;
        }
      }
    }
    return false;
  }

  private boolean isEquilibrium() {
    if (++tried > MOST_TRIED) {
      complete = false;
      return false;
    }
    for (int i = 0; i < payoffs.length; i++) {
      if (!new Group(graph, 1 << i, payoffs).isStable(concept, wanted)) {
        return false;
      }
    }
    return true;
  }
}
