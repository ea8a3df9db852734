package dev.parley.dossier.deal;

import dev.parley.accord.Concept;
import dev.parley.accord.Conflict;
import dev.parley.accord.Narration;
import dev.parley.dossier.DealTerms;
import dev.parley.dossier.deal.Unlocking.Change;
import dev.parley.dossier.deal.Unlocking.How;
import dev.parley.model.Stance;
import dev.parley.model.Strength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The fewest stands that would have to change so that a proposal holds. Stands are changed, not preference statements: what
 * follows from a stand for the package changes with it.
 *
 * @param changes each a set of changes that does it, all of the same size, those that change least first; none where none
 *     was found
 * @param atLeast so many stands have to change; proven, as everything with fewer was tried
 */
public record Persuasion(List<List<Change>> changes, int atLeast) {
  /** So many sets of changes are tried; each takes about a millisecond. */
  private static final int MOST_TRIED = 6_000;

  public Persuasion {
    changes = changes.stream().map(List::copyOf).toList();
  }

  static Persuasion of(Deal deal, Concept concept) {
    List<Change> single = new ArrayList<>();
    for (Want want : deal.wants()) {
      if (!(want.basis() instanceof Basis.Rule)) {
        hows(want).forEach(how -> single.add(new Change(want, how)));
      }
    }
    List<List<Change>> sets = List.of(List.of());
    int tried = 0;
    for (int size = 0; ; size++) {
      tried += sets.size();
      if (sets.isEmpty() || tried > MOST_TRIED) {
        return new Persuasion(List.of(), size);
      }
      List<List<Change>> found = sets.stream().filter(set -> holds(deal, concept, set))
          .sorted(Comparator.comparingInt(Persuasion::depth)).toList();
      if (!found.isEmpty()) {
        return new Persuasion(mildest(asked(deal, found)), size);
      }
      sets = longer(sets, single, MOST_TRIED - tried);
    }
  }

  private static Stream<How> hows(Want want) {
    boolean insisted = want.strength() == Strength.RED_LINE || want.strength() == Strength.DEMAND;
    return insisted ? Stream.of(How.values()) : Stream.of(How.DROPPED, How.TURNED);
  }

  private static int depth(List<Change> set) {
    return set.stream().mapToInt(change -> change.how().ordinal()).sum();
  }

  /** Those that change only what the proposal does not meet, where there are such: nobody is asked to give up what it gets. */
  private static List<List<Change>> asked(Deal deal, List<List<Change>> found) {
    long state = deal.agreed(new HashSet<>(deal.proposal().points()));
    List<List<Change>> asked = found.stream()
        .filter(set -> set.stream().noneMatch(change -> change.want().condition().holds(state))).toList();
    return asked.isEmpty() ? found : asked;
  }

  /** Of sets that change the same stands the one that changes them least. */
  private static List<List<Change>> mildest(List<List<Change>> found) {
    Map<List<Want>, List<Change>> mildest = new LinkedHashMap<>();
    found.forEach(set -> mildest.putIfAbsent(set.stream().map(Change::want).toList(), set));
    return List.copyOf(mildest.values());
  }

  /** Each set with one more change of a later want; more than so many are not wanted by anybody. */
  private static List<List<Change>> longer(List<List<Change>> sets, List<Change> single, int most) {
    List<List<Change>> longer = new ArrayList<>();
    for (List<Change> set : sets) {
      int from = set.isEmpty() ? -1 : single.indexOf(set.getLast());
      for (Change next : single.subList(from + 1, single.size())) {
        if ((set.isEmpty() || !set.getLast().want().equals(next.want())) && longer.size() <= most) {
          List<Change> more = new ArrayList<>(set);
          more.add(next);
          longer.add(more);
        }
      }
    }
    return longer;
  }

  private static boolean holds(Deal deal, Concept concept, List<Change> changes) {
    long state = deal.agreed(new HashSet<>(deal.proposal().points()));
    List<Want> wants = new ArrayList<>();
    Conflict conflict = deal.conflict();
    for (int side = 0; side < deal.sides().size(); side++) {
      List<Want> own = new Wants(deal.layout()).of(side, changed(deal, side, changes));
      wants.addAll(own);
      conflict = conflict.with(side, Deal.preferences(side, own));
    }
    Narration narration = Narration.of(conflict);
    for (int side = 0; side < deal.sides().size(); side++) {
      if (!narration.why(side, concept, state).isStable()) {
        return false;
      }
    }
    return new Way(deal.layout(), wants).isOpen(deal.statusQuo(), state);
  }

  private static Map<String, Stand> changed(Deal deal, int side, List<Change> changes) {
    Map<String, Stand> stands = new HashMap<>();
    Stream.concat(deal.points().stream().map(Point::key), Stream.of(DealTerms.PACKAGE, DealTerms.CEASEFIRE))
        .forEach(about -> stands.put(about, deal.stand(side, about)));
    for (Change change : changes) {
      if (change.want().side() == side) {
        stands.compute(change.want().about(), (_, stand) -> changed(stand == null ? Stand.NOTHING : stand, change.how()));
      }
    }
    return stands;
  }

  private static Stand changed(Stand stand, How how) {
    Stance opposite = stand.stance() == Stance.SUPPORTS ? Stance.OPPOSES : Stance.SUPPORTS;
    return switch (how) {
      case SOFTENED -> new Stand(stand.stance(), Strength.PREFERENCE, stand.confidence(), stand.basis(), stand.conditions());
      case DROPPED -> new Stand(Stance.NEUTRAL, null, stand.confidence(), stand.basis(), stand.conditions());
      case TURNED -> new Stand(opposite, stand.strength(), stand.confidence(), stand.basis(), stand.conditions());
    };
  }
}
