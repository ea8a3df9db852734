package dev.parley.dossier.pledges;

import dev.parley.dossier.ledger.Finding;
import dev.parley.dossier.ledger.Review;
import dev.parley.model.Capability;
import dev.parley.model.Claim;
import dev.parley.model.Evidentiality;
import dev.parley.model.Ids;
import dev.parley.model.OutletPassage;
import dev.parley.model.Pledge;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people judged of pledges and claims. A rejection is of the words that were there when it was made: what is said later
 * makes the pledge anew. Immutable.
 *
 * @param rejected by the id of a pledge or claim, the words that are no ground of it: ids of statements, and passages
 * @param judged by the id of a pledge or claim, the review that says what it is
 */
record PledgeReviews(Map<String, Set<Object>> rejected, Map<String, Review> judged) {
  /** Nobody judged anything. */
  static final PledgeReviews NONE = new PledgeReviews(Map.of(), Map.of());

  PledgeReviews {
    rejected = Map.copyOf(rejected);
    judged = Map.copyOf(judged);
  }

  /** From all reviews, oldest first. */
  static PledgeReviews of(List<Review> reviews) {
    Map<String, Set<Object>> rejected = new HashMap<>();
    Map<String, Review> judged = new HashMap<>();
    for (Review one : reviews) {
      boolean derived = one.kind() == Review.Kind.PLEDGE || one.kind() == Review.Kind.CLAIM;
      if (!derived || one.undone() != null) {
        continue;
      }
      Set<Object> words = rejected.computeIfAbsent(one.subject(), id -> new HashSet<>());
      if (one.verdict() == Review.Verdict.REJECT) {
        words.addAll(one.statements());
        words.addAll(one.passages());
      } else {
        one.statements().forEach(words::remove);
        one.passages().forEach(words::remove);
      }
      if (one.state() == Review.State.HOLDS && one.verdict() != Review.Verdict.REJECT) {
        judged.put(one.subject(), one);
      }
    }
    return new PledgeReviews(rejected, judged);
  }

  /** Only what is no ground of anything. */
  PledgeReviews onlyRejecting() {
    return new PledgeReviews(rejected, Map.of());
  }

  /** Whether a person said that the words are no ground of the pledge or claim with the id. */
  boolean rejects(String id, Ground ground) {
    Set<Object> words = rejected.getOrDefault(id, Set.of());
    return ground.statement() != null && words.contains(ground.statement().statement().id())
        || words.stream().anyMatch(one -> one instanceof OutletPassage passage
            && passage.document().equals(ground.document().id())
            && passage.span().touches(ground.span()));
  }

  /** The pledge as a person judged it. As of a day on which not all that was judged had been said, it is as it was found. */
  Pledge judged(Pledge found, @Nullable LocalDate until) {
    Review review = judged.get(found.id());
    return review == null || until != null && !found.statements().containsAll(review.statements())
        ? found
        : pledge(review, found.since(), found.evidentiality(), found.statements(), found.passages());
  }

  /** The pledges of an arrangement that only a person says are there, though their words are. */
  List<Pledge> besides(String arrangement, List<Pledge> found, @Nullable LocalDate until) {
    return judged.values().stream()
        .filter(one -> one.kind() == Review.Kind.PLEDGE && arrangement.equals(one.judged().get("arrangement")))
        .filter(one -> found.stream().noneMatch(other -> other.id().equals(one.subject())))
        .map(one -> pledge(
            one, day(one.judged().getOrDefault("since", "")),
            Evidentiality.valueOf(constant(one.judged().getOrDefault("evidentiality", "outlet"))), one.statements(),
            one.passages()))
        .filter(one -> until == null || one.since() != null && !one.since().isAfter(until))
        .toList();
  }

  private static Pledge pledge(
      Review review, @Nullable LocalDate since, Evidentiality evidentiality, List<String> statements,
      List<OutletPassage> passages) {
    Map<String, String> values = review.judged();
    String amount = values.getOrDefault("amount", "");
    String unit = values.getOrDefault("unit", "");
    return new Pledge(
        review.subject(),
        Objects.requireNonNull(values.get("party")),
        Objects.requireNonNull(values.get("arrangement")),
        Capability.valueOf(constant(Objects.requireNonNull(values.get("capability")))),
        amount.isEmpty() ? null : Double.valueOf(amount),
        unit.isEmpty() ? null : unit,
        Pledge.Status.valueOf(constant(Objects.requireNonNull(values.get("status")))),
        list(values.getOrDefault("caveats", "")),
        list(values.getOrDefault("conditions", "")),
        since,
        evidentiality,
        1,
        statements,
        passages);
  }

  /** The claim as a person judged it. */
  Claim judged(Claim found) {
    Review review = judged.get(found.id());
    if (review == null) {
      return found;
    }
    String of = review.judged().getOrDefault("of", "");
    return new Claim(
        found.id(), found.bloc(), found.claim(),
        Integer.parseInt(review.judged().getOrDefault("count", Integer.toString(found.count()))),
        of.isEmpty() ? null : Integer.valueOf(of), found.named(), found.since(), found.evidentiality(),
        found.statements(), found.passages());
  }

  /** A pledge as it can be judged. */
  static Finding finding(Pledge one) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("party", one.party());
    values.put("arrangement", one.arrangement());
    values.put("capability", Ids.of(one.capability()));
    values.put("status", Ids.of(one.status()));
    values.put("amount", one.amount() == null ? "" : Double.toString(one.amount()));
    values.put("unit", Objects.requireNonNullElse(one.unit(), ""));
    values.put("caveats", String.join(Finding.BETWEEN, one.caveats()));
    values.put("conditions", String.join(Finding.BETWEEN, one.conditions()));
    values.put("since", one.since() == null ? "" : one.since().toString());
    values.put("evidentiality", Ids.of(one.evidentiality()));
    return Finding.derived(Review.Kind.PLEDGE, one.id(), values, one.statements(), one.passages());
  }

  /** A claim as it can be judged. */
  static Finding finding(Claim one) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("bloc", one.bloc());
    values.put("claim", one.claim());
    values.put("count", Integer.toString(one.count()));
    values.put("of", one.of() == null ? "" : Integer.toString(one.of()));
    return Finding.derived(Review.Kind.CLAIM, one.id(), values, one.statements(), one.passages());
  }

  private static @Nullable LocalDate day(String value) {
    return value.isEmpty() ? null : LocalDate.parse(value);
  }

  private static List<String> list(String value) {
    return value.isEmpty() ? List.of() : Arrays.asList(value.split(Finding.BETWEEN));
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
