package dev.parley.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.parley.accord.Coalition;
import dev.parley.accord.Coalitions;
import dev.parley.accord.Concept;
import dev.parley.accord.Conflict;
import dev.parley.accord.Inverse;
import dev.parley.accord.Move;
import dev.parley.accord.Narration;
import dev.parley.accord.PreferenceStatement;
import dev.parley.accord.Preferences;
import dev.parley.accord.Reasoning;
import dev.parley.accord.Remedy;
import dev.parley.accord.Road;
import dev.parley.accord.Robustness;
import dev.parley.accord.Share;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what is told of one state of a conflict, or of its samples, as a JSON object. Thread-safe. */
public final class ConflictAnswersJson {
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final ConflictModel model;
  private final Conflict conflict;
  private final Concept concept;

  /** For this conflict, under this concept. */
  public ConflictAnswersJson(ConflictModel model, Concept concept) {
    this.model = model;
    this.conflict = model.conflict();
    this.concept = concept;
  }

  private interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  private static void object(Writer out, Fields fields) {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes how often each state is an equilibrium. The writer stays open.
   *
   * @param most so many states, the most frequent first
   * @param state the one of which to write how much each statement matters to it; null for none
   * @throws UncheckedIOException where the writer fails
   */
  public void samples(Robustness robustness, long most, @Nullable Long state, Writer out) {
    object(out, json -> {
      json.writeStringField("type", "conflict-samples");
      json.writeStringField("concept", concept.name());
      json.writeNumberField("samples", robustness.samples());
      json.writeArrayFieldStart("states");
      for (long found : robustness.equilibria(concept).limit(most).toArray()) {
        json.writeStartObject();
        number(found, json);
        Share share = robustness.share(concept, found);
        json.writeNumberField("share", share.share());
        json.writeNumberField("low", share.low());
        json.writeNumberField("high", share.high());
        json.writeEndObject();
      }
      json.writeEndArray();
      if (state != null) {
        json.writeNumberField("state", conflict.states().number(state));
        influences(robustness.influences(concept, state), json);
      }
    });
  }

  private void influences(List<Robustness.Influence> influences, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("influences");
    for (Robustness.Influence one : influences) {
      Preferences preferences = conflict.decisionMakers().get(one.decisionMaker()).preferences();
      PreferenceStatement statement = ((Preferences.ByStatements) preferences).statements().get(one.statement());
      json.writeStartObject();
      json.writeStringField("decision_maker", name(one.decisionMaker()));
      json.writeNumberField("statement", one.statement() + 1);
      json.writeStringField("words", statement.words());
      json.writeNumberField("as_stated", one.asStated().share());
      json.writeNumberField("opposite", one.turned().share());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /**
   * Writes of one state who stays and who leaves, the coalitions that would leave it, the way there, and the fewest
   * changes that would make it hold. The writer stays open.
   *
   * @throws IllegalArgumentException where the preferences of a decision maker are unknown
   * @throws UncheckedIOException where the writer fails
   */
  public void state(long state, Writer out) {
    Narration narration = Narration.of(conflict);
    object(out, json -> {
      json.writeStringField("type", "conflict-state");
      json.writeStringField("concept", concept.name());
      number(state, json);
      json.writeArrayFieldStart("decision_makers");
      for (int i = 0; i < conflict.decisionMakers().size(); i++) {
        Reasoning reasoning = narration.why(i, concept, state);
        json.writeStartObject();
        json.writeStringField("name", name(i));
        json.writeBooleanField("stable", reasoning.isStable());
        json.writeStringField("words", narration.words(reasoning));
        json.writeEndObject();
      }
      json.writeEndArray();
      coalitions(state, json);
      way(state, narration, json);
      remedy("pairs", Inverse.byPairs(conflict, concept, state), narration, json);
      boolean stated = conflict.decisionMakers().stream()
          .anyMatch(one -> one.preferences() instanceof Preferences.ByStatements);
      remedy("statements", stated && conflict.states().count() <= Inverse.MOST_STATES
          ? Inverse.byStatements(conflict, concept, state) : null, narration, json);
    });
  }

  private void coalitions(long state, JsonGenerator json) throws IOException {
    if (conflict.states().count() > Coalitions.MOST_STATES
        || conflict.decisionMakers().size() > Coalitions.MOST_DECISION_MAKERS) {
      json.writeNullField("coalitions");
      return;
    }
    json.writeArrayFieldStart("coalitions");
    for (Coalitions.Upset upset : Coalitions.of(conflict).upsets(concept, state)) {
      if (upset.coalition().members().size() > 1) {
        json.writeStartObject();
        names("members", upset.coalition(), json);
        json.writeNumberField("to", conflict.states().number(upset.to()));
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private void names(String field, Coalition coalition, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(field);
    for (int member : coalition.members()) {
      json.writeString(name(member));
    }
    json.writeEndArray();
  }

  private void way(long state, Narration narration, JsonGenerator json) throws IOException {
    Long from = model.statusQuo();
    if (from == null) {
      json.writeNullField("way");
      return;
    }
    Road road = Road.between(conflict, from, state, concept);
    json.writeObjectFieldStart("way");
    json.writeBooleanField("reachable", road.reachable());
    json.writeBooleanField("leads_nowhere", road.leadsNowhere());
    json.writeArrayFieldStart("moves");
    for (Move move : road.path()) {
      json.writeStartObject();
      json.writeStringField("decision_maker", name(move.decisionMaker()));
      json.writeNumberField("to", conflict.states().number(move.to()));
      json.writeBooleanField("gains", !road.unwilling().contains(move));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("words", narration.words(road));
    json.writeEndObject();
  }

  private static void remedy(String field, @Nullable Remedy remedy, Narration narration, JsonGenerator json)
      throws IOException {
    if (remedy == null) {
      json.writeNullField(field);
      return;
    }
    json.writeObjectFieldStart(field);
    json.writeBooleanField("found", remedy.found());
    json.writeNumberField("changes", remedy.total());
    json.writeNumberField("at_least", remedy.atLeast());
    json.writeStringField("words", narration.words(remedy));
    json.writeEndObject();
  }

  private void number(long state, JsonGenerator json) throws IOException {
    json.writeNumberField("number", conflict.states().number(state));
    json.writeStringField("options", conflict.states().letters(state));
  }

  private String name(int decisionMaker) {
    return conflict.decisionMakers().get(decisionMaker).name();
  }
}
