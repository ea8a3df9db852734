package dev.parley.desk;

import dev.parley.desk.Frame.Room;
import dev.parley.dossier.Dossier;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.StatementFilter;
import dev.parley.model.Evidentiality;
import dev.parley.model.Ids;
import dev.parley.model.Issue;
import dev.parley.model.Option;
import dev.parley.model.Position;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The home page: the matrix of parties and issues. */
final class MatrixView {
  private final Dossier dossier;
  private final Ledger ledger;
  private final Derivations derivations;
  private final Templates templates;

  MatrixView(Dossier dossier, Ledger ledger, Derivations derivations, Templates templates) {
    this.dossier = dossier;
    this.ledger = ledger;
    this.derivations = derivations;
    this.templates = templates;
  }

  void serve(RoutesConfig routes) {
    routes.get("/", this::matrix);
  }

  private void matrix(Context request) {
    Query query = Query.of(request);
    AsOf asOf = AsOf.of("/", query, derivations.days());
    Asked asked = Asked.of(dossier, query);
    List<Position> positions = derivations.positions(asked.asOf()).stream().filter(asked::wants).toList();
    List<Issue> issues = dossier.issues().stream()
        .filter(issue -> asked.issue() == null || issue.id().equals(asked.issue()))
        .toList();
    List<MatrixPage.Row> rows = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    Set<String> standing = new HashSet<>(positions.stream().map(Position::party).toList());
    for (String party : Asked.parties(dossier)) {
      if (standing.contains(party)) {
        rows.add(row(party, issues, positions, asOf.reference(), query));
      } else if (asked.party() == null) {
        silent.add(dossier.nameOf(party));
      }
    }
    int documents = ledger.documents(false).size();
    templates.answer(
        request,
        "matrix.jte",
        new MatrixPage(
            Frame.of("Matrix", dossier, Room.MATRIX),
            asOf,
            issues.stream().map(issue -> column(issue, query)).toList(),
            rows,
            silent,
            asked.party() != null || asked.issue() != null,
            "/api/positions" + query,
            counts(documents),
            positions.isEmpty() ? advice(documents, asked) : List.of(),
            documents == 0 ? Holdings.command(dossier) : ""));
  }

  private String counts(int documents) {
    int statements = ledger.count(StatementFilter.ALL);
    return Wording.count(documents, "document") + ", " + Wording.count(statements, "statement");
  }

  /** Why there is nothing to see, and what to do about it. */
  private List<String> advice(int documents, Asked asked) {
    if (documents == 0) {
      return List.of("This dossier’s ledger holds no document yet. Read some into it, and load this page again:");
    }
    if (dossier.issues().isEmpty()) {
      return List.of(
          "This dossier has no issue yet, so there is nothing to take a position on.",
          "Add issues: with their questions and options to " + dossier.path() + ", and start the desk again.");
    }
    if (asked.narrowed()) {
      return List.of("Nothing that was known by then shows a position of this party on this issue.");
    }
    return List.of(
        "Positions follow from statements that are coded for the dossier’s issues, and none of those read so far is.",
        "What was said can be read meanwhile: the documents, the statements and the actors are in the list above.");
  }

  private static MatrixPage.Column column(Issue issue, Query query) {
    return new MatrixPage.Column(
        issue.id(),
        Wording.plain(issue.id()),
        issue.question(),
        "/" + query.with("issue", issue.id()),
        issue.options().stream()
            .map(option -> new MatrixPage.Answer(Wording.plain(option.id()), option.proposition()))
            .toList());
  }

  private MatrixPage.Row row(
      String party, List<Issue> issues, List<Position> positions, @Nullable LocalDate reference, Query query) {
    List<MatrixPage.Cell> cells = new ArrayList<>();
    for (Issue issue : issues) {
      List<MatrixPage.Mark> marks = new ArrayList<>();
      for (Option option : issue.options()) {
        positions.stream()
            .filter(one -> one.party().equals(party) && one.issue().equals(issue.id()))
            .filter(one -> one.option().equals(option.id()))
            .forEach(one -> marks.add(mark(one, reference)));
      }
      cells.add(new MatrixPage.Cell(Wording.plain(issue.id()), marks));
    }
    return new MatrixPage.Row(party, dossier.nameOf(party), "/" + query.with("party", party), cells);
  }

  private static MatrixPage.Mark mark(Position one, @Nullable LocalDate reference) {
    List<String> facts = new ArrayList<>();
    if (one.strength() != null) {
      facts.add(Wording.plain(Ids.of(one.strength())));
    }
    if (one.evidentiality() != Evidentiality.FIRST_HAND) {
      facts.add(Ids.of(one.evidentiality()));
    }
    facts.add(Wording.age(one.asOf(), reference));
    int sources = (int) one.grounds().stream().map(Position.Ground::document).distinct().count();
    facts.add(Wording.count(sources, "source"));
    // Where nothing but hearsay is known, it is what the position was made of.
    List<Chip> told = one.evidentiality() == Evidentiality.SECOND_HAND
        ? List.of()
        : one.unconfirmed().stream()
            .map(ground -> Chip.of(ground.stance(), Evidentiality.SECOND_HAND))
            .distinct()
            .toList();
    return new MatrixPage.Mark(
        Chip.of(one), HistoryView.address(one), Wording.plain(one.option()), facts, told);
  }
}
