package dev.parley.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.parley.accord.Concept;
import dev.parley.accord.Conflict;
import dev.parley.accord.DecisionMaker;
import dev.parley.accord.Option;
import dev.parley.accord.Stability;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.PrimitiveIterator;
import java.util.stream.LongStream;

/** Writes a solved conflict as JSON: one object with the decision makers, the options and the states. Thread-safe. */
public final class ConflictJson {
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(com.fasterxml.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private ConflictJson() { }

  /**
   * Writes these states, and for each who holds it stable under which concept. The writer stays open.
   *
   * @throws UncheckedIOException where the writer fails
   */
  public static void write(Stability stability, LongStream states, Writer out) {
    Conflict conflict = stability.conflict();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("type", "conflict");
      json.writeArrayFieldStart("decision_makers");
      for (DecisionMaker decisionMaker : conflict.decisionMakers()) {
        json.writeString(decisionMaker.name());
      }
      json.writeEndArray();
      json.writeArrayFieldStart("options");
      for (Option option : conflict.options()) {
        json.writeString(option.name());
      }
      json.writeEndArray();
      json.writeArrayFieldStart("states");
      for (PrimitiveIterator.OfLong each = states.iterator(); each.hasNext();) {
        state(stability, each.nextLong(), json);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void state(Stability stability, long state, JsonGenerator json) throws IOException {
    Conflict conflict = stability.conflict();
    json.writeStartObject();
    json.writeNumberField("number", conflict.states().number(state));
    json.writeStringField("options", conflict.states().letters(state));
    json.writeObjectFieldStart("stable");
    for (Concept concept : Concept.values()) {
      json.writeArrayFieldStart(concept.name());
      for (int i = 0; i < conflict.decisionMakers().size(); i++) {
        if (stability.isStable(i, concept, state)) {
          json.writeString(conflict.decisionMakers().get(i).name());
        }
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeArrayFieldStart("equilibrium");
    for (Concept concept : Concept.values()) {
      if (stability.isEquilibrium(concept, state)) {
        json.writeString(concept.name());
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
