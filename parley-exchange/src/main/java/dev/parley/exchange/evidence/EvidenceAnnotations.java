package dev.parley.exchange.evidence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.parley.dossier.ledger.CodingFilter;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.LedgerDocument;
import dev.parley.dossier.ledger.LedgerStatement;
import dev.parley.dossier.ledger.StatementFilter;
import dev.parley.model.Coding;
import dev.parley.model.Ids;
import dev.parley.model.Span;
import dev.parley.model.Text;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Statements as W3C Web Annotations (Recommendation of 23 February 2017), in JSON-LD: one annotation a line. Its target is
 * where the content stands in the document's text, as position (Unicode code points) and as quotation with what stands
 * around it; its bodies say who speaks, for whom, and what the statement says about the options of the dossier.
 */
public final class EvidenceAnnotations {
  private static final JsonFactory JSON = new JsonFactory();

  /** Code points of a prefix and a suffix. */
  private static final int AROUND = 32;

  private final Ledger ledger;
  private final boolean text;

  /**
   * @param ledger whose statements they are
   * @param text whether quotations are written too
   */
  public EvidenceAnnotations(Ledger ledger, boolean text) {
    this.ledger = ledger;
    this.text = text;
  }

  /**
   * Writes them by document and place.
   *
   * @return how many
   */
  public int write(Writer out) throws IOException {
    List<LedgerStatement> statements = ledger.statements(StatementFilter.ALL);
    Map<String, List<LedgerStatement>> byDocument = new HashMap<>();
    statements.forEach(one -> byDocument
        .computeIfAbsent(one.statement().document(), id -> new ArrayList<>())
        .add(one));
    Map<String, List<Coding>> codings = new HashMap<>();
    ledger.codings(CodingFilter.ALL, one -> codings
        .computeIfAbsent(one.coding().statement(), id -> new ArrayList<>())
        .add(one.coding()));
    for (LedgerDocument listed : ledger.documents(false)) {
      List<LedgerStatement> said = byDocument.getOrDefault(listed.document().id(), List.of());
      if (!said.isEmpty()) {
        LedgerDocument whole = Objects.requireNonNull(ledger.document(listed.document().id()));
        Text body = new Text(whole.document().body());
        for (LedgerStatement one : said) {
          write(out, whole, body, one, codings.getOrDefault(one.statement().id(), List.of()));
        }
      }
    }
    return statements.size();
  }

  private void write(Writer out, LedgerDocument document, Text body, LedgerStatement said, List<Coding> codings)
      throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      json.writeStartObject();
      json.writeStringField("@context", "http://www.w3.org/ns/anno.jsonld");
      json.writeStringField("id", "urn:parley:" + said.statement().id());
      json.writeStringField("type", "Annotation");
      json.writeStringField("motivation", "classifying");
      json.writeArrayFieldStart("body");
      var speaker = said.statement().speaker();
      tag(json, "speaker", speaker == null ? null : speaker.name());
      tag(json, "party", said.party());
      tag(json, "evidentiality", Ids.of(said.statement().evidentiality()));
      for (Coding one : codings) {
        tag(json, "position", String.join(
            " ", one.holder(), Ids.of(one.stance()), one.issue() + "/" + one.option(),
            one.strength() == null ? "" : Ids.of(one.strength())).strip());
      }
      json.writeEndArray();
      json.writeArrayFieldStart("target");
      for (Span span : said.statement().content().spans()) {
        target(json, document, body, span);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void tag(JsonGenerator json, String name, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStartObject();
      json.writeStringField("type", "TextualBody");
      json.writeStringField("purpose", "tagging");
      json.writeStringField("value", name + ": " + value);
      json.writeEndObject();
    }
  }

  private void target(JsonGenerator json, LedgerDocument document, Text body, Span span) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "SpecificResource");
    json.writeStringField("source", document.document().address());
    json.writeArrayFieldStart("selector");
    if (text) {
      json.writeStartObject();
      json.writeStringField("type", "TextQuoteSelector");
      json.writeStringField("exact", body.slice(span));
      json.writeStringField("prefix", body.slice(Math.max(0, span.start() - AROUND), span.start()));
      json.writeStringField("suffix", body.slice(span.end(), Math.min(body.length(), span.end() + AROUND)));
      json.writeEndObject();
    }
    json.writeStartObject();
    json.writeStringField("type", "TextPositionSelector");
    json.writeNumberField("start", span.start());
    json.writeNumberField("end", span.end());
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }
}
