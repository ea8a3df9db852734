package dev.parley.dossier;

/** Something cannot be judged as it was asked to. The message holds the values and, on a new line, advice. */
public final class ReviewException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ReviewException(String message, String advice) {
    super(message + "\n" + advice);
  }
}
