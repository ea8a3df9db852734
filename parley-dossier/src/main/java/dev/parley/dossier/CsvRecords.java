package dev.parley.dossier;

import dev.parley.dossier.coding.CodedStatement;
import dev.parley.dossier.ledger.LedgerDocument;
import dev.parley.dossier.ledger.LedgerStatement;
import dev.parley.dossier.ledger.Utterance;
import dev.parley.model.Actor;
import dev.parley.model.Document;
import dev.parley.model.Ids;
import dev.parley.model.Passage;
import dev.parley.model.Statement;
import dev.parley.model.When;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Records as rows of a spreadsheet: UTF-8, commas, CRLF line ends (RFC 4180). Print {@link #BOM} once before the
 * heading, else spreadsheets take the text for Latin-1. A cell that a spreadsheet would take for a formula gets an
 * apostrophe in front: the words come from strangers. Thread-safe.
 */
public final class CsvRecords {
  /** The byte order mark that must stand before everything else. */
  public static final String BOM = "\uFEFF";

  private final boolean text;

  /**
   * @param text whether the words are written too; without them only their places are
   */
  public CsvRecords(boolean text) {
    this.text = text;
  }

  /** The heading of statements, with its line end; "members" are ids of actors, parted by semicolons. */
  public String statementHeading() {
    return row(
        "id", "document", "document id", "kind", "evidentiality", "modality", "speaker", "speaker type", "actor",
        "members", "party", "source", "source spans", "cue", "cue spans", "content", "content spans", "within",
        "utterance", "said from", "said to", "said precision", "confidence");
  }

  /** A statement as a row, with its line end. Spans are written {@code 884-890;905-1070}. */
  public String statement(CodedStatement coded, String documentName) {
    return statement(coded, documentName, null);
  }

  private String statement(CodedStatement coded, String documentName, @Nullable String utterance) {
    Statement one = coded.statement();
    Actor speaker = one.speaker();
    When said = one.said();
    return row(
        one.id(),
        documentName,
        one.document(),
        Ids.of(one.kind()),
        Ids.of(one.evidentiality()),
        Ids.of(one.modality()),
        speaker == null ? null : speaker.name(),
        speaker == null ? null : Ids.of(speaker.type()),
        speaker == null ? null : speaker.id(),
        speaker == null ? null : speaker.members().stream().map(Actor::id).collect(Collectors.joining(";")),
        coded.party(),
        words(one.source()),
        spans(one.source()),
        words(one.cue()),
        spans(one.cue()),
        words(one.content()),
        spans(one.content()),
        one.within(),
        utterance,
        said == null ? null : said.from().toString(),
        said == null ? null : said.to().toString(),
        said == null ? null : Ids.of(said.precision()),
        JsonRecords.confidence(one.confidence()).toPlainString());
  }

  /** A statement of the ledger as a row, with its line end. */
  public String statement(LedgerStatement statement) {
    return statement(statement.coded(), statement.documentName(), statement.utterance());
  }

  /** The heading of utterances, with its line end. */
  public String utteranceHeading() {
    return row(
        "id", "speaker", "actor", "party", "said from", "said to", "documents", "outlets", "earliest",
        "earliest document", "earliest published", "fullest", "fullest document", "words");
  }

  /** What was said once as a row, with its line end. Outlets are parted by semicolons. */
  public String utterance(Utterance utterance) {
    LedgerStatement earliest = utterance.earliest();
    LedgerStatement fullest = utterance.fullest();
    LedgerStatement attributed = utterance.attributed();
    Actor speaker = attributed == null ? null : attributed.statement().speaker();
    When said = fullest.statement().said();
    return row(
        utterance.id(),
        speaker == null ? null : speaker.name(),
        speaker == null ? null : speaker.id(),
        attributed == null ? null : attributed.party(),
        said == null ? null : said.from().toString(),
        said == null ? null : said.to().toString(),
        Integer.toString(utterance.documents()),
        String.join(";", utterance.outlets()),
        earliest.statement().id(),
        earliest.documentName(),
        earliest.published() == null ? null : earliest.published().toString(),
        fullest.statement().id(),
        fullest.documentName(),
        words(fullest.statement().content()));
  }

  /** The heading of documents, with its line end. */
  public String documentHeading() {
    return row(
        "id", "document", "address", "title", "byline", "site", "published", "precision", "language", "sha256",
        "statements", "model", "read", "replaces", "superseded by");
  }

  /** A document as a row, with its line end. */
  public String document(LedgerDocument entry) {
    Document document = entry.document();
    return row(
        document.id(),
        document.name(),
        document.address(),
        document.title(),
        document.byline(),
        document.site(),
        document.published() == null ? null : document.published().toString(),
        document.precision() == null ? null : Ids.of(document.precision()),
        document.language(),
        document.sha256(),
        Integer.toString(entry.statements()),
        entry.model(),
        entry.read().toString(),
        entry.replaces(),
        entry.supersededBy());
  }

  private @Nullable String words(@Nullable Passage passage) {
    return passage == null || !text ? null : passage.text();
  }

  private static @Nullable String spans(@Nullable Passage passage) {
    return passage == null
        ? null
        : passage.spans().stream().map(span -> span.start() + "-" + span.end()).collect(Collectors.joining(";"));
  }

  static String row(@Nullable String... cells) {
    return Arrays.stream(cells).map(CsvRecords::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(@Nullable String value) {
    if (value == null || value.isEmpty()) {
      return "";
    }
    String safe = "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    return safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }
}
