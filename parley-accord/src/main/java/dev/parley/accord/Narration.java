package dev.parley.accord;

import dev.parley.accord.Reasoning.Thought;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds why states are stable or not: the moves and counter-moves behind a verdict of {@link Stability}, and puts them
 * into plain words. Immutable and thread-safe; keeps one number for each combination and decision maker.
 */
public final class Narration {
  private final Conflict conflict;
  private final int[][] payoffs;
  private final Wording wording;

  private Narration(Conflict conflict, int[][] payoffs) {
    this.conflict = conflict;
    this.payoffs = payoffs;
    this.wording = new Wording(conflict, payoffs);
  }

  /**
   * Prepares the conflict.
   *
   * @throws IllegalArgumentException where the preferences of a decision maker are unknown
   */
  public static Narration of(Conflict conflict) {
    return of(conflict, Payoffs.of(conflict));
  }

  /** With payoffs of all combinations in place of those of the conflict; they may change between two questions. */
  static Narration of(Conflict conflict, int[][] payoffs) {
    return new Narration(conflict, payoffs);
  }

  /**
   * Why the state is stable for the decision maker with this number, or why it is not.
   *
   * @throws IllegalArgumentException where the state is infeasible
   */
  public Reasoning why(int decisionMaker, Concept concept, long state) {
    conflict.states().number(state); // refuses an infeasible one
    int from = (int) state;
    int[] own = payoffs[decisionMaker];
    int[] improvements = Arrays.stream(conflict.moves(decisionMaker, from))
        .filter(to -> own[to] > own[from]).boxed()
        .sorted((a, b) -> Integer.compare(own[b], own[a])).mapToInt(Integer::intValue).toArray();
    List<Thought> thoughts = new ArrayList<>();
    for (int to : improvements) {
      Thought thought = thought(decisionMaker, concept, from, to);
      if (!thought.deters()) {
        return new Reasoning(decisionMaker, concept, state, improvements.length, List.of(thought));
      }
      if (thoughts.size() < Reasoning.MOST_THOUGHTS) {
        thoughts.add(thought);
      }
    }
    return new Reasoning(decisionMaker, concept, state, improvements.length, thoughts);
  }

  private Thought thought(int focal, Concept concept, int from, int to) {
    Move move = new Move(focal, from, to);
    if (concept == Concept.R) {
      return new Thought(move, List.of(), null);
    }
    int[] own = payoffs[focal];
    boolean credible = concept.isSequential();
    boolean symmetric = concept.isSymmetric();
    Search search = new Search(conflict, credible ? payoffs : null, focal, to);
    int end = search.first(state -> own[state] <= own[from] && !(symmetric && escape(focal, state, from) != null));
    if (end >= 0) {
      return new Thought(move, search.path(end), null);
    }
    if (symmetric) {
      // Show at least the answer that it can get out of.
      Search shallow = new Search(conflict, credible ? payoffs : null, focal, to);
      int near = shallow.first(state -> own[state] <= own[from]);
      if (near >= 0) {
        return new Thought(move, shallow.path(near), escape(focal, near, from));
      }
    }
    return new Thought(move, List.of(), null);
  }

  /** The best move of the decision maker from the one state to one that it prefers to the other; null for none. */
  private @Nullable Move escape(int focal, int state, int from) {
    int[] own = payoffs[focal];
    int best = from;
    for (int to : conflict.moves(focal, state)) {
      best = own[to] > own[best] ? to : best;
    }
    return best == from ? null : new Move(focal, state, best);
  }

  /** The reasoning in plain words: a sentence on the verdict, and one or two on each of the moves behind it. */
  public String words(Reasoning reasoning) {
    return wording.words(reasoning);
  }

  /** The remedy in plain words: who would have to change what, and whether fewer changes would do. */
  public String words(Remedy remedy) {
    return wording.words(remedy);
  }

  /** The road in plain words: how to get there, who would have to move against its will, and who would leave again. */
  public String words(Road road) {
    return wording.words(road);
  }
}
