package dev.parley.dossier.ledger;

import dev.parley.model.Evidentiality;
import dev.parley.model.Statement;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which statements are wanted; null means any. Start with {@link #ALL} and narrow it down.
 *
 * @param speaker an actor's id, or words of the actor's name or of the source, in any case
 * @param party the id of a party or bloc
 * @param kind how much of it stands in quotation marks
 * @param evidentiality how directly it comes from the speaker
 * @param since only what can have been said on this day or later
 * @param until only what can have been said on this day or earlier
 * @param search words that all occur in source, cue or content, in any case; words in double quotation marks stand
 *     together
 * @param document the id of a document
 * @param minConfidence 0 to 1
 * @param superseded whether statements of older versions of a document are wanted too
 * @param offset how many to leave out at the start
 * @param limit how many at most; 0 for all
 */
public record StatementFilter(
    @Nullable String speaker,
    @Nullable String party,
    Statement.@Nullable Kind kind,
    @Nullable Evidentiality evidentiality,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    @Nullable String search,
    @Nullable String document,
    double minConfidence,
    boolean superseded,
    int offset,
    int limit) {
  /** Every statement of every current document. */
  public static final StatementFilter ALL =
      new StatementFilter(null, null, null, null, null, null, null, null, 0, false, 0, 0);

  public StatementFilter {
    if (offset < 0 || limit < 0) {
      throw new IllegalArgumentException("The offset " + offset + " or the limit " + limit + " is negative.");
    }
  }

  /** Only by this speaker. */
  public StatementFilter bySpeaker(@Nullable String wanted) {
    return new StatementFilter(
        wanted, party, kind, evidentiality, since, until, search, document, minConfidence, superseded, offset, limit);
  }

  /** Only for this party or bloc. */
  public StatementFilter forParty(@Nullable String wanted) {
    return new StatementFilter(
        speaker, wanted, kind, evidentiality, since, until, search, document, minConfidence, superseded, offset, limit);
  }

  /** Only of this kind. */
  public StatementFilter ofKind(Statement.@Nullable Kind wanted) {
    return new StatementFilter(
        speaker, party, wanted, evidentiality, since, until, search, document, minConfidence, superseded, offset,
        limit);
  }

  /** Only what is known this way. */
  public StatementFilter known(@Nullable Evidentiality wanted) {
    return new StatementFilter(
        speaker, party, kind, wanted, since, until, search, document, minConfidence, superseded, offset, limit);
  }

  /** Only what can have been said between these days, both inclusive. */
  public StatementFilter between(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new StatementFilter(
        speaker, party, kind, evidentiality, first, last, search, document, minConfidence, superseded, offset, limit);
  }

  /** Only with these words. */
  public StatementFilter holding(@Nullable String words) {
    return new StatementFilter(
        speaker, party, kind, evidentiality, since, until, words, document, minConfidence, superseded, offset, limit);
  }

  /** Only in the document with this id, even if it is not current. */
  public StatementFilter in(@Nullable String wanted) {
    return new StatementFilter(
        speaker, party, kind, evidentiality, since, until, search, wanted, minConfidence,
        superseded || wanted != null, offset, limit);
  }

  /** Only with at least this confidence. */
  public StatementFilter sure(double atLeast) {
    return new StatementFilter(
        speaker, party, kind, evidentiality, since, until, search, document, atLeast, superseded, offset, limit);
  }

  /** Also those of older versions. */
  public StatementFilter withSuperseded() {
    return new StatementFilter(
        speaker, party, kind, evidentiality, since, until, search, document, minConfidence, true, offset, limit);
  }

  /** Only this page of them. */
  public StatementFilter page(int from, int most) {
    return new StatementFilter(
        speaker, party, kind, evidentiality, since, until, search, document, minConfidence, superseded, from, most);
  }
}
