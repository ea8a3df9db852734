package dev.parley.dossier.positions;

import dev.parley.model.Stance;
import dev.parley.model.Statement;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one party's or bloc's stance on one option: one report for each utterance, the oldest first.
 *
 * @param party the id of the party or bloc
 * @param issue the id of the issue
 * @param option the id of the option
 * @param evidence those without a day first, then by day, and on one day the most trusted last; ties by id, so that the
 *     order does not depend on the order in which the documents were read
 */
public record Cell(String party, String issue, String option, List<Evidence> evidence) {
  private static final Comparator<Evidence> ORDER =
      Comparator.comparing(Evidence::day, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Evidence::trust)
          .thenComparing(one -> one.coding().id());

  public Cell {
    evidence = List.copyOf(evidence);
  }

  /**
   * The cell of evidence that is all of one holder on one option.
   *
   * @param evidence never empty, in any order
   * @param asOf the day whose knowledge counts, or null for all that is known
   */
  public static Cell of(Collection<Evidence> evidence, @Nullable LocalDate asOf) {
    Evidence any = evidence.iterator().next();
    Map<String, Evidence> best = new HashMap<>();
    for (Evidence one : evidence) {
      if (asOf == null || one.isKnownBy(asOf)) {
        // What a party says and what another says of it are two things, even if one report were taken for the other.
        best.merge(one.utterance() + "|" + one.isOwn(), one, Cell::better);
      }
    }
    return new Cell(
        any.coding().holder(), any.coding().issue(), any.coding().option(),
        best.values().stream().sorted(ORDER).toList());
  }

  /** Of two reports of one utterance the one that was said to have been said, shows a stance, and is trusted more. */
  private static Evidence better(Evidence one, Evidence other) {
    return Comparator.comparing(Cell::counts)
                .thenComparing(Evidence::trust)
                .thenComparing(each -> each.coding().id())
                .compare(one, other)
            >= 0
        ? one
        : other;
  }

  /** Whether it moves a position: it was said, and shows a stance. */
  static boolean counts(Evidence one) {
    return one.modality() == Statement.Modality.ASSERTED && one.coding().stance() != Stance.UNKNOWN;
  }
}
