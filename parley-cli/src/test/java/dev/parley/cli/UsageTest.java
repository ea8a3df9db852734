package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cli.Screen.Shown;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
  private static final List<String> COMMANDS = List.of(
      "demo",
      "extract",
      "read",
      "documents",
      "documents list",
      "documents show",
      "documents edit",
      "documents remove",
      "statements",
      "conflict",
      "deal",
      "review",
      "review list",
      "review confirm",
      "review correct",
      "review reject",
      "review undo",
      "review history",
      "why",
      "serve",
      "dossier",
      "dossier new",
      "dossier check");

  private static Shown run(String line) {
    return Screen.wide(100).run((Object[]) line.split(" "));
  }

  @Test
  void the_help_of_every_command_has_an_example_of_it() {
    assertThat(COMMANDS).allSatisfy(command -> {
      Shown help = run(command + " --help");
      assertThat(help.status()).isZero();
      assertThat(help.out()).contains("Usage: parley " + command).containsPattern("Examples?:\\R  .*parley " + command);
      assertThat(help.err()).isEmpty();
    });
  }

  @Test
  void no_line_of_any_help_is_wider_than_the_terminal() {
    assertThat(COMMANDS).allSatisfy(command -> assertThat(run(command + " --help").out().lines().toList())
        .filteredOn(line -> !line.startsWith("  parley"))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100)));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "extract",
    "extract a.txt --format xml",
    "extract a.txt --published 21.8.2025",
    "extract a.txt --with-documents",
    "extract a.txt --min-confidence 2",
    "extract a.txt --max-bytes 0",
    "extract a.txt --max-redirects five",
    "read a.txt",
    "read a.txt --dossier d --published 2025-08-21 --dates d.csv",
    "documents",
    "documents edit d-1 --dossier d",
    "statements",
    "statements --dossier d --kind spoken",
    "statements --dossier d --evidentiality hearsay",
    "statements --dossier d --limit -1",
    "statements --dossier d --since 2025-09-01 --until 2025-08-01",
    "utterances --dossier d --since 2025-09-01 --until 2025-08-01",
    "conflict",
    "conflict a.yaml --format jsonl",
    "conflict a.yaml --concept nash",
    "deal",
    "deal --dossier d --format jsonl",
    "review correct c-1 --reason x --dossier d",
    "review reject c-1 --dossier d",
    "why --dossier d",
    "dossier check",
    "--nonsense",
    "nonsense",
  })
  void a_wrong_call_ends_with_status_2_and_points_to_the_help(String line) {
    Shown shown = run(line);
    assertThat(shown.status()).isEqualTo(2);
    assertThat(shown.out()).isEmpty();
    assertThat(shown.err()).startsWith("parley: ").contains("Maybe see ./parley").contains("--help");
    assertThat(shown.err()).doesNotContain("\tat ");
  }

  @Test
  void a_bare_call_prints_the_help_and_ends_with_status_2() {
    Shown shown = Screen.none().run();
    assertThat(shown.status()).isEqualTo(2);
    assertThat(shown.err()).contains("Usage: parley").contains("demo").contains("extract");
  }

  @Test
  void a_failure_prints_no_stack_trace_unless_asked_for() {
    assertThat(run("statements --dossier nowhere").err()).doesNotContain("\tat ");
    assertThat(run("statements --dossier nowhere --debug").err()).contains("\tat dev.parley");
  }

  @Test
  void the_environment_may_be_empty() {
    assertThat(Screen.none().with(Map.of()).run("--version").status()).isZero();
  }
}
