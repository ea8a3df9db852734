package dev.parley.desk;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.LedgerActor;
import dev.parley.dossier.ledger.LedgerDocument;
import dev.parley.dossier.ledger.LedgerStatement;
import dev.parley.dossier.ledger.Removal;
import dev.parley.dossier.ledger.StatementFilter;
import dev.parley.model.Document;
import dev.parley.model.Evidentiality;
import dev.parley.model.Statement;
import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What pages and API ask the ledger in the same way. */
final class Holdings {
  /** The names of the filters in an address; they are those of {@code parley statements}. */
  static final List<String> FILTERS =
      List.of("speaker", "party", "kind", "evidentiality", "since", "until", "search", "document");

  private static final int GONE = 410;

  private Holdings() {}

  /**
   * The document.
   *
   * @throws HttpResponseException when there is none: 410 for one that was removed, else 404
   */
  static LedgerDocument document(Ledger ledger, String id) {
    LedgerDocument document = ledger.document(id);
    if (document != null) {
      return document;
    }
    for (Removal removal : ledger.removals().reversed()) {
      if (removal.document().equals(id)) {
        throw new HttpResponseException(GONE, sentence(removal));
      }
    }
    throw new NotFoundResponse(
        "There is no document " + id + " in this dossier.\nMaybe look for it in the list of documents.");
  }

  private static String sentence(Removal removal) {
    LocalDate day = removal.when().atZone(ZoneOffset.UTC).toLocalDate();
    String reason = removal.reason() == null ? "" : " Reason given: " + removal.reason();
    return "The document “%s” was removed by %s on %s.%s"
        .formatted(title(removal.title(), removal.name()), removal.by(), Wording.of(day), reason);
  }

  /**
   * The statement.
   *
   * @throws NotFoundResponse when there is none
   */
  static LedgerStatement statement(Ledger ledger, String id) {
    LedgerStatement statement = ledger.statement(id);
    if (statement == null) {
      throw new NotFoundResponse("There is no statement " + id + " in this dossier.");
    }
    return statement;
  }

  /**
   * The actor.
   *
   * @throws NotFoundResponse when there is none
   */
  static LedgerActor actor(Ledger ledger, String id) {
    LedgerActor actor = ledger.actors().find(id);
    if (actor == null) {
      throw new NotFoundResponse("There is no actor " + id + " in this dossier.");
    }
    return actor;
  }

  /** What to type to read articles into the dossier's ledger. */
  static String command(Dossier dossier) {
    String place = dossier.path() == null ? "DIR" : String.valueOf(dossier.path().getParent());
    return "./parley read ARTICLE… --dossier " + place;
  }

  /** What the address asks for. */
  static StatementFilter filter(Query query) {
    LocalDate since = query.day("since");
    LocalDate until = query.day("until");
    return StatementFilter.ALL
        .bySpeaker(query.value("speaker"))
        .forParty(query.value("party"))
        .ofKind(query.word("kind", Statement.Kind.class))
        .known(query.word("evidentiality", Evidentiality.class))
        .between(since, until)
        .holding(query.value("search"))
        .in(query.value("document"));
  }

  /** The headline, or what stands in for one. */
  static String title(Document document) {
    return title(document.title(), document.name());
  }

  /** The headline, or the last part of the path or address. */
  static String title(@Nullable String title, String name) {
    if (title != null && !title.isBlank()) {
      return title;
    }
    String path = name.replaceFirst("[/\\\\]+$", "");
    String last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    return last.isBlank() ? name : last;
  }

  /** The day of publication as a reader writes it, or nothing. */
  static String published(Document document) {
    if (document.published() == null) {
      return "";
    }
    return document.precision() == null
        ? Wording.of(document.published())
        : Wording.of(document.published(), document.precision());
  }

  /** Whether the document says of itself that it was written for demonstration. */
  static boolean demonstration(Document document) {
    return document.byline() != null
        && document.byline().toLowerCase(Locale.ROOT).contains("written for demonstration");
  }
}
