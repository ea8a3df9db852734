package dev.parley.dossier.deal;

import dev.parley.accord.Concept;
import dev.parley.accord.Condition;
import dev.parley.accord.Conflict;
import dev.parley.accord.Preferences;
import dev.parley.accord.Share;
import dev.parley.accord.Stability;
import dev.parley.dossier.DealTerms;
import dev.parley.model.Stance;
import dev.parley.model.Strength;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Draws what is not known or not sure, again and again, and solves what comes of it. Whole stands are drawn, not single
 * preference statements, so that what follows from a stand for the package changes with it. Immutable.
 *
 * <p>A stand that is told stands with the probability of its confidence; else, and where nothing is told, the side is for,
 * against or neither, and as firm as any of the four strengths, all equally likely. Where a side makes its stand depend
 * on a condition, it is for or against. Whether it would accept a package that nothing else speaks for or against is
 * tossed too.
 */
final class DealSampling {
  private static final List<Stance> ANY = List.of(Stance.SUPPORTS, Stance.OPPOSES, Stance.NEUTRAL);

  private final Concept concept;
  private final int samples;
  private final Conflict conflict;
  private final int[] equilibrium;
  private final int[][] stable;

  private DealSampling(Deal deal, Concept concept, int samples) {
    this.concept = concept;
    this.samples = samples;
    this.conflict = deal.conflict();
    this.equilibrium = new int[(int) conflict.states().count()];
    this.stable = new int[conflict.decisionMakers().size()][equilibrium.length];
  }

  /**
   * Draws and solves.
   *
   * @param samples how many, at least 1
   */
  static DealSampling of(Deal deal, Concept concept, int samples, long seed) {
    if (samples < 1) {
      throw new IllegalArgumentException("There are " + samples + " samples.\nMaybe take 200.");
    }
    DealSampling sampling = new DealSampling(deal, concept, samples);
    SplittableRandom dice = new SplittableRandom(seed);
    for (int i = 0; i < samples; i++) {
      Conflict thrown = deal.conflict();
      for (int side = 0; side < deal.sides().size(); side++) {
        thrown = thrown.with(side, thrown(deal, side, dice));
      }
      sampling.count(Stability.of(thrown));
    }
    return sampling;
  }

  private void count(Stability stability) {
    for (int side = 0; side < stable.length; side++) {
      int[] own = stable[side];
      stability.stable(side, concept).forEach(state -> own[place(state)]++);
    }
    stability.equilibria(concept).forEach(state -> equilibrium[place(state)]++);
  }

  private int place(long state) {
    return (int) conflict.states().number(state) - 1;
  }

  private static Preferences thrown(Deal deal, int side, SplittableRandom dice) {
    Map<String, Stand> stands = new HashMap<>();
    for (Point point : deal.points()) {
      stands.put(point.key(), thrown(deal.stand(side, point.key()), dice));
    }
    for (String about : List.of(DealTerms.PACKAGE, DealTerms.CEASEFIRE)) {
      stands.put(about, deal.stand(side, about)); // only people judge these, and theirs is sure
    }
    boolean willing = dice.nextBoolean();
    List<Want> wants = new ArrayList<>(new Wants(deal.layout()).of(side, stands));
    Condition accepts = deal.layout().accepts(side);
    wants.add(new Want(side, DealTerms.PACKAGE, null, "", willing ? accepts : new Condition.Not(accepts), 1,
        new Basis.Rule(List.of())));
    return Deal.preferences(side, wants);
  }

  private static Stand thrown(Stand told, SplittableRandom dice) {
    // The dice fall as often whatever is told, so that the same seed throws the same for what did not change.
    boolean right = dice.nextDouble() < told.confidence();
    int side = dice.nextInt(6);
    Strength strength = Strength.values()[dice.nextInt(Strength.values().length)];
    if (told.stance() == Stance.CONDITIONAL) {
      return new Stand(ANY.get(side % 2), right ? told.weight() : strength, 1, new Basis.Rule(List.of()), List.of());
    }
    return told.isKnown() && right ? told
        : new Stand(ANY.get(side % 3), strength, 1, new Basis.Rule(List.of()), List.of());
  }

  /** How often the state is an equilibrium. */
  Share share(long state) {
    return new Share(equilibrium[place(state)], samples);
  }

  /** How often the state is stable for the side. */
  Share stable(int side, long state) {
    return new Share(stable[side][place(state)], samples);
  }
}
