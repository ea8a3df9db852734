package dev.parley.desk;

import dev.parley.dossier.ActorRecords;
import dev.parley.dossier.JsonRecords;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.LedgerStatement;
import dev.parley.dossier.ledger.StatementFilter;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/**
 * The ledger as JSON: arrays of the records that the commands print, one record a line, so that a person can read them
 * too. A long list of statements comes in pages: {@code offset} and {@code limit} choose one, and the header {@code
 * X-Total-Count} says how many there are.
 */
final class Api {
  /** Enough for any one article, and an answer of a few megabytes. */
  private static final int MOST = 5000;

  private static final String CONTENTS =
      """
      {"type":"api","id":"api","paths":[
      {"path":"/api/documents","gives":"the documents, without their text"},
      {"path":"/api/documents/{id}","gives":"one document with its text"},
      {"path":"/api/documents/{id}/statements","gives":"the statements read in it"},
      {"path":"/api/statements","gives":"statements of all documents; may be filtered by %s, and had in parts by \
      offset and limit"},
      {"path":"/api/statements/{id}","gives":"one statement"},
      {"path":"/api/actors","gives":"the actors who said something, the most quoted first"},
      {"path":"/api/actors/{id}","gives":"one actor; for one that was merged, the one that it is"},
      {"path":"/api/positions","gives":"where each party stands on each issue; may be narrowed by party, issue and as-of"},
      {"path":"/api/history/{party}/{issue}","gives":"the positions that a party held on an issue, and the shifts"},
      {"path":"/api/shifts","gives":"what changed in the positions, by day; may be narrowed by party, issue, since and \
      until"},
      {"path":"/api/pledges","gives":"who offers what to an arrangement, and what is counted of a bloc without names; may \
      be narrowed by as-of"},
      {"path":"/api/timeline","gives":"shifts, pledges and the number of statements by day, the newest first; may be \
      narrowed by party, issue, since, until and show, and had in parts by page"}
      ]}"""
          .formatted(String.join(", ", Holdings.FILTERS));

  private final Ledger ledger;
  private final JsonRecords records = new JsonRecords(true);

  Api(Ledger ledger) {
    this.ledger = ledger;
  }

  void serve(RoutesConfig routes) {
    routes.get("/api", request -> json(request, CONTENTS));
    routes.get("/api/documents", this::documents);
    routes.get("/api/documents/{id}", this::document);
    routes.get("/api/documents/{id}/statements", this::statementsOfDocument);
    routes.get("/api/statements", this::statements);
    routes.get("/api/statements/{id}", this::statement);
    routes.get("/api/actors", request -> answer(
        request, ledger.actors().list().stream().map(ActorRecords::json).toList()));
    routes.get("/api/actors/{id}", request -> json(
        request, ActorRecords.json(Holdings.actor(ledger, request.pathParam("id")))));
  }

  private void documents(Context request) {
    answer(request, ledger.documents(false).stream().map(records::document).toList());
  }

  private void document(Context request) {
    json(request, records.document(Holdings.document(ledger, request.pathParam("id")).document()));
  }

  private void statementsOfDocument(Context request) {
    String id = Holdings.document(ledger, request.pathParam("id")).document().id();
    page(request, Holdings.filter(Query.of(request)).in(id));
  }

  private void statements(Context request) {
    page(request, Holdings.filter(Query.of(request)));
  }

  private void statement(Context request) {
    json(request, records.statement(Holdings.statement(ledger, request.pathParam("id"))));
  }

  private void page(Context request, StatementFilter filter) {
    Query query = Query.of(request);
    int limit = Math.clamp(query.number("limit", MOST), 1, MOST);
    List<LedgerStatement> found = ledger.statements(filter.page(query.number("offset", 0), limit));
    request.header("X-Total-Count", Integer.toString(ledger.count(filter)));
    answer(request, found.stream().map(records::statement).toList());
  }

  /** Answers with an array of records, one a line. */
  static void answer(Context request, List<String> found) {
    json(request, found.isEmpty() ? "[]" : "[\n" + String.join(",\n", found) + "\n]");
  }

  private static void json(Context request, String json) {
    request.contentType("application/json;charset=utf-8").result(json + "\n");
  }
}
