package dev.parley.dossier.deal;

import dev.parley.model.Stance;
import dev.parley.model.Strength;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands on something.
 *
 * @param strength null for neither side
 * @param confidence 0 to 1
 * @param basis null where nothing is known
 * @param conditions in the words of the documents
 */
record Stand(
    Stance stance, @Nullable Strength strength, double confidence, @Nullable Basis basis, List<String> conditions) {
  static final Stand NOTHING = new Stand(Stance.UNKNOWN, null, 0, null, List.of());

  Stand {
    conditions = List.copyOf(conditions);
  }

  /** For or against. */
  boolean isFirm() {
    return stance == Stance.SUPPORTS || stance == Stance.OPPOSES;
  }

  /** Whether it is told which side it takes, or that it takes none. */
  boolean isKnown() {
    return isFirm() || stance == Stance.NEUTRAL;
  }

  /** How firmly; what has no strength is a preference. */
  Strength weight() {
    return strength == null ? Strength.PREFERENCE : strength;
  }

  /** A red line or a demand. */
  boolean isInsisted() {
    return isFirm() && weight().compareTo(Strength.DEMAND) >= 0;
  }
}
