package dev.parley.accord;

/**
 * What a decision maker would rather have true than false.
 *
 * @param words the statement in plain words, for narration; it may be empty
 * @param condition what is preferred to be so
 * @param confidence how sure it is that the decision maker wants it so rather than the opposite, from 0.5 (nothing is
 *     known) to 1 (certain); {@link Stability} takes every statement as certain
 */
public record PreferenceStatement(String words, Condition condition, double confidence) {
  /** Refuses a confidence outside its range. */
  public PreferenceStatement {
    if (!(confidence >= 0.5 && confidence <= 1)) {
      throw new IllegalArgumentException(
          "The preference statement (" + words + ") has a confidence (" + confidence + ") outside 0.5 to 1.\n"
              + "Maybe state the opposite, where the opposite is the likelier.");
    }
  }

  /** A statement that is certain. */
  public PreferenceStatement(String words, Condition condition) {
    this(words, condition, 1);
  }

  /** A statement that is certain, without words of its own. */
  public PreferenceStatement(Condition condition) {
    this("", condition, 1);
  }
}
