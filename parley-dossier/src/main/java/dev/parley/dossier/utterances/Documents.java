package dev.parley.dossier.utterances;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * What else the documents of the reports tell. Where two documents tell of one occasion, or one is a reprint of the
 * other, also what stands before and after a report is alike in both. Not thread-safe.
 */
final class Documents {
  /** Commoner words are in every text of the time. */
  private static final double TELLING = 1.5;

  private record Place(List<Gist> document, int index) {}

  private final Rarity rarity;
  private final Map<String, List<Gist>> documents = new HashMap<>();
  private final Map<String, Place> places = new HashMap<>();

  Documents(Rarity rarity) {
    this.rarity = rarity;
  }

  /** Puts a report at the end of its document, unless it is there already, and tells its words. */
  Gist add(Report report) {
    Place known = places.get(report.statement());
    if (known != null) {
      return known.document().get(known.index());
    }
    Gist gist = Gist.of(report.content(), report.direct());
    List<Gist> document = documents.computeIfAbsent(report.document(), id -> new ArrayList<>());
    places.put(report.statement(), new Place(document, document.size()));
    document.add(gist);
    return gist;
  }

  /**
   * How much of what stands around one report stands around the other too, from 0 to 1, without the words of the shorter.
   *
   * @param reach so many reports before and as many after it are looked at
   */
  double around(Report one, Report other, Gist shorter, int reach) {
    Set<String> a = around(one, shorter, reach);
    Set<String> b = around(other, shorter, reach);
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    double both = 0;
    for (String stem : a) {
      both += b.contains(stem) ? rarity.of(stem) : 0;
    }
    return both / Math.max(1, Math.min(mass(a), mass(b)));
  }

  private Set<String> around(Report report, Gist shorter, int reach) {
    Place place = places.get(report.statement());
    if (place == null) {
      return Set.of();
    }
    Set<String> stems = new HashSet<>();
    int last = Math.min(place.document().size() - 1, place.index() + reach);
    for (int i = Math.max(0, place.index() - reach); i <= last; i++) {
      if (i != place.index()) {
        for (String stem : place.document().get(i).distinct()) {
          if (!shorter.distinct().contains(stem) && rarity.of(stem) >= TELLING) {
            stems.add(stem);
          }
        }
      }
    }
    return stems;
  }

  private double mass(Set<String> stems) {
    double sum = 0;
    for (String stem : stems) {
      sum += rarity.of(stem);
    }
    return sum;
  }

  /**
   * The most that a report of the first's document shares with the second, other than the first itself.
   *
   * @param weighs what a shared stem counts
   */
  double rival(Report one, Gist other, ToDoubleFunction<String> weighs) {
    Place place = places.get(one.statement());
    double most = 0;
    if (place != null) {
      for (int i = 0; i < place.document().size(); i++) {
        most = i == place.index() ? most : Math.max(most, place.document().get(i).shared(other, weighs));
      }
    }
    return most;
  }
}
