package dev.parley.cli;

import org.jspecify.annotations.Nullable;

/** A command cannot do what it was asked to. It is the user's to mend, so it is told without a stack trace. */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message holds the values
   * @param advice begins with "Maybe"
   */
  Failure(String message, String advice) {
    this(message + "\n" + advice, (Throwable) null);
  }

  private Failure(String words, @Nullable Throwable cause) {
    super(words, cause);
  }

  /** What a library refuses with words for the user: the values, and an advice on a line of its own. */
  static Failure of(RuntimeException refusal) {
    return new Failure(String.valueOf(refusal.getMessage()), refusal);
  }
}
