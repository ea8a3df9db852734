package dev.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.model.Evidentiality;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineTest {
  private static Exhibit exhibit;

  @BeforeAll
  static void open(@TempDir Path folder) {
    exhibit = new Exhibit(folder, "The Sound", Exhibit.STANDS, Exhibit.TURN);
  }

  @AfterAll
  static void close() {
    exhibit.close();
  }

  private static String page(String path) {
    HttpResponse<String> response = exhibit.get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return response.body();
  }

  private static String plain(String html) {
    return html.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
  }

  @Test
  void each_day_tells_what_shifted_what_was_offered_and_what_was_said_the_newest_first() {
    String page = plain(page("/timeline"));
    assertThat(page).contains("1 shift, 1 pledge, 6 statements");
    assertThat(page).contains("reversal Norland on herring quota, ten years: supports, demand → opposes, red line");
    assertThat(page).contains("pledge, announced Norland to sound watch, sea, 2 ships");
    assertThat(page.indexOf(" 20 June 2025 reversal")).isPositive().isLessThan(page.indexOf(" 12 June 2025 3 statements"));
  }

  @Test
  void a_shift_leads_to_its_place_in_the_history_and_a_statement_to_its_place_in_the_document() {
    String page = page("/timeline");
    String shift = page.replaceAll("(?s).*href=\"/history/norland/herring-quota#(h-[0-9a-f]+)\".*", "$1");
    assertThat(page("/history/norland/herring-quota")).contains("id=\"" + shift + "\"");
    String said = Exhibit.TURN.statements().getFirst().id();
    assertThat(page).contains("/documents/" + Exhibit.TURN.documentId() + "#" + said);
    String pledge = page.replaceAll("(?s).*href=\"/pledges#(g-[0-9a-f]+)\".*", "$1");
    assertThat(page("/pledges")).contains("id=\"" + pledge + "\"");
  }

  @Test
  void the_address_says_what_is_shown() {
    assertThat(plain(page("/timeline?party=sudreys"))).contains("0 shifts, 0 pledges, 1 statement").doesNotContain("reversal");
    assertThat(plain(page("/timeline?show=shifts"))).contains("1 shift, 0 pledges, 0 statements");
    assertThat(plain(page("/timeline?issue=vote"))).contains("0 shifts, 0 pledges, 2 statements");
    assertThat(plain(page("/timeline?until=2025-06-19"))).doesNotContain("reversal").contains("12 June 2025");
    assertThat(page("/timeline?party=norland")).contains("value=\"norland\" selected", "href=\"/api/timeline?party=norland\"");
    assertThat(plain(page("/timeline?since=2026-01-01"))).contains("Nothing that is known happened there.");
  }

  @Test
  void the_same_can_be_had_as_json() throws IOException {
    JsonNode days = new ObjectMapper().readTree(page("/api/timeline"));
    assertThat(days).hasSize(2);
    assertThat(days.get(0).get("id").asText()).isEqualTo("2025-06-20");
    assertThat(days.get(0).get("statements").asInt()).isEqualTo(3);
    assertThat(days.get(0).get("shifts").get(0).get("kind").asText()).isEqualTo("reversal");
    assertThat(days.get(0).get("pledges").get(0).get("capability").asText()).isEqualTo("sea");
  }

  @Test
  void what_was_not_said_or_is_hearsay_never_reads_like_what_was_said(@TempDir Path folder) {
    Case text = new Case("not.txt", "Rourke did not say that the boats would leave. Officials said that it rained.")
        .published("2025-06-12")
        .says(Exhibit.ROURKE, "sudreys", "Rourke", "did not say", "that the boats would leave")
        .denied()
        .add(null, null, Evidentiality.ANONYMOUS, null, "Officials", "said", "that it rained");
    try (Exhibit other = new Exhibit(folder, "The Sound", text)) {
      assertThat(plain(other.get("/timeline").body()))
          .contains("that the boats would leave negated Tom Rourke", "that it rained anonymous Officials");
    }
  }

  @Test
  void many_days_come_in_pages_and_fit_on_the_axis(@TempDir Path folder) {
    List<Case> many = new ArrayList<>();
    LocalDate first = LocalDate.parse("2023-01-01");
    for (int i = 0; i < 60; i++) {
      many.add(new Case("text-" + i + ".txt", "Ann Lee said " + i + ".").published(first.plusDays(10L * i).toString())
          .says(null, null, "Ann Lee", "said", i + "."));
    }
    try (Exhibit archive = new Exhibit(folder, "Archive", many.toArray(Case[]::new))) {
      String page = archive.get("/timeline").body();
      assertThat(page).contains("Page 1 of 3", "each mark 5 days", "60 statements");
      assertThat(page.split("<li id=\"d-", -1)).hasSize(TimelineView.DAYS + 1);
      assertThat(archive.get("/api/timeline?page=3").headers().firstValue("X-Total-Count")).hasValue("60");
    }
  }

  @Test
  void an_empty_ledger_says_what_to_type(@TempDir Path folder) {
    try (Exhibit empty = new Exhibit(folder, "Nothing yet")) {
      assertThat(empty.get("/timeline").body()).contains("./parley read ARTICLE… --dossier " + folder);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"show=gossip", "since=yesterday", "until=2025-02-30"})
  void what_cannot_be_understood_is_named(String query) {
    HttpResponse<String> response = exhibit.get("/timeline?" + query);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains(query.substring(query.indexOf('=') + 1), "Maybe ");
  }
}
