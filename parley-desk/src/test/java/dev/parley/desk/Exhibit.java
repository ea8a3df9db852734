package dev.parley.desk;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.model.Actor;
import dev.parley.model.Arrangement;
import dev.parley.model.Aside;
import dev.parley.model.Capability;
import dev.parley.model.Evidentiality;
import dev.parley.model.Issue;
import dev.parley.model.Option;
import dev.parley.model.Stance;
import dev.parley.model.Strength;
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

  /** Where the two parties stand in June: Norland turns round, and what it told of Rourke he denies. */
  static final Case STANDS =
      new Case("stands.txt", """
          “We want the quota fixed for ten years,” Solveig Dahl said. She added that Tom Rourke could live with a vote \
          in October.

          “There will be no vote in October,” Rourke said.
          """.strip())
          .titled("Two sides of the Sound")
          .published("2025-06-12")
          .says(SOLVEIG, "norland", "Solveig Dahl", "said", "“We want the quota fixed for ten years,”")
          .own("herring-quota", "ten-years", Stance.SUPPORTS, Strength.DEMAND)
          .says(SOLVEIG, "norland", "She", "added", "that Tom Rourke could live with a vote in October")
          .of("sudreys", "vote", "october", Stance.SUPPORTS, Strength.PREFERENCE)
          .of("sudreys", "herring-quota", "ten-years", Stance.SUPPORTS, Strength.PREFERENCE)
          .says(ROURKE, "sudreys", "Rourke", "said", "“There will be no vote in October,”")
          .own("vote", "october", Stance.OPPOSES, Strength.RED_LINE);

  /** Eight days later. */
  static final Case TURN =
      new Case("turn.txt", """
          “We can no longer accept a fixed quota,” Solveig Dahl said. She said that Norland will send two ships to the \
          Sound, away from the fishing grounds, once the lighthouse is manned.

          Officials said that out of the four members of the Sound League, two nations are ready to send ships.
          """.strip())
          .titled("Norland turns round")
          .on("The Holm Courier")
          .published("2025-06-20")
          .says(SOLVEIG, "norland", "Solveig Dahl", "said", "“We can no longer accept a fixed quota,”")
          .own("herring-quota", "ten-years", Stance.OPPOSES, Strength.RED_LINE)
          .says(SOLVEIG, "norland", "She", "said",
              "that Norland will send two ships to the Sound, away from the fishing grounds, once the lighthouse is manned")
          .add(null, null, Evidentiality.ANONYMOUS, null, "Officials", "said",
              "that out of the four members of the Sound League, two nations are ready to send ships");

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
  private final Dossier dossier;
  private final Ledger ledger;
  private final Desk desk;

  Exhibit(Path folder, String dossierTitle, Case... cases) {
    this(dossier(folder, dossierTitle), cases);
  }

  Exhibit(Dossier dossier, Case... cases) {
    this.dossier = dossier;
    ledger = Ledger.open(dossier.ledgerFile());
    for (Case one : cases) {
      ledger.store(one.reading(), false);
    }
    desk = Desk.start(dossier, ledger, "127.0.0.1", 0);
  }

  /** A case about a sound, with two parties, two issues and an arrangement. */
  static Dossier dossier(Path folder, String title) {
    return new Dossier(
        "the-sound",
        title,
        List.of(
            new Dossier.Party("norland", List.of("Norland"), List.of(principal(SOLVEIG))),
            new Dossier.Party("sudreys", List.of("The Sudreys"), List.of(principal(ROURKE))),
            new Dossier.Party("westmark", List.of("Westmark"), List.of())),
        List.of(new Dossier.Bloc("sound-league", List.of("Sound League"), List.of("norland", "westmark"))),
        List.of(
            new Issue(
                "herring-quota", "Is the herring quota fixed?",
                List.of(new Option("ten-years", "The herring quota is fixed for ten years.", List.of("norland")))),
            new Issue(
                "vote", "When do the islands vote?",
                List.of(
                    new Option("october", "The islands vote in October.", List.of("sudreys")),
                    new Option("never", "The islands do not vote at all.", List.of("sudreys"))))),
        List.of(
            new Arrangement(
                "sound-watch",
                List.of(
                    new Arrangement.Need(Capability.SEA, 5.0), new Arrangement.Need(Capability.TRAINING, null),
                    new Arrangement.Need(Capability.FUNDS, null)),
                List.of("sound-league"))),
        folder.resolve("dossier.yaml"));
  }

  private static Dossier.Person principal(Actor actor) {
    return new Dossier.Person(actor.id(), actor.name(), List.of(), Dossier.Rank.PRINCIPAL, List.of());
  }

  Dossier dossier() {
    return dossier;
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
