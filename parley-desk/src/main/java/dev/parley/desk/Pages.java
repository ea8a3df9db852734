package dev.parley.desk;

import dev.parley.desk.Frame.Room;
import dev.parley.dossier.Dossier;
import dev.parley.dossier.ledger.Change;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.LedgerDocument;
import dev.parley.dossier.ledger.LedgerStatement;
import dev.parley.dossier.ledger.StatementFilter;
import dev.parley.dossier.ledger.Tally;
import dev.parley.model.Document;
import dev.parley.model.Evidentiality;
import dev.parley.model.Ids;
import dev.parley.model.Statement;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pages for people. */
final class Pages {
  /** More proposals than this would be a list to scroll, not a help. */
  private static final int PROPOSED_SPEAKERS = 200;

  private final Dossier dossier;
  private final Ledger ledger;
  private final Templates templates;

  Pages(Dossier dossier, Ledger ledger, Templates templates) {
    this.dossier = dossier;
    this.ledger = ledger;
    this.templates = templates;
  }

  void serve(RoutesConfig routes) {
    routes.get("/documents", this::documents);
    routes.get("/documents/{id}", this::document);
    routes.get("/statements", this::statements);
    routes.get("/actors", this::actors);
  }

  private void documents(Context request) {
    Query query = Query.of(request);
    DocumentTable table = DocumentTable.of(ledger, query);
    templates.answer(
        request,
        "documents.jte",
        new DocumentsPage(
            Frame.of("Documents", dossier, Room.DOCUMENTS),
            table.rows(),
            table.held(),
            query.field("q"),
            query,
            table.columns(),
            table.pager(),
            Holdings.command(dossier)));
  }

  private void document(Context request) {
    String id = request.pathParam("id");
    LedgerDocument held = Holdings.document(ledger, id);
    Document document = held.document();
    List<LedgerStatement> found = ledger.statements(StatementFilter.ALL.in(id));
    List<Numbered> numbered = Numbered.all(found.stream().map(LedgerStatement::statement).toList());
    Map<String, Numbered> byId = new LinkedHashMap<>();
    numbered.forEach(n -> byId.put(n.id(), n));
    Map<String, LedgerStatement> coded = new LinkedHashMap<>();
    found.forEach(s -> coded.put(s.statement().id(), s));
    List<Card> cards = new ArrayList<>();
    for (Numbered one : numbered) {
      LedgerStatement statement = coded.get(one.id());
      if (statement != null) {
        cards.add(Card.of(one, statement.coded(), byId, dossier));
      }
    }
    String title = Holdings.title(document);
    templates.answer(
        request,
        "document.jte",
        new DocumentPage(
            Frame.of(title, dossier, Room.DOCUMENTS),
            id,
            title,
            Holdings.title(null, document.name()),
            Holdings.published(document),
            orNothing(document.site()),
            orNothing(document.byline()),
            web(document.address()),
            Holdings.demonstration(document),
            held.replaces(),
            held.supersededBy(),
            ledger.changes(id).stream().map(Pages::sentence).toList(),
            Marking.of(document, numbered),
            document.asides().stream()
                .filter(a -> a.span() == null)
                .map(a -> new DocumentPage.LeftOut(Wording.of(a.kind()), a.text()))
                .toList(),
            cards,
            held.model()));
  }

  private void statements(Context request) {
    Query query = Query.of(request);
    StatementFilter filter = Holdings.filter(query);
    Pager pager = Pager.of(query, ledger.count(filter));
    List<StatementsPage.Row> rows =
        ledger.statements(filter.page(pager.offset(), Pager.SIZE)).stream().map(this::row).toList();
    templates.answer(
        request,
        "statements.jte",
        new StatementsPage(
            Frame.of("Statements", dossier, Room.STATEMENTS),
            rows,
            query,
            Holdings.FILTERS.stream().anyMatch(name -> query.value(name) != null),
            parties(query),
            choices(query, "kind", Statement.Kind.values()),
            choices(query, "evidentiality", Evidentiality.values()),
            ledger.totals(PROPOSED_SPEAKERS).speakers().stream().map(Tally::name).distinct().toList(),
            pager,
            Holdings.command(dossier)));
  }

  private void actors(Context request) {
    Query query = Query.of(request);
    String words = query.field("q");
    List<ActorsPage.Row> all =
        ledger.actors().list().stream().map(one -> ActorsPage.Row.of(one, dossier)).toList();
    List<ActorsPage.Row> found = words.isEmpty() ? all : all.stream().filter(row -> row.holds(words)).toList();
    Pager pager = Pager.of(query, found.size());
    templates.answer(
        request,
        "actors.jte",
        new ActorsPage(
            Frame.of("Actors", dossier, Room.ACTORS),
            pager.slice(found),
            all.size(),
            words,
            ledger.actors().doubts().stream().limit(Pager.SIZE)
                .map(doubt -> doubt.one() + " and " + doubt.other() + ": " + doubt.reason() + " ("
                    + Ids.of(doubt.likelihood()) + " likelihood)")
                .toList(),
            pager,
            Holdings.command(dossier)));
  }

  private StatementsPage.Row row(LedgerStatement found) {
    Statement statement = found.statement();
    String source = statement.source() == null ? "" : statement.source().text();
    return new StatementsPage.Row(
        statement.id(),
        statement.said() == null ? "" : Wording.of(statement.said()),
        statement.speaker() == null ? source : statement.speaker().name(),
        statement.speaker() != null,
        found.party() == null ? "" : dossier.nameOf(found.party()),
        statement.content().text(),
        Wording.of(statement.kind()),
        Wording.of(statement.evidentiality()),
        Wording.of(statement.modality()),
        Wording.of(statement.confidence()),
        statement.document(),
        Holdings.title(found.documentTitle(), found.documentName()));
  }

  private List<StatementsPage.Choice> parties(Query query) {
    List<StatementsPage.Choice> choices = new ArrayList<>();
    dossier.parties().forEach(p -> choices.add(choice(query, "party", p.id(), p.name())));
    dossier.blocs().forEach(b -> choices.add(choice(query, "party", b.id(), b.name())));
    return choices;
  }

  private static List<StatementsPage.Choice> choices(Query query, String name, Enum<?>[] constants) {
    return Arrays.stream(constants)
        .map(Ids::of)
        .map(word -> choice(query, name, word, word))
        .toList();
  }

  private static StatementsPage.Choice choice(Query query, String name, String value, String label) {
    return new StatementsPage.Choice(value, label, value.equals(query.value(name)));
  }

  private static String sentence(Change change) {
    return "The %s was mended by %s on %s: %s, before %s."
        .formatted(
            change.field(),
            change.by(),
            Wording.of(change.when().atZone(ZoneOffset.UTC).toLocalDate()),
            change.after() == null ? "none" : change.after(),
            change.before() == null ? "none" : change.before());
  }

  /** An address that a browser may follow; a file's place on this machine is none. */
  private static @Nullable String web(String address) {
    return address.startsWith("https://") || address.startsWith("http://") ? address : null;
  }

  private static String orNothing(@Nullable String value) {
    return value == null ? "" : value;
  }
}
