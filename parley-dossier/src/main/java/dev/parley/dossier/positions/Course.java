package dev.parley.dossier.positions;

import dev.parley.model.Coding;
import dev.parley.model.Ids;
import dev.parley.model.Passage;
import dev.parley.model.Position;
import dev.parley.model.Shift;
import dev.parley.model.Stance;
import dev.parley.model.Strength;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How a party stood on an option from day to day.
 *
 * @param positions where it stood each time that this changed, and before and after each shift, the oldest first
 * @param shifts what changed, the oldest first
 */
public record Course(List<Position> positions, List<Shift> shifts) {
  public Course {
    positions = List.copyOf(positions);
    shifts = List.copyOf(shifts);
  }

  /** The last position of the cell, or null when nothing shows a stance. Cheaper than the whole course. */
  public static @Nullable Position last(Cell cell) {
    Standing standing = new Standing(cell);
    cell.evidence().forEach(standing::add);
    return standing.position();
  }

  /** The course of the cell. */
  public static Course of(Cell cell) {
    return new Walk(cell).go();
  }

  /** Goes through a cell day by day. */
  private static final class Walk {
    /** Less trusted statements shift nothing by themselves. */
    private static final double FIRM = 0.4;

    /** Within so many days two voices of one party contradict each other; later it has changed its mind. */
    private static final int DAYS_APART = 3;

    private final Cell cell;
    private final Standing standing;
    private final Map<String, Position> positions = new LinkedHashMap<>();
    private final List<Shift> shifts = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final List<Evidence> past = new ArrayList<>();
    private @Nullable Position before;
    private @Nullable Position settled;

    Walk(Cell cell) {
      this.cell = cell;
      this.standing = new Standing(cell);
    }

    Course go() {
      List<Evidence> all = cell.evidence();
      for (int from = 0; from < all.size(); ) {
        int to = from;
        LocalDate day = all.get(from).day();
        while (to < all.size() && Objects.equals(all.get(to).day(), day)) {
          to++;
        }
        day(day, all.subList(from, to));
        from = to;
      }
      return new Course(List.copyOf(positions.values()), shifts);
    }

    private void day(@Nullable LocalDate day, List<Evidence> said) {
      said.forEach(standing::add);
      Position now = standing.position();
      past.addAll(said);
      if (now == null) {
        return;
      }
      if (before == null || !isAlike(before, now)) {
        positions.put(now.id(), now);
      }
      Set<Shift.Kind> told = EnumSet.noneOf(Shift.Kind.class);
      if (day != null) {
        voices(day, said, now, told);
      }
      if (standing.settled() >= FIRM) {
        if (settled != null && day != null) {
          compare(settled, now, day, said, told);
        }
        settled = now;
      }
      said.stream().filter(Walk::isFirm).forEach(one -> conditions.addAll(words(one)));
      before = now;
    }

    /** Denials and contradictions, which show between voices, whether or not the position moves. */
    private void voices(LocalDate day, List<Evidence> said, Position now, Set<Shift.Kind> told) {
      Position from = before == null ? now : before;
      List<Evidence> denials = said.stream().filter(one -> one.denies() && one.isOwn() && one.trust() >= FIRM).toList();
      boolean answered = past.stream().anyMatch(one -> Cell.counts(one) && !one.denies()
          && (one.day() == null || !one.day().isBefore(day.minusDays(Fold.HALF_LIFE))));
      if (!denials.isEmpty() && answered) {
        add(Shift.Kind.DENIAL, from, now, day, denials);
        told.add(Shift.Kind.DENIAL);
        return;
      }
      for (Evidence one : said) {
        for (Evidence other : past.reversed()) {
          if (other.day() == null || other.day().isBefore(day.minusDays(DAYS_APART))) {
            break;
          }
          if (contradict(one, other)) {
            add(Shift.Kind.CONTRADICTION, from, now, day, List.of(other, one));
            told.add(Shift.Kind.CONTRADICTION);
            return;
          }
        }
      }
    }

    private static boolean contradict(Evidence one, Evidence other) {
      return isFirm(one)
          && isFirm(other)
          && one.speaker() != null
          && other.speaker() != null
          && !one.speaker().equals(other.speaker())
          && one.rank() != Evidence.Rank.BODY
          && other.rank() != Evidence.Rank.BODY
          && isReversal(one.coding().stance(), other.coding().stance());
    }

    private void compare(Position from, Position to, LocalDate day, List<Evidence> said, Set<Shift.Kind> told) {
      List<Evidence> shown = said.stream()
          .filter(one -> one.isOwn() && Cell.counts(one) && one.coding().stance() == to.stance())
          .toList();
      if (shown.isEmpty()) {
        return;
      }
      if (isReversal(from.stance(), to.stance())) {
        if (told.isEmpty()) {
          add(Shift.Kind.REVERSAL, from, to, day, shown);
        }
        return;
      }
      boolean narrowed = from.stance() == Stance.SUPPORTS && to.stance() == Stance.CONDITIONAL;
      List<Evidence> named = shown.stream().filter(this::namesNew).toList();
      if (!named.isEmpty() && (from.stance() == to.stance() || narrowed)) {
        add(Shift.Kind.NEW_CONDITION, from, to, day, named);
        if (narrowed) {
          return;
        }
      }
      int way = from.stance() == to.stance()
          ? Integer.signum(rank(to.strength()) - rank(from.strength()))
          : softness(from.stance(), to.stance());
      boolean comparable = from.stance() != to.stance() || (from.strength() != null && to.strength() != null);
      if (way != 0 && comparable) {
        add(way > 0 ? Shift.Kind.HARDENING : Shift.Kind.SOFTENING, from, to, day, shown);
      }
    }

    /** 1 for a change to a side, or to no conditions; -1 for one away from a side. */
    private static int softness(Stance from, Stance to) {
      return side(to) - side(from) > 0 ? 1 : -1;
    }

    private static int side(Stance stance) {
      return switch (stance) {
        case SUPPORTS, OPPOSES -> 2;
        case CONDITIONAL -> 1;
        case NEUTRAL, UNKNOWN -> 0;
      };
    }

    private static int rank(@Nullable Strength strength) {
      return strength == null ? -1 : strength.ordinal();
    }

    private boolean namesNew(Evidence one) {
      return isFirm(one) && words(one).stream().anyMatch(words -> !Phrases.has(conditions, words));
    }

    private static List<String> words(Evidence one) {
      return one.coding().conditions().stream().map(Passage::text).toList();
    }

    private static boolean isFirm(Evidence one) {
      return one.isOwn() && Cell.counts(one) && one.trust() >= FIRM;
    }

    private static boolean isReversal(Stance one, Stance other) {
      return (one == Stance.SUPPORTS && other == Stance.OPPOSES) || (one == Stance.OPPOSES && other == Stance.SUPPORTS);
    }

    private static boolean isAlike(Position one, Position other) {
      return one.stance() == other.stance()
          && one.strength() == other.strength()
          && one.evidentiality() == other.evidentiality()
          && one.conditions().equals(other.conditions());
    }

    private void add(Shift.Kind kind, Position from, Position to, LocalDate day, Collection<Evidence> shown) {
      Set<String> statements = new TreeSet<>(shown.stream().map(Evidence::coding).map(Coding::statement).toList());
      positions.putIfAbsent(from.id(), from);
      positions.putIfAbsent(to.id(), to);
      String id = Ids.sha256(String.join("|", cell.party(), cell.issue(), cell.option(), kind.name(), day.toString())
          + statements);
      shifts.add(new Shift(
          "h-" + id.substring(0, 16), cell.party(), cell.issue(), cell.option(), kind, from.id(), to.id(), day,
          List.copyOf(statements)));
    }
  }
}
