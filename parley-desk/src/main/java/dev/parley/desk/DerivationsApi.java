package dev.parley.desk;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.PledgeRecords;
import dev.parley.dossier.PositionRecords;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.pledges.Pledges;
import dev.parley.model.Issue;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What follows from the ledger, as the JSON that the commands print. */
final class DerivationsApi {
  private final Dossier dossier;
  private final Ledger ledger;
  private final Derivations derivations;
  private final PositionRecords positions = new PositionRecords(true);
  private final PledgeRecords pledges = new PledgeRecords(true);

  DerivationsApi(Dossier dossier, Ledger ledger, Derivations derivations) {
    this.dossier = dossier;
    this.ledger = ledger;
    this.derivations = derivations;
  }

  void serve(RoutesConfig routes) {
    routes.get("/api/positions", this::positions);
    routes.get("/api/history/{party}/{issue}", this::history);
    routes.get("/api/shifts", this::shifts);
    routes.get("/api/pledges", this::pledges);
    routes.get("/api/timeline", this::timeline);
  }

  private void positions(Context request) {
    Asked asked = Asked.of(dossier, Query.of(request));
    Api.answer(
        request, derivations.positions(asked.asOf()).stream().filter(asked::wants).map(positions::json).toList());
  }

  private void history(Context request) {
    String party = Asked.party(dossier, request.pathParam("party"));
    Issue issue = Asked.issue(dossier, request.pathParam("issue"));
    List<String> records = new ArrayList<>();
    HistoryView.courses(derivations, party, issue.id()).forEach(course -> {
      course.positions().forEach(one -> records.add(positions.json(one)));
      course.shifts().forEach(one -> records.add(positions.json(one)));
    });
    Api.answer(request, records);
  }

  private void shifts(Context request) {
    Query query = Query.of(request);
    Asked asked = Asked.of(dossier, query);
    LocalDate until = query.day("until");
    Api.answer(
        request,
        derivations.shifts(query.day("since")).stream()
            .filter(asked::wants)
            .filter(one -> until == null || !one.on().isAfter(until))
            .map(positions::json)
            .toList());
  }

  private void pledges(Context request) {
    Pledges found = derivations.pledges(Query.of(request).day(AsOf.NAME));
    List<String> records = new ArrayList<>();
    found.pledges().forEach(one -> records.add(pledges.json(one)));
    found.claims().forEach(one -> records.add(pledges.json(one)));
    Api.answer(request, records);
  }

  /** Days in which records stand, the newest first; a long list comes in pages, as on the page for people. */
  private void timeline(Context request) {
    Query query = Query.of(request);
    Timeline timeline = Timeline.of(ledger, derivations, Timeline.Wish.of(dossier, query));
    Pager pager = Pager.of(query, timeline.days().size(), TimelineView.DAYS);
    request.header("X-Total-Count", Integer.toString(pager.total()));
    Api.answer(
        request,
        pager.slice(List.copyOf(timeline.days().descendingMap().entrySet())).stream()
            .map(one -> day(one.getKey(), one.getValue()))
            .toList());
  }

  private String day(LocalDate day, Timeline.Day what) {
    return "{\"type\":\"day\",\"id\":\"" + day + "\",\"statements\":" + what.statements()
        + ",\"shifts\":[" + String.join(",", what.shifts().stream().map(positions::json).toList())
        + "],\"pledges\":[" + String.join(",", what.pledges().stream().map(pledges::json).toList()) + "]}";
  }
}
