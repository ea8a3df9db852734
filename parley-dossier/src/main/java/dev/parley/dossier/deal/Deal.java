package dev.parley.dossier.deal;

import dev.parley.accord.Conflict;
import dev.parley.accord.Preferences;
import dev.parley.dossier.DealTerms;
import dev.parley.dossier.Dossier;
import dev.parley.dossier.files.Nearest;
import dev.parley.model.Position;
import dev.parley.model.Stance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A dossier as a conflict: who sits at the table, what each can do, and what each wants on which evidence. Immutable and
 * thread-safe. {@link DealAnalysis} solves it.
 *
 * <p>Its conflict holds what is known, each statement taken as certain; of what is not known a side is taken to care
 * neither way. What changes with what is not known or not sure is for {@link DealAnalysis} to sample.
 */
public final class Deal {
  private final Dossier dossier;
  private final Layout layout;
  private final List<LeftOut> leftOut;
  private final List<LeftOut> watchers;
  private final List<Map<String, Stand>> stands;
  private final List<Want> wants;
  private final Conflict conflict;
  private final Proposal proposal;

  private Deal(Dossier dossier, Agenda agenda, Stands all, List<String> named, Origin origin) {
    this.dossier = dossier;
    this.layout = new Layout(agenda.points(), agenda.sides());
    this.leftOut = agenda.leftOut();
    this.watchers = agenda.watchers();
    this.stands = layout.sides().stream().map(side -> standsOf(side, layout, all)).toList();
    this.wants = IntStream.range(0, layout.sides().size()).boxed()
        .flatMap(side -> new Wants(layout).of(side, stands.get(side)).stream()).toList();
    this.conflict = conflict(layout, wants);
    this.proposal = origin == Origin.LEDGER ? offered() : new Proposal(numbers(named), origin);
  }

  /** Where the proposal on the table comes from. */
  public enum Origin {
    /** Who asks named it. */
    ASKED,
    /** The dossier names it. */
    DOSSIER,
    /** It is what those who decide on it offer, by the ledger. */
    LEDGER
  }

  /**
   * The package on the table.
   *
   * @param points the numbers of its points, from 0, ascending; empty where nothing is on the table
   * @param origin where it comes from
   */
  public record Proposal(List<Integer> points, Origin origin) {
    public Proposal {
      points = List.copyOf(points);
    }
  }

  /**
   * Builds the conflict.
   *
   * @param positions where parties and blocs stand
   * @param asked the options of the proposal to be looked at, as issue/option; empty for that of the dossier, or else of
   *     the ledger
   * @throws IllegalArgumentException where nothing is known of any option, an option that was asked for is not there, or
   *     they are too many
   */
  public static Deal of(Dossier dossier, List<Position> positions, List<String> asked) {
    List<String> known = dossier.issues().stream()
        .flatMap(issue -> issue.options().stream().map(option -> issue.id() + "/" + option.id())).toList();
    for (String option : asked) {
      if (!known.contains(option)) {
        throw new IllegalArgumentException("The proposal names (" + option + "), which is no option of the dossier "
            + dossier.name() + ".\n" + Nearest.advice(option, known, "Maybe write it as issue/option."));
      }
    }
    DealTerms terms = dossier.deal();
    List<String> named = asked.isEmpty() ? terms.proposal() : asked;
    Set<String> needed = new LinkedHashSet<>(named);
    needed.addAll(terms.inForce());
    Stands stands = new Stands(dossier, positions);
    Agenda agenda = Agenda.of(dossier, stands, List.copyOf(needed));
    Origin origin = !asked.isEmpty() ? Origin.ASKED : !named.isEmpty() ? Origin.DOSSIER : Origin.LEDGER;
    return new Deal(dossier, agenda, stands, named, origin);
  }

  private static Map<String, Stand> standsOf(Side side, Layout layout, Stands all) {
    Map<String, Stand> own = new HashMap<>();
    layout.points().forEach(point -> own.put(point.key(), all.of(side.id(), point.key())));
    own.put(DealTerms.PACKAGE, all.of(side.id(), DealTerms.PACKAGE));
    own.put(DealTerms.CEASEFIRE, all.of(side.id(), DealTerms.CEASEFIRE));
    return Map.copyOf(own);
  }

  private static Conflict conflict(Layout layout, List<Want> wants) {
    Conflict.Builder builder = Conflict.builder();
    layout.choices().forEach(choice -> builder.option(layout.words(choice)));
    for (int side = 0; side < layout.sides().size(); side++) {
      builder.decisionMaker(layout.sides().get(side).name(), layout.of(side), preferences(side, wants));
    }
    return builder.build();
  }

  static Preferences preferences(int side, List<Want> wants) {
    return Preferences.byStatements(
        wants.stream().filter(want -> want.side() == side).map(Want::statement).toList());
  }

  private List<Integer> numbers(List<String> keys) {
    return IntStream.range(0, layout.points().size())
        .filter(point -> keys.contains(layout.points().get(point).key())).boxed().toList();
  }

  /** What those who decide on it offer and none of them refuses; where there is no such thing, what anybody wants. */
  private Proposal offered() {
    List<Integer> offered = points(point -> {
      List<Stance> deciding = layout.controllers(point).stream().map(side -> stance(side, point)).toList();
      return (deciding.contains(Stance.SUPPORTS) || deciding.contains(Stance.CONDITIONAL))
          && !deciding.contains(Stance.OPPOSES);
    });
    List<Integer> wanted = points(point -> IntStream.range(0, layout.sides().size())
        .anyMatch(side -> stance(side, point) == Stance.SUPPORTS));
    return new Proposal(offered.isEmpty() ? wanted : offered, Origin.LEDGER);
  }

  private List<Integer> points(Predicate<Integer> chosen) {
    return IntStream.range(0, layout.points().size()).boxed().filter(chosen).toList();
  }

  private Stance stance(int side, int point) {
    return stand(side, layout.points().get(point).key()).stance();
  }

  Stand stand(int side, String about) {
    return stands.get(side).getOrDefault(about, Stand.NOTHING);
  }

  Layout layout() {
    return layout;
  }

  /** The case that it was built from. */
  public Dossier dossier() {
    return dossier;
  }

  /** The options of the dossier that are part of the conflict, in the order of the dossier. */
  public List<Point> points() {
    return layout.points();
  }

  /** Who sits at the table; the number of a side is its place here, and that of its decision maker. */
  public List<Side> sides() {
    return layout.sides();
  }

  /** What the sides can do; the number of a choice is its place here, and that of its option in the conflict. */
  public List<Choice> choices() {
    return layout.choices();
  }

  /** The options of the dossier that are not part of the conflict, and why. */
  public List<LeftOut> leftOut() {
    return leftOut;
  }

  /** The parties and blocs that do not sit at the table, and why. */
  public List<LeftOut> watchers() {
    return watchers;
  }

  /** What the sides want, by side, the most important first. */
  public List<Want> wants() {
    return wants;
  }

  /** What is not known of the sides. */
  public List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    for (int side = 0; side < sides().size(); side++) {
      int number = side;
      for (Point point : points()) {
        Stand stand = stand(side, point.key());
        if (!stand.isKnown()) {
          String words = stand.stance() == Stance.CONDITIONAL ? "on its conditions: " : "for or against: ";
          gaps.add(new Gap(side, point.key(), words + point.words(), stand.conditions()));
        }
      }
      boolean inclined = stand(side, DealTerms.PACKAGE).isKnown()
          || layout.points().stream().anyMatch(point -> stand(number, point.key()).stance() == Stance.SUPPORTS);
      if (!inclined) {
        gaps.add(new Gap(side, DealTerms.PACKAGE, "whether it would accept a package that it has nothing against", List.of()));
      }
    }
    return List.copyOf(gaps);
  }

  /** What is known, each statement taken as certain. */
  public Conflict conflict() {
    return conflict;
  }

  /** The package on the table. */
  public Proposal proposal() {
    return proposal;
  }

  /** Where things stand: what is in force happens, nothing else; nobody has accepted, and who fights goes on. */
  public long statusQuo() {
    return layout.state(Set.copyOf(numbers(dossier.deal().inForce())), false);
  }

  /** The state in which these points happen and no other, everyone accepts, and nobody fights. */
  public long agreed(Set<Integer> taken) {
    return layout.state(taken, true);
  }
}
