package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cli.Screen.Shown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that read, on real files with the real reader. */
class ReadingCommandsTest {
  private static final String ARTICLE = """
      GENEVA — The Ruritanian foreign minister, Jane Doe, said on Wednesday that her country would not withdraw from \
      the talks. “We will stay at the table,” Doe told reporters after a meeting with her counterpart.

      The Graustark government accused Ruritania of delaying the negotiations on purpose.
      """;

  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private Path dossier;

  @BeforeEach
  void write(@TempDir Path room) throws IOException {
    folder = Files.createDirectories(room.resolve("my articles"));
    dossier = Files.createDirectories(room.resolve("case"));
    Files.writeString(folder.resolve("article.txt"), ARTICLE);
    Files.writeString(dossier.resolve("dossier.yaml"), """
        name: talks
        title: Some talks
        parties:
          - id: ruritania
            names: [Ruritania]
            people:
              - {id: jane-doe, name: Jane Doe, role: foreign minister}
          - id: graustark
            names: [Graustark]
        """);
  }

  private Path article() {
    return folder.resolve("article.txt");
  }

  private static long statementsIn(String jsonl) {
    return jsonl.lines().filter(line -> line.startsWith("{\"type\":\"statement\"")).count();
  }

  @Test
  void an_article_goes_in_and_who_said_what_comes_out() {
    Shown shown = Screen.wide(120).run("extract", article(), "--dossier", dossier, "--published", "2025-08-21");
    assertThat(shown.status()).isZero();
    assertThat(shown.err()).isEmpty();
    assertThat(shown.out()).contains("article.txt (published 2025-08-21, ");
    assertThat(shown.out()).containsPattern("2025-08-20 +Jane Doe +ruritania ");
  }

  @Test
  void the_same_article_gives_the_same_lines_twice() {
    Shown first = Screen.none().run("extract", article(), "--format", "jsonl", "--published", "2025-08-21");
    Shown second = Screen.none().run("extract", article(), "--format", "jsonl", "--published", "2025-08-21");
    assertThat(statementsIn(first.out())).isGreaterThan(1);
    assertThat(second.out()).isEqualTo(first.out());
  }

  @Test
  void without_a_dossier_no_statement_has_a_party() {
    Shown shown = Screen.none().run("extract", article(), "--format", "jsonl");
    assertThat(shown.out()).contains("\"party\":null").doesNotContain("\"party\":\"");
  }

  @Test
  void the_body_is_printed_before_its_statements() {
    Shown shown = Screen.none().run("extract", article(), "--format", "jsonl", "--with-documents");
    assertThat(shown.out()).startsWith("{\"type\":\"document\"").contains("\"body\":\"GENEVA — The Ruritanian");
    assertThat(statementsIn(shown.out())).isPositive();
  }

  @Test
  void what_cannot_be_read_is_named_and_counted_and_does_not_stop_the_rest() throws IOException {
    Files.writeString(folder.resolve("empty.txt"), "");
    Files.write(folder.resolve("picture.bin"), new byte[] {0, 1, 2, 3, 0, 0, 0, 5});
    Shown shown = Screen.none().run("extract", folder, "--format", "jsonl");
    assertThat(shown.status()).isZero();
    assertThat(statementsIn(shown.out())).isPositive();
    assertThat(shown.err()).contains("left out: " + folder + "/empty.txt: ").contains("picture.bin: ")
        .contains("2 left out, 1 read");
  }

  @Test
  void with_nothing_read_the_status_is_1() {
    Shown shown = Screen.none().run("extract", folder.resolve("nowhere.txt"));
    assertThat(shown.status()).isEqualTo(1);
    assertThat(shown.out()).isEmpty();
    assertThat(shown.err()).contains("nowhere.txt").contains("1 left out, 0 read");
  }

  @Test
  void a_limit_on_the_size_is_kept() {
    Shown shown = Screen.none().run("extract", article(), "--max-bytes", "20");
    assertThat(shown.status()).isEqualTo(1);
    assertThat(shown.err()).contains("over the limit of 20 bytes");
  }

  @Test
  void an_address_in_a_private_network_is_refused_without_asking_it() {
    Shown shown = Screen.none().run("extract", "http://127.0.0.1:9/article.html");
    assertThat(shown.status()).isEqualTo(1);
    assertThat(shown.err()).contains("http://127.0.0.1:9/article.html").containsIgnoringCase("private");
  }

  @Test
  void a_spreadsheet_has_a_row_for_each_statement() {
    Shown lines = Screen.none().run("extract", article(), "--format", "jsonl");
    Shown table = Screen.none().run("extract", article(), "--format", "csv");
    assertThat(table.out()).startsWith("\uFEFF");
    assertThat(table.out().lines().count()).isEqualTo(statementsIn(lines.out()) + 1);
  }

  @Test
  void without_text_no_word_is_printed() {
    for (String format : List.of("table", "jsonl", "csv")) {
      Shown shown = Screen.none().run("extract", article(), "--format", format, "--without-text");
      assertThat(shown.status()).isZero();
      assertThat(shown.out()).doesNotContain("stay at the table").doesNotContain("delaying");
    }
  }

  @Test
  void a_confidence_that_none_reaches_leaves_nothing() {
    Shown shown = Screen.none().run("extract", article(), "--format", "jsonl", "--min-confidence", "1");
    assertThat(shown.status()).isZero();
    assertThat(statementsIn(shown.out())).isZero();
  }

  @Test
  void reading_the_same_again_adds_nothing() {
    Shown first = Screen.none().run("read", folder, "--dossier", dossier, "--published", "2025-08-21");
    assertThat(first.status()).isZero();
    assertThat(first.out()).contains("1 new document, 0 there already");
    String listed = Screen.none().run("statements", "--dossier", dossier, "--format", "jsonl").out();
    Shown second = Screen.none().run("read", folder, "--dossier", dossier, "--published", "2025-08-21");
    assertThat(second.status()).isZero();
    assertThat(second.out()).contains("0 new documents, 1 there already");
    assertThat(Screen.none().run("statements", "--dossier", dossier, "--format", "jsonl").out()).isEqualTo(listed);
    assertThat(statementsIn(listed)).isPositive();
  }

  @Test
  void a_bar_moves_on_a_terminal_and_nowhere_else() {
    Shown moved = Screen.wide(80).withProgress().run("read", folder, "--dossier", dossier, "--published", "2025-08-21");
    assertThat(moved.err()).contains("reading 100% [").contains("1/1").contains(" statements");
    Shown still = Screen.none().run("read", folder, "--dossier", dossier, "--published", "2025-08-21");
    assertThat(still.err()).isEmpty();
  }

  @Test
  void the_ledger_holds_what_extract_prints_and_which_utterance_it_reports() {
    String printed = Screen.none()
        .run("extract", folder, "--dossier", dossier, "--published", "2025-08-21", "--format", "jsonl").out();
    Screen.none().run("read", folder, "--dossier", dossier, "--published", "2025-08-21");
    String listed = Screen.none().run("statements", "--dossier", dossier, "--format", "jsonl").out();
    assertThat(printed.lines()).allMatch(line -> line.contains("\"utterance\":null"));
    assertThat(listed.lines()).allMatch(line -> line.contains("\"utterance\":\"u-"));
    assertThat(listed.lines().map(line -> line.replaceFirst("\"utterance\":\"u-[0-9a-f]+\"", "\"utterance\":null")))
        .containsExactlyInAnyOrderElementsOf(printed.lines().toList());
  }

  @Test
  void a_table_of_dates_dates_what_is_said() throws IOException {
    Path dates = folder.resolveSibling("dates.csv");
    Files.writeString(dates, "id,date,precision\narticle,2025-08-21,day\nother,2025-01-01,day\n");
    Shown shown = Screen.none().run("read", folder, "--dossier", dossier, "--dates", dates);
    assertThat(shown.status()).isZero();
    assertThat(shown.err()).contains("no document has the id of these dates: other");
    assertThat(Screen.none().run("statements", "--dossier", dossier, "--until", "2025-08-20").out()).contains("2025-08-20");
  }

  @Test
  void a_fault_in_the_table_of_dates_is_told_with_its_line() throws IOException {
    Path dates = folder.resolveSibling("dates.csv");
    Files.writeString(dates, "id,date,precision\narticle,21.8.2025,day\n");
    Shown shown = Screen.none().run("read", folder, "--dossier", dossier, "--dates", dates);
    assertThat(shown.status()).isEqualTo(1);
    assertThat(shown.err()).contains("dates.csv:2: ").contains("Maybe ");
    assertThat(dossier.resolve("ledger.db")).doesNotExist();
  }

  @Test
  void a_document_without_a_date_is_told_with_how_to_give_it() {
    Shown shown = Screen.none().run("read", folder, "--dossier", dossier);
    assertThat(shown.status()).isZero();
    assertThat(shown.err()).contains("1 document without a date").contains("Maybe give the dates");
  }

  @Test
  void a_mended_date_moves_what_was_said() {
    Screen.none().run("read", folder, "--dossier", dossier, "--published", "2025-08-21");
    String list = Screen.none().run("documents", "list", "--dossier", dossier, "--format", "csv").out();
    String id = list.replaceAll("(?s).*?(d-[0-9a-f]{16}).*", "$1");
    Shown mended = Screen.none().run("documents", "edit", id, "--published", "2025-08-28", "--dossier", dossier);
    assertThat(mended.status()).isZero();
    String after = Screen.none().run("statements", "--dossier", dossier, "--speaker", "jane-doe").out();
    assertThat(after).contains("2025-08-27").doesNotContain("2025-08-20");
  }

  @Test
  void text_can_come_from_a_file_in_any_usual_character_set() throws IOException {
    Files.write(article(), ARTICLE.replace('“', '"').replace('”', '"').replace('—', '-').getBytes(StandardCharsets.UTF_16));
    Shown shown = Screen.none().run("extract", article(), "--format", "jsonl");
    assertThat(shown.status()).isZero();
    assertThat(shown.out()).contains("We will stay at the table");
  }
}
