package dev.parley.desk;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.model.Actor;
import dev.parley.model.Aside;
import dev.parley.model.Evidentiality;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;

/** A desk over a ledger with statements that were marked by hand, on a port of its own. */
final class Exhibit implements AutoCloseable {
  static final Actor SOLVEIG = new Actor("solveig-dahl", "Solveig Dahl", Actor.Type.PERSON);
  static final Actor ALI = new Actor("ali", "علي الحسن", Actor.Type.PERSON);
  static final Actor ROURKE = new Actor("tom-rourke", "Tom Rourke", Actor.Type.PERSON);
  static final String SCRIPT = "<script>document.title='taken'</script>";
  private static final Actor INTRUDER =
      new Actor("intruder", "\"><img src=x onerror=\"document.title='taken'\">", Actor.Type.PERSON);

  /** Words of every sort, with a nested, a discontinuous and an anonymous statement, emoji and both directions. */
  static final Case TALKS =
      new Case("talks.html", """
          HOLM, Thursday 🕊 — Norland will not sign before the herring quota is fixed, its foreign minister said, as a \
          third day of talks on the Sound ended without a text.

          “We can live with inspectors on the quay,” Solveig Dahl told reporters, “but not with a foreign flag over \
          the lighthouse.” She added that Tom Rourke of the Sudreys had agreed to postpone the vote until October.

          Photo: the lighthouse at dusk. Marit Eide/Holm Picture Desk

          علي الحسن, who chairs the talks, said that the two sides were “closer than the weather”. Officials said the \
          text could be ready by Monday.

          Rourke called the Norland plan unworkable. He claimed the patrol boats would arrive “within weeks, not \
          years”, and warned that the islands would not wait.

          Great article, the minister says what we all think!
          """.strip())
          .titled("Norland will not sign before the quota is fixed")
          .by("Marit Eide")
          .on("The Holm Courier")
          .published("2025-06-12")
          .aside(Aside.Kind.CAPTION, "Photo: the lighthouse at dusk. Marit Eide/Holm Picture Desk")
          .aside(Aside.Kind.COMMENT, "Great article, the minister says what we all think!")
          .leftOut(Aside.Kind.BOILERPLATE, "Subscribe to the Courier’s evening letter.")
          .says(SOLVEIG, "norland", "its foreign minister", "said",
              "Norland will not sign before the herring quota is fixed")
          .says(SOLVEIG, "norland", "Solveig Dahl", "told reporters",
              "“We can live with inspectors on the quay,”", "“but not with a foreign flag over the lighthouse.”")
          .says(SOLVEIG, "norland", "She", "added",
              "that Tom Rourke of the Sudreys had agreed to postpone the vote until October");

  static final String OUTER = TALKS.last();
  static final String INNER =
      TALKS
          .add(ROURKE, "sudreys", Evidentiality.SECOND_HAND, OUTER, "Tom Rourke of the Sudreys", "had agreed",
              "to postpone the vote until October")
          .last();

  static {
    TALKS
        .says(ALI, null, "علي الحسن", "said", "that the two sides were “closer than the weather”")
        .add(null, null, Evidentiality.ANONYMOUS, null, "Officials", "said", "the text could be ready by Monday")
        .says(ROURKE, "sudreys", "Rourke", "called", "the Norland plan unworkable")
        .says(ROURKE, "sudreys", "He", "claimed", "the patrol boats would arrive “within weeks, not years”")
        .says(ROURKE, "sudreys", "He", "warned", "that the islands would not wait");
  }

  static final Case DEMONSTRATION =
      new Case("demo.md", "The harbour master said that the boats were ready.")
          .titled("The boats are ready")
          .by("written for demonstration")
          .published("2025-06-10")
          .says(new Actor("harbour-master", "The harbour master", Actor.Type.PERSON), null, "The harbour master",
              "said", "that the boats were ready");

  /** What a page would run if it took an article's words for its own. */
  static final Case HOSTILE =
      new Case("hostile'\"><b>.txt", "Ann " + SCRIPT + " said " + SCRIPT + " & <b>bold</b> words. ${7*7}")
          .titled("A title " + SCRIPT)
          .by("by " + SCRIPT)
          .on("site " + SCRIPT)
          .leftOut(Aside.Kind.COMMENT, "comment " + SCRIPT)
          .says(INTRUDER, "party<i>", "Ann " + SCRIPT, "said", SCRIPT + " & <b>bold</b> words.");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Ledger ledger;
  private final Desk desk;

  Exhibit(Path folder, String dossierTitle, Case... cases) {
    Dossier dossier =
        new Dossier(
            "the-sound",
            dossierTitle,
            List.of(
                new Dossier.Party("norland", List.of("Norland"), List.of()),
                new Dossier.Party("sudreys", List.of("The Sudreys"), List.of())),
            List.of(),
            List.of(),
            List.of(),
            folder.resolve("dossier.yaml"));
    ledger = Ledger.open(dossier.ledgerFile());
    for (Case one : cases) {
      ledger.store(one.reading(), false);
    }
    desk = Desk.start(dossier, ledger, "127.0.0.1", 0);
  }

  Ledger ledger() {
    return ledger;
  }

  URI address(String path) {
    return desk.address().resolve(path);
  }

  int port() {
    return desk.port();
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(address(path)).build());
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The test was broken off.", e);
    }
  }

  @Override
  public void close() {
    desk.close();
    ledger.close();
    client.close();
  }
}
