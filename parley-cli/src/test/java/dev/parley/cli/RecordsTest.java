package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import dev.parley.cli.Screen.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample records of docs/commands.md against what the program prints. */
class RecordsTest {
  @SuppressWarnings("NullAway.Init")
  private SmallCase small;

  @BeforeEach
  void make(@TempDir Path folder) throws IOException {
    small = SmallCase.in(folder);
  }

  private static String sample(String name) throws IOException {
    String page = Files.readString(Screen.root().resolve("docs/commands.md"));
    Matcher sample =
        Pattern.compile("<!-- record: " + name + " -->\\s*```json\\n(.*?)```", Pattern.DOTALL).matcher(page);
    assertThat(sample.find()).as("a sample of a " + name + " in docs/commands.md").isTrue();
    return sample.group(1);
  }

  /** Every value of a JSON object by its place in it, in order; a value is told by its sort, a type by itself. */
  private static Map<String, String> fields(String json) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isScalarValue()) {
          JsonPointer place = parser.getParsingContext().pathAsPointer();
          String value = token.isNumeric() ? "number" : token == JsonToken.VALUE_NULL ? "null" : "string";
          fields.put(place.toString(), place.toString().equals("/type") ? parser.getText() : value);
        }
      }
    }
    return fields;
  }

  private String printed(Object... words) {
    Shown shown = Screen.none().run(words);
    assertThat(shown.status()).isZero();
    return shown.out();
  }

  @Test
  void a_statement_has_the_fields_that_the_page_tells_in_the_same_order() throws IOException {
    String line = printed("statements", "--dossier", small.folder(), "--format", "jsonl", "--limit", "1");
    assertThat(fields(line)).containsExactlyEntriesOf(fields(sample("statement")));
  }

  @Test
  void the_words_of_a_statement_are_those_that_stand_at_its_spans() throws IOException {
    String sample = sample("statement");
    assertThat(sample).contains("\"The minister\"").contains("\"the plan was “dead”\"");
    String line = printed("statements", "--dossier", small.folder(), "--format", "jsonl", "--limit", "1");
    for (String piece : List.of("\"start\":18,\"end\":37", "\"text\":\"the plan was “dead”\"", "\"party\":\"ruritania\"")) {
      assertThat(line).contains(piece);
      assertThat(sample.replaceAll("\\s*([:,{}])\\s*", "$1")).contains(piece);
    }
  }

  @Test
  void a_document_with_its_body_has_the_fields_that_the_page_tells() throws IOException {
    String line = printed("documents", "show", small.article().id(), "--dossier", small.folder(), "--format", "json");
    assertThat(fields(line)).containsExactlyEntriesOf(fields(sample("body")));
  }

  @Test
  void a_document_of_the_ledger_has_the_fields_that_the_page_tells() throws IOException {
    String list = printed("documents", "list", "--dossier", small.folder(), "--format", "jsonl");
    assertThat(fields(list.lines().findFirst().orElseThrow())).containsExactlyEntriesOf(fields(sample("document")));
  }

  @Test
  void actors_and_judgements_have_the_fields_that_the_page_tells() throws IOException {
    String split = printed("actors", "split", "jane-doe", "--document", small.article().id(), "--reason", "a namesake",
        "--as", "ann", "--dossier", small.folder());
    assertThat(split).contains("jane-doe-2");
    String judgements = printed("actors", "history", "--dossier", small.folder(), "--format", "jsonl");
    assertThat(fields(judgements).keySet()).containsAll(fields(sample("judgement")).keySet());
    String actors = printed("actors", "list", "--dossier", small.folder(), "--format", "jsonl");
    assertThat(fields(actors.lines().findFirst().orElseThrow()).keySet()).containsAll(fields(sample("actor")).keySet());
  }

  @Test
  void an_utterance_has_the_fields_that_the_page_tells() throws IOException {
    String list = printed("utterances", "--dossier", small.folder(), "--documents", "1", "--format", "jsonl");
    assertThat(fields(list.lines().findFirst().orElseThrow())).containsExactlyEntriesOf(fields(sample("utterance")));
  }

  @Test
  void a_solved_conflict_is_printed_word_for_word_as_the_page_tells(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("prisoners.yaml"), """
        decision-makers:
          - {id: one, name: One, preferences: [two-silent, not one-silent]}
          - {id: two, name: Two, preferences: [one-silent, not two-silent]}
        options:
          - {id: one-silent, name: One stays silent, controlled-by: one}
          - {id: two-silent, name: Two stays silent, controlled-by: two}
        """);
    assertThat(printed("conflict", file, "--format", "json").strip())
        .isEqualTo(sample("conflict").strip().replaceAll("(?<=[\\[\\]{}:,])\\s+(?=[\"\\[\\]{}\\d])", ""));
  }

  @Test
  void positions_and_shifts_have_the_fields_that_the_page_tells() throws IOException {
    String position = printed("positions", "--dossier", small.folder(), "--format", "jsonl");
    assertThat(fields(position)).containsExactlyEntriesOf(fields(sample("position")));
    small.turnRound();
    String shift = printed("shifts", "--dossier", small.folder(), "--format", "jsonl");
    assertThat(fields(shift)).containsExactlyEntriesOf(fields(sample("shift")));
  }

  @Test
  void a_deal_has_the_fields_that_the_page_tells() throws IOException {
    String deal = printed(
        "deal", "--dossier", small.folder(), "--proposal", "bridge/open", "--samples", "20", "--format", "json");
    assertThat(fields(deal).keySet()).containsAll(fields(sample("deal")).keySet());
  }

  @Test
  void codings_reviews_and_traces_have_the_fields_that_the_page_tells() throws IOException {
    String open = printed("review", "list", "--dossier", small.folder(), "--format", "jsonl")
        .lines().filter(line -> line.contains("\"own\":true")).findFirst().orElseThrow();
    assertThat(fields(open)).containsExactlyEntriesOf(fields(sample("coding")));
    Matcher id = Pattern.compile("c-[0-9a-f]{16}").matcher(open);
    assertThat(id.find()).isTrue();
    printed("review", "correct", id.group(), "stance=supports", "--reason", "she jokes", "--as", "ann", "--dossier",
        small.folder());
    String review = printed("review", "history", "--dossier", small.folder(), "--format", "jsonl");
    assertThat(fields(review)).containsExactlyInAnyOrderEntriesOf(fields(sample("review")));
    String trace = printed("why", small.article().id(), "--dossier", small.folder(), "--format", "json");
    assertThat(fields(sample("trace"))).containsAllEntriesOf(fields(trace));
  }

  @Test
  void every_command_and_option_stands_on_the_page() throws IOException {
    String page = Files.readString(Screen.root().resolve("docs/commands.md"));
    for (String command : List.of("extract", "read", "statements", "utterances", "utterances show", "positions",
        "history", "shifts", "echoes", "pledges", "review list", "review confirm",
        "review correct", "review reject", "review undo", "review history", "why", "deal", "export", "serve",
        "documents list", "documents show",
        "documents edit", "documents remove", "actors list", "actors show", "actors candidates", "actors merge",
        "actors split", "actors apart", "actors undo", "actors history", "conflict", "dossier new", "dossier check")) {
      assertThat(page).contains("`" + command);
      Matcher option = Pattern.compile("^ +(--[a-z-]+)", Pattern.MULTILINE)
          .matcher(printed((Object[]) (command + " --help").split(" ")));
      while (option.find()) {
        if (!option.group(1).equals("--debug")) {
          assertThat(page).as(command + " " + option.group(1)).contains(option.group(1));
        }
      }
    }
  }
}
