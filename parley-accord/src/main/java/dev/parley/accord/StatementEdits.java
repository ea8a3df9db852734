package dev.parley.accord;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lists of preference statements near a given one; the cost is the number of changes, each of which strikes a
 * statement, turns one round to its opposite, or moves one to another place of importance.
 */
final class StatementEdits implements Alternatives {
  /** So many numbers are kept of the lists of one cost. */
  private static final long MOST_KEPT = 4_000_000;

  private final Graph graph;
  private final DecisionMaker decisionMaker;
  private final Wording wording;
  private final Set<List<PreferenceStatement>> seen = new HashSet<>();
  private final List<@Nullable List<Alternative>> found = new ArrayList<>();

  StatementEdits(Graph graph, DecisionMaker decisionMaker, List<PreferenceStatement> statements, Wording wording) {
    this.graph = graph;
    this.decisionMaker = decisionMaker;
    this.wording = wording;
    found.add(List.of(alternative(statements, List.of())));
    seen.add(statements);
  }

  @Override
  public @Nullable List<Alternative> at(int cost) {
    while (found.size() <= cost) {
      List<Alternative> last = found.getLast();
      List<Alternative> next = new ArrayList<>();
      for (Alternative one : last == null ? List.<Alternative>of() : last) {
        if (fits(next)) {
          edit(one, next);
        }
      }
      found.add(last != null && fits(next) ? next : null);
    }
    return found.get(cost);
  }

  private boolean fits(List<Alternative> next) {
    return (long) next.size() * graph.size() <= MOST_KEPT;
  }

  private void edit(Alternative one, List<Alternative> next) {
    List<PreferenceStatement> statements = ((Preferences.ByStatements) one.preferences()).statements();
    for (int i = 0; i < statements.size(); i++) {
      PreferenceStatement statement = statements.get(i);
      List<PreferenceStatement> without = new ArrayList<>(statements);
      without.remove(i);
      add(without, one, "strike: " + wording.words(statement), next);
      List<PreferenceStatement> turned = new ArrayList<>(statements);
      turned.set(i, turned(statement));
      add(turned, one, "turn round: " + wording.words(statement), next);
      for (int to = 0; to <= without.size(); to++) {
        List<PreferenceStatement> moved = new ArrayList<>(without);
        moved.add(to, statement);
        add(moved, one, "put in place " + (to + 1) + ": " + wording.words(statement), next);
      }
    }
  }

  private PreferenceStatement turned(PreferenceStatement statement) {
    Condition opposite = statement.condition() instanceof Condition.Not(Condition inner)
        ? inner : new Condition.Not(statement.condition());
    return new PreferenceStatement("the opposite of: " + wording.words(statement), opposite, statement.confidence());
  }

  private void add(List<PreferenceStatement> statements, Alternative from, String words, List<Alternative> next) {
    if (seen.add(statements)) {
      List<String> all = new ArrayList<>(from.words());
      all.add(words);
      next.add(alternative(statements, all));
    }
  }

  private Alternative alternative(List<PreferenceStatement> statements, List<String> words) {
    Preferences preferences = Preferences.byStatements(statements);
    int[] payoffs = graph.payoffs(new DecisionMaker(decisionMaker.name(), decisionMaker.options(), preferences));
    return new Alternative(payoffs, preferences, words);
  }
}
