package dev.parley.dossier;

import dev.parley.dossier.actors.Doubt;
import dev.parley.dossier.actors.Link;
import dev.parley.dossier.ledger.Judgement;
import dev.parley.dossier.ledger.LedgerActor;
import dev.parley.model.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Actors, and what is judged and doubted about them, as JSON objects, rows of a spreadsheet and sentences. */
public final class ActorRecords {
  private ActorRecords() {}

  /** An actor as one JSON object. */
  public static String json(LedgerActor one) {
    return JsonRecords.object(json -> {
      json.writeStringField("type", "actor");
      json.writeStringField("id", one.actor().id());
      json.writeStringField("name", one.actor().name());
      json.writeStringField("kind", Ids.of(one.actor().type()));
      json.writeStringField("role", one.role());
      json.writeStringField("party", one.party());
      JsonRecords.strings(json, "names", one.names());
      json.writeNumberField("statements", one.statements());
      json.writeNumberField("documents", one.documents());
      json.writeStringField("first", day(one.first()));
      json.writeStringField("last", day(one.last()));
      json.writeStringField("origin", Ids.of(one.origin()));
      json.writeStringField("sure", Ids.of(one.sure()));
      JsonRecords.strings(json, "merged", one.merged());
    });
  }

  /** The heading of actors, with its line end. */
  public static String actorHeading() {
    return CsvRecords.row(
        "id", "name", "kind", "role", "party", "names", "statements", "documents", "first", "last", "origin", "sure",
        "merged");
  }

  /** An actor as a row, with its line end. */
  public static String csv(LedgerActor one) {
    return CsvRecords.row(
        one.actor().id(),
        one.actor().name(),
        Ids.of(one.actor().type()),
        one.role(),
        one.party(),
        String.join("; ", one.names()),
        Integer.toString(one.statements()),
        Integer.toString(one.documents()),
        day(one.first()),
        day(one.last()),
        Ids.of(one.origin()),
        Ids.of(one.sure()),
        String.join("; ", one.merged()));
  }

  /** Two that could be one as a JSON object. */
  public static String json(Doubt one) {
    return JsonRecords.object(json -> {
      json.writeStringField("type", "candidate");
      json.writeStringField("id", id(one));
      json.writeStringField("one", one.one());
      json.writeStringField("other", one.other());
      json.writeStringField("likelihood", Ids.of(one.likelihood()));
      json.writeStringField("reason", one.reason());
    });
  }

  /** The heading of candidates, with its line end. */
  public static String doubtHeading() {
    return CsvRecords.row("id", "one", "other", "likelihood", "reason");
  }

  /** Two that could be one as a row, with its line end. */
  public static String csv(Doubt one) {
    return CsvRecords.row(id(one), one.one(), one.other(), Ids.of(one.likelihood()), one.reason());
  }

  private static String id(Doubt one) {
    return "c-" + Ids.sha256(one.one() + "\n" + one.other()).substring(0, 16);
  }

  /** A judgement as one JSON object. */
  public static String json(Judgement one) {
    return JsonRecords.object(json -> {
      json.writeStringField("type", "judgement");
      json.writeStringField("id", one.id());
      json.writeStringField("kind", Ids.of(one.kind()));
      json.writeStringField("state", Ids.of(one.state()));
      json.writeStringField("actor", one.actor());
      json.writeStringField("other", one.other());
      json.writeStringField("documentId", one.document());
      JsonRecords.strings(json, "statements", one.statements());
      json.writeNumberField("decides", one.decides());
      json.writeStringField("made", one.when().toString());
      json.writeStringField("by", one.by());
      json.writeStringField("reason", one.reason());
      json.writeStringField("undone", one.undone() == null ? null : one.undone().toString());
      json.writeStringField("undoneBy", one.undoneBy());
      json.writeStringField("undoneReason", one.undoneReason());
    });
  }

  /** The heading of judgements, with its line end. */
  public static String judgementHeading() {
    return CsvRecords.row(
        "id", "kind", "state", "actor", "other", "document id", "statements", "decides", "made", "by", "reason", "undone",
        "undone by", "undone reason");
  }

  /** A judgement as a row, with its line end. */
  public static String csv(Judgement one) {
    return CsvRecords.row(
        one.id(),
        Ids.of(one.kind()),
        Ids.of(one.state()),
        one.actor(),
        one.other(),
        one.document(),
        String.join("; ", one.statements()),
        Integer.toString(one.decides()),
        one.when().toString(),
        one.by(),
        one.reason(),
        one.undone() == null ? null : one.undone().toString(),
        one.undoneBy(),
        one.undoneReason());
  }

  /** A judgement for people, with its id. */
  public static String sentence(Judgement one) {
    String what = switch (one.kind()) {
      case MERGE -> one.actor() + " is " + one.other();
      case SPLIT -> (one.document() == null
              ? (one.statements().size() == 1 ? "1 statement" : one.statements().size() + " statements")
              : "what is said in " + one.document()) + " is not " + one.actor() + "’s but " + one.other() + "’s";
      case APART -> one.actor() + " is not " + one.other();
    };
    String state = switch (one.state()) {
      case HOLDS -> one.kind() == Judgement.Kind.APART ? "" : "; it decides "
          + (one.decides() == 1 ? "1 statement" : one.decides() + " statements");
      case ORPHANED -> "; nothing in the ledger is decided by it now";
      case UNDONE -> "; undone by " + one.undoneBy() + " on " + day(one.undone()) + ": " + one.undoneReason();
    };
    return one.id() + ": " + what + ", says " + one.by() + " on " + day(one.when()) + ": " + one.reason() + state;
  }

  /** Why a document's actor is taken for the ledger's; null for a person's judgement. */
  public static String because(@Nullable Link link) {
    if (link == null) {
      return "a person’s judgement";
    }
    return switch (link) {
      case DOSSIER -> "the dossier";
      case ONLY -> "no other document";
      case NAME_AND_ROLE -> "full name and role";
      case BODY -> "the same name";
      case NAME -> "full name";
      case SPELLING -> "a spelling of it";
      case SURNAME_AND_ROLE -> "surname and role";
      case SURNAME -> "surname only";
    };
  }

  private static @Nullable String day(@Nullable Instant when) {
    return when == null ? null : when.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
