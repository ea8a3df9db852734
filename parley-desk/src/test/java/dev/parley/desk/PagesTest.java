package dev.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dossier.ledger.DocumentEdit;
import dev.parley.model.Precision;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
  private static Exhibit exhibit;

  @BeforeAll
  static void open(@TempDir Path folder) {
    exhibit =
        new Exhibit(folder, "The Sound " + Exhibit.SCRIPT, Exhibit.TALKS, Exhibit.DEMONSTRATION, Exhibit.HOSTILE);
  }

  @AfterAll
  static void close() {
    exhibit.close();
  }

  private static String page(String path) {
    HttpResponse<String> response = exhibit.get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    return response.body();
  }

  /** What the pattern's group holds, every time it is found. */
  private static List<String> all(String page, String pattern) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static List<String> titles(String page) {
    return all(page, "<th scope=\"row\"><a [^>]*><bdi>(.*?)</bdi>");
  }

  @Test
  void the_list_of_documents_shows_dates_statements_by_kind_and_speakers() {
    String page = page("/documents");
    assertThat(page).contains("12 June 2025", "The Holm Courier", "3 documents");
    assertThat(page).contains("<bdi>Tom Rourke</bdi>, <bdi>Solveig Dahl</bdi>, <bdi>علي الحسن</bdi>");
    String row = page.substring(page.indexOf("Norland will not sign"), page.indexOf("Tom Rourke"));
    assertThat(all(row, "data-label=\"(?:direct|mixed|indirect)\">(\\d+)<")).containsExactly("1", "0", "8");
  }

  @Test
  void documents_are_sorted_by_the_newest_first_and_otherwise_as_asked() {
    assertThat(titles(page("/documents")).getFirst()).startsWith("Norland");
    assertThat(titles(page("/documents?sort=date&order=ascending")).getLast()).startsWith("Norland");
    assertThat(titles(page("/documents?sort=title")))
        .extracting(t -> t.substring(0, 3))
        .containsExactly("A t", "Nor", "The");
    assertThat(page("/documents?sort=title")).contains("aria-sort=\"ascending\"");
    assertThat(titles(page("/documents?sort=indirect")).getFirst()).startsWith("Norland");
  }

  @Test
  void documents_are_found_by_words_of_title_site_or_speaker() {
    assertThat(titles(page("/documents?q=courier"))).hasSize(1);
    assertThat(titles(page("/documents?q=ROURKE+norland"))).hasSize(1);
    assertThat(titles(page("/documents?q=boats"))).containsExactly("The boats are ready");
    assertThat(page("/documents?q=zebra")).contains("No document has all of these words");
    assertThat(page("/documents?q=%22%3E%3Cscript%3E")).doesNotContain("\"><script>");
  }

  @Test
  void actors_are_listed_with_their_party_their_days_and_a_way_to_what_they_said() {
    String page = page("/actors");
    String row = page.substring(page.indexOf("id=\"tom-rourke\""), page.indexOf("</tr>", page.indexOf("id=\"tom-rourke\"")));
    assertThat(row).contains("<bdi>Tom Rourke</bdi>", "The Sudreys", ">4<", "12 June 2025", "/statements?speaker=tom-rourke");
    assertThat(page).doesNotContain("The harbour master").contains("علي الحسن");
    assertThat(page("/actors?q=sudreys")).contains("1 of ").doesNotContain("Solveig");
    assertThat(page("/statements?speaker=tom-rourke")).contains("4 statements");
  }

  @Test
  void actors_that_a_person_merged_are_one_on_every_page(@TempDir Path folder) {
    try (Exhibit merged = new Exhibit(folder, "Merged", Exhibit.TALKS)) {
      merged.ledger().actors().merge(List.of("tom-rourke"), "solveig-dahl", "a pen name", "Marit Eide");
      assertThat(merged.get("/actors").body()).doesNotContain("id=\"tom-rourke\"").contains("Tom Rourke");
      assertThat(merged.get("/documents/" + Exhibit.TALKS.documentId()).body()).doesNotContain("<bdi>Tom Rourke</bdi>");
      assertThat(merged.get("/statements?speaker=solveig-dahl").body()).contains("7 statements");
      assertThat(merged.get("/documents").body()).doesNotContain("Tom Rourke");
    }
  }

  @Test
  void an_empty_ledger_says_what_to_type(@TempDir Path folder) {
    try (Exhibit empty = new Exhibit(folder, "Nothing yet")) {
      assertThat(empty.get("/").body()).contains("./parley read ARTICLE… --dossier " + folder);
      assertThat(empty.get("/documents").body()).contains("./parley read ARTICLE… --dossier " + folder);
      assertThat(empty.get("/actors").body()).contains("./parley read ARTICLE… --dossier " + folder);
      assertThat(empty.get("/statements").body()).contains("./parley read ARTICLE… --dossier " + folder);
    }
  }

  @Test
  void a_document_shows_its_text_whole_with_its_marks() {
    String page = page("/documents/" + Exhibit.TALKS.documentId());
    String body = page.substring(page.indexOf("<div class=\"body\">"), page.indexOf("<section class=\"left-out\">"));
    String shown = body.replaceAll("<[^>]+>", "").strip();
    assertThat(shown.replaceAll("\\s+", " ")).isEqualTo(Exhibit.TALKS.document().body().replaceAll("\\s+", " "));
    assertThat(body).contains(
        "data-parts=\"" + Exhibit.INNER + ":source " + Exhibit.OUTER + ":content\">Tom Rourke of the Sudreys</span>");
    assertThat(all(body, "<span class=\"(content deep-2)\"")).isNotEmpty();
    assertThat(all(body, "data-no=\"(\\d+)\"")).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
    assertThat(body).contains("class=\"aside\"", "data-label=\"caption\"", "data-label=\"reader’s comment\"");
    assertThat(page).contains("Subscribe to the Courier’s evening letter.");
  }

  @Test
  void a_card_says_who_for_whom_how_and_when() {
    String page = page("/documents/" + Exhibit.TALKS.documentId());
    String inner = page.substring(page.indexOf("id=\"" + Exhibit.INNER + "\""));
    String card = inner.substring(0, inner.indexOf("</article>"));
    assertThat(card).contains("<bdi>Tom Rourke</bdi>", "The Sudreys", "second-hand", "indirect", "12 June 2025");
    assertThat(card).contains("0.94", "to postpone the vote until October", "href=\"#" + Exhibit.OUTER + "\"");
    assertThat(page).contains("unknown: “<bdi>Officials</bdi>”", "Read by hand-marked 1.");
    assertThat(page).contains("<bdi>علي الحسن</bdi>");
  }

  @Test
  void a_text_written_for_demonstration_says_so() {
    assertThat(page("/documents/" + Exhibit.DEMONSTRATION.documentId())).contains("Written for demonstration.");
    assertThat(page("/documents/" + Exhibit.TALKS.documentId())).doesNotContain("Written for demonstration.");
    assertThat(all(page("/documents"), "class=\"tag\">(.*?)<")).containsExactly("demonstration");
  }

  @Test
  void words_of_an_article_are_never_taken_for_the_page_s_own() {
    String hostile = "/documents/" + Exhibit.HOSTILE.documentId();
    for (String path : List.of("/", "/documents", "/statements", "/actors", hostile, "/documents?q=" + "%3Cscript%3E", "/nowhere")) {
      String page = exhibit.get(path).body();
      assertThat(page).as(path).doesNotContain("<script>").doesNotContain("<b>").doesNotContain("<img");
      assertThat(page).as(path).contains("The Sound &lt;script&gt;");
    }
    String page = page(hostile);
    assertThat(page).contains("&lt;script&gt;document.title=", "&amp; &lt;b&gt;bold", "${7*7}", "&lt;img src=x");
    assertThat(page("/statements")).contains("<option value=\"&#34;>&lt;img src=x onerror=&#34;document");
  }

  @Test
  void statements_are_filtered_by_what_the_address_says() {
    assertThat(page("/statements")).contains("11 statements");
    assertThat(page("/statements?party=norland")).contains("3 statements", "value=\"norland\" selected");
    assertThat(page("/statements?speaker=rourke&kind=indirect")).contains("4 statements");
    assertThat(page("/statements?evidentiality=second-hand")).contains("1 statement<");
    assertThat(page("/statements?kind=direct")).contains("1 statement<", "We can live with inspectors");
    assertThat(page("/statements?since=2025-06-11&until=2025-06-12")).contains("9 statements");
    assertThat(page("/statements?search=quota")).contains("1 statement<");
    assertThat(page("/statements?search=zebra")).contains("No statement fits these filters.");
    assertThat(page("/statements")).contains("/documents/" + Exhibit.TALKS.documentId() + "#" + Exhibit.INNER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kind=loud", "since=yesterday", "page=-1", "since=2025-02-30", "page=99999999999"})
  void a_filter_that_cannot_be_understood_is_named(String query) {
    HttpResponse<String> response = exhibit.get("/statements?" + query);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains(query.substring(query.indexOf('=') + 1), "Maybe ");
  }

  @Test
  void a_long_list_comes_in_pages(@TempDir Path folder) {
    Case[] many = new Case[Pager.SIZE + 1];
    for (int i = 0; i < many.length; i++) {
      many[i] = new Case("text-" + i + ".txt", "Ann Lee said " + i + ".").says(null, null, "Ann Lee", "said", i + ".");
    }
    try (Exhibit archive = new Exhibit(folder, "Archive", many)) {
      assertThat(archive.get("/documents").body()).contains("Page 1 of 2", "href=\"?page=2\"");
      assertThat(titles(archive.get("/documents?page=2").body())).hasSize(1);
      assertThat(archive.get("/documents?page=2&q=text").body()).contains("href=\"?page=1&amp;q=text\"");
      assertThat(archive.get("/statements?page=2").body()).contains("Page 2 of 2");
      assertThat(archive.get("/statements?page=77").body()).contains("Page 2 of 2");
    }
  }

  @Test
  void what_a_person_mended_is_told(@TempDir Path folder) {
    try (Exhibit mended = new Exhibit(folder, "Mended", Exhibit.DEMONSTRATION)) {
      String id = Exhibit.DEMONSTRATION.documentId();
      mended.ledger().edit(
          id, new DocumentEdit(LocalDate.parse("2025-06-09"), Precision.DAY, null, null, "Marit Eide"), null);
      String page = mended.get("/documents/" + id).body();
      assertThat(page).contains("9 June 2025", "Marit Eide", "2025-06-09", "before 2025-06-10");
    }
  }

  @Test
  void a_document_that_was_removed_is_gone_and_says_why(@TempDir Path folder) {
    try (Exhibit shelf = new Exhibit(folder, "Shelf", Exhibit.DEMONSTRATION)) {
      String id = Exhibit.DEMONSTRATION.documentId();
      shelf.ledger().remove(id, "Marit Eide", "the author asked");
      HttpResponse<String> response = shelf.get("/documents/" + id);
      assertThat(response.statusCode()).isEqualTo(410);
      assertThat(response.body()).contains("Marit Eide", "the author asked");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nowhere", "/documents/d-0", "/documents/d-0/more", "/favicon.ico"})
  void what_is_not_there_is_a_page_that_says_so(String path) {
    HttpResponse<String> response = exhibit.get(path);
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(response.body()).contains("<h1>Not found</h1>", "the list of documents");
  }
}
