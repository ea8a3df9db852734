package dev.parley.dossier;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.parley.dossier.ledger.Finding;
import dev.parley.dossier.ledger.LedgerCoding;
import dev.parley.dossier.ledger.Review;
import dev.parley.model.Coding;
import dev.parley.model.Ids;
import dev.parley.model.OutletPassage;
import dev.parley.model.Passage;
import dev.parley.model.Span;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people judge, and traces, as JSON, rows of a spreadsheet and sentences; see {@link JsonRecords}. */
public final class ReviewRecords {
  /** Fields whose value is a list. */
  private static final Set<String> LISTS = Set.of("conditions", "caveats");

  /** Fields that hold words of documents. */
  private static final Set<String> WORDS = Set.of("conditions", "caveats", "claim");

  private final boolean text;

  /**
   * @param text whether words of documents are written too
   */
  public ReviewRecords(boolean text) {
    this.text = text;
  }

  /** A review as one JSON object. */
  public String json(Review one) {
    return JsonRecords.object(json -> {
      json.writeStringField("type", "review");
      json.writeStringField("id", one.id());
      json.writeStringField("of", Ids.of(one.kind()));
      json.writeStringField("subject", one.subject());
      json.writeStringField("verdict", Ids.of(one.verdict()));
      json.writeStringField("state", Ids.of(one.state()));
      values(json, "found", one.found());
      values(json, "judged", one.judged());
      JsonRecords.strings(json, "statements", one.statements());
      json.writeArrayFieldStart("passages");
      for (OutletPassage passage : one.passages()) {
        json.writeStartObject();
        json.writeStringField("document", passage.document());
        json.writeNumberField("start", passage.span().start());
        json.writeNumberField("end", passage.span().end());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeStringField("made", one.when().toString());
      json.writeStringField("by", one.by());
      json.writeStringField("reason", one.reason());
      json.writeStringField("undone", one.undone() == null ? null : one.undone().toString());
      json.writeStringField("undoneBy", one.undoneBy());
      json.writeStringField("undoneReason", one.undoneReason());
    });
  }

  private void values(JsonGenerator json, String field, Map<String, String> values) throws IOException {
    json.writeObjectFieldStart(field);
    for (Map.Entry<String, String> one : values.entrySet()) {
      if (!text && WORDS.contains(one.getKey())) {
        continue;
      }
      if (LISTS.contains(one.getKey())) {
        JsonRecords.strings(json, one.getKey(), list(one.getValue()));
      } else {
        json.writeStringField(one.getKey(), one.getValue().isEmpty() ? null : one.getValue());
      }
    }
    json.writeEndObject();
  }

  private static List<String> list(String value) {
    return value.isEmpty() ? List.of() : Arrays.asList(value.split(Finding.BETWEEN));
  }

  /** The heading of reviews, with its line end. */
  public String heading() {
    return CsvRecords.row(
        "id", "of", "subject", "verdict", "state", "found", "judged", "statements", "made", "by", "reason", "undone",
        "undone by", "undone reason");
  }

  /** A review as a row, with its line end. */
  public String csv(Review one) {
    return CsvRecords.row(
        one.id(), Ids.of(one.kind()), one.subject(), Ids.of(one.verdict()), Ids.of(one.state()), told(one.found()),
        told(one.judged()), String.join(";", one.statements()), one.when().toString(), one.by(), one.reason(),
        one.undone() == null ? null : one.undone().toString(), one.undoneBy(), one.undoneReason());
  }

  private String told(Map<String, String> values) {
    return values.entrySet().stream()
        .filter(one -> text || !WORDS.contains(one.getKey()))
        .map(one -> one.getKey() + "=" + plain(one.getValue()))
        .collect(Collectors.joining("; "));
  }

  /**
   * A coding as one JSON object.
   *
   * @param version what a judgement of it is to be handed in with
   */
  public String json(LedgerCoding one, String version) {
    Coding coding = one.coding();
    return JsonRecords.object(json -> {
      json.writeStringField("type", "coding");
      json.writeStringField("id", coding.id());
      json.writeStringField("statement", coding.statement());
      json.writeStringField("documentId", one.statement().statement().document());
      json.writeStringField("issue", coding.issue());
      json.writeStringField("option", coding.option());
      json.writeStringField("holder", coding.holder());
      json.writeBooleanField("own", coding.own());
      json.writeStringField("stance", Ids.of(coding.stance()));
      json.writeStringField("strength", coding.strength() == null ? null : Ids.of(coding.strength()));
      if (text) {
        JsonRecords.strings(json, "conditions", coding.conditions().stream().map(Passage::text).toList());
      } else {
        json.writeNullField("conditions");
      }
      json.writeNumberField("confidence", JsonRecords.confidence(coding.confidence()));
      json.writeStringField("model", one.model());
      json.writeStringField("review", one.review());
      json.writeStringField("version", version);
      if (text) {
        json.writeStringField("quote", one.statement().statement().content().text());
      }
    });
  }

  /** The heading of codings, with its line end. */
  public String codingHeading() {
    return CsvRecords.row(
        "id", "statement", "document id", "issue", "option", "holder", "own", "stance", "strength", "conditions", "confidence",
        "model", "review", "version", "quote");
  }

  /** A coding as a row, with its line end. */
  public String csv(LedgerCoding one, String version) {
    Coding coding = one.coding();
    return CsvRecords.row(
        coding.id(), coding.statement(), one.statement().statement().document(), coding.issue(), coding.option(),
        coding.holder(), Boolean.toString(coding.own()), Ids.of(coding.stance()),
        coding.strength() == null ? null : Ids.of(coding.strength()),
        text ? coding.conditions().stream().map(Passage::text).collect(Collectors.joining(";")) : null,
        JsonRecords.confidence(coding.confidence()).toPlainString(), one.model(), one.review(), version,
        text ? one.statement().statement().content().text() : null);
  }

  /** A trace as one JSON object, with all that stands behind it. */
  public String json(Trace trace) {
    return JsonRecords.object(json -> fields(json, trace));
  }

  private void fields(JsonGenerator json, Trace trace) throws IOException {
    json.writeStringField("type", "trace");
    json.writeStringField("id", trace.id());
    json.writeStringField("of", trace.type());
    json.writeStringField("says", text ? trace.says() : null);
    json.writeStringField("by", trace.by());
    if (trace.weight() == null) {
      json.writeNullField("weight");
    } else {
      json.writeNumberField("weight", JsonRecords.confidence(trace.weight()));
    }
    Trace.Words words = trace.words();
    if (words == null) {
      json.writeNullField("words");
    } else {
      json.writeObjectFieldStart("words");
      json.writeStringField("documentId", words.document());
      json.writeArrayFieldStart("spans");
      for (Span span : words.spans()) {
        json.writeStartObject();
        json.writeNumberField("start", span.start());
        json.writeNumberField("end", span.end());
        json.writeEndObject();
      }
      json.writeEndArray();
      if (text) {
        json.writeStringField("text", words.text());
      }
      json.writeEndObject();
    }
    json.writeArrayFieldStart("because");
    for (Trace one : trace.because()) {
      json.writeStartObject();
      fields(json, one);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** A review for people, with its id. */
  public static String sentence(Review one) {
    return one.id() + ": " + says(one) + ", says " + one.by() + " on " + day(one.when()) + ": " + one.reason();
  }

  /** What a review says, and whether it counts. */
  static String says(Review one) {
    String what = Ids.of(one.kind()) + " " + one.subject() + " is " + switch (one.verdict()) {
      case CONFIRM -> "right: " + fields(one.judged());
      case REJECT -> "none" + (one.found().isEmpty() ? "" : " (found: " + fields(one.found()) + ")");
      case CORRECT -> "otherwise: " + changes(one);
    };
    return what + switch (one.state()) {
      case HOLDS -> "";
      case REPLACED -> "; a newer review counts";
      case ORPHANED -> "; orphaned: its words stand in no current document";
      case UNDONE -> "; undone by " + one.undoneBy() + " on " + day(one.undone()) + ": " + one.undoneReason();
    };
  }

  /** What was found and what was judged, for people, in a few words. */
  public String content(Review one) {
    return switch (one.verdict()) {
      case CONFIRM -> told(one.judged());
      case REJECT -> told(one.found());
      case CORRECT -> text ? changes(one) : told(one.judged());
    };
  }

  /** What differs from what was found. */
  private static String changes(Review one) {
    Set<String> fields = new LinkedHashSet<>(one.found().keySet());
    fields.addAll(one.judged().keySet());
    List<String> changes = new ArrayList<>();
    for (String field : fields) {
      String judged = one.judged().get(field);
      String found = one.found().getOrDefault(field, "");
      if (judged != null && !judged.equals(found)) {
        changes.add(field + " " + plain(found) + " → " + plain(judged));
      }
    }
    return changes.isEmpty() ? "as it was found" : String.join(", ", changes);
  }

  /** Values by field, for people. */
  static String fields(Map<String, String> values) {
    return values.entrySet().stream()
        .filter(one -> !one.getValue().isEmpty())
        .map(one -> one.getKey() + " " + plain(one.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String plain(String value) {
    return value.isEmpty() ? "–" : value.replace(Finding.BETWEEN, "; ");
  }

  static String day(@Nullable Instant when) {
    return when == null ? "" : when.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }
}
