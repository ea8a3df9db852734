package dev.parley.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Stands before every request. Articles come from anywhere, so their words are never more than words: the pages allow
 * no script, style or frame but the desk's own. And a page of another site must not reach a desk on the same machine by
 * having its own name resolve to 127.0.0.1 (DNS rebinding), so only requests that name this machine are answered.
 */
final class Gate {
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
          "Cache-Control", "no-store");

  /** This machine's own names for itself, with or without a port. */
  private static final Pattern OWN_NAME =
      Pattern.compile("(?:localhost|127(?:\\.\\d{1,3}){3}|\\[::1])(?::\\d{1,5})?", Pattern.CASE_INSENSITIVE);

  private static final int MISDIRECTED_REQUEST = 421;
  private static final int METHOD_NOT_ALLOWED = 405;

  void guard(RoutesConfig routes) {
    routes.before(Gate::check);
  }

  private static void check(Context request) {
    HEADERS.forEach(request::header);
    @Nullable String host = request.header("Host");
    if (host == null || !OWN_NAME.matcher(host).matches()) {
      throw new HttpResponseException(
          MISDIRECTED_REQUEST, "The desk answers only to the names of this machine, such as 127.0.0.1 or localhost.");
    }
    if (request.method() != HandlerType.GET && request.method() != HandlerType.HEAD) {
      request.header("Allow", "GET, HEAD");
      throw new HttpResponseException(METHOD_NOT_ALLOWED, "The desk only shows: it answers GET and nothing else.");
    }
  }
}
