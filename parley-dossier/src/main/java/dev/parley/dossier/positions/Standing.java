package dev.parley.dossier.positions;

import dev.parley.model.Coding;
import dev.parley.model.Evidentiality;
import dev.parley.model.Ids;
import dev.parley.model.Passage;
import dev.parley.model.Position;
import dev.parley.model.Stance;
import dev.parley.model.Strength;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a party stands on an option while its statements are gone through. */
final class Standing {
  /** A ground is weighty when it weighs at least this part of the heaviest. */
  private static final double WEIGHTY = 0.5;

  private final Cell cell;
  private final Fold own = new Fold();
  private final Fold heard = new Fold();
  private final List<Evidence> hearsay = new ArrayList<>();

  Standing(Cell cell) {
    this.cell = cell;
  }

  /** Takes the next statement, in the order of the cell. */
  void add(Evidence one) {
    if (!Cell.counts(one)) {
      return;
    }
    if (one.isOwn()) {
      own.add(one);
    } else {
      heard.add(one);
      hearsay.add(one);
    }
  }

  /** Where it stands now, or null while nothing shows that. */
  @Nullable Position position() {
    Fold made = own.isEmpty() ? heard : own;
    if (made.isEmpty()) {
      return null;
    }
    List<Fold.Weighed> weighed = made.weighed();
    Stance stance = made.stance();
    List<Fold.Weighed> agreeing =
        weighed.stream().filter(one -> one.evidence().coding().stance() == stance).toList();
    LocalDate asOf = weighed.getLast().evidence().day();
    List<Position.Ground> grounds = weighed.reversed().stream()
        .sorted(Comparator.comparingDouble(Fold.Weighed::weight).reversed())
        .map(one -> ground(one.evidence(), one.weight()))
        .toList();
    String id = Ids.sha256(String.join("|", cell.party(), cell.issue(), cell.option(), stance.name())
        + grounds.stream().map(Position.Ground::coding).collect(Collectors.joining("|", "|", "")));
    return new Position(
        "p-" + id.substring(0, 16), cell.party(), cell.issue(), cell.option(), stance, strength(agreeing),
        conditions(agreeing), made.since(), asOf, evidentiality(weighed),
        agreeing.stream().mapToDouble(one -> one.weight() * sureness(one.evidence())).sum(), grounds,
        own.isEmpty() ? grounds : unconfirmed(stance, asOf));
  }

  /** How much the party's own word has settled it: 0 to 1. */
  double settled() {
    return own.isEmpty() ? 0 : own.share(own.stance());
  }

  private static double sureness(Evidence one) {
    return one.coding().confidence() * one.confidence();
  }

  private static Evidentiality evidentiality(List<Fold.Weighed> weighed) {
    if (weighed.stream().noneMatch(one -> one.evidence().isOwn())) {
      return Evidentiality.SECOND_HAND;
    }
    return weighed.stream().allMatch(one -> one.evidence().origin() == Evidence.Origin.OWN_ANONYMOUS)
        ? Evidentiality.ANONYMOUS
        : Evidentiality.FIRST_HAND;
  }

  /** That of the newest weighty ground which tells one. */
  private static @Nullable Strength strength(List<Fold.Weighed> agreeing) {
    double most = agreeing.stream().mapToDouble(Fold.Weighed::weight).max().orElse(0);
    for (Fold.Weighed one : agreeing.reversed()) {
      if (one.weight() >= WEIGHTY * most && one.evidence().coding().strength() != null) {
        return one.evidence().coding().strength();
      }
    }
    return null;
  }

  private static List<String> conditions(List<Fold.Weighed> agreeing) {
    Map<String, String> conditions = new LinkedHashMap<>();
    for (Fold.Weighed one : agreeing.reversed()) {
      for (Passage condition : one.evidence().coding().conditions()) {
        String words = condition.text().strip();
        conditions.putIfAbsent(words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip(), words);
      }
    }
    return List.copyOf(conditions.values());
  }

  /** What others tell that the party itself does not say, the newest first; what is long past is left out. */
  private List<Position.Ground> unconfirmed(Stance stance, @Nullable LocalDate asOf) {
    return hearsay.reversed().stream()
        .filter(one -> one.coding().stance() != stance)
        .filter(one -> asOf == null || one.day() == null || !one.day().isBefore(asOf.minusDays(Fold.HALF_LIFE)))
        .map(one -> ground(one, 0))
        .toList();
  }

  private static Position.Ground ground(Evidence one, double weight) {
    Coding coding = one.coding();
    return new Position.Ground(
        coding.statement(), coding.id(), one.document(), one.speaker(), coding.stance(), weight, one.quote());
  }
}
