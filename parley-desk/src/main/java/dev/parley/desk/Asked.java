package dev.parley.desk;

import dev.parley.dossier.Dossier;
import dev.parley.model.Issue;
import dev.parley.model.Position;
import dev.parley.model.Shift;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks of the positions; null means any.
 *
 * @param party the id of a party or bloc of the dossier
 * @param issue the id of an issue of the dossier
 * @param asOf the day whose knowledge counts
 */
record Asked(@Nullable String party, @Nullable String issue, @Nullable LocalDate asOf) {
  /** @throws NotFoundResponse when the dossier does not have the party or the issue */
  static Asked of(Dossier dossier, Query query) {
    String party = query.value("party");
    String issue = query.value("issue");
    return new Asked(
        party == null ? null : party(dossier, party),
        issue == null ? null : issue(dossier, issue).id(),
        query.day(AsOf.NAME));
  }

  /** The ids of all parties and blocs, in the dossier's order. */
  static List<String> parties(Dossier dossier) {
    return Stream.concat(
            dossier.parties().stream().map(Dossier.Party::id), dossier.blocs().stream().map(Dossier.Bloc::id))
        .toList();
  }

  /** The id itself, when the dossier has a party or bloc with it. */
  static String party(Dossier dossier, String id) {
    if (!parties(dossier).contains(id)) {
      throw new NotFoundResponse(
          "There is no party or bloc " + id + " in this dossier.\nMaybe one of: "
              + String.join(", ", parties(dossier)) + ".");
    }
    return id;
  }

  /** The issue with the id. */
  static Issue issue(Dossier dossier, String id) {
    return dossier.issues().stream()
        .filter(issue -> issue.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFoundResponse(
            "There is no issue " + id + " in this dossier.\nMaybe one of: "
                + String.join(", ", dossier.issues().stream().map(Issue::id).toList()) + "."));
  }

  boolean wants(Position one) {
    return wants(one.party(), one.issue());
  }

  boolean wants(Shift one) {
    return wants(one.party(), one.issue());
  }

  private boolean wants(String holder, String about) {
    return (party == null || party.equals(holder)) && (issue == null || issue.equals(about));
  }

  /** Whether not all of the dossier is asked for. */
  boolean narrowed() {
    return party != null || issue != null || asOf != null;
  }
}
