package dev.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.model.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldPlacesTest {
  private static final String FILE =
      "---\ntitle: T\n---\n\n😀 # HEAD\n\nThe union called for  a fund.\nShe said the group wanted\na fund, and a fund it got.\n";

  private final GoldPlaces places = new GoldPlaces(FILE, new Span(point("The union"), point("it got.") + 7));

  @Test
  void words_are_shown_with_single_spaces() throws IOException {
    int start = point("the group");
    JsonNode said = places.inWords(statement(start, point("a fund, and") + 6, "null"));
    assertThat(said.get("content").get(0).asText()).isEqualTo("the group wanted a fund");
    assertThat(said.get("occurrence").asInt()).isEqualTo(1);
    assertThat(places.starts()).isEqualTo("The union called for a fund. She said");
    assertThat(places.ends()).isEqualTo("wanted a fund, and a fund it got.");
  }

  @Test
  void the_same_words_are_told_apart_by_counting_from_the_passage_or_from_the_outer_statement() throws IOException {
    int second = point("a fund, and");
    assertThat(places.inWords(statement(second, second + 6, "null")).get("occurrence").asInt()).isEqualTo(2);
    GoldPlaces nested = new GoldPlaces(FILE, new Span(point("The union"), point("it got.") + 7));
    nested.inWords(statement(point("the group"), second + 6, "null"));
    assertThat(nested.inWords(statement(second, second + 6, "0")).get("occurrence").asInt()).isEqualTo(1);
  }

  @Test
  void another_version_of_the_text_is_refused(@TempDir Path texts) throws IOException {
    Files.writeString(texts.resolve("a.md"), FILE + "More.");
    JsonNode head = json("{\"file\":\"a.md\",\"sha256\":\"00\",\"start\":0,\"end\":4}");
    assertThatThrownBy(() -> GoldPlaces.of(head, texts)).hasMessageContaining("a.md has the hash");
  }

  private static int point(String words) {
    return FILE.codePointCount(0, FILE.indexOf(words));
  }

  private static JsonNode statement(int start, int end, String within) throws IOException {
    return json("{\"content\":[{\"start\":" + start + ",\"end\":" + end + "}],\"within\":" + within + "}");
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }
}
