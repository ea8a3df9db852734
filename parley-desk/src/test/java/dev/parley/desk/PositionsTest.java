package dev.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.PositionRecords;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.positions.Derivation;
import dev.parley.model.Stance;
import dev.parley.model.Strength;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The matrix, the histories behind it, and the same as JSON. */
class PositionsTest {
  private static final PositionRecords RECORDS = new PositionRecords(true);
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

  /** The words of a party's row, without tags. */
  private static String row(String page, String party) {
    int from = page.indexOf("<tr id=\"" + party + "\">");
    assertThat(from).as(party).isPositive();
    return plain(page.substring(from, page.indexOf("</tr>", from)));
  }

  private static String plain(String html) {
    return html.replaceAll("<[^>]+>", "").replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
  }

  private static String array(List<String> records) {
    return records.stream().collect(Collectors.joining(",\n", "[\n", "\n]\n"));
  }

  @Test
  void the_home_page_is_the_matrix_with_stance_strength_age_and_sources_of_each_position() {
    String page = page("/");
    assertThat(page).contains("all that is known, up to 20 June 2025", "Is the herring quota fixed?");
    assertThat(row(page, "norland")).contains("opposes: −", "ten years", "red line · same day · 2 sources");
    assertThat(row(page, "sudreys")).contains("opposes: −", "october", "red line · 8 days · 1 source");
    assertThat(plain(page)).contains("No position known of Westmark, Sound League");
  }

  @Test
  void the_matrix_of_an_earlier_day_shows_what_was_known_then() {
    String page = page("/?as-of=2025-06-15");
    assertThat(page).contains("as of 15 June 2025", "value=\"2025-06-15\"");
    assertThat(row(page, "norland")).contains("supports: +", "demand · 3 days · 1 source").doesNotContain("opposes");
    assertThat(page).contains("rel=\"prev\" href=\"/?as-of=2025-06-12\"", "rel=\"next\" href=\"/?as-of=2025-06-20\"");
    assertThat(page("/?as-of=2025-06-01")).contains("Nothing that was known by then");
  }

  @Test
  void hearsay_has_a_sign_of_its_own_and_never_stands_for_the_partys_own_word() {
    String page = page("/");
    assertThat(row(page, "sudreys"))
        .contains("supports (second-hand): +?", "second-hand · 8 days", "others tell supports (second-hand): +?");
    assertThat(page).contains("class=\"chip supports told\"", "class=\"chip opposes\"");
  }

  @Test
  void the_matrix_can_be_narrowed_to_a_party_or_an_issue_by_its_address() {
    String party = page("/?party=norland");
    assertThat(row(party, "norland")).contains("ten years");
    assertThat(party).doesNotContain("<tr id=\"sudreys\">").contains("href=\"/api/positions?party=norland\"");
    assertThat(plain(page("/?issue=vote"))).doesNotContain("herring").contains("October");
  }

  @Test
  void each_position_leads_to_its_history_and_the_history_to_the_words_in_the_document() {
    assertThat(page("/")).contains("href=\"/history/norland/herring-quota#ten-years\"");
    String page = page("/history/norland/herring-quota");
    assertThat(page).contains("id=\"ten-years\"", "The herring quota is fixed for ten years.");
    String words = plain(page);
    assertThat(words).contains(
        "reversal on 20 June 2025, before: supports, demand", " “We can no longer accept a fixed quota,” ");
    assertThat(words.indexOf("opposes, red line now")).isPositive().isLessThan(words.indexOf("supports, demand 12 June"));
    String said = Exhibit.TURN.statements().getFirst().id();
    assertThat(page).contains("href=\"/documents/" + Exhibit.TURN.documentId() + "#" + said + "\"");
    assertThat(page("/documents/" + Exhibit.TURN.documentId())).contains("id=\"" + said + "\"");
  }

  @Test
  void a_history_keeps_what_others_tell_apart() {
    String words = plain(page("/history/sudreys/vote"));
    assertThat(words).contains("Others tell otherwise, unconfirmed", "could live with a vote in October");
    assertThat(words).contains("supports (second-hand): +? that Tom Rourke").doesNotContain("supports: +");
    assertThat(words).doesNotContain("“that Tom Rourke").contains("No position known on: The islands do not vote at all.");
    assertThat(plain(page("/history/westmark/vote")))
        .contains("Nothing that was read shows where Westmark stands on this.", "./parley read");
  }

  @Test
  void conditions_stand_beside_the_position(@TempDir Path folder) {
    Case text = new Case("if.txt", "Rourke said the islands would vote in October if the boats leave.")
        .published("2025-06-12")
        .says(Exhibit.ROURKE, "sudreys", "Rourke", "said", "the islands would vote in October if the boats leave")
        .own("vote", "october", Stance.CONDITIONAL, Strength.PREFERENCE, "the boats leave");
    try (Exhibit other = new Exhibit(folder, "The Sound", text)) {
      assertThat(plain(other.get("/").body())).contains("conditional: ~", "october");
      assertThat(plain(other.get("/history/sudreys/vote").body())).contains("if the boats leave");
    }
  }

  @Test
  void positions_histories_and_shifts_are_the_records_that_the_commands_print() {
    Derivation derived = Derivation.of(exhibit.dossier(), exhibit.ledger());
    assertThat(page("/api/positions"))
        .isEqualTo(array(derived.positions(null).stream().map(RECORDS::json).toList()));
    assertThat(page("/api/positions?as-of=2025-06-15&party=norland"))
        .isEqualTo(array(derived.positions(LocalDate.parse("2025-06-15")).stream()
            .filter(one -> one.party().equals("norland")).map(RECORDS::json).toList()));
    List<String> history = new ArrayList<>();
    derived.courses().stream()
        .filter(course -> course.positions().getFirst().party().equals("norland"))
        .forEach(course -> {
          course.positions().forEach(one -> history.add(RECORDS.json(one)));
          course.shifts().forEach(one -> history.add(RECORDS.json(one)));
        });
    assertThat(page("/api/history/norland/herring-quota")).isEqualTo(array(history)).contains("\"type\":\"shift\"");
    assertThat(page("/api/shifts")).contains("\"kind\":\"reversal\"");
    assertThat(page("/api/shifts?until=2025-06-19")).isEqualTo("[]\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/?party=atlantis", "/?issue=gold", "/history/atlantis/vote", "/history/norland/gold"})
  void a_party_or_issue_that_the_dossier_does_not_have_is_named(String path) {
    HttpResponse<String> response = exhibit.get(path);
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).containsPattern("There is no (party or bloc atlantis|issue gold)").contains("Maybe one of: ");
    String api = path.startsWith("/?") ? "/api/positions" + path.substring(1) : "/api" + path;
    assertThat(exhibit.get(api).statusCode()).isEqualTo(404);
  }

  @Test
  void a_day_that_cannot_be_understood_is_named() {
    assertThat(exhibit.get("/?as-of=yesterday").statusCode()).isEqualTo(400);
  }

  @Test
  void what_another_program_reads_in_meanwhile_shows_at_once(@TempDir Path folder) {
    try (Exhibit growing = new Exhibit(folder, "The Sound", Exhibit.STANDS)) {
      assertThat(row(growing.get("/").body(), "norland")).contains("supports: +");
      try (Ledger elsewhere = Ledger.open(folder.resolve("ledger.db"))) {
        elsewhere.store(Exhibit.TURN.reading(), false);
      }
      assertThat(row(growing.get("/").body(), "norland")).contains("opposes: −");
    }
  }

  @Test
  void an_empty_matrix_says_what_to_do_next(@TempDir Path folder) {
    Dossier whole = Exhibit.dossier(folder, "No issues");
    Dossier bare =
        new Dossier(whole.name(), whole.title(), whole.parties(), whole.blocs(), List.of(), List.of(), whole.path());
    try (Exhibit none = new Exhibit(bare, Exhibit.DEMONSTRATION)) {
      assertThat(plain(none.get("/").body())).contains("This dossier has no issue yet", "Add issues:");
    }
    try (Exhibit uncoded = new Exhibit(whole, Exhibit.TALKS)) {
      assertThat(plain(uncoded.get("/").body()))
          .contains("coded for the dossier’s issues, and none of those read so far is.");
      assertThat(uncoded.get("/api/positions").body()).isEqualTo("[]\n");
    }
  }
}
