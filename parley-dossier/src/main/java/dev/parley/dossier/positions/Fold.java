package dev.parley.dossier.positions;

import dev.parley.model.Stance;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Folds statements, the oldest first, to shares of one whole. Each takes its trust's share; the others keep theirs of what
 * is left, and lose half of it with each half-life that has passed. So the newest weighs most among equals, however often
 * the old was repeated, and one that is hardly trusted turns nothing by itself.
 */
final class Fold {
  /** In days. Of the order of a round of talks. */
  static final int HALF_LIFE = 90;

  /** What has become lighter than this will never show again. */
  private static final double LEAST = 0.0005;

  private final List<Held> held = new ArrayList<>();
  private @Nullable LocalDate day;
  private @Nullable Stance stance;
  private @Nullable LocalDate since;

  /** A statement and what it weighs now. */
  private record Held(Evidence evidence, double share) {}

  /** A statement with its part of the whole. */
  record Weighed(Evidence evidence, double weight) {}

  /** Takes the next one, which is not older than those before and shows a stance. */
  void add(Evidence one) {
    double left = (1 - one.trust()) * fading(one.day());
    List<Held> kept = new ArrayList<>(held.size() + 1);
    for (Held before : held) {
      double share = before.share() * left;
      if (share >= LEAST) {
        kept.add(new Held(before.evidence(), share));
      }
    }
    kept.add(new Held(one, one.trust()));
    held.clear();
    held.addAll(kept);
    day = one.day() == null ? day : one.day();
    Stance now = heaviest();
    if (now != stance) {
      stance = now;
      since = one.day();
    } else if (since == null) {
      since = one.day();
    }
  }

  private double fading(@Nullable LocalDate next) {
    return day == null || next == null ? 1 : Math.pow(0.5, ChronoUnit.DAYS.between(day, next) / (double) HALF_LIFE);
  }

  /** The stance with the most weight; of several the one that was shown last. */
  private Stance heaviest() {
    Stance best = held.getLast().evidence().coding().stance();
    for (Stance other : Stance.values()) {
      if (share(other) > share(best)) {
        best = other;
      }
    }
    return best;
  }

  boolean isEmpty() {
    return held.isEmpty();
  }

  /** Where it stands now; not to be asked when nothing was added. */
  Stance stance() {
    if (stance == null) {
      throw new IllegalStateException("Nothing was added yet.");
    }
    return stance;
  }

  /** What the statements with this stance have of the whole, of which nobody has the part that was never trusted. */
  double share(Stance wanted) {
    return held.stream().filter(one -> one.evidence().coding().stance() == wanted).mapToDouble(Held::share).sum();
  }

  /** The day on which it came to stand there. */
  @Nullable LocalDate since() {
    return since;
  }

  /**
   * The statements in the order in which they were added, with weights in whole hundredths that add up to exactly 1
   * (the largest remainders are rounded up); those that weigh less than one are left out.
   */
  List<Weighed> weighed() {
    double all = held.stream().mapToDouble(Held::share).sum();
    int[] hundredths = new int[held.size()];
    double[] rest = new double[held.size()];
    int given = 0;
    for (int i = 0; i < hundredths.length; i++) {
      double exact = all > 0 ? 100 * held.get(i).share() / all : 100.0 / hundredths.length;
      hundredths[i] = (int) exact;
      rest[i] = exact - hundredths[i];
      given += hundredths[i];
    }
    for (; given < 100; given++) {
      int most = 0;
      for (int i = 1; i < rest.length; i++) {
        most = rest[i] >= rest[most] ? i : most;
      }
      hundredths[most]++;
      rest[most] = -1;
    }
    List<Weighed> weighed = new ArrayList<>();
    for (int i = 0; i < hundredths.length; i++) {
      if (hundredths[i] > 0) {
        weighed.add(new Weighed(held.get(i).evidence(), hundredths[i] / 100.0));
      }
    }
    return weighed;
  }
}
