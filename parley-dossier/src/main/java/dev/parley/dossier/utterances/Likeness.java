package dev.parley.dossier.utterances;

import dev.parley.model.When;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How likely two reports are of one utterance: a logistic model over a few measures, fitted on pairs that a person read
 * ({@code training/utterances.py}). It asks how much of the shorter report the longer one holds, not how alike they are,
 * since a quotation is often cut. Immutable.
 */
public final class Likeness {
  /** The measures, in the order of {@link #features}. */
  public static final List<String> FEATURES = List.of(
      "bias", "held", "held squared", "shared mass", "shared names", "run", "run of the shorter", "neighbours", "length apart",
      "few words", "quoted run", "quoted run of the quoted", "same speaker", "different speaker", "held by the same",
      "days apart", "another day", "published apart", "other number", "one denies");

  /** Masses count on a scale on which a short sentence of ordinary words is about 1. */
  private static final double MASS = 15;

  /** Fewer words than this are hardly a sentence. */
  private static final int FEW = 4;

  /** An evening's speech is told with the day of the next paper. */
  private static final int NIGHT = 1;

  /** The logarithm of one and a half. */
  private static final double ABOUT_AS_LONG = 0.4;

  private final Rarity rarity;
  private final double[] weights;

  private Likeness(Rarity rarity, double[] weights) {
    this.rarity = rarity;
    this.weights = weights;
  }

  /** The model that comes with the program. */
  public static Likeness read() {
    try (InputStream in = Likeness.class.getResourceAsStream("likeness.txt")) {
      if (in == null) {
        throw new IllegalStateException("The weights likeness.txt are missing from this build.");
      }
      Map<String, Double> found = new HashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> found.put(
              line.substring(line.indexOf(' ') + 1), Double.valueOf(line.substring(0, line.indexOf(' ')))));
      return new Likeness(
          Rarity.read(), FEATURES.stream().mapToDouble(name -> found.getOrDefault(name, 0.0)).toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Rarity rarity() {
    return rarity;
  }

  /** From 0 to 1. */
  double of(Report one, Gist a, Report other, Gist b, ToDoubleFunction<String> weighs) {
    double[] features = features(one, a, other, b, weighs);
    double sum = 0;
    for (int i = 0; i < features.length; i++) {
      sum += features[i] * weights[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** The measures of two reports; it does not matter which is the first. */
  static double[] features(Report one, Gist a, Report other, Gist b, ToDoubleFunction<String> weighs) {
    double massA = a.mass(weighs);
    double massB = b.mass(weighs);
    Gist less = massA <= massB ? a : b;
    Gist more = less == a ? b : a;
    double shared = a.shared(b, weighs);
    double least = Math.max(1, Math.min(massA, massB));
    double held = Math.min(1, shared / least);
    double run = a.run(b, weighs);
    Speakers speakers = Speakers.of(one, other);
    List<Double> features = new ArrayList<>(FEATURES.size());
    double quoted = a.quotedRun(b, weighs);
    double marked = Math.min(a.quotedMass(weighs), b.quotedMass(weighs));
    double lengthApart = Math.log(Math.max(1, Math.max(massA, massB)) / least);
    long days = apart(one.said(), other.said());
    features.add(1.0);
    features.add(held);
    features.add(held * held);
    features.add(Math.log1p(shared / MASS));
    features.add(Math.log1p(a.sharedNames(b, weighs) / MASS));
    features.add(Math.log1p(run / MASS));
    features.add(Math.min(1, run / least));
    features.add(a.neighbours(b));
    features.add(lengthApart);
    features.add(less.stems().size() < FEW ? 1.0 : 0.0);
    features.add(Math.log1p(quoted / MASS));
    features.add(marked < 1 ? 0.0 : Math.min(1, quoted / marked));
    features.add(speakers == Speakers.SAME ? 1.0 : 0.0);
    features.add(speakers == Speakers.DIFFERENT ? 1.0 : 0.0);
    features.add(speakers == Speakers.SAME ? held * held : 0.0);
    features.add(Math.log1p(days));
    features.add(days > NIGHT ? 1.0 : 0.0);
    features.add(Math.log1p(apart(one.published(), other.published())));
    features.add(more.numbers().containsAll(less.numbers()) ? 0.0 : 1.0);
    features.add(denies(less, more, lengthApart) ? 1.0 : 0.0);
    return features.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** A denial in the shorter is missing in the longer, or the other way round where they are about as long. */
  private static boolean denies(Gist less, Gist more, double lengthApart) {
    return less.negations() > 0
        ? more.negations() == 0
        : more.negations() > 0 && lengthApart < ABOUT_AS_LONG;
  }

  /** Days between the two, 0 where they can be the same or one is not known. */
  static long apart(@Nullable When one, @Nullable When other) {
    if (one == null || other == null) {
      return 0;
    }
    if (one.to().isBefore(other.from())) {
      return ChronoUnit.DAYS.between(one.to(), other.from());
    }
    return other.to().isBefore(one.from()) ? ChronoUnit.DAYS.between(other.to(), one.from()) : 0;
  }

  private static long apart(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || other == null ? 0 : Math.abs(ChronoUnit.DAYS.between(one, other));
  }
}
