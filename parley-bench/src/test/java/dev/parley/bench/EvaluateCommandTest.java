package dev.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.bench.scoring.GoldText;
import dev.parley.model.Span;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void a_passage_of_riqua_becomes_running_text_with_its_marks() throws IOException {
    Path file = folder.resolve("valid.txt");
    Files.writeString(
        file,
        """
        {"tokens": ["``", "I", "do", "n't", "know", "''", "said", "Anna", "'s", "aunt", "."], \
        "labels": ["B-content", "I-content", "I-content", "I-content", "I-content", "I-content", "B-cue", \
        "B-source", "I-source", "I-source", "O"]}
        """);
    GoldText text = Riqua.passages(file).getFirst();
    assertThat(text.name()).isEqualTo("valid-0");
    assertThat(text.text()).isEqualTo("`` I don't know '' said Anna's aunt .");
    assertThat(text.attributions()).extracting(one -> one.content()).contains(List.of(new Span(0, 18)));
    assertThat(text.attributions()).extracting(one -> one.source()).contains(List.of(new Span(24, 35)));
  }

  @Test
  void a_saved_run_is_scored_by_the_names_of_its_files() throws IOException {
    Path split = folder.resolve("small");
    Files.createDirectories(split.resolve("text"));
    Files.createDirectories(split.resolve("attributions"));
    Files.writeString(split.resolve("text/herald_2016_a.txt"), "Anna Berg said that it rains.");
    Files.writeString(
        split.resolve("attributions/herald_2016_a_1.ann"),
        """
        T1\tSource 0 9\tAnna Berg
        T2\tCue 10 14\tsaid
        T3\tContent 15 28\tthat it rains
        T4\tAttribution 10 14\tsaid
        E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1
        """);
    Path run = folder.resolve("run.jsonl");
    Files.writeString(
        run,
        """
        {"type":"statement","document":"some/where/herald_2016_a.txt","source":{"spans":[{"start":0,"end":9}]},\
        "cue":{"spans":[{"start":10,"end":14}]},"content":{"spans":[{"start":15,"end":28}]},"within":null,\
        "confidence":0.93}
        {"type":"statement","document":"some/where/herald_2016_a.txt","source":null,"cue":null,\
        "content":{"spans":[{"start":20,"end":28}]},"within":"s-1","confidence":0.5}
        """);
    StringWriter failures = new StringWriter();
    String report = evaluation(Answers.saved(run), failures).of(List.of(split));
    assertThat(failures.toString()).isEmpty();
    assertThat(report)
        .contains("PolNeAR small: 1 articles, 6 words", "| herald ", "0.9 to 1.0", "| statement ")
        .contains("100.0 (100.0–100.0)")
        .doesNotContain("0.5 to 0.6");
  }

  @Test
  void a_corpus_that_is_not_there_is_named_with_advice() {
    assertThatThrownBy(() -> evaluation(null, Writer.nullWriter()).of(List.of(folder.resolve("nowhere"))))
        .hasMessageContaining("nowhere")
        .hasMessageContaining("\nMaybe ");
  }

  @Test
  void a_section_of_the_page_is_replaced_and_the_rest_stays() throws IOException {
    Path page = folder.resolve("measurements.md");
    Files.writeString(page, "# Measurements\n\nBy hand.\n");
    Measurements measurements = new Measurements(page, "abc1234");
    measurements.put("evaluate a", "first\n");
    measurements.put("evaluate b", "other\n");
    measurements.put("evaluate a", "second\n");
    assertThat(Files.readString(page))
        .contains("By hand.", "<!-- begin evaluate a -->\nsecond\n<!-- end evaluate a -->", "other")
        .doesNotContain("first");
    Files.writeString(page, "<!-- begin evaluate a -->\n");
    assertThatThrownBy(() -> measurements.put("evaluate a", "third\n")).hasMessageContaining("Maybe remove it");
  }

  private static Evaluation evaluation(@Nullable Answers saved, Writer failures) {
    return new Evaluation(saved, null, 0, Writer.nullWriter(), failures, new PrintWriter(new StringWriter()));
  }
}
