package dev.parley.reading.intake;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an input tells about itself besides its text.
 *
 * @param id the name that its publisher gave it
 * @param address its http(s) address
 * @param language as declared, ISO 639-1
 */
record Facts(
    @Nullable String id,
    @Nullable String address,
    @Nullable String title,
    @Nullable String byline,
    @Nullable String site,
    @Nullable Day published,
    @Nullable String language) {
  static final Facts NONE = new Facts(null, null, null, null, null, null, null);

  /** These facts, and those of the other where these have gaps. */
  Facts orElse(Facts other) {
    return new Facts(
        first(id, other.id),
        first(address, other.address),
        first(title, other.title),
        first(byline, other.byline),
        first(site, other.site),
        first(published, other.published),
        first(language, other.language));
  }

  private static <T> @Nullable T first(@Nullable T mine, @Nullable T other) {
    return mine != null ? mine : other;
  }

  /** The text without line breaks and edge white space, or null when nothing remains. */
  static @Nullable String tidy(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String tidy = text.replaceAll("[\\s\\u00a0]+", " ").strip();
    return tidy.isEmpty() ? null : tidy;
  }

  /** The address when it is an http(s) address, else null. */
  static @Nullable String webAddress(@Nullable String text) {
    String tidy = tidy(text);
    return tidy != null && tidy.matches("(?i)https?://\\S+") ? tidy : null;
  }

  /** The site that an address belongs to, such as {@code example.org}; null without an address. */
  static @Nullable String host(@Nullable String address) {
    try {
      String host = address == null ? null : URI.create(address).getHost();
      return host == null ? null : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
