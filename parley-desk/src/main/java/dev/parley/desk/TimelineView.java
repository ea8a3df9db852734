package dev.parley.desk;

import dev.parley.desk.Frame.Room;
import dev.parley.dossier.Dossier;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.LedgerStatement;
import dev.parley.model.Ids;
import dev.parley.model.Pledge;
import dev.parley.model.Position;
import dev.parley.model.Shift;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The page that tells what happened on which day. */
final class TimelineView {
  /** So many days are a page; with some statements each they are still read through. */
  static final int DAYS = 25;

  /** So many statements of a day are shown at once. */
  private static final int SHOWN = 8;

  private final Dossier dossier;
  private final Ledger ledger;
  private final Derivations derivations;
  private final Templates templates;

  TimelineView(Dossier dossier, Ledger ledger, Derivations derivations, Templates templates) {
    this.dossier = dossier;
    this.ledger = ledger;
    this.derivations = derivations;
    this.templates = templates;
  }

  void serve(RoutesConfig routes) {
    routes.get("/timeline", this::timeline);
  }

  private void timeline(Context request) {
    Query query = Query.of(request);
    Timeline.Wish wish = Timeline.Wish.of(dossier, query);
    Timeline timeline = Timeline.of(ledger, derivations, wish);
    Pager pager = Pager.of(query, timeline.days().size(), DAYS);
    List<LocalDate> shown = pager.slice(List.copyOf(timeline.days().descendingKeySet()));
    Map<LocalDate, List<LedgerStatement>> said = Timeline.statements(ledger, wish, shown);
    Map<String, Position> held = derivations.held();
    List<TimelinePage.Day> days = new ArrayList<>();
    for (LocalDate day : shown) {
      Timeline.Day what = timeline.days().get(day);
      if (what != null) {
        days.add(day(day, what, said.getOrDefault(day, List.of()), held, wish));
      }
    }
    templates.answer(
        request,
        "timeline.jte",
        new TimelinePage(
            Frame.of("Timeline", dossier, Room.TIMELINE),
            query,
            List.of("party", "issue", "since", "until", "show").stream().anyMatch(name -> query.value(name) != null),
            Asked.parties(dossier).stream().map(id -> choice(query, "party", id, dossier.nameOf(id))).toList(),
            dossier.issues().stream().map(one -> choice(query, "issue", one.id(), Wording.plain(one.id()))).toList(),
            Arrays.stream(Timeline.Kind.values()).map(one -> choice(query, "show", Ids.of(one), Ids.of(one))).toList(),
            Axis.of(timeline),
            days,
            pager,
            "/api/timeline" + query.with("page", null),
            Holdings.command(dossier)));
  }

  private TimelinePage.Day day(
      LocalDate day, Timeline.Day what, List<LedgerStatement> said, Map<String, Position> held, Timeline.Wish wish) {
    String rest = Query.NONE
        .with("party", wish.asked().party())
        .with("since", day.toString())
        .with("until", day.toString())
        .toString();
    return new TimelinePage.Day(
        day.toString(),
        Wording.of(day),
        what.shifts().stream().map(one -> shift(one, held)).toList(),
        what.pledges().stream().map(this::pledge).toList(),
        what.statements(),
        said.stream().limit(SHOWN).map(Said::of).toList(),
        Math.max(0, what.statements() - SHOWN),
        "/statements" + rest);
  }

  private TimelinePage.Turn shift(Shift one, Map<String, Position> held) {
    String from = HistoryView.stance(held.get(one.from()));
    String to = HistoryView.stance(held.get(one.to()));
    String what = Wording.plain(one.issue()) + ", " + Wording.plain(one.option()) + ": "
        + (from.equals(to) ? to : from + " → " + to);
    return new TimelinePage.Turn(
        Wording.plain(Ids.of(one.kind())), dossier.nameOf(one.party()), what,
        "/history/" + one.party() + "/" + one.issue() + "#" + one.id());
  }

  private TimelinePage.Turn pledge(Pledge one) {
    String amount = one.amount() == null ? "" : ", " + Wording.amount(one.amount(), one.unit());
    return new TimelinePage.Turn(
        Ids.of(one.status()), dossier.nameOf(one.party()),
        Wording.plain(one.arrangement()) + ", " + Wording.plain(Ids.of(one.capability())) + amount,
        PledgesView.address(one));
  }

  private static StatementsPage.Choice choice(Query query, String name, String value, String label) {
    return new StatementsPage.Choice(value, label, value.equals(query.value(name)));
  }
}
