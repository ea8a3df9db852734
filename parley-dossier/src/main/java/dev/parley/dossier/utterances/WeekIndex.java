package dev.parley.dossier.utterances;

import dev.parley.model.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which reports have a stem, by the weeks in which they can have been said and by that in which they were published: when
 * something was said is not always read rightly. Not thread-safe.
 */
final class WeekIndex {
  private static final int WEEK = 7;

  /** A report that can be of more weeks than this stands with the undated. */
  private static final int MOST_WEEKS = 3;

  /** Lighter stems find nothing. */
  private static final double LEAST_WEIGHT = 0.2;

  /** As if there were so many reports more, and so many of each speaker: of a few reports little can be told. */
  private static final double SOME_REPORTS = 100;

  private static final double SOME_OWN = 3;
  private static final double SCALE = 3;

  /** Stands for no week in particular. */
  private static final long ANY = Long.MIN_VALUE;

  private final Map<String, NavigableMap<Long, List<Integer>>> places = new HashMap<>();

  private final NavigableMap<Long, Integer> sizes = new TreeMap<>();
  private final Map<String, NavigableMap<Long, Integer>> speakers = new HashMap<>();
  private final Rarity rarity;

  WeekIndex(Rarity rarity) {
    this.rarity = rarity;
  }

  void add(int number, Report report, Gist gist) {
    String speaker = report.speaker() == null ? null : report.speaker().id();
    Set<Long> own = weeks(report);
    for (long week : own) {
      sizes.merge(week, 1, Integer::sum);
      if (speaker != null) {
        speakers.computeIfAbsent(speaker, one -> new TreeMap<>()).merge(week, 1, Integer::sum);
      }
    }
    for (String stem : gist.distinct()) {
      if (rarity.of(stem) < LEAST_WEIGHT) {
        continue;
      }
      NavigableMap<Long, List<Integer>> weeks = places.computeIfAbsent(stem, one -> new TreeMap<>());
      for (long week : own) {
        weeks.computeIfAbsent(week, one -> new ArrayList<>()).add(number);
      }
    }
  }

  private static Set<Long> weeks(Report report) {
    When said = report.said();
    if (said == null || week(said.to()) - week(said.from()) > MOST_WEEKS) {
      return Set.of(ANY);
    }
    Set<Long> weeks = new TreeSet<>();
    for (long week = week(said.from()); week <= week(said.to()); week++) {
      weeks.add(week);
    }
    if (report.published() != null) {
      weeks.add(week(report.published()));
    }
    return weeks;
  }

  /**
   * The reports that share stems with one, as far as they were looked for.
   *
   * @param days how far apart two reports may be
   * @param often stems that find more reports than this are passed over while there are others
   */
  Set<Integer> find(Report report, Gist gist, int days, int often) {
    List<String> rarest = gist.distinct().stream()
        .filter(stem -> rarity.of(stem) >= LEAST_WEIGHT)
        .sorted(Comparator.comparingDouble((String stem) -> -rarity.of(stem)).thenComparing(stem -> stem))
        .toList();
    Map<String, List<List<Integer>>> found = new HashMap<>();
    rarest.forEach(stem -> found.put(stem, near(places.get(stem), report, days)));
    List<String> telling = rarest.stream().filter(stem -> size(found, stem) <= often).toList();
    List<String> searched = telling.size() >= Math.min(3, rarest.size())
        ? telling
        : rarest.stream().sorted(Comparator.comparingInt(stem -> size(found, stem))).limit(3).toList();
    Set<Integer> candidates = new TreeSet<>();
    searched.forEach(stem -> found.getOrDefault(stem, List.of()).forEach(candidates::addAll));
    return candidates;
  }

  private static int size(Map<String, List<List<Integer>>> found, String stem) {
    return found.getOrDefault(stem, List.of()).stream().mapToInt(List::size).sum();
  }

  /**
   * What a stem weighs at the time of a report.
   *
   * @param days how far around it counts
   */
  ToDoubleFunction<String> weights(Report report, int days) {
    Map<String, Double> known = new HashMap<>();
    int reports = sum(sizes, report, days);
    return stem -> known.computeIfAbsent(stem, one -> {
      double most = rarity.of(one);
      // A weight that is nothing at any time need not be looked for at this one.
      return most == 0 ? 0 : rarity.of(one, count(places.get(one), report, days) - 1, reports);
    });
  }

  /**
   * How rarely a speaker, by id, is heard at the time of a report: about 0 for who speaks in nearly every one, about 2
   * for others.
   *
   * @param days how far around it counts
   */
  ToDoubleFunction<String> speakers(Report report, int days) {
    int reports = sum(sizes, report, days);
    return speaker ->
        Math.log((reports + SOME_REPORTS) / (sum(speakers.get(speaker), report, days) + SOME_OWN)) / SCALE;
  }

  private static int count(@Nullable NavigableMap<Long, List<Integer>> weeks, Report report, int days) {
    int count = 0;
    for (List<Integer> week : near(weeks, report, days)) {
      count += week.size();
    }
    return count;
  }

  private static int sum(@Nullable NavigableMap<Long, Integer> weeks, Report report, int days) {
    return near(weeks, report, days).stream().mapToInt(Integer::intValue).sum();
  }

  /** What stands at weeks within so many days of a report, or at none. */
  private static <T> List<T> near(@Nullable NavigableMap<Long, T> weeks, Report report, int days) {
    if (weeks == null) {
      return List.of();
    }
    When said = report.said();
    if (said == null) {
      return List.copyOf(weeks.values());
    }
    List<T> near = new ArrayList<>();
    T undated = weeks.get(ANY);
    if (undated != null) {
      near.add(undated);
    }
    long first = week(said.from().minusDays(days));
    long last = week(said.to().plusDays(days));
    near.addAll(weeks.subMap(first, true, last, true).values());
    if (report.published() != null) {
      long early = week(report.published().minusDays(days));
      long late = week(report.published().plusDays(days));
      // The part of these weeks that is not among the others.
      if (early < first) {
        near.addAll(weeks.subMap(early, true, Math.min(late, first - 1), true).values());
      }
      if (late > last) {
        near.addAll(weeks.subMap(Math.max(early, last + 1), true, late, true).values());
      }
    }
    return near;
  }

  private static long week(LocalDate day) {
    return Math.floorDiv(day.toEpochDay(), WEEK);
  }
}
