package dev.parley.desk;

import dev.parley.dossier.Dossier;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers requests that came to nothing: with a page, or under {@code /api} with a problem (RFC 9457). */
final class Failures {
  private static final System.Logger LOG = System.getLogger(Failures.class.getName());

  private final Dossier dossier;
  private final Templates templates;

  Failures(Dossier dossier, Templates templates) {
    this.dossier = dossier;
    this.templates = templates;
  }

  void serve(RoutesConfig routes) {
    routes.exception(
        HttpResponseException.class, (failure, request) -> answer(request, failure.getStatus(), failure.getMessage()));
    routes.exception(
        Exception.class,
        (failure, request) -> {
          LOG.log(System.Logger.Level.ERROR, "Could not answer " + request.path(), failure);
          answer(request, 500, "Something in the desk broke; its log on the terminal says what.");
        });
  }

  private void answer(Context request, int status, @Nullable String message) {
    request.status(status);
    // Javalin's own words for an address that no route matches.
    String said =
        message == null || message.startsWith("Endpoint ") ? "There is nothing at " + request.path() + "." : message;
    if (request.path().equals("/api") || request.path().startsWith("/api/")) {
      request.contentType("application/problem+json").result(Problem.of(status, title(status), said));
    } else {
      Frame frame = Frame.of(title(status), dossier, Frame.Room.NONE);
      templates.answer(request, "notice.jte", new NoticePage(frame, status, List.of(said.split("\n"))));
    }
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "Not understood";
      case 404 -> "Not found";
      case 405 -> "Not allowed";
      case 410 -> "Removed";
      case 421 -> "Wrong address";
      default -> "Failed";
    };
  }
}
