package dev.parley.dossier.ledger;

import dev.parley.model.Ids;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that the program found, with all that people judged of it.
 *
 * @param finding what the program says now; without values where it says nothing and only a person does
 * @param reviews what people judged of it, oldest first
 */
public record Judged(Finding finding, List<Review> reviews) {
  public Judged {
    reviews = List.copyOf(reviews);
  }

  /** The review that counts, or null where the program's word does. */
  public @Nullable Review holds() {
    return reviews.stream().filter(one -> one.state() == Review.State.HOLDS).findFirst().orElse(null);
  }

  /** What counts, by field; null when a person rejected it. */
  public @Nullable Map<String, String> counts() {
    Review review = holds();
    if (review == null) {
      return finding.values();
    }
    return review.verdict() == Review.Verdict.REJECT ? null : review.judged();
  }

  /**
   * Another one whenever the program says something else, or somebody judged: who judges with the version that they
   * looked at learns of what they have not seen.
   */
  public String version() {
    return Ids.sha256(finding.id() + finding.values()
            + reviews.stream().map(one -> one.id() + one.undone()).collect(Collectors.joining("|")))
        .substring(0, 12);
  }
}
