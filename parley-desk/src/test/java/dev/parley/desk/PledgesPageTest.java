package dev.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.PledgeRecords;
import dev.parley.dossier.pledges.Pledges;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PledgesPageTest {
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
  void each_need_shows_its_offers_with_caveats_and_what_is_missing() {
    String page = plain(page("/pledges"));
    assertThat(page).contains(
        "sea, 5 needed hole: 3 of 5", "training hole: nobody offers it", "funds hole: nobody offers it");
    assertThat(page).contains(
        "Norland 2 ships announced away from the fishing grounds if: the lighthouse is manned 20 June 2025");
  }

  @Test
  void a_pledge_leads_to_its_words_in_the_document() {
    String said = Exhibit.TURN.statements().get(1).id();
    assertThat(page("/pledges")).contains("href=\"/documents/" + Exhibit.TURN.documentId() + "#" + said + "\"");
  }

  @Test
  void what_a_document_tells_in_its_own_voice_is_shown_as_such_and_found_by_its_words(@TempDir Path folder) {
    Case told = new Case("told.txt", "Rain fell. Westmark approved 40 million euros for the watch. Ann Lee said so.")
        .published("2025-06-21")
        .says(null, null, "Ann Lee", "said", "so");
    try (Exhibit other = new Exhibit(folder, "The Sound", told)) {
      String page = other.get("/pledges").body();
      assertThat(plain(page)).contains(
          "funds Westmark 40,000,000 EUR committed, outlet", "the document itself , 21 June 2025");
      assertThat(page).contains("/documents/" + told.documentId() + "#:~:text=Westmark%20approved");
    }
  }

  @Test
  void what_is_claimed_of_a_bloc_stands_beside_who_is_named() {
    String page = plain(page("/pledges"));
    assertThat(page.substring(page.indexOf("Claimed, and who is named")))
        .contains("Sound League", "2 of 4", "are ready to send ships", "Norland", " 1 ");
  }

  @Test
  void as_of_an_earlier_day_nobody_had_offered_anything() {
    assertThat(plain(page("/pledges?as-of=2025-06-15")))
        .contains("does anybody offer what is needed", "sea, 5 needed hole: nobody offers it")
        .doesNotContain("Norland 2 ships");
  }

  @Test
  void pledges_are_the_records_that_the_command_prints() {
    Pledges derived = Pledges.of(exhibit.dossier(), exhibit.ledger(), null);
    PledgeRecords records = new PledgeRecords(true);
    List<String> lines = new ArrayList<>();
    derived.pledges().forEach(one -> lines.add(records.json(one)));
    derived.claims().forEach(one -> lines.add(records.json(one)));
    assertThat(lines).hasSize(2);
    assertThat(page("/api/pledges")).isEqualTo("[\n" + String.join(",\n", lines) + "\n]\n");
    assertThat(page("/api/pledges?as-of=2025-06-15")).isEqualTo("[]\n");
  }

  @Test
  void a_dossier_without_an_arrangement_or_a_ledger_says_what_to_do(@TempDir Path folder) {
    Dossier whole = Exhibit.dossier(folder, "Nothing yet");
    Dossier bare =
        new Dossier(whole.name(), whole.title(), whole.parties(), whole.blocs(), whole.issues(), List.of(), whole.path());
    try (Exhibit none = new Exhibit(bare)) {
      assertThat(none.get("/pledges").body()).contains("Add arrangements:");
    }
    try (Exhibit empty = new Exhibit(whole)) {
      assertThat(empty.get("/pledges").body()).contains("./parley read ARTICLE… --dossier " + folder, "nobody offers it");
    }
  }
}
