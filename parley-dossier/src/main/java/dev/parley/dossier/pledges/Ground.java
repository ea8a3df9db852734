package dev.parley.dossier.pledges;

import dev.parley.dossier.ledger.LedgerStatement;
import dev.parley.model.Document;
import dev.parley.model.Evidentiality;
import dev.parley.model.Span;
import dev.parley.model.When;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that tells of something.
 *
 * @param document its document
 * @param span where it stands
 * @param quote its words
 * @param statement whose words they are, or null for the outlet's own
 */
record Ground(Document document, Span span, String quote, @Nullable LedgerStatement statement) {
  /** Nobody has judged how sure the outlet's own sentences are read. */
  private static final double OUTLETS_CONFIDENCE = 0.5;

  boolean isOutlet() {
    return statement == null;
  }

  /** Whether they are a party's own words and not told after it. */
  boolean isWordOf(String party) {
    return statement != null
        && party.equals(statement.party())
        && statement.statement().evidentiality() != Evidentiality.SECOND_HAND;
  }

  /** The first day on which it can have been said, or null. */
  @Nullable LocalDate day() {
    When said = statement == null ? null : statement.statement().said();
    return said != null ? said.from() : document.published();
  }

  Evidentiality evidentiality() {
    return statement == null ? Evidentiality.OUTLET : statement.statement().evidentiality();
  }

  double confidence() {
    return statement == null ? OUTLETS_CONFIDENCE : statement.statement().confidence();
  }
}
