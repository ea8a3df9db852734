package dev.parley.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a statement says about one option of the dossier, for one holder.
 *
 * @param id {@code c-} and 16 hexadecimal digits, stable for the same statement, option and holder
 * @param statement the id of the statement
 * @param issue the id of the issue
 * @param option the id of the option within the issue
 * @param holder the id of the party or bloc whose stance it is
 * @param own whether the holder is the party that speaks; otherwise the statement tells of another's stance, which is
 *     hearsay
 * @param stance where the holder stands on the option
 * @param strength how firmly, or null when the stance has none ({@code NEUTRAL}, {@code UNKNOWN})
 * @param conditions what must be so first, in the words of the document
 * @param confidence 0 to 1: that option, holder and stance are right
 */
public record Coding(
    String id,
    String statement,
    String issue,
    String option,
    String holder,
    boolean own,
    Stance stance,
    @Nullable Strength strength,
    List<Passage> conditions,
    double confidence) {
  public Coding {
    conditions = List.copyOf(conditions);
  }

  /** The same coding for another holder. */
  public Coding withHolder(String other) {
    return new Coding(id, statement, issue, option, other, own, stance, strength, conditions, confidence);
  }
}
