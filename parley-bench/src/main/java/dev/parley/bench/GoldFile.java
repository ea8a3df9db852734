package dev.parley.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.model.Actor;
import dev.parley.model.Precision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Statements of a text that a person marked by reading ({@code docs/guidelines/statements.md}), one JSON object a line.
 *
 * @param file the text's file name when the gold stands apart from it, else null
 * @param published when the text was published, for one that does not say it itself, or null
 * @param precision how exact that is
 * @param starts the first words of the passage that was marked; null for a text that was marked whole
 * @param ends its last words, or null
 * @param statements in reading order
 */
record GoldFile(
    @Nullable String file,
    @Nullable LocalDate published,
    Precision precision,
    @Nullable String starts,
    @Nullable String ends,
    List<Marked> statements) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A marked statement.
   *
   * @param content its pieces, as a reader sees them
   * @param occurrence which of the places with these words is meant, from 1
   * @param within the number of the outer statement, or -1
   */
  record Marked(
      List<String> content,
      int occurrence,
      @Nullable GoldSpeaker speaker,
      @Nullable String party,
      String kind,
      String evidentiality,
      int within,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}

  /**
   * Reads a gold file.
   *
   * @param texts the folder of the texts, for gold that has places in place of words
   */
  static GoldFile read(Path path, Path texts) throws IOException {
    String file = null;
    LocalDate published = null;
    Precision precision = Precision.DAY;
    GoldPlaces places = null;
    String starts = null;
    String ends = null;
    List<Marked> marked = new ArrayList<>();
    for (String line : Files.readAllLines(path)) {
      JsonNode node = JSON.readTree(line);
      if (node.path("type").asText().equals("passage")) {
        file = node.get("file").asText();
        published = node.path("published").isTextual() ? LocalDate.parse(node.get("published").asText()) : null;
        precision = Precision.valueOf(node.path("precision").asText("day").toUpperCase(Locale.ROOT));
        places = node.has("start") ? GoldPlaces.of(node, texts) : null;
        starts = places == null ? node.get("starts").asText() : places.starts();
        ends = places == null ? node.get("ends").asText() : places.ends();
      } else {
        marked.add(marked(places == null ? node : places.inWords(node)));
      }
    }
    return new GoldFile(file, published, precision, starts, ends, marked);
  }

  private static Marked marked(JsonNode node) {
    List<String> content = new ArrayList<>();
    if (node.get("content").isArray()) {
      node.get("content").forEach(piece -> content.add(piece.asText()));
    } else {
      content.add(node.get("content").asText());
    }
    JsonNode speaker = node.path("speaker");
    JsonNode said = node.path("said");
    return new Marked(
        content,
        node.path("occurrence").asInt(1),
        speaker.isObject() ? speaker(speaker) : null,
        node.path("party").isTextual() ? node.get("party").asText() : null,
        node.get("kind").asText(),
        node.get("evidentiality").asText(),
        node.path("within").isInt() ? node.get("within").asInt() : -1,
        said.isObject() ? LocalDate.parse(said.get("from").asText()) : null,
        said.isObject() ? LocalDate.parse(said.get("to").asText()) : null);
  }

  private static GoldSpeaker speaker(JsonNode node) {
    List<String> names = new ArrayList<>();
    names.add(node.get("name").asText());
    node.path("names").forEach(other -> names.add(other.asText()));
    return new GoldSpeaker(names, Actor.Type.valueOf(node.get("type").asText().toUpperCase(Locale.ROOT)));
  }
}
