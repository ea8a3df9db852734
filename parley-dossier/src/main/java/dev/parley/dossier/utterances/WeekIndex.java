package dev.parley.dossier.utterances;

import dev.parley.model.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Which reports have a stem, by the week in which they can have been said. Not thread-safe. */
final class WeekIndex {
  private static final int WEEK = 7;

  /** A report that can be of more weeks than this stands with the undated. */
  private static final int MOST_WEEKS = 3;

  /** Lighter stems find nothing. */
  private static final double LEAST_WEIGHT = 0.2;

  /** Stands for no week in particular. */
  private static final long ANY = Long.MIN_VALUE;

  private final Map<String, NavigableMap<Long, List<Integer>>> places = new HashMap<>();

  private final NavigableMap<Long, Integer> sizes = new TreeMap<>();
  private final Rarity rarity;

  WeekIndex(Rarity rarity) {
    this.rarity = rarity;
  }

  void add(int number, @Nullable When said, Gist gist) {
    long first = said == null ? ANY : week(said.from(), 0);
    long last = said == null ? ANY : week(said.to(), 0);
    boolean wide = said == null || last - first > MOST_WEEKS;
    for (long week = wide ? ANY : first; week <= (wide ? ANY : last); week++) {
      sizes.merge(week, 1, Integer::sum);
    }
    for (String stem : gist.distinct()) {
      if (rarity.of(stem) < LEAST_WEIGHT) {
        continue;
      }
      NavigableMap<Long, List<Integer>> weeks = places.computeIfAbsent(stem, one -> new TreeMap<>());
      for (long week = wide ? ANY : first; week <= (wide ? ANY : last); week++) {
        weeks.computeIfAbsent(week, one -> new ArrayList<>()).add(number);
      }
    }
  }

  /**
   * The reports that share stems, and the weight of what they share, as far as it was looked for.
   *
   * @param days how far apart two reports may be
   * @param often stems that find more reports than this are passed over while there are others
   */
  Map<Integer, Double> find(@Nullable When said, Gist gist, int days, int often) {
    List<String> rarest = gist.distinct().stream()
        .filter(stem -> rarity.of(stem) >= LEAST_WEIGHT)
        .sorted(Comparator.comparingDouble((String stem) -> -rarity.of(stem)).thenComparing(stem -> stem))
        .toList();
    Map<String, List<List<Integer>>> found = new HashMap<>();
    rarest.forEach(stem -> found.put(stem, lists(stem, said, days)));
    List<String> telling = rarest.stream().filter(stem -> size(found, stem) <= often).toList();
    List<String> searched = telling.size() >= Math.min(3, rarest.size())
        ? telling
        : rarest.stream().sorted(Comparator.comparingInt(stem -> size(found, stem))).limit(3).toList();
    Map<Integer, Double> candidates = new TreeMap<>();
    for (String stem : searched) {
      for (List<Integer> list : found.getOrDefault(stem, List.of())) {
        list.forEach(number -> candidates.put(number, 0.0));
      }
    }
    for (String stem : rarest) {
      double weight = rarity.of(stem);
      for (List<Integer> list : found.getOrDefault(stem, List.of())) {
        list.forEach(number -> candidates.computeIfPresent(number, (one, sum) -> sum + weight));
      }
    }
    return candidates;
  }

  /**
   * What a stem weighs at a time.
   *
   * @param days how far around it counts
   */
  ToDoubleFunction<String> weights(@Nullable When said, int days) {
    Map<String, Double> known = new HashMap<>();
    int reports = said == null
        ? sizes.values().stream().mapToInt(Integer::intValue).sum()
        : sizes.getOrDefault(ANY, 0)
            + sizes.subMap(week(said.from(), -days), true, week(said.to(), days), true).values().stream()
                .mapToInt(Integer::intValue).sum();
    return stem -> known.computeIfAbsent(stem, one -> {
      int others = lists(one, said, days).stream().mapToInt(List::size).sum();
      return rarity.of(one, others - 1, reports);
    });
  }

  private static long week(LocalDate day, int days) {
    return Math.floorDiv(day.toEpochDay() + days, WEEK);
  }

  private static int size(Map<String, List<List<Integer>>> found, String stem) {
    return found.getOrDefault(stem, List.of()).stream().mapToInt(List::size).sum();
  }

  private List<List<Integer>> lists(String stem, @Nullable When said, int days) {
    NavigableMap<Long, List<Integer>> weeks = places.get(stem);
    if (weeks == null) {
      return List.of();
    }
    if (said == null) {
      return List.copyOf(weeks.values());
    }
    List<List<Integer>> lists = new ArrayList<>();
    List<Integer> undated = weeks.get(ANY);
    if (undated != null) {
      lists.add(undated);
    }
    lists.addAll(weeks.subMap(week(said.from(), -days), true, week(said.to(), days), true).values());
    return lists;
  }
}
