package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cli.Screen.Shown;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.LedgerStatement;
import dev.parley.dossier.ledger.StatementFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about actors. */
class ActorsCommandTest {
  @SuppressWarnings("NullAway.Init")
  private SmallCase small;

  @BeforeEach
  void make(@TempDir Path folder) throws IOException {
    small = SmallCase.in(folder);
  }

  private Shown run(Object... words) {
    List<Object> line = new ArrayList<>(List.of(words));
    line.add("--dossier");
    line.add(small.folder());
    return Screen.none().run(line.toArray());
  }

  private String statementOf(String speaker) {
    try (Ledger ledger = Ledger.open(small.folder().resolve("ledger.db"))) {
      List<LedgerStatement> found = ledger.statements(StatementFilter.ALL.bySpeaker(speaker));
      return found.getFirst().statement().id();
    }
  }

  private static String judgement(Shown shown) {
    Matcher id = Pattern.compile("j-[0-9a-f]{16}").matcher(shown.out());
    assertThat(id.find()).as(shown.out() + shown.err()).isTrue();
    return id.group();
  }

  @Test
  void actors_are_listed_with_role_party_counts_days_and_where_they_are_known_from() {
    Shown shown = run("actors", "list");
    assertThat(shown.status()).isZero();
    assertThat(shown.err()).isEqualTo("2 actors\n");
    assertThat(shown.out()).containsPattern(
        "Jane Doe +minister +ruritania +2 +1 +2025-08-20 +2025-08-21 +dossier +certain +jane-doe");
    assertThat(run("actors", "list", "--found").out()).isEmpty();
    assertThat(run("actors", "list", "--party", "graustark").out()).contains("richard-roe").doesNotContain("jane-doe");
    assertThat(run("actors", "list", "--party", "nowhere").err())
        .contains("no party or bloc with the id nowhere").contains("Maybe one of these: ruritania");
    assertThat(run("actors", "list", "--format", "csv").out()).startsWith("\uFEFF").contains("jane-doe,Jane Doe,person");
  }

  @Test
  void what_is_split_off_is_another_s_everywhere_until_it_is_undone() {
    String statement = statementOf("jane-doe");
    Shown split = run("actors", "split", "jane-doe", "--statements", statement, "--name", "John Doe", "--reason",
        "his brother", "--as", "ann");
    assertThat(split.status()).as(split.err()).isZero();
    assertThat(split.out()).contains("1 statement is not jane-doe’s but john-doe’s, says ann").contains("his brother");
    assertThat(run("actors", "list").out()).containsPattern("John Doe .* split +certain +john-doe");
    assertThat(run("statements", "--speaker", "john-doe", "--format", "jsonl").out())
        .contains("\"actor\":\"john-doe\"").contains("\"party\":null");
    assertThat(run("actors", "show", "john-doe").out()).contains("a person’s judgement").contains("his brother");
    Shown undone = run("actors", "undo", judgement(split), "--reason", "it was her", "--as", "bob");
    assertThat(undone.out()).contains("undone by bob").contains("it was her");
    assertThat(run("actors", "list").out()).doesNotContain("john-doe");
    assertThat(run("actors", "history").out()).contains("undone").contains("his brother (undone: it was her)");
  }

  @Test
  void what_is_merged_is_one_everywhere() {
    run("actors", "split", "jane-doe", "--document", small.article().id(), "--name", "J. D.", "--reason", "no idea");
    Shown merged = run("actors", "merge", "j-d", "--into", "jane-doe", "--reason", "it was her", "--as", "ann");
    assertThat(merged.out()).contains("j-d is jane-doe, says ann");
    assertThat(run("statements", "--speaker", "jane-doe").out().lines().toList()).hasSize(3);
    assertThat(run("actors", "show", "j-d").out()).containsPattern("id +jane-doe");
    assertThat(run("actors", "show", "jane-doe", "--format", "json").out()).contains("\"merged\":[\"j-d\"]");
  }

  @Test
  void a_judgement_needs_a_reason() {
    Shown shown = run("actors", "merge", "richard-roe", "--into", "jane-doe");
    assertThat(shown.status()).isEqualTo(2);
    assertThat(shown.err()).contains("--reason");
  }

  @Test
  void an_unknown_actor_is_a_failure_that_says_where_to_look() {
    Shown shown = run("actors", "show", "nobody");
    assertThat(shown.status()).isEqualTo(1);
    assertThat(shown.err()).contains("nobody").contains("Maybe look it up: parley actors list");
    assertThat(run("actors", "merge", "nobody", "--into", "jane-doe", "--reason", "why").status()).isEqualTo(1);
  }

  @Test
  void candidates_can_be_said_to_be_two() {
    run("actors", "split", "jane-doe", "--document", small.article().id(), "--reason", "a namesake");
    assertThat(run("actors", "candidates").err()).isEqualTo("0 candidates\n");
    Shown apart = run("actors", "apart", "jane-doe-2", "richard-roe", "--reason", "man and woman", "--as", "ann");
    assertThat(apart.out()).contains("jane-doe-2 is not richard-roe, says ann");
    assertThat(run("actors", "history", "--format", "jsonl").out().lines().toList()).hasSize(2);
  }

  @Test
  void a_person_who_leaves_the_dossier_is_still_an_actor() throws IOException {
    Path file = small.folder().resolve("dossier.yaml");
    Files.writeString(file, Files.readString(file).replaceAll("(?m)^.*Richard Roe.*$", "").replace(
        "    people:\n\n", "").replaceAll("people:\\s*$", ""));
    Shown shown = run("actors", "list");
    assertThat(shown.status()).as(shown.err()).isZero();
    assertThat(shown.out()).containsPattern("Richard Roe .* found +certain +richard-roe");
  }
}
