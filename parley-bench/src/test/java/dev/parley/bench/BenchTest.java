package dev.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bench.Snapshot.Difference;
import dev.parley.bench.Snapshot.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchTest {
  private static final Entry A = new Entry("d-a", "1", Map.of("s-1", "she said so", "s-2", "he did not"));
  private static final Entry B = new Entry("d-b", "2", Map.of("s-3", "they agreed"));
  private static final Snapshot RIGHT = new Snapshot(Map.of("a.txt", List.of(A), "b.txt", List.of(B)));

  @Test
  void a_ledger_that_holds_everything_once_departs_in_nothing() {
    assertThat(RIGHT.from(RIGHT, true)).isEqualTo(Difference.NONE);
  }

  @Test
  void a_missing_document_is_lost_only_at_the_end() {
    Snapshot found = new Snapshot(Map.of("a.txt", List.of(A)));
    assertThat(found.from(RIGHT, false)).isEqualTo(Difference.NONE);
    assertThat(found.from(RIGHT, true)).isEqualTo(new Difference(1, 0, 0, 0));
  }

  @Test
  void a_document_without_one_of_its_statements_is_half() {
    Entry half = new Entry("d-a", "1", Map.of("s-1", "she said so"));
    Snapshot found = new Snapshot(Map.of("a.txt", List.of(half), "b.txt", List.of(B)));
    assertThat(found.from(RIGHT, false)).isEqualTo(new Difference(1, 0, 1, 0));
  }

  @Test
  void another_content_under_the_same_id_is_half() {
    Entry changed = new Entry("d-b", "2", Map.of("s-3", "they did not agree"));
    Snapshot found = new Snapshot(Map.of("b.txt", List.of(changed)));
    assertThat(found.from(RIGHT, false)).isEqualTo(new Difference(0, 0, 1, 0));
  }

  @Test
  void doubled_documents_and_statements_are_counted() {
    Snapshot twice = new Snapshot(Map.of("a.txt", List.of(A, A), "b.txt", List.of(B)));
    assertThat(twice.from(RIGHT, true).doubled()).isEqualTo(1);
    Entry echo = new Entry("d-b", "2", Map.of("s-3", "they agreed", "s-4", "they agreed"));
    Snapshot repeated = new Snapshot(Map.of("a.txt", List.of(A), "b.txt", List.of(echo)));
    assertThat(repeated.from(RIGHT, true)).isEqualTo(new Difference(0, 1, 1, 0));
  }

  @Test
  void a_document_from_nowhere_is_foreign() {
    Snapshot found = new Snapshot(Map.of("c.txt", List.of(B)));
    assertThat(found.from(RIGHT, false)).isEqualTo(new Difference(0, 0, 0, 1));
  }

  @Test
  void words_are_what_stands_between_white_space() {
    assertThat(ReadingSpeed.words(" It’s\u00A0a  well-known\nthing. ")).isEqualTo(4);
    assertThat(ReadingSpeed.words("\n")).isZero();
  }

  @Test
  void the_middle_of_the_times_is_told() {
    assertThat(new ReadingSpeed.Article(List.of(3.0, 1.0, 2.0), 1).median()).isEqualTo(2.0);
  }

  @Test
  void a_row_is_added_beneath_the_others(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("docs/measurements.md");
    Measurements measurements = new Measurements(file, "abc1234");
    measurements.add("speed", "a folder", "fast");
    measurements.add("crash", "a ledger", "whole");
    assertThat(Files.readAllLines(file)).filteredOn(line -> line.contains("abc1234")).hasSize(2).last().asString()
        .contains("`crash`", "a ledger", "whole");
  }

  @Test
  void a_killed_process_is_told_from_one_that_ended_by_itself() throws Exception {
    Run ended = new Run(new ProcessBuilder("true").start(), System.nanoTime());
    assertThat(ended.killAfter(List.of(), 0, 60_000_000_000L)).isFalse();
    assertThat(ended.status()).isZero();
    Run running = new Run(new ProcessBuilder("sleep", "60").start(), System.nanoTime());
    assertThat(running.killAfter(List.of(), 0, 0)).isTrue();
    assertThat(running.status()).isNotZero();
  }

  @Test
  void gap_pronouns_are_scored_by_candidate(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("gap.tsv");
    String body = "Anna Berg met Tom Vik in Oslo. She said that the talks had failed.";
    Files.writeString(
        file,
        "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL\n"
            + "x-1\t" + body + "\tShe\t" + body.indexOf("She") + "\tAnna Berg\t0\tTRUE\tTom Vik\t14\tFALSE\tu\n");
    GapPronouns.Result result = GapPronouns.run(file);
    assertThat(result.examples()).isEqualTo(1);
    assertThat(result.feminine()).isEqualTo(new GapPronouns.Score(1, 0, 0));
    assertThat(result.masculine()).isEqualTo(new GapPronouns.Score(0, 0, 0));
  }

  @Test
  void every_measurement_is_listed() {
    assertThat(Bench.commandLine().getUsageMessage()).contains("evaluate", "compare", "jmh", "solve", "crash", "speed", "gap");
  }
}
