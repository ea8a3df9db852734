package dev.parley.bench.stance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.dossier.coding.CodedStatement;
import dev.parley.model.Act;
import dev.parley.model.Document;
import dev.parley.model.Evidentiality;
import dev.parley.model.Ids;
import dev.parley.model.Passage;
import dev.parley.model.Span;
import dev.parley.model.Stance;
import dev.parley.model.Statement;
import dev.parley.model.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a real text with what a person read in it.
 *
 * @param document the text as it is
 * @param statement the statement and for whom it was made
 * @param pairs what it says about options, by {@code option holder}; empty for one that it is not about
 * @param act what it does
 */
record ReadStatement(Document document, CodedStatement statement, Map<String, Optional<Stance>> pairs, Act act) {
  /** The holder that the labels name where it is the speaker's own side. */
  static final String SPEAKER = "speaker";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** How a pair is named. */
  static String key(String option, String holder) {
    return option + ' ' + holder;
  }

  /**
   * All of a collection.
   *
   * @throws IllegalStateException when a text is not the one that was read
   */
  static List<ReadStatement> of(StanceSample sample) throws IOException {
    List<ReadStatement> statements = new ArrayList<>();
    for (String line : Files.readAllLines(sample.gold())) {
      JsonNode node = JSON.readTree(line);
      Path file = sample.texts().resolve(node.get("file").asText());
      String raw = Files.readString(file);
      String hash = Ids.sha256(raw);
      if (!hash.equals(node.get("sha256").asText())) {
        throw new IllegalStateException("The text " + file + " has the hash " + hash + ", the one that was read has "
            + node.get("sha256").asText() + ".\nMaybe it is another version of the text.");
      }
      JsonNode inside = node.get("document");
      statements.add(read(node, file, inside.isNull() ? raw : within(raw, inside.asText())));
    }
    return statements;
  }

  /** The text of one of the documents of a file that has one JSON object after the other. */
  private static String within(String raw, String id) throws IOException {
    try (MappingIterator<JsonNode> documents = JSON.readerFor(JsonNode.class).readValues(raw)) {
      while (documents.hasNext()) {
        JsonNode document = documents.next();
        if (document.path("_id").asText().equals(id)) {
          return document.get("text").asText();
        }
      }
    }
    throw new IllegalStateException("No document has the id " + id + ".");
  }

  private static ReadStatement read(JsonNode node, Path file, String body) {
    Text text = new Text(body);
    String hash = Ids.sha256(body);
    String name = file.toString();
    Document document = new Document(
        Ids.document(name, hash), name, file.toUri().toString(), null, null, null, null, null, "en", body, hash, List.of());
    Passage content = text.passage(spans(node.get("content")));
    @Nullable Passage source = node.get("source").isEmpty() ? null : text.passage(spans(node.get("source")));
    @Nullable Passage cue = node.get("cue").isNull() ? null : text.passage(List.of(span(node.get("cue"))));
    Statement statement = new Statement(
        Ids.statement(document.id(), source, cue, content, null), document.id(), Statement.Kind.INDIRECT,
        Evidentiality.FIRST_HAND, source, cue, content, null, null, null, 1);
    Map<String, Optional<Stance>> pairs = new LinkedHashMap<>();
    node.get("pairs").forEach(pair -> pairs.put(
        key(pair.get("option").asText(), pair.get("holder").asText()), stance(pair.get("stance").asText())));
    // Whoever has no party has a stance all the same, and is asked about it.
    String party = node.get("party").isNull() ? SPEAKER : node.get("party").asText();
    return new ReadStatement(
        document, new CodedStatement(statement, party), pairs, Act.valueOf(node.get("act").asText()));
  }

  private static Optional<Stance> stance(String word) {
    return word.equals("none") ? Optional.empty() : Optional.of(Stance.valueOf(word.toUpperCase(Locale.ROOT)));
  }

  private static List<Span> spans(JsonNode places) {
    List<Span> spans = new ArrayList<>();
    places.forEach(place -> spans.add(span(place)));
    return spans;
  }

  private static Span span(JsonNode place) {
    return new Span(place.get("start").asInt(), place.get("end").asInt());
  }
}
