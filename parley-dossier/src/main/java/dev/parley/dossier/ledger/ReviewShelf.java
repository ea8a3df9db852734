package dev.parley.dossier.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people judged of what the program found: both judgements are kept, the person's counts. Thread-safe. What changes
 * something is one transaction, in which all that counts follows: {@link Ledger#codings}, {@link Ledger#acts} and {@link
 * Ledger#statements} give the person's word at once.
 *
 * <p>Who shows something for judgement hands its {@link Judged#version()} back with the judgement; where anything changed
 * since, nothing is written and {@link ChangedMeanwhileException} tells what. Nothing is lost either way: a later review
 * does not erase an earlier one.
 */
public final class ReviewShelf {
  private final Path file;
  private final Store store;

  ReviewShelf(Path file, Store store) {
    this.file = file;
    this.store = store;
  }

  /** Codings that no person judged, neither them nor their statement, the least sure first. */
  public List<LedgerCoding> open(CodingFilter filter, int most) {
    return store.read(db -> {
      List<LedgerCoding> open = new ArrayList<>();
      new CodingRows(db).open(filter, most, open::add);
      return open;
    });
  }

  /** How many codings no person judged. */
  public int countOpen(CodingFilter filter) {
    return store.read(db -> new CodingRows(db).countOpen(filter));
  }

  /**
   * The coding or statement with the id, which it may have had before its document was read anew, with all that people
   * judged of it; null when there never was one, or it went and nobody had judged it.
   */
  public @Nullable Judged find(String id) {
    return store.<@Nullable Judged>read(db -> new Reviewing(db, file).find(id));
  }

  /** Something derived, with all that people judged of it. */
  public Judged find(Finding derived) {
    return store.read(db -> new Reviewing(db, file).judged(derived));
  }

  /** All that people judged, oldest first. */
  public List<Review> list() {
    return store.read(db -> new ReviewRows(db).all());
  }

  /**
   * Judges a coding or a statement.
   *
   * @param id its id
   * @param verdict what is said of it
   * @param corrections the right values of fields; empty but for a correction. Lists are parted by semicolons
   * @param version what was looked at, or null for whatever there is
   * @param reason why
   * @param by who judges
   * @throws ChangedMeanwhileException when it is not any more what was looked at; nothing is written then
   * @throws LedgerException when the id is unknown, or a field or its value makes no sense
   */
  public Review judge(
      String id, Review.Verdict verdict, Map<String, String> corrections, @Nullable String version, String reason,
      String by) {
    return store.write(db -> {
      Finding finding = new Findings(db).find(id);
      if (finding == null) {
        throw new LedgerException(
            "The ledger " + file + " has no coding and no statement " + id + ".",
            "Maybe look for its id with ./parley review list.",
            null);
      }
      return new Reviewing(db, file).add(finding, verdict, corrections, version, reason, by);
    });
  }

  /**
   * Codes a statement for an option of which the program says nothing in it. It counts as a correction does.
   *
   * @param statement its id
   * @param option {@code issue/option}
   * @param holder the id of the party or bloc whose stance it is, or null for the one that speaks
   * @param says {@code stance}, and where there are any {@code strength} and {@code conditions} (words of the document,
   *     parted by semicolons)
   * @throws LedgerException when there is no such statement, it is coded for the option already, it has no party and no
   *     holder is given, or a value makes no sense
   */
  public Review code(
      String statement, String option, @Nullable String holder, Map<String, String> says, String reason, String by) {
    return store.write(db -> new Reviewing(db, file).code(statement, option, holder, says, reason, by));
  }

  /** Judges something derived; as {@link #judge(String, Review.Verdict, Map, String, String, String)}. */
  public Review judge(
      Finding derived, Review.Verdict verdict, Map<String, String> corrections, @Nullable String version, String reason,
      String by) {
    return store.write(
        db -> new Reviewing(db, file).add(derived, verdict, corrections, version, reason, by));
  }

  /**
   * Takes a review back, so that what was judged before counts again, or else the program's word. It stays in the history.
   *
   * @throws LedgerException when there is none with the id, or it was undone before
   */
  public Review undo(String review, String reason, String by) {
    return store.write(db -> new Reviewing(db, file).undo(review, reason, by));
  }
}
