package dev.parley.dossier.deal;

import dev.parley.accord.Condition;
import dev.parley.dossier.DealTerms;
import dev.parley.model.Stance;
import dev.parley.model.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Puts what a side wants in order: red lines, demands, what follows from them for the package and for the fighting, then
 * preferences and aspirations.
 */
final class Wants {
  private final Layout layout;

  Wants(Layout layout) {
    this.layout = layout;
  }

  /**
   * The side's preference statements, the most important first.
   *
   * @param stands by option, package and ceasefire
   */
  List<Want> of(int side, Map<String, Stand> stands) {
    List<Want> wants = new ArrayList<>();
    Stand onPackage = stands.getOrDefault(DealTerms.PACKAGE, Stand.NOTHING);
    for (Strength strength : List.of(Strength.RED_LINE, Strength.DEMAND)) {
      List<Want> own = stated(side, stands, strength);
      wants.addAll(own);
      if (onPackage.basis() == null) {
        refusal(side, own.stream().filter(want -> isPoint(want.about())).toList(), strength, wants);
      }
    }
    List<Integer> liked = IntStream.range(0, layout.points().size())
        .filter(point -> stand(stands, point).stance() == Stance.SUPPORTS).boxed().toList();
    if (!liked.isEmpty()) {
      agreement(side, stands, liked, onPackage.basis() == null, wants);
    }
    if (layout.sides().get(side).atWar() && stands.values().stream().anyMatch(Stand::isKnown)) {
      fighting(side, stands, wants);
    }
    wants.addAll(stated(side, stands, Strength.PREFERENCE));
    wants.addAll(stated(side, stands, Strength.ASPIRATION));
    return List.copyOf(wants);
  }

  private Stand stand(Map<String, Stand> stands, int point) {
    return stands.getOrDefault(layout.points().get(point).key(), Stand.NOTHING);
  }

  private static boolean isPoint(String about) {
    return about.contains("/");
  }

  /** What it says so firmly itself; of equals what is surest first. */
  private List<Want> stated(int side, Map<String, Stand> stands, Strength strength) {
    List<Want> stated = new ArrayList<>();
    for (int point = 0; point < layout.points().size(); point++) {
      Point one = layout.points().get(point);
      add(side, one.key(), one.words(), "not: " + one.words(), layout.happens(point),
          stand(stands, point), strength, stated);
    }
    stated.sort((one, other) -> Double.compare(other.confidence(), one.confidence()));
    add(side, DealTerms.PACKAGE, "to accept the package", "to reject the package", layout.accepts(side),
        stands.getOrDefault(DealTerms.PACKAGE, Stand.NOTHING), strength, stated);
    if (layout.sides().get(side).atWar()) {
      add(side, DealTerms.CEASEFIRE, "to stop fighting", "to go on fighting", layout.stops(side),
          stands.getOrDefault(DealTerms.CEASEFIRE, Stand.NOTHING), strength, stated);
    }
    return stated;
  }

  private static void add(
      int side, String about, String yes, String no, Condition condition, Stand stand, Strength strength, List<Want> to) {
    Basis basis = stand.basis();
    if (basis != null && stand.isFirm() && stand.weight() == strength) {
      boolean supports = stand.stance() == Stance.SUPPORTS;
      to.add(new Want(side, about, strength, supports ? yes : no,
          supports ? condition : new Condition.Not(condition), stand.confidence(), basis));
    }
  }

  private void refusal(int side, List<Want> insisted, Strength strength, List<Want> to) {
    if (!insisted.isEmpty()) {
      Condition kept = new Condition.And(insisted.stream().map(Want::condition).toList());
      to.add(rule(side, DealTerms.PACKAGE,
          "to reject the package while a " + (strength == Strength.RED_LINE ? "red line" : "demand") + " of its own is not met",
          new Condition.If(kept, layout.accepts(side)), insisted));
    }
  }

  private void agreement(int side, Map<String, Stand> stands, List<Integer> liked, boolean free, List<Want> to) {
    List<Want> reasons = new ArrayList<>();
    for (Strength strength : Strength.values()) {
      stated(side, stands, strength).stream()
          .filter(want -> isPoint(want.about()) && !(want.condition() instanceof Condition.Not)).forEach(reasons::add);
    }
    if (free) {
      Condition gains = new Condition.Or(liked.stream().map(layout::happens).toList());
      to.add(rule(side, DealTerms.PACKAGE, "to accept a package that holds something it wants",
          new Condition.If(layout.accepts(side), gains), reasons));
    }
    if (layout.sides().size() > 1) {
      to.add(rule(side, DealTerms.PACKAGE, "that everyone accepts the package", layout.everyoneAccepts(), reasons));
    }
  }

  private void fighting(int side, Map<String, Stand> stands, List<Want> to) {
    if (stands.getOrDefault(DealTerms.CEASEFIRE, Stand.NOTHING).basis() == null) {
      to.add(rule(side, DealTerms.CEASEFIRE, "to stop fighting when everyone accepts the package, and not before",
          new Condition.Iff(layout.stops(side), layout.everyoneAccepts()), List.of()));
    }
    for (int other = 0; other < layout.sides().size(); other++) {
      if (other != side && layout.sides().get(other).atWar()) {
        to.add(rule(side, DealTerms.CEASEFIRE, "that " + layout.sides().get(other).name() + " stops fighting",
            layout.stops(other), List.of()));
      }
    }
  }

  private static Want rule(int side, String about, String words, Condition condition, List<Want> from) {
    List<String> statements = from.stream().flatMap(want -> want.basis().statements().stream()).distinct().toList();
    return new Want(side, about, null, words, condition, 1, new Basis.Rule(statements));
  }
}
