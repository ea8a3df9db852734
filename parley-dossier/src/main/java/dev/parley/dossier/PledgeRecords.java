package dev.parley.dossier;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.parley.model.Claim;
import dev.parley.model.Ids;
import dev.parley.model.OutletPassage;
import dev.parley.model.Pledge;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/** Pledges and claims as JSON and as rows of a spreadsheet; see {@link JsonRecords} and {@link CsvRecords}. */
public final class PledgeRecords {
  private final boolean text;

  /**
   * @param text whether caveats, conditions and what is claimed are written too: they are words of the documents
   */
  public PledgeRecords(boolean text) {
    this.text = text;
  }

  /** A pledge as a JSON object. Without text, {@code caveats} and {@code conditions} are null. */
  public String json(Pledge pledge) {
    return JsonRecords.object(json -> {
      json.writeStringField("type", "pledge");
      json.writeStringField("id", pledge.id());
      json.writeStringField("party", pledge.party());
      json.writeStringField("arrangement", pledge.arrangement());
      json.writeStringField("capability", Ids.of(pledge.capability()));
      if (pledge.amount() == null) {
        json.writeNullField("amount");
      } else {
        json.writeNumberField("amount", pledge.amount());
      }
      json.writeStringField("unit", pledge.unit());
      json.writeStringField("status", Ids.of(pledge.status()));
      if (text) {
        JsonRecords.strings(json, "caveats", pledge.caveats());
        JsonRecords.strings(json, "conditions", pledge.conditions());
      } else {
        json.writeNullField("caveats");
        json.writeNullField("conditions");
      }
      json.writeStringField("since", pledge.since() == null ? null : Objects.toString(pledge.since()));
      json.writeStringField("evidentiality", Ids.of(pledge.evidentiality()));
      json.writeNumberField("confidence", JsonRecords.confidence(pledge.confidence()));
      JsonRecords.strings(json, "statements", pledge.statements());
      passages(json, pledge.passages());
    });
  }

  /** A claim as a JSON object. Without text, {@code claim} is null. */
  public String json(Claim claim) {
    return JsonRecords.object(json -> {
      json.writeStringField("type", "claim");
      json.writeStringField("id", claim.id());
      json.writeStringField("bloc", claim.bloc());
      json.writeStringField("claim", text ? claim.claim() : null);
      json.writeNumberField("count", claim.count());
      if (claim.of() == null) {
        json.writeNullField("of");
      } else {
        json.writeNumberField("of", claim.of());
      }
      JsonRecords.strings(json, "named", claim.named());
      json.writeNumberField("undisclosed", claim.undisclosed());
      json.writeStringField("since", claim.since() == null ? null : Objects.toString(claim.since()));
      json.writeStringField("evidentiality", Ids.of(claim.evidentiality()));
      JsonRecords.strings(json, "statements", claim.statements());
      passages(json, claim.passages());
    });
  }

  private void passages(JsonGenerator json, List<OutletPassage> passages) throws IOException {
    json.writeArrayFieldStart("passages");
    for (OutletPassage one : passages) {
      json.writeStartObject();
      json.writeStringField("document", one.document());
      json.writeNumberField("start", one.span().start());
      json.writeNumberField("end", one.span().end());
      json.writeStringField("quote", text ? one.quote() : null);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** The heading of both, with its line end. */
  public String heading() {
    return CsvRecords.row(
        "type", "id", "party", "arrangement", "capability", "amount", "unit", "status", "caveats", "conditions", "claim",
        "of", "named", "undisclosed", "since", "evidentiality", "confidence", "statements");
  }

  /** A pledge as a row, with its line end. What is a list is parted by semicolons. */
  public String csv(Pledge pledge) {
    return CsvRecords.row(
        "pledge",
        pledge.id(),
        pledge.party(),
        pledge.arrangement(),
        Ids.of(pledge.capability()),
        pledge.amount() == null ? null : Double.toString(pledge.amount()),
        pledge.unit(),
        Ids.of(pledge.status()),
        text ? String.join(";", pledge.caveats()) : null,
        text ? String.join(";", pledge.conditions()) : null,
        null,
        null,
        null,
        null,
        pledge.since() == null ? null : Objects.toString(pledge.since()),
        Ids.of(pledge.evidentiality()),
        JsonRecords.confidence(pledge.confidence()).toPlainString(),
        String.join(";", pledge.statements()));
  }

  /** A claim as a row, with its line end: its bloc stands where a pledge has its party, its count as the amount. */
  public String csv(Claim claim) {
    return CsvRecords.row(
        "claim",
        claim.id(),
        claim.bloc(),
        null,
        null,
        Integer.toString(claim.count()),
        "members",
        null,
        null,
        null,
        text ? claim.claim() : null,
        claim.of() == null ? null : Integer.toString(claim.of()),
        String.join(";", claim.named()),
        Integer.toString(claim.undisclosed()),
        claim.since() == null ? null : Objects.toString(claim.since()),
        Ids.of(claim.evidentiality()),
        null,
        String.join(";", claim.statements()));
  }
}
