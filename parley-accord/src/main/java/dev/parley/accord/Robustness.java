package dev.parley.accord;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * How far the equilibria rest on what is not certain: preferences are sampled, and every sample is solved.
 *
 * <p>In a sample each {@link PreferenceStatement} stands as it is with the probability of its confidence, and else is
 * turned round to its opposite, each by itself; {@link Preferences#unknown} becomes one of all strict orders of the
 * feasible states, all equally likely. Rankings and weights stay. The same seed gives the same samples. Immutable and
 * thread-safe.
 */
public final class Robustness {
  private final Conflict conflict;
  private final int samples;
  private final long seed;
  private final int[][] times;

  private Robustness(Conflict conflict, int samples, long seed) {
    this.conflict = conflict;
    this.samples = samples;
    this.seed = seed;
    this.times = new int[Concept.values().length][(int) conflict.states().count()];
  }

  /**
   * Samples and solves.
   *
   * @param samples how many; a thousand tell a share to some three hundredths
   * @throws IllegalArgumentException where there are no samples
   * @throws IllegalStateException where the memory of this process will not do
   */
  public static Robustness sample(Conflict conflict, int samples, long seed) {
    if (samples < 1) {
      throw new IllegalArgumentException("There are " + samples + " samples.\nMaybe take 1000.");
    }
    Robustness robustness = new Robustness(conflict, samples, seed);
    SplittableRandom dice = new SplittableRandom(seed);
    for (int i = 0; i < samples; i++) {
      Stability stability = Stability.of(robustness.thrown(dice));
      for (Concept concept : Concept.values()) {
        stability.equilibria(concept).forEach(
            state -> robustness.times[concept.ordinal()][(int) conflict.states().number(state) - 1]++);
      }
    }
    return robustness;
  }

  /**
   * What a statement does to a state.
   *
   * @param decisionMaker whose statement
   * @param statement its place among the decision maker's statements, from 0
   * @param asStated how often the state is an equilibrium where the statement stands
   * @param turned how often it is one in the same samples with the statement turned round
   * @param changed how often the one is so and the other is not
   */
  public record Influence(int decisionMaker, int statement, Share asStated, Share turned, Share changed) { }

  /** How many samples there were. */
  public int samples() {
    return samples;
  }

  /** How often the state is an equilibrium. */
  public Share share(Concept concept, long state) {
    return new Share(times[concept.ordinal()][(int) conflict.states().number(state) - 1], samples);
  }

  /** The states that are an equilibrium in some sample, the most frequent first. */
  public LongStream equilibria(Concept concept) {
    int[] own = times[concept.ordinal()];
    return IntStream.range(0, own.length).filter(place -> own[place] > 0).boxed()
        .sorted(Comparator.comparingInt(place -> -own[place]))
        .mapToLong(place -> conflict.states().state(place + 1));
  }

  /**
   * Which statement matters to the state most, certain ones included: every sample is solved with each statement as it
   * is and turned round, so that this takes as long as sampling times twice the number of statements.
   */
  public List<Influence> influences(Concept concept, long state) {
    List<Influence> influences = new ArrayList<>();
    for (int i = 0; i < conflict.decisionMakers().size(); i++) {
      if (conflict.decisionMakers().get(i).preferences() instanceof Preferences.ByStatements(var statements)) {
        for (int k = 0; k < statements.size(); k++) {
          influences.add(influence(i, k, statements, concept, state));
        }
      }
    }
    influences.sort(Comparator.comparingInt(one -> -one.changed().times()));
    return List.copyOf(influences);
  }

  private Influence influence(
      int decisionMaker, int statement, List<PreferenceStatement> statements, Concept concept, long state) {
    int stated = 0;
    int turned = 0;
    int changed = 0;
    SplittableRandom dice = new SplittableRandom(seed);
    for (int i = 0; i < samples; i++) {
      Conflict sample = thrown(dice);
      boolean one = holds(sample, decisionMaker, statement, statements.get(statement).condition(), concept, state);
      boolean other = holds(sample, decisionMaker, statement,
          new Condition.Not(statements.get(statement).condition()), concept, state);
      stated += one ? 1 : 0;
      turned += other ? 1 : 0;
      changed += one == other ? 0 : 1;
    }
    return new Influence(decisionMaker, statement,
        new Share(stated, samples), new Share(turned, samples), new Share(changed, samples));
  }

  private static boolean holds(
      Conflict sample, int decisionMaker, int statement, Condition condition, Concept concept, long state) {
    List<PreferenceStatement> all = new ArrayList<>(
        ((Preferences.ByStatements) sample.decisionMakers().get(decisionMaker).preferences()).statements());
    all.set(statement, new PreferenceStatement(condition));
    return Stability.of(sample.with(decisionMaker, Preferences.byStatements(all))).isEquilibrium(concept, state);
  }

  /** The conflict with certain preferences, drawn with the dice. */
  private Conflict thrown(SplittableRandom dice) {
    Conflict sample = conflict;
    for (int i = 0; i < conflict.decisionMakers().size(); i++) {
      switch (conflict.decisionMakers().get(i).preferences()) {
        case Preferences.ByStatements(var statements) -> {
          List<PreferenceStatement> thrown = statements.stream().map(one -> dice.nextDouble() < one.confidence() ? one
              : new PreferenceStatement(new Condition.Not(one.condition()))).toList();
          sample = sample.with(i, Preferences.byStatements(thrown));
        }
        case Preferences.Unknown() -> sample = sample.with(i, new Preferences.ByRanking(order(dice)));
        case Preferences.ByRanking _, Preferences.ByWeights _ -> { }
      }
    }
    return sample;
  }

  /** A strict order of all states, each as likely as any other (Fisher and Yates). */
  private List<List<Long>> order(SplittableRandom dice) {
    long[] numbers = LongStream.rangeClosed(1, conflict.states().count()).toArray();
    for (int i = numbers.length - 1; i > 0; i--) {
      int j = dice.nextInt(i + 1);
      long swap = numbers[i];
      numbers[i] = numbers[j];
      numbers[j] = swap;
    }
    return LongStream.of(numbers).mapToObj(List::of).toList();
  }
}
