package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cli.Screen.Shown;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that show and mend a ledger. */
class LedgerCommandsTest {
  @SuppressWarnings("NullAway.Init")
  private SmallCase small;

  @BeforeEach
  void make(@TempDir Path folder) throws IOException {
    small = SmallCase.in(folder);
  }

  private Shown run(Object... words) {
    return runWide(120, words);
  }

  private Shown runWide(int columns, Object... words) {
    List<Object> line = new ArrayList<>(List.of(words));
    line.add("--dossier");
    line.add(small.folder());
    return Screen.wide(columns).run(line.toArray());
  }

  private List<String> wordsFound(Object... filter) {
    List<Object> line = new ArrayList<>(List.of("statements"));
    line.addAll(List.of(filter));
    Shown shown = run(line.toArray());
    assertThat(shown.status()).isZero();
    return shown.out().lines().skip(1).map(row -> row.replaceAll(".*article.txt\\s+", "")).toList();
  }

  @Test
  void statements_are_listed_by_day_with_speaker_party_and_words() {
    Shown shown = run("statements");
    assertThat(shown.status()).isZero();
    assertThat(shown.err()).isEqualTo("4 statements\n");
    assertThat(shown.out().lines().toList()).hasSize(5);
    assertThat(shown.out()).containsPattern("2025-08-20 +Jane Doe +ruritania +mixed +article.txt +said: the plan was “dead”");
    assertThat(shown.out()).containsPattern("“a diplomat” +– +direct, anonymous");
  }

  @Test
  void a_nested_statement_is_marked() {
    assertThat(run("statements").out()).containsPattern("› Jane Doe +ruritania +indirect, second-hand");
  }

  @Test
  void each_filter_lets_through_what_it_says() {
    assertThat(wordsFound("--speaker", "roe")).containsExactly("said: Doe had agreed to talks");
    assertThat(wordsFound("--party", "ruritania")).containsExactly("said: the plan was “dead”", "had agreed: to talks");
    assertThat(wordsFound("--kind", "direct")).containsExactly("said: Never,");
    assertThat(wordsFound("--evidentiality", "second-hand")).containsExactly("had agreed: to talks");
    assertThat(wordsFound("--until", "2025-08-20")).containsExactly("said: the plan was “dead”");
    assertThat(wordsFound("--since", "2025-08-21")).hasSize(3);
    assertThat(wordsFound("--search", "TALKS agreed doe")).hasSize(2);
    assertThat(wordsFound("--min-confidence", "0.9")).hasSize(2);
    assertThat(wordsFound("--document", small.other().id())).isEmpty();
    assertThat(wordsFound("--party", "ruritania", "--kind", "direct")).isEmpty();
  }

  @Test
  void a_limit_tells_how_many_there_are() {
    Shown shown = run("statements", "--limit", "1");
    assertThat(shown.out().lines().toList()).hasSize(2);
    assertThat(shown.err()).isEqualTo("1 statement of 4\n");
  }

  @Test
  void a_party_that_the_dossier_does_not_have_is_a_failure_that_names_those_it_has() {
    Shown shown = run("statements", "--party", "ruritanian");
    assertThat(shown.status()).isEqualTo(1);
    assertThat(shown.err()).contains("ruritanian").contains("Maybe one of these: ruritania, graustark");
  }

  @Test
  void without_text_no_word_of_the_document_is_printed() {
    for (String format : List.of("table", "jsonl", "csv")) {
      Shown shown = run("statements", "--without-text", "--format", format);
      assertThat(shown.out()).doesNotContain("dead").doesNotContain("talks").doesNotContain("agreed");
      assertThat(shown.out()).contains("Jane Doe");
    }
  }

  @Test
  void a_spreadsheet_starts_with_a_byte_order_mark_and_has_a_row_for_each_statement() {
    Shown shown = run("statements", "--format", "csv");
    assertThat(shown.out()).startsWith("\uFEFF");
    assertThat(shown.out().lines().toList()).hasSize(5);
    assertThat(shown.err()).isEmpty();
  }

  @Test
  void documents_are_listed_with_what_is_known_of_them() {
    Shown shown = run("documents", "list");
    assertThat(shown.status()).isZero();
    assertThat(shown.out()).containsPattern(small.article().id() + " +2025-08-21 +4 .*The plan");
    assertThat(shown.out()).containsPattern(small.other().id() + " +– +0 .*news/other.txt");
  }

  @Test
  void a_document_is_shown_with_its_statements_and_its_text() {
    Shown shown = run("documents", "show", small.article().id());
    assertThat(shown.out()).contains("The plan").contains("2025-08-21").contains("Jane Doe").contains(SmallCase.BODY);
    assertThat(run("documents", "show", small.article().id(), "--without-text").out()).doesNotContain("dead");
  }

  @Test
  void an_unknown_id_is_a_failure_that_says_where_to_look_it_up() {
    for (String command : List.of("show", "remove")) {
      Shown shown = run("documents", command, "d-0000000000000000");
      assertThat(shown.status()).isEqualTo(1);
      assertThat(shown.out()).isEmpty();
      assertThat(shown.err()).contains("d-0000000000000000").contains("Maybe").contains("documents list");
    }
  }

  @Test
  void a_title_can_be_mended_and_what_was_there_before_is_told() {
    Shown mended = run("documents", "edit", small.article().id(), "--title", "The dead plan", "--as", "ann");
    assertThat(mended.status()).isZero();
    Shown shown = run("documents", "show", small.article().id());
    assertThat(shown.out()).containsPattern("title +The dead plan").contains("title from The plan to The dead plan by ann");
  }

  @Test
  void a_removed_document_is_gone_and_leaves_its_trace() {
    Shown removed = run("documents", "remove", small.article().id(), "--reason", "withdrawn", "--as", "ann");
    assertThat(removed.status()).isZero();
    assertThat(removed.out()).contains("4 statements");
    assertThat(run("documents", "list").out()).doesNotContain(small.article().id());
    assertThat(run("statements").out()).isEmpty();
    assertThat(run("documents", "list", "--removed").out())
        .contains(small.article().id()).contains("ann").contains("withdrawn");
  }

  @Test
  void no_row_is_wider_than_the_terminal() {
    assertThat(runWide(90, "statements").out().lines().toList())
        .allSatisfy(line -> assertThat(Plain.width(line)).isLessThanOrEqualTo(90));
  }

  @Test
  void without_a_ledger_the_user_is_told_how_to_begin_one(@TempDir Path empty) {
    Screen.none().run("dossier", "new", "fresh", "--in", empty);
    Shown shown = Screen.none().run("statements", "--dossier", empty.resolve("fresh"));
    assertThat(shown.status()).isEqualTo(1);
    assertThat(shown.err()).contains("nothing has been read into it").contains("Maybe begin with: parley read");
    assertThat(empty.resolve("fresh/ledger.db")).doesNotExist();
  }
}
