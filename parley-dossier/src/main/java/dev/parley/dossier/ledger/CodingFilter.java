package dev.parley.dossier.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Which codings are wanted; null means any. Start with {@link #ALL} and narrow it down.
 *
 * @param holder the id of the party or bloc whose stance it is
 * @param issue the id of an issue
 * @param option the id of an option within the issue
 * @param document the id of a document
 * @param statement the id of a statement
 * @param superseded whether codings in older versions of a document are wanted too
 */
public record CodingFilter(
    @Nullable String holder,
    @Nullable String issue,
    @Nullable String option,
    @Nullable String document,
    @Nullable String statement,
    boolean superseded) {
  /** Every coding in every current document. */
  public static final CodingFilter ALL = new CodingFilter(null, null, null, null, null, false);

  /** Only this party's or bloc's stances. */
  public CodingFilter heldBy(@Nullable String wanted) {
    return new CodingFilter(wanted, issue, option, document, statement, superseded);
  }

  /** Only about this issue, or only about one option of it. */
  public CodingFilter about(@Nullable String wantedIssue, @Nullable String wantedOption) {
    return new CodingFilter(holder, wantedIssue, wantedOption, document, statement, superseded);
  }

  /** Only in the document with this id, even if it is not current. */
  public CodingFilter in(@Nullable String wanted) {
    return new CodingFilter(holder, issue, option, wanted, statement, superseded || wanted != null);
  }

  /** Only of the statement with this id, even if its document is not current. */
  public CodingFilter of(@Nullable String wanted) {
    return new CodingFilter(holder, issue, option, document, wanted, superseded || wanted != null);
  }
}
