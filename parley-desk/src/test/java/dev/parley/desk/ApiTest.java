package dev.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.dossier.ActorRecords;
import dev.parley.dossier.JsonRecords;
import dev.parley.dossier.ledger.StatementFilter;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTest {
  private static final JsonRecords RECORDS = new JsonRecords(true);
  private static Exhibit exhibit;

  @BeforeAll
  static void open(@TempDir Path folder) {
    exhibit = new Exhibit(folder, "The Sound", Exhibit.TALKS, Exhibit.DEMONSTRATION, Exhibit.HOSTILE);
  }

  @AfterAll
  static void close() {
    exhibit.close();
  }

  private static HttpResponse<String> json(String path) {
    HttpResponse<String> response = exhibit.get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json;charset=utf-8");
    return response;
  }

  private static String array(List<String> records) {
    return records.stream().collect(Collectors.joining(",\n", "[\n", "\n]\n"));
  }

  private static String statements(StatementFilter filter) {
    return array(exhibit.ledger().statements(filter).stream().map(RECORDS::statement).toList());
  }

  @Test
  void the_api_says_what_it_holds_in_json_that_can_be_read() throws IOException {
    JsonNode contents = new ObjectMapper().readTree(json("/api").body());
    assertThat(contents.get("paths")).hasSize(12);
    assertThat(contents.get("paths").get(3).get("gives").asText()).contains("speaker, party, kind", "offset and limit");
  }

  @Test
  void documents_are_the_records_that_the_command_prints() {
    assertThat(json("/api/documents").body())
        .isEqualTo(array(exhibit.ledger().documents(false).stream().map(RECORDS::document).toList()));
  }

  @Test
  void one_document_comes_with_its_text() {
    assertThat(json("/api/documents/" + Exhibit.TALKS.documentId()).body())
        .isEqualTo(RECORDS.document(Exhibit.TALKS.document()) + "\n")
        .contains("\"type\":\"document\"", "\"body\":\"HOLM, Thursday 🕊");
  }

  @Test
  void statements_are_the_records_that_the_command_prints() {
    HttpResponse<String> all = json("/api/statements");
    assertThat(all.body()).isEqualTo(statements(StatementFilter.ALL)).contains("\"within\":\"" + Exhibit.OUTER + "\"");
    assertThat(all.headers().firstValue("X-Total-Count")).hasValue("11");
    assertThat(json("/api/documents/" + Exhibit.TALKS.documentId() + "/statements").body())
        .isEqualTo(statements(StatementFilter.ALL.in(Exhibit.TALKS.documentId())));
    assertThat(json("/api/statements/" + Exhibit.INNER).body()).contains("\"id\":\"" + Exhibit.INNER + "\"");
  }

  @Test
  void statements_are_filtered_as_on_the_page() {
    assertThat(json("/api/statements?speaker=rourke&since=2025-06-12").body())
        .isEqualTo(statements(StatementFilter.ALL.bySpeaker("tom-rourke")));
    assertThat(json("/api/statements?search=zebra").body()).isEqualTo("[]\n");
  }

  @Test
  void a_long_list_of_statements_can_be_had_in_parts() {
    HttpResponse<String> part = json("/api/statements?offset=2&limit=3");
    assertThat(part.body()).isEqualTo(statements(StatementFilter.ALL.page(2, 3)));
    assertThat(part.headers().firstValue("X-Total-Count")).hasValue("11");
  }

  @Test
  void actors_are_the_records_that_the_command_prints() {
    assertThat(json("/api/actors").body())
        .isEqualTo(array(exhibit.ledger().actors().list().stream().map(ActorRecords::json).toList()))
        .contains("\"id\":\"tom-rourke\"");
    assertThat(json("/api/actors/tom-rourke").body()).contains("\"statements\":4");
  }

  @Test
  void words_of_an_article_cannot_break_out_of_their_string() {
    assertThat(json("/api/documents/" + Exhibit.HOSTILE.documentId()).body()).contains("<script>document.title=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/nowhere", "/api/documents/d-0", "/api/documents/d-0/statements",
      "/api/statements/s-0", "/api/actors/nobody"})
  void what_is_not_there_is_a_problem(String path) {
    HttpResponse<String> response = exhibit.get(path);
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    assertThat(response.body()).contains("\"status\":404", "\"title\":\"Not found\"", "\"detail\":\"There is no");
  }

  @Test
  void a_filter_that_cannot_be_understood_is_a_problem() {
    HttpResponse<String> response = exhibit.get("/api/statements?kind=%22loud");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    assertThat(response.body()).contains("(\\\"loud)", "direct, indirect, mixed");
  }
}
