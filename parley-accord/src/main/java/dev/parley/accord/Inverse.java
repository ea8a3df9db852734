package dev.parley.accord;

import dev.parley.accord.Alternatives.Alternative;
import dev.parley.accord.Remedy.Change;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The inverse question: which preferences would make a wanted state an equilibrium, and how few changes come to them
 * (Kinsara, Kilgour and Hipel, <i>Inverse approach to the graph model for conflict resolution</i>, IEEE Transactions on
 * Systems, Man, and Cybernetics: Systems 45 (2015) 734-742, ask for all of them).
 *
 * <p><b>Pairs.</b> What a decision maker looks at under R, GMR and SMR are only the states that it prefers to the wanted
 * one. Let some set of states be no longer preferred, the best of them at a level L. Then each of them is compared
 * otherwise with the wanted state; and each other state x from the wanted one's level up to L is compared otherwise with
 * the wanted state or else with that best one, for were both unchanged, the best one would still be preferred. These
 * pairs are all different, so that no change costs less than raising the wanted state to a tie with L, which changes
 * just these; and it helps at least as much. So the least level that does it is the fewest changes, whatever the number
 * of states. Under SEQ and SSEQ the others' answers may be changed too. What is stable under SEQ is so under GMR, and
 * under SSEQ under SMR, which bounds the number from below; raising bounds it from above, and between the two all orders
 * are looked through as long as there are few.
 */
public final class Inverse {
  /** With more states than this there are too many orders to be looked through. */
  private static final int MOST_SEARCHED = 64;

  /** With more feasible states than these, changes of preference statements are not searched for. */
  public static final int MOST_STATES = Graph.MOST_STATES;

  /** More changes of statements than this are no least change any more. */
  private static final int MOST_STATEMENTS = 6;

  private static final int MOST_WORDS = 20;

  private Inverse() { }

  /**
   * The fewest pairs of states that would have to be compared otherwise. Under R, GMR and SMR the least number is always
   * found; under SEQ and SSEQ it is where {@link Remedy#isLeast} says so.
   *
   * @throws IllegalArgumentException where the state is infeasible, or the preferences of a decision maker are unknown
   */
  public static Remedy byPairs(Conflict conflict, Concept concept, long wanted) {
    conflict.states().number(wanted); // refuses an infeasible one
    Remedy raised = raise(conflict, concept, wanted);
    Concept weaker = weaker(concept);
    if (weaker == concept) {
      return raised;
    }
    long least = raise(conflict, weaker, wanted).total();
    if (least == raised.total() || conflict.states().count() > MOST_SEARCHED) {
      return new Remedy(concept, wanted, true, raised.changes(), raised.total(), least);
    }
    Graph graph = Graph.of(conflict, "Changes of preference");
    Wording wording = new Wording(conflict, Payoffs.of(conflict));
    int[][] payoffs = graph.payoffs();
    List<WeakOrders> orders = new ArrayList<>();
    for (int i = 0; i < payoffs.length; i++) {
      orders.add(new WeakOrders(graph, payoffs[i], wording));
    }
    Remedy fewer = new JointSearch(graph, concept, graph.place(wanted), orders)
        .cheapest(Math.toIntExact(least), Math.toIntExact(raised.total()));
    return fewer.found() ? fewer
        : new Remedy(concept, wanted, true, raised.changes(), raised.total(), fewer.atLeast());
  }

  /**
   * The fewest changes of preference statements: strike one, turn one round to its opposite, or put one in another place
   * of importance. Only those who state their preferences in statements can change.
   *
   * @throws IllegalArgumentException where the state is infeasible, the preferences of a decision maker are unknown, or
   *     there are more than 4096 feasible states
   */
  public static Remedy byStatements(Conflict conflict, Concept concept, long wanted) {
    Graph graph = Graph.of(conflict, "Changes of preference statements");
    int place = graph.place(wanted);
    List<Alternatives> edits = new ArrayList<>();
    Wording wording = new Wording(conflict, Payoffs.of(conflict));
    for (DecisionMaker one : conflict.decisionMakers()) {
      edits.add(one.preferences() instanceof Preferences.ByStatements(var statements)
          ? new StatementEdits(graph, one, statements, wording) : fixed(graph, one));
    }
    Concept weaker = weaker(concept);
    Remedy apart = apart(graph, weaker, place, edits);
    if (weaker == concept || !apart.found()) {
      return new Remedy(concept, wanted, apart.found(), apart.changes(), apart.total(), apart.atLeast());
    }
    return new JointSearch(graph, concept, place, edits).cheapest((int) apart.total(), MOST_STATEMENTS + 1);
  }

  /** The concept that does not look at the others' preferences and holds wherever this one does. */
  private static Concept weaker(Concept concept) {
    return concept == Concept.SEQ ? Concept.GMR : concept == Concept.SSEQ ? Concept.SMR : concept;
  }

  private static Alternatives fixed(Graph graph, DecisionMaker decisionMaker) {
    Alternative own = new Alternative(graph.payoffs(decisionMaker), decisionMaker.preferences(), List.of());
    return cost -> cost == 0 ? List.of(own) : List.of();
  }

  /** Each decision maker's cheapest change where none of them depends on the others'. */
  private static Remedy apart(Graph graph, Concept concept, int place, List<Alternatives> edits) {
    int[][] payoffs = graph.payoffs();
    List<Change> changes = new ArrayList<>();
    long total = 0;
    boolean found = true;
    for (int i = 0; i < payoffs.length; i++) {
      int cost = 0;
      Alternative does = null;
      boolean complete = true;
      while (does == null && complete && cost <= MOST_STATEMENTS) {
        List<Alternative> all = edits.get(i).at(cost);
        complete = all != null;
        does = all == null ? null : first(graph, concept, place, i, all, payoffs.clone());
        cost += does == null && complete ? 1 : 0;
      }
      if (does != null && cost > 0) {
        changes.add(new Change(i, cost, does.preferences(), does.words()));
      }
      found &= does != null;
      total += cost;
    }
    long state = graph.state(place);
    return found ? new Remedy(concept, state, true, changes, total, total)
        : new Remedy(concept, state, false, List.of(), 0, total);
  }

  private static @Nullable Alternative first(
      Graph graph, Concept concept, int place, int decisionMaker, List<Alternative> all, int[][] payoffs) {
    for (Alternative one : all) {
      payoffs[decisionMaker] = one.payoffs();
      if (new Group(graph, 1 << decisionMaker, payoffs).isStable(concept, place)) {
        return one;
      }
    }
    return null;
  }

  /** Raises the wanted state in the eyes of each who would leave it, as little as will do. */
  private static Remedy raise(Conflict conflict, Concept concept, long wanted) {
    int[][] payoffs = Payoffs.of(conflict);
    int state = (int) wanted;
    int[] before = Arrays.stream(payoffs).mapToInt(own -> own[state]).toArray();
    Narration narration = Narration.of(conflict, payoffs);
    boolean settled = false;
    while (!settled) {
      settled = true;
      for (int i = 0; i < payoffs.length; i++) {
        // Under SEQ and SSEQ another's new order may open a way or close one.
        if (!narration.why(i, concept, wanted).isStable()) {
          raise(i, concept, state, payoffs, narration);
          settled = false;
        }
      }
    }
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < payoffs.length; i++) {
      if (payoffs[i][state] > before[i]) {
        changes.add(change(conflict, i, state, before[i], payoffs[i]));
      }
    }
    long total = changes.stream().mapToLong(Change::cost).sum();
    return new Remedy(concept, wanted, true, changes, total, total);
  }

  private static void raise(int decisionMaker, Concept concept, int state, int[][] payoffs, Narration narration) {
    int[] own = payoffs[decisionMaker];
    int current = own[state];
    int[] levels = Arrays.stream(own).filter(payoff -> payoff > current).sorted().distinct().toArray();
    int low = 0;
    int high = levels.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      own[state] = levels[middle];
      if (narration.why(decisionMaker, concept, state).isStable()) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    own[state] = levels[low];
  }

  private static Change change(Conflict conflict, int decisionMaker, int state, int before, int[] own) {
    int level = own[state];
    Wording wording = new Wording(conflict, new int[conflict.decisionMakers().size()][]);
    List<String> words = new ArrayList<>();
    long cost = 0;
    TreeMap<Integer, List<Long>> groups = new TreeMap<>(Comparator.reverseOrder());
    for (int other = 0; other < own.length; other++) {
      if (own[other] < 0) {
        continue;
      }
      groups.computeIfAbsent(own[other], _ -> new ArrayList<>()).add(conflict.states().number(other));
      if (other != state && own[other] >= before && own[other] <= level) {
        cost++;
        if (words.size() < MOST_WORDS) {
          words.add(wording.comparison(state, other, Integer.compare(level, own[other])));
        }
      }
    }
    return new Change(decisionMaker, cost, new Preferences.ByRanking(List.copyOf(groups.values())), words);
  }
}
