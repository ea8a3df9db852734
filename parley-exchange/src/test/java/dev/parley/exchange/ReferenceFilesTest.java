package dev.parley.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.parley.accord.Concept;
import dev.parley.accord.Stability;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

/** The conflicts of the literature, read from files and printed as JSON, against a solver written from the definitions. */
class ReferenceFilesTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Path ROOT = Path.of(System.getProperty("parley.root", ".."));
  private static final Path CASES = ROOT.resolve("../shared/reference/deal");

  @ParameterizedTest
  @ValueSource(strings = {"Prisoners", "SyriaIraq", "Cuban", "Elmira"})
  void a_file_of_another_tool_gives_the_expected_verdict_for_each_decision_maker_and_concept(String name)
      throws IOException {
    compare(name, ConflictFile.read(shared(name + ".gmcr")));
  }

  @ParameterizedTest
  @CsvSource({"Prisoners, prisoners", "SyriaIraq, syria-iraq", "Cuban, cuba"})
  void the_same_in_words_of_our_own_gives_the_same_verdicts(String name, String file) throws IOException {
    compare(name, ConflictFile.read(ours(file)));
  }

  @Test
  void the_tutorial_on_Elmira_is_the_conflict_of_the_literature() throws IOException {
    compare("Elmira", ConflictFile.read(ROOT.resolve("docs/tutorials/elmira.yaml")));
  }

  @Test
  void the_equilibria_of_Elmira_are_5_8_and_9_of_the_nine_classic_states() throws IOException {
    ConflictModel model = ConflictFile.read(ROOT.resolve("docs/tutorials/elmira.yaml"));
    JsonNode mapping = JSON.readTree(shared("gmcr_cases.json").toFile())
        .get("examples").get("Elmira").get("mapping_gmcrplus_state_to_classic");
    Stability stability = Stability.of(model.conflict());
    Set<Integer> classic = new LinkedHashSet<>();
    stability.equilibria(Concept.SEQ).map(model.conflict().states()::number)
        .forEach(number -> classic.add(mapping.get(Long.toString(number)).asInt()));
    assertThat(classic).containsExactlyInAnyOrder(5, 8, 9);
  }

  private static Path shared(String file) {
    Path path = CASES.resolve(file);
    assumeTrue(Files.exists(path), "The reference cases are missing: " + path);
    return path;
  }

  static Path ours(String name) {
    return Path.of("src/test/resources/dev/parley/exchange", name + ".yaml");
  }

  private static void compare(String name, ConflictModel model) throws IOException {
    JsonNode example = JSON.readTree(shared("gmcr_cases.json").toFile()).get("examples").get(name);
    JsonNode expected = example.get("individual").get("textbook");
    StringWriter out = new StringWriter();
    ConflictJson.write(Stability.of(model.conflict()), model.conflict().states().stream(), out);
    JsonNode found = JSON.readTree(out.toString());

    JsonNode states = example.get("model").get("states");
    for (int i = 0; i < states.size(); i++) {
      assertThat(found.get("states").get(i).get("number")).isEqualTo(states.get(i).get("n"));
      assertThat(found.get("states").get(i).get("options")).isEqualTo(states.get(i).get("yn"));
    }
    assertThat(found.get("states").size()).isEqualTo(states.size());
    for (Concept concept : Concept.values()) {
      String key = concept == Concept.R ? "NASH" : concept.name();
      assertThat(numbers(found, "/equilibrium", concept.name())).as(name + " " + concept)
          .isEqualTo(numbers(expected.get("legal").get(key)));
      int place = 0;
      for (Map.Entry<String, JsonNode> theirs : expected.get("legal_per_dm").get(key).properties()) {
        String who = found.get("decision_makers").get(place++).asText();
        assertThat(numbers(found, "/stable/" + concept, who)).as(name + " " + concept + " " + who)
            .isEqualTo(numbers(theirs.getValue()));
      }
      assertThat(place).isEqualTo(found.get("decision_makers").size());
    }
  }

  /** The numbers of the states whose list at the place holds the word. */
  private static List<Long> numbers(JsonNode found, String place, String word) {
    List<Long> numbers = new ArrayList<>();
    for (JsonNode state : found.get("states")) {
      for (JsonNode one : state.at(place)) {
        if (one.asText().equals(word)) {
          numbers.add(state.get("number").asLong());
        }
      }
    }
    return numbers;
  }

  private static List<Long> numbers(JsonNode list) {
    List<Long> numbers = new ArrayList<>();
    list.forEach(number -> numbers.add(number.asLong()));
    return numbers;
  }
}
