package dev.parley.cli;

/** A command cannot do what it was asked to. It is the user's to mend, so it is told without a stack trace. */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message holds the values
   * @param advice begins with "Maybe"
   */
  Failure(String message, String advice) {
    super(message + "\n" + advice);
  }
}
