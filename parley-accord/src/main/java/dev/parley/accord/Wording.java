package dev.parley.accord;

import dev.parley.accord.Reasoning.Thought;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts states, moves and reasons into plain words. */
final class Wording {
  private final Conflict conflict;
  private final int[][] payoffs;

  Wording(Conflict conflict, int[][] payoffs) {
    this.conflict = conflict;
    this.payoffs = payoffs;
  }

  String words(Reasoning reasoning) {
    String who = name(reasoning.decisionMaker());
    String where = state(reasoning.state());
    if (reasoning.improvements() == 0) {
      String why = conflict.moves(reasoning.decisionMaker(), (int) reasoning.state()).length == 0
          ? "It has no move of its own there." : "None of its own moves leads to a state that it prefers.";
      return who + " stays in " + where + ". " + why;
    }
    if (!reasoning.isStable()) {
      return who + " leaves " + where + ". " + leaving(reasoning, reasoning.thoughts().getFirst());
    }
    StringBuilder words = new StringBuilder(who + " stays in " + where + ", though "
        + (reasoning.improvements() == 1 ? "one of its moves leads" : reasoning.improvements() + " of its moves lead")
        + " to a state that it prefers.");
    reasoning.thoughts().forEach(thought -> words.append("\n- ").append(staying(reasoning, thought)));
    long rest = reasoning.improvements() - reasoning.thoughts().size();
    return words + (rest > 0 ? "\n- The same holds of " + rest + " more." : "");
  }

  private String improvement(Reasoning reasoning, Thought thought) {
    long to = thought.improvement().to();
    return "It could " + change(thought.improvement(), "take up", "give up") + ", and come to state " + number(to)
        + ", which it prefers" + since(reasoning.decisionMaker(), to, reasoning.state()) + ".";
  }

  private String staying(Reasoning reasoning, Thought thought) {
    int who = reasoning.decisionMaker();
    long end = thought.answer().getLast().to();
    boolean symmetric = reasoning.concept().isSymmetric();
    return improvement(reasoning, thought) + " But then " + answer(reasoning, thought) + ", to state " + number(end)
        + ", which " + name(who) + " does not prefer to state " + number(reasoning.state())
        + since(who, reasoning.state(), end)
        + (symmetric ? ", and from there no move of its own leads to one that it does." : ".");
  }

  private String leaving(Reasoning reasoning, Thought thought) {
    int who = reasoning.decisionMaker();
    String moves = improvement(reasoning, thought);
    if (reasoning.concept() == Concept.R) {
      return moves;
    }
    Move escape = thought.escape();
    if (escape != null) {
      return moves + " Though then " + answer(reasoning, thought) + ", to state " + number(escape.from()) + ", "
          + name(who) + " could " + change(escape, "take up", "give up") + " and get out of it to state "
          + number(escape.to()) + ", and so from every such answer.";
    }
    boolean credible = reasoning.concept().isSequential();
    return moves + " The others have no answer" + (credible ? " that would pay them and" : "") + " after which "
        + name(who) + " would be no better off.";
  }

  private String answer(Reasoning reasoning, Thought thought) {
    boolean credible = reasoning.concept().isSequential();
    List<String> steps = new ArrayList<>();
    for (Move move : thought.answer()) {
      steps.add(name(move.decisionMaker()) + " could " + (credible ? "gain if it were to " : "")
          + change(move, "take up", "give up"));
    }
    return String.join(", then ", steps);
  }

  String words(Road road) {
    List<String> lines = new ArrayList<>();
    lines.add("From " + state(road.statusQuo()) + " to " + state(road.outcome()) + ":");
    if (!road.reachable()) {
      lines.add("No sequence of moves leads there." + stuck(road));
    } else if (road.path().isEmpty()) {
      lines.add("Things stand there already.");
    }
    for (Move move : road.path()) {
      boolean willing = !road.unwilling().contains(move);
      lines.add("- " + name(move.decisionMaker()) + " would have to " + change(move, "take up", "give up") + " (state "
          + number(move.to()) + "), by which it " + (willing ? "gains" : "does not gain")
          + since(move.decisionMaker(), willing ? move.to() : move.from(), willing ? move.from() : move.to()) + ".");
    }
    if (!road.unwilling().isEmpty()) {
      lines.add("So it is blocked by "
          + road.unwilling().stream().map(move -> name(move.decisionMaker())).distinct().collect(Collectors.joining(" and "))
          + "; no other way has fewer moves against the mover's interest.");
    }
    if (!road.leavers().isEmpty()) {
      lines.add("Once there, " + road.leavers().stream().map(reasoning -> name(reasoning.decisionMaker()))
          .collect(Collectors.joining(" and ")) + " would leave again.");
    }
    if (!road.leadsNowhere()) {
      lines.add("Once there, nobody leaves.");
    }
    return String.join("\n", lines);
  }

  String words(Remedy remedy) {
    String what = state(remedy.wanted()) + " an equilibrium (" + remedy.concept() + ")";
    if (!remedy.found()) {
      return "No changes were found that make " + what + "; there are none of fewer than " + remedy.atLeast() + ".";
    }
    if (remedy.changes().isEmpty()) {
      return "Nothing has to change to make " + what + ".";
    }
    List<String> lines = new ArrayList<>();
    lines.add((remedy.total() == 1 ? "One change makes " : remedy.total() + " changes make ") + what
        + (remedy.isLeast() ? "; fewer do not." : "; fewer than " + remedy.atLeast() + " do not."));
    for (Remedy.Change change : remedy.changes()) {
      lines.add(name(change.decisionMaker()) + " would have to change:");
      change.words().forEach(words -> lines.add("- " + words));
      long rest = change.cost() - change.words().size();
      if (rest > 0) {
        lines.add("- and " + rest + " more");
      }
    }
    return String.join("\n", lines);
  }

  /** That somebody would prefer the one state, or the other (-1), or neither (0). */
  String comparison(long one, long other, int now) {
    return now == 0 ? "hold state " + number(one) + " as good as state " + number(other)
        : "prefer state " + number(now > 0 ? one : other) + " to state " + number(now > 0 ? other : one);
  }

  /** A statement in its own words, or in those of its condition where it has none. */
  String words(PreferenceStatement statement) {
    return statement.words().isEmpty() ? spelled(statement.condition()) : statement.words();
  }

  private String stuck(Road road) {
    return road.stuck().stream()
        .map(i -> " " + quoted(i) + " cannot be " + (conflict.options().get(i).direction() == Direction.BACK
            ? "taken up again." : "given up again."))
        .collect(Collectors.joining());
  }

  /** The state's number and what is done in it. */
  private String state(long state) {
    String taken = IntStream.range(0, conflict.options().size())
        .filter(i -> (state >>> i & 1) != 0).mapToObj(this::quoted).collect(Collectors.joining(", "));
    return "state " + number(state) + " (" + (taken.isEmpty() ? "nothing is done" : taken) + ")";
  }

  private String change(Move move, String take, String give) {
    List<String> changes = new ArrayList<>();
    for (int i = 0; i < conflict.options().size(); i++) {
      if (((move.from() ^ move.to()) >>> i & 1) != 0) {
        changes.add(((move.to() >>> i & 1) != 0 ? take : give) + " " + quoted(i));
      }
    }
    return String.join(" and ", changes);
  }

  /** Why the decision maker prefers the one state to the other, as far as its preferences are said in statements. */
  private String since(int decisionMaker, long better, long worse) {
    if (payoffs[decisionMaker][(int) better] <= payoffs[decisionMaker][(int) worse]) {
      return "";
    }
    if (conflict.decisionMakers().get(decisionMaker).preferences() instanceof Preferences.ByStatements(var statements)) {
      for (PreferenceStatement statement : statements) {
        if (statement.condition().holds(better) != statement.condition().holds(worse)) {
          return " (it wants: " + words(statement) + ")";
        }
      }
    }
    return "";
  }

  private String spelled(Condition condition) {
    return switch (condition) {
      case Condition.Taken(int option) -> quoted(option);
      case Condition.Not(Condition.Taken(int option)) -> "not " + quoted(option);
      case Condition.Not(Condition inner) -> "not (" + spelled(inner) + ")";
      case Condition.And(List<Condition> parts) -> joined(parts, " and ");
      case Condition.Or(List<Condition> parts) -> joined(parts, " or ");
      case Condition.If(Condition then, Condition premise) -> nested(then) + " if " + nested(premise);
      case Condition.Iff(Condition one, Condition other) -> nested(one) + " if and only if " + nested(other);
    };
  }

  private String joined(List<Condition> parts, String word) {
    return parts.size() == 1 ? spelled(parts.getFirst())
        : parts.stream().map(this::nested).collect(Collectors.joining(word));
  }

  private String nested(Condition condition) {
    boolean simple = condition instanceof Condition.Taken || condition instanceof Condition.Not
        || condition instanceof Condition.And(List<Condition> parts) && parts.size() == 1;
    return simple ? spelled(condition) : "(" + spelled(condition) + ")";
  }

  private long number(long state) {
    return conflict.states().number(state);
  }

  private String name(int decisionMaker) {
    return conflict.decisionMakers().get(decisionMaker).name();
  }

  private String quoted(int option) {
    return "“" + conflict.options().get(option).name() + "”";
  }
}
