package dev.parley.desk;

import org.jspecify.annotations.Nullable;

/** The desk cannot be opened. The message holds the values and, on a new line, advice. */
public final class DeskException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DeskException(String message, String advice, @Nullable Throwable cause) {
    super(message + "\n" + advice, cause);
  }
}
