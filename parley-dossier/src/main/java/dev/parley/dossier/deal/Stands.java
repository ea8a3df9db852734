package dev.parley.dossier.deal;

import dev.parley.dossier.DealTerms;
import dev.parley.dossier.Dossier;
import dev.parley.model.Position;
import dev.parley.model.Stance;
import dev.parley.model.Strength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where every party and bloc stands: an analyst's judgement before the ledger's position. Immutable. */
final class Stands {
  /** What others tell counts half, as in the rule for positions (docs/positions.md). */
  private static final double HEARSAY = 0.5;

  /** What nobody with a name says counts less. */
  private static final double ANONYMOUS = 0.4;

  private record Place(String holder, String about) {}

  private final Map<Place, Stand> stands = new HashMap<>();
  private final Map<String, List<String>> members = new HashMap<>();

  /** Those of a dossier's parties and blocs. */
  Stands(Dossier dossier, List<Position> positions) {
    for (Position one : positions) {
      Place place = new Place(one.party(), one.issue() + "/" + one.option());
      stands.put(place, new Stand(
          one.stance(), one.strength(), sureness(one), new Basis.Ledger(List.of(one), List.of()), one.conditions()));
    }
    for (DealTerms.Judged one : dossier.deal().preferences()) {
      stands.put(new Place(one.party(), one.about()),
          new Stand(one.stance(), one.strength(), 1, new Basis.Analyst(one.by(), one.reason()), List.of()));
    }
    dossier.blocs().forEach(bloc -> members.put(bloc.id(), bloc.members()));
  }

  private static double sureness(Position position) {
    double trust = switch (position.evidentiality()) {
      case FIRST_HAND -> 1;
      case ANONYMOUS -> ANONYMOUS;
      case SECOND_HAND, OUTLET -> HEARSAY;
    };
    return Math.clamp(trust * position.confidence(), 0, 1);
  }

  /** Its own stand, or that of its members where it is a bloc without one and they agree. */
  Stand of(String holder, String about) {
    Stand own = stands.get(new Place(holder, about));
    return own == null ? ofMembers(members.getOrDefault(holder, List.of()), about) : own;
  }

  private Stand ofMembers(List<String> ids, String about) {
    List<Stand> known = new ArrayList<>();
    List<Position> positions = new ArrayList<>();
    List<String> speakers = new ArrayList<>();
    for (String id : ids) {
      Stand stand = stands.getOrDefault(new Place(id, about), Stand.NOTHING);
      if (stand.stance() == Stance.UNKNOWN) {
        continue;
      }
      known.add(stand);
      speakers.add(id);
      if (stand.basis() instanceof Basis.Ledger(List<Position> own, _)) {
        positions.addAll(own);
      }
    }
    boolean agree = !known.isEmpty()
        && known.stream().allMatch(one -> one.isFirm() && one.stance() == known.getFirst().stance());
    if (!agree) {
      return Stand.NOTHING;
    }
    Strength weakest = known.stream().map(Stand::weight).min(Comparator.naturalOrder()).orElseThrow();
    double least = known.stream().mapToDouble(Stand::confidence).min().orElseThrow();
    Basis basis = positions.isEmpty() ? known.getFirst().basis() : new Basis.Ledger(positions, speakers);
    return new Stand(known.getFirst().stance(), weakest, least, basis, List.of());
  }
}
