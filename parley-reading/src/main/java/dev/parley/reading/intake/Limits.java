package dev.parley.reading.intake;

import java.time.Duration;

/**
 * What is too much.
 *
 * @param maxTextBytes the longest body of a document, in bytes of UTF-8
 * @param maxFileBytes the largest file or answer of a server before its text is taken out (a page with its scripts, a
 *     PDF with its pictures)
 * @param maxEntries how many entries of a feed are taken
 * @param maxRedirects how often a server may point elsewhere
 * @param timeout for fetching one address, all its redirects included
 * @param allowPrivate whether addresses in private networks may be fetched
 */
public record Limits(
    long maxTextBytes, long maxFileBytes, int maxEntries, int maxRedirects, Duration timeout, boolean allowPrivate) {
  private static final long MEGABYTE = 1_000_000;

  /** 2 MB of text, files of 32 MB, 200 entries, 5 redirects, 30 seconds, and no private addresses. */
  public static final Limits DEFAULT =
      new Limits(2 * MEGABYTE, 32 * MEGABYTE, 200, 5, Duration.ofSeconds(30), false);

  public Limits {
    if (maxTextBytes < 1 || maxFileBytes < 1 || maxEntries < 1 || maxRedirects < 0 || !timeout.isPositive()) {
      throw new IllegalArgumentException(
          "The limits (%d bytes of text, %d bytes of file, %d entries, %d redirects, %s) leave no room."
              .formatted(maxTextBytes, maxFileBytes, maxEntries, maxRedirects, timeout));
    }
  }

  /** The same with another bound on the text, in bytes of UTF-8. */
  public Limits withMaxTextBytes(long bytes) {
    return new Limits(bytes, Math.max(bytes, maxFileBytes), maxEntries, maxRedirects, timeout, allowPrivate);
  }

  /** The same with another time for fetching one address. */
  public Limits withTimeout(Duration time) {
    return new Limits(maxTextBytes, maxFileBytes, maxEntries, maxRedirects, time, allowPrivate);
  }

  /** The same with private addresses allowed or not. */
  public Limits withAllowPrivate(boolean allow) {
    return new Limits(maxTextBytes, maxFileBytes, maxEntries, maxRedirects, timeout, allow);
  }

  /** A number of bytes as people write it: {@code 2 MB}. */
  static String size(long bytes) {
    return bytes >= MEGABYTE && bytes % 100_000 == 0
        ? trim(bytes / (double) MEGABYTE) + " MB"
        : bytes >= 1000 && bytes % 100 == 0 ? trim(bytes / 1000.0) + " kB" : bytes + " bytes";
  }

  private static String trim(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
