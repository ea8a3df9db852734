package dev.parley.dossier.deal;

import dev.parley.accord.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Which choice is which bit of a state, and what is so in a state. Immutable. */
final class Layout {
  private final List<Point> points;
  private final List<Side> sides;
  private final List<Choice> choices;

  /** The parts in the order of the points, then who accepts, then who stops fighting. */
  Layout(List<Point> points, List<Side> sides) {
    this.points = List.copyOf(points);
    this.sides = List.copyOf(sides);
    List<Choice> all = new ArrayList<>();
    for (int point = 0; point < points.size(); point++) {
      for (String controller : points.get(point).controlledBy()) {
        all.add(new Choice.Part(number(controller), point));
      }
    }
    IntStream.range(0, sides.size()).forEach(side -> all.add(new Choice.Acceptance(side)));
    IntStream.range(0, sides.size()).filter(side -> sides.get(side).atWar())
        .forEach(side -> all.add(new Choice.Ceasefire(side)));
    this.choices = List.copyOf(all);
  }

  List<Point> points() {
    return points;
  }

  List<Side> sides() {
    return sides;
  }

  List<Choice> choices() {
    return choices;
  }

  private int number(String id) {
    return IntStream.range(0, sides.size()).filter(i -> sides.get(i).id().equals(id)).findFirst().orElseThrow();
  }

  /** The numbers of the sides that decide on the point. */
  List<Integer> controllers(int point) {
    return points.get(point).controlledBy().stream().map(this::number).toList();
  }

  /** The numbers of a side's choices. */
  List<Integer> of(int side) {
    return IntStream.range(0, choices.size()).filter(i -> choices.get(i).side() == side).boxed().toList();
  }

  private Condition taken(Choice choice) {
    return Condition.taken(choices.indexOf(choice));
  }

  /** The rule for when the option happens. */
  Condition happens(int point) {
    List<Condition> parts = controllers(point).stream()
        .map(side -> taken(new Choice.Part(side, point))).toList();
    return parts.size() == 1 ? parts.getFirst()
        : points.get(point).oneIsEnough() ? new Condition.Or(parts) : new Condition.And(parts);
  }

  Condition accepts(int side) {
    return taken(new Choice.Acceptance(side));
  }

  Condition stops(int side) {
    return taken(new Choice.Ceasefire(side));
  }

  Condition everyoneAccepts() {
    return new Condition.And(IntStream.range(0, sides.size()).mapToObj(this::accepts).toList());
  }

  /** The points that happen in the state, by their numbers. */
  List<Integer> happening(long state) {
    return IntStream.range(0, points.size()).filter(point -> happens(point).holds(state)).boxed().toList();
  }

  /** The state in which all do their parts in these points and in no other; with a deal, all accept and stop fighting. */
  long state(Set<Integer> taken, boolean deal) {
    long state = 0;
    for (int i = 0; i < choices.size(); i++) {
      boolean set = choices.get(i) instanceof Choice.Part(_, int point) ? taken.contains(point) : deal;
      state |= set ? 1L << i : 0;
    }
    return state;
  }

  boolean isTaken(int choice, long state) {
    return (state >>> choice & 1) != 0;
  }

  /** The choice as the name of an option of the conflict. */
  String words(Choice choice) {
    String who = sides.get(choice.side()).name() + ": ";
    return switch (choice) {
      case Choice.Part(_, int point) -> who + points.get(point).words();
      case Choice.Acceptance _ -> who + "accept the package";
      case Choice.Ceasefire _ -> who + "stop fighting";
    };
  }
}
