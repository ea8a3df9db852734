package dev.parley.dossier.deal;

import dev.parley.accord.Concept;
import dev.parley.accord.Narration;
import dev.parley.accord.Reasoning;
import dev.parley.accord.Stability;
import dev.parley.accord.StatusQuo;
import dev.parley.dossier.deal.Verdict.Bearing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Solves a deal: what holds, who blocks the proposal on the table, and the least change that would unlock it. All but the
 * shares of samples follows from what is known. Immutable.
 */
public final class DealAnalysis {
  private final Deal deal;
  private final Concept concept;
  private final int samples;
  private final DealSampling sampling;
  private final Stability stability;
  private final Narration narration;
  private final Way way;

  private DealAnalysis(Deal deal, Concept concept, int samples, long seed) {
    this.deal = deal;
    this.concept = concept;
    this.samples = samples;
    this.sampling = DealSampling.of(deal, concept, samples, seed);
    this.stability = Stability.of(deal.conflict());
    this.narration = Narration.of(deal.conflict());
    this.way = new Way(deal.layout(), deal.wants());
  }

  /**
   * Solves it.
   *
   * @param concept what the sides look at before they leave a state
   * @param samples how often what is not known or not sure is drawn, at least 1
   * @param seed the same gives the same samples
   * @throws IllegalArgumentException where there are no samples
   */
  public static DealAnalysis of(Deal deal, Concept concept, int samples, long seed) {
    return new DealAnalysis(deal, concept, samples, seed);
  }

  /** What was solved. */
  public Deal deal() {
    return deal;
  }

  /** What the sides look at before they leave a state. */
  public Concept concept() {
    return concept;
  }

  /** How often what is not known was drawn. */
  public int samples() {
    return samples;
  }

  /**
   * The states that are equilibria under the concept: first those to which a way leads on which each who moves gains, then
   * those that hold under more concepts, then in more samples.
   */
  public List<Outcome> equilibria() {
    StatusQuo roads = StatusQuo.byImprovements(deal.conflict(), deal.statusQuo());
    return stability.equilibria(concept)
        .mapToObj(state -> new Outcome(state, concepts(state), roads.reaches(state), sampling.share(state)))
        .sorted(Comparator.comparing(Outcome::reachable).reversed()
            .thenComparingInt(one -> -one.concepts().size())
            .thenComparingInt(one -> -one.share().times())
            .thenComparingLong(Outcome::state))
        .toList();
  }

  private List<Concept> concepts(long state) {
    return Arrays.stream(Concept.values()).filter(one -> stability.isEquilibrium(one, state)).toList();
  }

  /** What comes of the proposal on the table; null where there is none. */
  public @Nullable Verdict proposal() {
    List<Integer> points = deal.proposal().points();
    return points.isEmpty() ? null : verdict(new HashSet<>(points));
  }

  /**
   * What comes of a package.
   *
   * @param points the numbers of what it holds
   */
  public Verdict verdict(Set<Integer> points) {
    long state = deal.agreed(points);
    List<Step> steps = way.between(deal.statusQuo(), state);
    List<Bearing> sides = new ArrayList<>();
    for (int side = 0; side < deal.sides().size(); side++) {
      int number = side;
      List<Want> stated = deal.wants().stream()
          .filter(want -> want.side() == number && !(want.basis() instanceof Basis.Rule)).toList();
      sides.add(new Bearing(
          side, leaving(side, state),
          steps.stream().filter(step -> step.side() == number && step.gain() == Gain.LOSES).toList(),
          stated.stream().filter(want -> want.condition().holds(state)).toList(),
          stated.stream().filter(want -> !want.condition().holds(state)).toList(),
          sampling.stable(side, state)));
    }
    return new Verdict(
        points.stream().sorted().toList(), state, concepts(state), sampling.share(state), steps, sides);
  }

  private @Nullable Step leaving(int side, long state) {
    Reasoning reasoning = narration.why(side, concept, state);
    return reasoning.isStable() ? way.refusal(side, state)
        : way.step(side, state, reasoning.thoughts().getFirst().improvement().to());
  }

  /** Why a side stays in a state or leaves it, in words, from the moves and counter-moves themselves. */
  public String why(int side, long state) {
    return narration.words(narration.why(side, concept, state));
  }

  /**
   * The packages nearest to the proposal for which nobody known stands in the way: those with the fewest options taken out
   * or put in, all of them. Every package with fewer changes was looked at. None where no package of these options does.
   */
  public List<Unlocking.OtherPackage> otherPackages() {
    int proposed = deal.proposal().points().stream().mapToInt(point -> 1 << point).sum();
    List<Integer> all = IntStream.range(1, 1 << deal.points().size()).boxed()
        .sorted(Comparator.comparingInt((Integer other) -> Integer.bitCount(other ^ proposed))).toList();
    List<Unlocking.OtherPackage> found = new ArrayList<>();
    int distance = Integer.MAX_VALUE;
    for (int other : all) {
      int changes = Integer.bitCount(other ^ proposed);
      if (changes > distance) {
        break;
      }
      long state = deal.agreed(Set.copyOf(points(other)));
      if (changes > 0 && stability.isEquilibrium(concept, state) && way.isOpen(deal.statusQuo(), state)) {
        distance = changes;
        found.add(new Unlocking.OtherPackage(
            points(proposed & ~other), points(other & ~proposed), state, sampling.share(state)));
      }
    }
    found.sort(Comparator.comparingInt(one -> -one.share().times()));
    return List.copyOf(found);
  }

  private static List<Integer> points(int bits) {
    return IntStream.range(0, 32).filter(point -> (bits >>> point & 1) != 0).boxed().toList();
  }

  /** The fewest stands that would have to change so that nobody known stands in the way of the proposal as it is. */
  public Persuasion persuasion() {
    return Persuasion.of(deal, concept);
  }
}
