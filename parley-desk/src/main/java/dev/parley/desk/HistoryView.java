package dev.parley.desk;

import dev.parley.desk.Frame.Room;
import dev.parley.dossier.Dossier;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.positions.Course;
import dev.parley.model.Evidentiality;
import dev.parley.model.Ids;
import dev.parley.model.Issue;
import dev.parley.model.Option;
import dev.parley.model.Position;
import dev.parley.model.Shift;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pages that tell how a party came to stand where it does on an issue. */
final class HistoryView {
  private final Dossier dossier;
  private final Ledger ledger;
  private final Derivations derivations;
  private final Templates templates;

  HistoryView(Dossier dossier, Ledger ledger, Derivations derivations, Templates templates) {
    this.dossier = dossier;
    this.ledger = ledger;
    this.derivations = derivations;
    this.templates = templates;
  }

  void serve(RoutesConfig routes) {
    routes.get("/history/{party}/{issue}", this::history);
  }

  /** The address of the history of a position. */
  static String address(Position position) {
    return address(position.party(), position.issue()) + "#" + position.option();
  }

  private static String address(String party, String issue) {
    return "/history/" + party + "/" + issue;
  }

  /** The courses of a party on an issue, an option each. */
  static List<Course> courses(Derivations derivations, String party, String issue) {
    return derivations.courses().stream()
        .filter(course -> course.positions().stream()
            .anyMatch(one -> one.party().equals(party) && one.issue().equals(issue)))
        .toList();
  }

  private void history(Context request) {
    String party = Asked.party(dossier, request.pathParam("party"));
    Issue issue = Asked.issue(dossier, request.pathParam("issue"));
    List<Course> courses = courses(derivations, party, issue.id());
    Map<String, Position> current = derivations.positions(null).stream()
        .filter(one -> one.party().equals(party) && one.issue().equals(issue.id()))
        .collect(Collectors.toMap(Position::option, one -> one));
    Map<String, Position> held = derivations.held();
    Said said = new Said(ledger);
    List<HistoryPage.Section> sections = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    for (Option option : issue.options()) {
      Course course = courses.stream()
          .filter(one -> one.positions().getFirst().option().equals(option.id()))
          .findFirst()
          .orElse(null);
      if (course == null) {
        silent.add(option.proposition());
      } else {
        sections.add(new HistoryPage.Section(
            option.id(), Wording.plain(option.id()), option.proposition(),
            entries(course, current.get(option.id()), held, said)));
      }
    }
    String name = dossier.nameOf(party);
    templates.answer(
        request,
        "history.jte",
        new HistoryPage(
            Frame.of(name + ": " + Wording.plain(issue.id()), dossier, Room.MATRIX),
            name,
            "/" + Query.NONE.with("party", party),
            "/" + Query.NONE.with("issue", issue.id()),
            issue.question(),
            "/api" + address(party, issue.id()),
            sections,
            silent,
            Holdings.command(dossier)));
  }

  /** The positions of the course, and the current one where newer words only confirmed the last; the newest first. */
  private static List<HistoryPage.Entry> entries(
      Course course, @Nullable Position current, Map<String, Position> held, Said said) {
    List<Position> positions = new ArrayList<>(course.positions());
    if (current != null && positions.stream().noneMatch(one -> one.id().equals(current.id()))) {
      positions.add(current);
    }
    List<HistoryPage.Entry> entries = new ArrayList<>();
    for (Position one : positions.reversed()) {
      boolean own = one.evidentiality() != Evidentiality.SECOND_HAND;
      boolean now = current != null && one.id().equals(current.id());
      Set<String> behind = one.grounds().stream().map(Position.Ground::statement).collect(Collectors.toSet());
      entries.add(new HistoryPage.Entry(
          one.id(),
          now,
          Chip.of(one),
          one.strength() == null ? "" : Wording.plain(Ids.of(one.strength())),
          days(one),
          Wording.of(one.confidence()),
          one.conditions(),
          course.shifts().stream()
              .filter(shift -> shift.to().equals(one.id()))
              .map(shift -> turn(shift, held.get(shift.from()), behind, said))
              .toList(),
          one.grounds().stream().map(ground -> said.words(ground, own, Wording.of(ground.weight()))).toList(),
          one.unconfirmed().stream()
              .filter(ground -> !behind.contains(ground.statement()))
              .map(ground -> said.words(ground, false, ""))
              .toList()));
    }
    return entries;
  }

  private static HistoryPage.Turn turn(Shift shift, @Nullable Position from, Set<String> behind, Said said) {
    return new HistoryPage.Turn(
        shift.id(),
        Wording.plain(Ids.of(shift.kind())),
        Wording.of(shift.on()),
        stance(from),
        said.words(shift.statements().stream().filter(id -> !behind.contains(id)).toList()));
  }

  /** Where a position stands and how firmly. */
  static String stance(@Nullable Position position) {
    if (position == null) {
      return "";
    }
    return Ids.of(position.stance())
        + (position.strength() == null ? "" : ", " + Wording.plain(Ids.of(position.strength())));
  }

  private static String days(Position one) {
    LocalDate since = one.since();
    LocalDate newest = one.asOf();
    if (since == null || newest == null) {
      return "no date";
    }
    return since.equals(newest)
        ? Wording.of(since)
        : "since " + Wording.of(since) + ", newest statement " + Wording.of(newest);
  }
}
