package dev.parley.dossier;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.parley.model.Ids;
import dev.parley.model.Position;
import dev.parley.model.Shift;
import dev.parley.model.Strength;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Positions and shifts as JSON and as rows of a spreadsheet; see {@link JsonRecords} and {@link CsvRecords}. */
public final class PositionRecords {
  private final boolean text;

  /**
   * @param text whether quotations and conditions are written too
   */
  public PositionRecords(boolean text) {
    this.text = text;
  }

  /** A position as a JSON object. Without text, {@code conditions} is null and no statement has a {@code quote}. */
  public String json(Position position) {
    Strength strength = position.strength();
    return JsonRecords.object(json -> {
      json.writeStringField("type", "position");
      json.writeStringField("id", position.id());
      json.writeStringField("party", position.party());
      json.writeStringField("issue", position.issue());
      json.writeStringField("option", position.option());
      json.writeStringField("stance", Ids.of(position.stance()));
      json.writeStringField("strength", strength == null ? null : Ids.of(strength));
      if (text) {
        JsonRecords.strings(json, "conditions", position.conditions());
      } else {
        json.writeNullField("conditions");
      }
      json.writeStringField("since", words(position.since()));
      json.writeStringField("as_of", words(position.asOf()));
      json.writeStringField("evidentiality", Ids.of(position.evidentiality()));
      json.writeNumberField("confidence", JsonRecords.confidence(position.confidence()));
      grounds(json, "statements", position.grounds(), false);
      grounds(json, "unconfirmed", position.unconfirmed(), true);
    });
  }

  private void grounds(JsonGenerator json, String field, List<Position.Ground> grounds, boolean stance)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (Position.Ground one : grounds) {
      json.writeStartObject();
      json.writeStringField("id", one.statement());
      json.writeStringField("document", one.document());
      json.writeStringField("speaker", one.speaker());
      if (stance) {
        json.writeStringField("stance", Ids.of(one.stance()));
      }
      json.writeNumberField("weight", JsonRecords.confidence(one.weight()));
      if (text) {
        json.writeStringField("quote", one.quote());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** A shift as a JSON object. */
  public String json(Shift shift) {
    return JsonRecords.object(json -> {
      json.writeStringField("type", "shift");
      json.writeStringField("id", shift.id());
      json.writeStringField("party", shift.party());
      json.writeStringField("issue", shift.issue());
      json.writeStringField("option", shift.option());
      json.writeStringField("kind", Ids.of(shift.kind()));
      json.writeStringField("from", shift.from());
      json.writeStringField("to", shift.to());
      json.writeStringField("on", shift.on().toString());
      JsonRecords.strings(json, "statements", shift.statements());
    });
  }

  /** The heading of positions, with its line end. */
  public String positionHeading() {
    return CsvRecords.row(
        "id", "party", "issue", "option", "stance", "strength", "conditions", "since", "as of", "evidentiality",
        "confidence", "statements", "weights", "unconfirmed");
  }

  /** A position as a row, with its line end. Conditions, statements and weights are parted by semicolons. */
  public String csv(Position position) {
    Strength strength = position.strength();
    return CsvRecords.row(
        position.id(),
        position.party(),
        position.issue(),
        position.option(),
        Ids.of(position.stance()),
        strength == null ? null : Ids.of(strength),
        text ? String.join(";", position.conditions()) : null,
        words(position.since()),
        words(position.asOf()),
        Ids.of(position.evidentiality()),
        JsonRecords.confidence(position.confidence()).toPlainString(),
        ids(position.grounds()),
        position.grounds().stream()
            .map(one -> JsonRecords.confidence(one.weight()).toPlainString())
            .collect(Collectors.joining(";")),
        ids(position.unconfirmed()));
  }

  /** The heading of shifts, with its line end. */
  public String shiftHeading() {
    return CsvRecords.row("id", "party", "issue", "option", "kind", "from", "to", "on", "statements");
  }

  /** A shift as a row, with its line end. Statements are parted by semicolons. */
  public String csv(Shift shift) {
    return CsvRecords.row(
        shift.id(), shift.party(), shift.issue(), shift.option(), Ids.of(shift.kind()), shift.from(), shift.to(),
        shift.on().toString(), String.join(";", shift.statements()));
  }

  private static String ids(List<Position.Ground> grounds) {
    return grounds.stream().map(Position.Ground::statement).collect(Collectors.joining(";"));
  }

  private static @Nullable String words(@Nullable Object day) {
    return day == null ? null : day.toString();
  }
}
