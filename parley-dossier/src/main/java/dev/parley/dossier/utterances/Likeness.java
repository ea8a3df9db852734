package dev.parley.dossier.utterances;

import dev.parley.model.When;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How likely two reports are of one utterance: a logistic model over a few measures, fitted on pairs that a person read
 * ({@code training/utterances.py}). It asks how much of the shorter report the longer one holds, not how alike they are,
 * since a quotation is often cut. Immutable.
 */
public final class Likeness {
  /** The measures, in the order of {@link #features}. */
  public static final List<String> FEATURES = List.of(
      "bias", "held", "run", "quoted run of the quoted", "held by the same", "rare speaker", "different speaker",
      "different name", "length apart", "few words", "one denies", "other number", "one asks", "same day", "months apart",
      "rival", "same cue", "stands near", "stands beside");

  /** What takes long and can only speak for one utterance. */
  private static final List<String> FOR = List.of("run", "quoted run of the quoted", "stands near", "stands beside");

  /** Masses count on a scale on which a short sentence of ordinary words is about 1. */
  private static final double MASS = 15;

  /** Fewer words than this are hardly a sentence. */
  private static final int FEW = 4;

  /** So much weighs what is more than "thank you very much". */
  private static final double MORE_THAN_THANKS = 6;

  /** An evening's speech is told with the day of the next paper. */
  private static final int NIGHT = 1;

  /** What was published so many days apart is hardly of one occasion, whatever the texts seem to say. */
  private static final int LONG = 10;

  /** The logarithm of one and a half. */
  private static final double ABOUT_AS_LONG = 0.4;

  /** So many statements before and after one are near it. */
  private static final int NEAR = 3;

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
      if (FOR.stream().anyMatch(name -> found.getOrDefault(name, 0.0) < 0) || found.getOrDefault("rival", 0.0) > 0) {
        throw new IllegalStateException("In likeness.txt one of " + FOR + " is below 0 or rival above.\n"
            + "Maybe fit the weights again: pairs are passed over that no such measure can save.");
      }
      return new Likeness(
          Rarity.read(), FEATURES.stream().mapToDouble(name -> found.getOrDefault(name, 0.0)).toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Rarity rarity() {
    return rarity;
  }

  /**
   * From 0 to 1; what is less than a limit may be given as 0: then the measures that take long are not taken.
   *
   * @param limit between 0 and 1
   */
  double of(Compared one, Compared other, Surroundings around, double limit) {
    if (one.report().denied() != other.report().denied()) {
      return 0;
    }
    double likely = 1;
    for (Care care : Care.values()) {
      if (likely >= limit) {
        double sum = 0;
        double[] features = features(one, other, around, care);
        for (int i = 0; i < features.length; i++) {
          sum += features[i] * weights[i];
        }
        likely = 1 / (1 + Math.exp(-sum));
      }
    }
    return likely >= limit ? likely : 0;
  }

  /** Which measures are taken; for the others stands what speaks most for one utterance. */
  private enum Care {
    /** Those that only look at the two reports and their words. */
    GLANCE,
    /** Also what stands around them. */
    AROUND,
    /** All. */
    FULL
  }

  /** A report and its words. */
  record Compared(Report report, Gist gist) {}

  /**
   * What two reports are seen against.
   *
   * @param weighs what a stem counts at the time
   * @param speaks how rarely a speaker, by id, is heard at the time
   * @param documents what else the two documents tell
   */
  record Surroundings(ToDoubleFunction<String> weighs, ToDoubleFunction<String> speaks, Documents documents) {}

  /** The measures of two reports; it does not matter which is the first. */
  static double[] features(Compared one, Compared other, Surroundings around) {
    return features(one, other, around, Care.FULL);
  }

  private static double[] features(Compared one, Compared other, Surroundings around, Care care) {
    boolean full = care == Care.FULL;
    boolean looksAround = care != Care.GLANCE;
    ToDoubleFunction<String> weighs = around.weighs();
    Gist a = one.gist();
    Gist b = other.gist();
    double massA = a.mass(weighs);
    double massB = b.mass(weighs);
    Gist less = massA <= massB ? a : b;
    Gist more = less == a ? b : a;
    double shared = a.shared(b, weighs);
    double least = Math.max(1, Math.min(massA, massB));
    double held = Math.min(1, shared / least);
    double marked = Math.min(a.quotedMass(weighs), b.quotedMass(weighs));
    double quoted = marked < 1 ? 0 : full ? Math.min(1, a.quotedRun(b, weighs) / marked) : 1;
    double run = full ? a.run(b, weighs) : Math.min(a.occurring(weighs), b.occurring(weighs));
    double lengthApart = Math.log(Math.max(1, Math.max(massA, massB)) / least);
    Speakers speakers = Speakers.of(one.report(), other.report());
    boolean same = speakers == Speakers.SAME;
    boolean different = speakers == Speakers.DIFFERENT;
    long published = apart(one.report().published(), other.report().published());
    Documents documents = around.documents();
    double rival = full
        ? Math.max(documents.rival(other.report(), a, weighs), documents.rival(one.report(), b, weighs))
        : 0;
    return new double[] {
        1,
        held,
        Math.log1p(run / MASS),
        quoted * held * held * Math.min(1, shared / MORE_THAN_THANKS),
        same ? held : 0,
        same ? rare(one.report(), other.report(), around.speaks()) : 0,
        different ? 1 : 0,
        different && Speakers.named(one.report()) && Speakers.named(other.report()) ? 1 : 0,
        lengthApart,
        less.stems().size() < FEW ? 1 : 0,
        denies(less, more, lengthApart) ? 1 : 0,
        more.numbers().containsAll(less.numbers()) ? 0 : 1,
        one.report().content().indexOf('?') < 0 == other.report().content().indexOf('?') < 0 ? 0 : 1,
        apart(one.report().said(), other.report().said()) == 0 && published <= NIGHT ? 1 : 0,
        published > LONG ? 1 : 0,
        Math.max(0, rival - shared) / least,
        Gist.sameCue(one.report().cue(), other.report().cue()) ? 1 : 0,
        looksAround ? documents.around(one.report(), other.report(), less, NEAR) : 1,
        looksAround ? documents.around(one.report(), other.report(), less, 1) : 1};
  }

  private static double rare(Report one, Report other, ToDoubleFunction<String> speaks) {
    return Stream.of(one, other)
        .map(Report::speaker)
        .filter(Objects::nonNull)
        .mapToDouble(speaker -> speaks.applyAsDouble(speaker.id()))
        .min()
        .orElse(0);
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
