package dev.parley.dossier;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.parley.dossier.coding.CodedStatement;
import dev.parley.dossier.ledger.LedgerDocument;
import dev.parley.dossier.ledger.LedgerStatement;
import dev.parley.dossier.ledger.Utterance;
import dev.parley.model.Actor;
import dev.parley.model.Document;
import dev.parley.model.Ids;
import dev.parley.model.Passage;
import dev.parley.model.Span;
import dev.parley.model.Statement;
import dev.parley.model.When;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records as JSON, one object a string and no line end: the form of {@code --format jsonl} and of the desk's API.
 * Thread-safe.
 */
public final class JsonRecords {
  private static final JsonFactory JSON = new JsonFactory();

  private final boolean text;

  /**
   * @param text whether the words are written too; without them only their places are
   */
  public JsonRecords(boolean text) {
    this.text = text;
  }

  /**
   * A statement that lies in a document with that name. The fields always stand in the same order and are never left
   * out: what is not known is null.
   */
  public String statement(CodedStatement coded, String documentName) {
    return statement(coded, documentName, null);
  }

  private String statement(CodedStatement coded, String documentName, @Nullable String utterance) {
    Statement one = coded.statement();
    return object(json -> {
      json.writeStringField("type", "statement");
      json.writeStringField("id", one.id());
      json.writeStringField("document", documentName);
      json.writeStringField("documentId", one.document());
      json.writeStringField("kind", Ids.of(one.kind()));
      json.writeStringField("evidentiality", Ids.of(one.evidentiality()));
      json.writeStringField("modality", Ids.of(one.modality()));
      passage(json, "source", one.source());
      passage(json, "cue", one.cue());
      passage(json, "content", one.content());
      speaker(json, one.speaker());
      json.writeStringField("party", coded.party());
      json.writeStringField("within", one.within());
      json.writeStringField("utterance", utterance);
      said(json, one.said());
      json.writeNumberField("confidence", confidence(one.confidence()));
    });
  }

  /** A statement of the ledger. */
  public String statement(LedgerStatement statement) {
    return statement(statement.coded(), statement.documentName(), statement.utterance());
  }

  /** What was said once, with the ids of the statements that report it. */
  public String utterance(Utterance utterance) {
    LedgerStatement fullest = utterance.fullest();
    LedgerStatement attributed = utterance.attributed();
    return object(json -> {
      json.writeStringField("type", "utterance");
      json.writeStringField("id", utterance.id());
      speaker(json, attributed == null ? null : attributed.statement().speaker());
      json.writeStringField("party", attributed == null ? null : attributed.party());
      said(json, fullest.statement().said());
      json.writeNumberField("documents", utterance.documents());
      strings(json, "outlets", utterance.outlets());
      json.writeStringField("earliest", utterance.earliest().statement().id());
      json.writeStringField("fullest", fullest.statement().id());
      if (text) {
        json.writeStringField("words", fullest.statement().content().text());
      }
      strings(json, "reports", utterance.reports().stream().map(one -> one.statement().statement().id()).toList());
    });
  }

  static void strings(JsonGenerator json, String field, List<String> values) throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /** A document with its body: what {@code --with-documents} prints. Without text, the body is null. */
  public String document(Document document) {
    return object(json -> {
      json.writeStringField("type", "document");
      json.writeStringField("id", document.id());
      json.writeStringField("document", document.name());
      json.writeStringField("body", text ? document.body() : null);
      json.writeStringField("sha256", document.sha256());
    });
  }

  /** A document of the ledger, without its body: what {@code documents list} prints. */
  public String document(LedgerDocument entry) {
    Document document = entry.document();
    return object(json -> {
      json.writeStringField("type", "document");
      json.writeStringField("id", document.id());
      json.writeStringField("document", document.name());
      json.writeStringField("address", document.address());
      json.writeStringField("title", document.title());
      json.writeStringField("byline", document.byline());
      json.writeStringField("site", document.site());
      json.writeStringField("published", document.published() == null ? null : document.published().toString());
      json.writeStringField("precision", document.precision() == null ? null : Ids.of(document.precision()));
      json.writeStringField("language", document.language());
      json.writeStringField("sha256", document.sha256());
      json.writeNumberField("statements", entry.statements());
      json.writeStringField("model", entry.model());
      json.writeStringField("read", entry.read().toString());
      json.writeStringField("replaces", entry.replaces());
      json.writeStringField("supersededBy", entry.supersededBy());
    });
  }

  /** Two decimals say all that a confidence can. */
  static BigDecimal confidence(double confidence) {
    return BigDecimal.valueOf(confidence).setScale(2, RoundingMode.HALF_UP);
  }

  interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  static String object(Fields fields) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("A string cannot fail to be written.", e);
    }
    return line.toString();
  }

  private void passage(JsonGenerator json, String field, @Nullable Passage passage) throws IOException {
    if (passage == null) {
      json.writeNullField(field);
      return;
    }
    json.writeObjectFieldStart(field);
    if (text) {
      json.writeStringField("text", passage.text());
    }
    json.writeArrayFieldStart("spans");
    for (Span span : passage.spans()) {
      json.writeStartObject();
      json.writeNumberField("start", span.start());
      json.writeNumberField("end", span.end());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void speaker(JsonGenerator json, @Nullable Actor speaker) throws IOException {
    if (speaker == null) {
      json.writeNullField("speaker");
      return;
    }
    json.writeObjectFieldStart("speaker");
    json.writeStringField("name", speaker.name());
    json.writeStringField("type", Ids.of(speaker.type()));
    json.writeStringField("actor", speaker.id());
    json.writeArrayFieldStart("members");
    for (Actor member : speaker.members()) {
      json.writeStartObject();
      json.writeStringField("name", member.name());
      json.writeStringField("type", Ids.of(member.type()));
      json.writeStringField("actor", member.id());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void said(JsonGenerator json, @Nullable When said) throws IOException {
    if (said == null) {
      json.writeNullField("said");
      return;
    }
    json.writeObjectFieldStart("said");
    json.writeStringField("from", said.from().toString());
    json.writeStringField("to", said.to().toString());
    json.writeStringField("precision", Ids.of(said.precision()));
    json.writeEndObject();
  }
}
