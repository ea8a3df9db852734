package dev.parley.desk;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.pledges.Pledges;
import dev.parley.dossier.positions.Course;
import dev.parley.dossier.positions.Derivation;
import dev.parley.model.Position;
import dev.parley.model.Shift;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the ledger: positions, their courses and shifts, pledges. Derived when first asked for and again after
 * something was written, by whatever program. Thread-safe.
 */
final class Derivations {
  /** Days of one slide along the calendar; what was derived for them is kept until something is written. */
  private static final int KEPT = 100;

  private final Dossier dossier;
  private final Ledger ledger;
  private final Map<LocalDate, List<Position>> positions = recent();
  private final Map<LocalDate, Pledges> pledges = recent();
  private @Nullable Derivation derivation;
  private long version;

  Derivations(Dossier dossier, Ledger ledger) {
    this.dossier = dossier;
    this.ledger = ledger;
  }

  /** Where everybody stood as of the day, or stands for null; by party, issue and option. */
  synchronized List<Position> positions(@Nullable LocalDate asOf) {
    Derivation current = current();
    return positions.computeIfAbsent(key(asOf), day -> current.positions(asOf));
  }

  /** How everybody came to stand there. */
  synchronized List<Course> courses() {
    return current().courses();
  }

  /** Every position that anybody held, by its id. */
  synchronized Map<String, Position> held() {
    return current().held();
  }

  /** What shifted on the day or later, or ever for null, by day. */
  synchronized List<Shift> shifts(@Nullable LocalDate since) {
    return current().shifts(since);
  }

  /** The days on which a position can have moved. */
  synchronized NavigableSet<LocalDate> days() {
    return current().days();
  }

  /** Who offered what as of the day, or offers for null. */
  synchronized Pledges pledges(@Nullable LocalDate asOf) {
    current();
    return pledges.computeIfAbsent(key(asOf), day -> Pledges.of(dossier, ledger, asOf));
  }

  private Derivation current() {
    // Asked before deriving: what is written meanwhile makes it look old the next time.
    long now = ledger.version();
    if (derivation == null || now != version) {
      positions.clear();
      pledges.clear();
      derivation = Derivation.of(dossier, ledger);
      version = now;
    }
    return derivation;
  }

  /** The map has no null keys; nobody asks for the last day of the calendar. */
  private static LocalDate key(@Nullable LocalDate asOf) {
    return asOf == null ? LocalDate.MAX : asOf;
  }

  private static <T> Map<LocalDate, T> recent() {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<LocalDate, T> eldest) {
        return size() > KEPT;
      }
    };
  }
}
