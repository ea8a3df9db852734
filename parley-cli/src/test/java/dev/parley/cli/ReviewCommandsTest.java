package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cli.Screen.Shown;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewCommandsTest {
  @SuppressWarnings("NullAway.Init")
  private SmallCase small;

  @BeforeEach
  void make(@TempDir Path folder) throws IOException {
    small = SmallCase.in(folder);
  }

  private Shown run(String line, Object... more) {
    List<Object> words = new ArrayList<>(List.of((Object[]) line.split(" ")));
    words.addAll(List.of(more));
    words.add("--dossier");
    words.add(small.folder());
    return Screen.none().run(words.toArray());
  }

  private String printed(String line, Object... more) {
    Shown shown = run(line, more);
    assertThat(shown.status()).as(shown.err()).isZero();
    return shown.out();
  }

  /** The first id of a kind in what a command prints. */
  private static String id(String printed, String prefix) {
    Matcher found = Pattern.compile("\\b" + prefix + "-[0-9a-f]{16}\\b").matcher(printed);
    assertThat(found.find()).as(prefix + "- in " + printed).isTrue();
    return found.group();
  }

  private String coding() {
    Matcher own = Pattern.compile("\"id\":\"(c-[0-9a-f]{16})\"[^\n]*\"own\":true").matcher(printed("review list --format jsonl"));
    assertThat(own.find()).isTrue();
    return own.group(1);
  }

  @Test
  void a_statement_is_coded_by_hand_where_the_program_is_silent() {
    String list = printed("review list --format jsonl");
    String own = id(list.lines().filter(line -> line.contains("\"own\":true")).findFirst().orElseThrow(), "s");
    String hearsay = id(list.lines().filter(line -> line.contains("\"own\":false")).findFirst().orElseThrow(), "s");

    Shown unknown = run("review add", own, "bridge/nothing", "opposes", "--reason", "why");
    assertThat(unknown.status()).isNotZero();
    assertThat(unknown.err()).contains("has no option bridge/nothing", "Maybe one of these: bridge/open");
    Shown twice = run("review add", own, "bridge/open", "supports", "--reason", "why");
    assertThat(twice.status()).isNotZero();
    assertThat(twice.err()).contains("is coded for bridge/open already", "parley review correct c-");

    String added = printed("review add", hearsay, "bridge/open", "opposes", "--strength", "red-line", "--reason", "says so");
    assertThat(printed("review history --format jsonl")).contains(id(added, "r"), "says so");
  }

  @Test
  void what_nobody_judged_is_listed_with_its_words() {
    Shown list = run("review list");
    assertThat(list.out().lines()).hasSize(3).anySatisfy(line -> assertThat(line)
        .contains("90 %", "ruritania", "bridge/open", "opposes, red-line", "Jane Doe", "the plan was “dead”"));
    assertThat(list.err()).contains("2 codings that nobody judged");
  }

  @Test
  void a_corrected_stance_changes_the_position_at_once_and_both_words_stay_in_the_history() {
    assertThat(printed("review correct " + coding() + " stance=supports strength=demand --as ann --reason", "she jokes"))
        .contains("stance opposes → supports", "strength red-line → demand", "says ann", "she jokes");
    assertThat(printed("positions")).contains("+open").doesNotContain("-open");
    assertThat(printed("review history --format jsonl"))
        .contains("\"found\":{\"option\":\"bridge/open\"", "\"stance\":\"opposes\"", "\"stance\":\"supports\"", "\"state\":\"holds\"");
  }

  @Test
  void a_rejected_coding_leaves_hearsay_alone_and_undoing_brings_the_position_back() {
    String made = printed("review reject " + coding() + " --reason", "about another plan");
    assertThat(printed("positions --format jsonl")).contains("\"evidentiality\":\"second-hand\"");
    printed("review undo " + id(made, "r") + " --reason", "the same plan after all");
    assertThat(printed("positions")).contains("-open!");
    assertThat(printed("review history")).contains("undone").contains("the same plan after all");
  }

  @Test
  void who_judges_what_another_has_judged_since_is_told_and_writes_nothing() {
    Matcher seen = Pattern.compile("\"version\":\"([0-9a-f]+)\"").matcher(
        printed("review list --format jsonl").lines().filter(line -> line.contains("\"own\":true")).findFirst().orElseThrow());
    assertThat(seen.find()).isTrue();
    String id = coding();
    printed("review confirm " + id + " --as ann --seen " + seen.group(1) + " --reason", "as she said");
    Shown late = run("review reject " + id + " --as bo --seen " + seen.group(1) + " --reason", "no");
    assertThat(late.status()).isEqualTo(1);
    assertThat(late.err()).contains("ann judged it", "as she said", "Maybe look at it again");
    assertThat(printed("positions")).contains("-open!");
    Shown anyhow = run("review reject " + id + " --as bo --reason", "no");
    assertThat(anyhow.err()).contains("It counts in the place of", "says ann");
  }

  @Test
  void a_rejected_statement_is_listed_no_more() {
    String statement = id(printed("statements --speaker jane --format jsonl"), "s");
    printed("review reject " + statement + " --reason", "a caption");
    assertThat(printed("statements --format jsonl")).doesNotContain("\"id\":\"" + statement);
    assertThat(printed("why " + statement)).contains("rejected", "a caption");
  }

  @Test
  void what_the_dossier_does_not_know_is_refused_with_what_it_knows() {
    Shown shown = run("review correct " + coding() + " holder=nowhere --reason x");
    assertThat(shown.status()).isEqualTo(1);
    assertThat(shown.err()).contains("no party or bloc nowhere", "Maybe one of these: ruritania, graustark.");
    assertThat(run("review correct " + coding() + " option=bridge/toll --reason x").err())
        .contains("no option bridge/toll", "Maybe one of these: bridge/open.");
  }

  @Test
  void a_position_cannot_be_judged_but_what_is_behind_it() {
    String position = id(printed("positions --format jsonl"), "p");
    Shown shown = run("review reject " + position + " --reason x");
    assertThat(shown.status()).isEqualTo(1);
    assertThat(shown.err()).contains("follows from codings by a rule", "./parley why " + position);
  }

  @Test
  void a_position_is_traced_with_weights_down_to_words_and_their_places() {
    String trace = printed("why " + id(printed("positions --format jsonl"), "p"));
    assertThat(trace.lines().toList()).satisfies(lines -> {
      assertThat(lines.getFirst()).startsWith("position p-").contains("Ruritania opposes bridge/open (red-line)");
      assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("  1.00 coding c-").contains("if: dead", "official", "mixed"));
      assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("  0.00 coding c-").contains("as others tell"));
      assertThat(lines).anySatisfy(line -> assertThat(line).contains("by test-coder-1, 0.9"));
      assertThat(lines).anySatisfy(line -> assertThat(line).contains("18–37 in d-").contains("the plan was “dead”"));
      assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("      document d-").contains("news/article.txt"));
    });
  }

  @Test
  void every_record_answers_why() {
    small.turnRound();
    String made = printed("review confirm " + coding() + " --as ann --reason", "as she said");
    String shift = id(printed("shifts --format jsonl"), "h");
    String split = printed("actors split richard-roe --document " + small.article().id() + " --reason namesake");
    for (String id : List.of(
        small.article().id(), id(printed("statements --format jsonl"), "s"), id(printed("statements --format jsonl"), "u"),
        coding(), shift, id(made, "r"), id(split, "j"))) {
      assertThat(printed("why " + id)).as(id).contains(id).containsPattern("\n +by .+");
      assertThat(printed("why " + id + " --format json")).startsWith("{\"type\":\"trace\",\"id\":\"" + id + "\"");
    }
    assertThat(printed("why " + shift)).contains("reversal", "position p-", "the bridge would open");
    assertThat(printed("why " + id(printed("positions --as-of 2025-08-22 --format jsonl"), "p") + " --as-of 2025-08-22"))
        .contains("as she said");
  }

  @Test
  void without_text_a_trace_has_no_words_of_the_documents() {
    String position = id(printed("positions --format jsonl"), "p");
    assertThat(printed("why " + position + " --without-text")).contains("at ").doesNotContain("dead", "talks");
    assertThat(printed("why " + position + " --without-text --format json")).doesNotContain("dead", "talks");
    assertThat(printed("review list --without-text")).doesNotContain("dead", "talks");
  }

  @Test
  void an_id_that_nothing_has_is_told() {
    Shown shown = run("why p-0000000000000000");
    assertThat(shown.status()).isEqualTo(1);
    assertThat(shown.err()).contains("no record with the id p-0000000000000000", "\nMaybe");
  }
}
