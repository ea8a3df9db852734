package dev.parley.accord;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Which states hold against decision makers who band together; exact, for every subset of them.
 *
 * <p>A coalition can bring about what its members reach by a sequence of moves of theirs in which nobody moves twice in
 * a row. A <i>coalition improvement</i> is such a state that every member strictly prefers (Kilgour, Hipel, Fang and
 * Peng, <i>Coalition analysis in group decision support</i>, Group Decision and Negotiation 10 (2001) 159-175). The
 * {@link Concept}s then read as they do for one decision maker, with the coalition in its place: a state is stable for
 * it under R where it has no coalition improvement, under GMR where the others can lead each of them to a state that
 * some member does not prefer to the first one, under SMR where the coalition cannot get out of that again, and under
 * SEQ and SSEQ where each of the others gains by each of its moves (after Inohara and Hipel, <i>Coalition analysis in
 * the graph model for conflict resolution</i>, Systems Engineering 11 (2008) 343-359; the others answer one by one here,
 * so that a coalition of one has the verdicts of {@link Stability}; in a given structure of coalitions they answer
 * coalition by coalition).
 *
 * <p>For up to {@link #MOST_STATES} feasible states and {@link #MOST_DECISION_MAKERS} decision makers. Not thread-safe.
 */
public final class Coalitions {
  /** More feasible states than these cannot be analysed. */
  public static final int MOST_STATES = Graph.MOST_STATES;

  /** More decision makers than these cannot be analysed: they make 2 to that many coalitions. */
  public static final int MOST_DECISION_MAKERS = 16;

  private final Graph graph;
  private final int[][] payoffs;
  private final @Nullable BitSet[][] stable;

  private Coalitions(Graph graph) {
    this.graph = graph;
    this.payoffs = graph.payoffs();
    this.stable = new BitSet[1 << payoffs.length][];
  }

  /**
   * Prepares the conflict; a coalition is solved when it is first asked about.
   *
   * @throws IllegalArgumentException where there are more than 4096 feasible states or 16 decision makers, or the
   *     preferences of one are unknown
   */
  public static Coalitions of(Conflict conflict) {
    int count = conflict.decisionMakers().size();
    if (count > MOST_DECISION_MAKERS) {
      throw new IllegalArgumentException(
          "The conflict has " + count + " decision makers, which make 2^" + count + " coalitions; at most "
              + MOST_DECISION_MAKERS + " can be analysed.\nMaybe join those who want the same.");
    }
    return new Coalitions(Graph.of(conflict, "Coalitions"));
  }

  /**
   * That a coalition would leave a state.
   *
   * @param coalition who
   * @param to where to: the first of its improvements that the others do not sanction
   */
  public record Upset(Coalition coalition, long to) { }

  /** Every coalition, those of fewer members first. */
  public List<Coalition> all() {
    return IntStream.range(1, stable.length).boxed()
        .sorted(Comparator.<Integer>comparingInt(Integer::bitCount).thenComparing(Comparator.naturalOrder()))
        .map(Coalitions::coalition).toList();
  }

  private static Coalition coalition(int bits) {
    return new Coalition(IntStream.range(0, 32).filter(i -> (bits >>> i & 1) != 0).boxed().toList());
  }

  /** What the coalition can bring about from the state and every member prefers, ascending. */
  public LongStream improvements(Coalition coalition, long state) {
    return new Group(graph, coalition.bits(), payoffs).improvements(graph.place(state)).stream().mapToLong(graph::state);
  }

  /** Whether the state is feasible and stable for the coalition. */
  public boolean isStable(Coalition coalition, Concept concept, long state) {
    return graph.conflict().states().contains(state) && stable(coalition.bits())[concept.ordinal()].get(graph.place(state));
  }

  /** The states that are stable for every coalition, single decision makers among them, ascending. */
  public LongStream equilibria(Concept concept) {
    BitSet common = new BitSet(graph.size());
    common.set(0, graph.size());
    for (int bits = 1; bits < stable.length; bits++) {
      common.and(stable(bits)[concept.ordinal()]);
    }
    return common.stream().mapToLong(graph::state);
  }

  /**
   * The states that are stable for a coalition where the others stand in a given structure of coalitions, each of which
   * moves as one, where all its members gain; ascending.
   *
   * @param structure who stands together; whoever is not named stands alone
   * @throws IllegalArgumentException where a decision maker stands in two of them
   */
  public LongStream stable(Coalition coalition, Concept concept, List<Coalition> structure) {
    Group group = new Group(graph, coalition.bits(), blocs(structure), payoffs);
    return IntStream.range(0, graph.size()).filter(state -> group.isStable(concept, state)).mapToLong(graph::state);
  }

  /**
   * The states that are stable for every coalition of a structure, ascending. Who stands with others does not move alone.
   *
   * @param structure who stands together; whoever is not named stands alone
   * @throws IllegalArgumentException where a decision maker stands in two of them
   */
  public LongStream equilibria(Concept concept, List<Coalition> structure) {
    int[] blocs = blocs(structure);
    List<Group> groups = Arrays.stream(blocs).mapToObj(bloc -> new Group(graph, bloc, blocs, payoffs)).toList();
    return IntStream.range(0, graph.size())
        .filter(state -> groups.stream().allMatch(group -> group.isStable(concept, state))).mapToLong(graph::state);
  }

  private int[] blocs(List<Coalition> structure) {
    int named = 0;
    List<Integer> blocs = new ArrayList<>();
    for (Coalition coalition : structure) {
      if ((named & coalition.bits()) != 0) {
        throw new IllegalArgumentException(
            "A decision maker stands in two of the coalitions " + structure + ".\nMaybe join the two.");
      }
      named |= coalition.bits();
      blocs.add(coalition.bits());
    }
    for (int i = 0; i < payoffs.length; i++) {
      if ((named >>> i & 1) == 0) {
        blocs.add(1 << i);
      }
    }
    return blocs.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The coalitions that would leave the state, those of fewer members first. */
  public List<Upset> upsets(Concept concept, long state) {
    int place = graph.place(state);
    List<Upset> upsets = new ArrayList<>();
    for (Coalition coalition : all()) {
      if (!isStable(coalition, concept, state)) {
        int to = new Group(graph, coalition.bits(), payoffs).unsanctioned(concept, place);
        upsets.add(new Upset(coalition, graph.state(to)));
      }
    }
    return upsets;
  }

  private BitSet[] stable(int bits) {
    BitSet[] found = stable[bits];
    if (found == null) {
      Group group = new Group(graph, bits, payoffs);
      BitSet[] solved = new BitSet[Concept.values().length];
      for (Concept concept : Concept.values()) {
        BitSet states = new BitSet(graph.size());
        IntStream.range(0, graph.size()).filter(state -> group.isStable(concept, state)).forEach(states::set);
        solved[concept.ordinal()] = states;
      }
      stable[bits] = solved;
      found = solved;
    }
    return found;
  }
}
