package dev.parley.accord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The conflicts of the literature, as another solver written from the definitions has them. */
class ReferenceCasesTest {
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void every_case_agrees_per_decision_maker_and_concept_by_ranking_and_by_statements() throws IOException {
    for (var example : cases().get("examples").properties()) {
      JsonNode expected = example.getValue().get("individual").get("textbook");
      JsonNode model = example.getValue().get("model");
      compare(example.getKey(), Stability.of(conflict(model, true)), expected);
      if (!model.get("uses_manual_ranking").asBoolean()) {
        compare(example.getKey(), Stability.of(conflict(model, false)), expected);
      }
    }
  }

  @Test
  void the_preference_statements_order_the_states_as_the_rankings_do() throws IOException {
    for (String name : List.of("Prisoners", "SyriaIraq", "Cuban")) {
      Conflict ranked = conflict(cases().get("examples").get(name).get("model"), true);
      Conflict stated = conflict(cases().get("examples").get(name).get("model"), false);
      for (int i = 0; i < ranked.decisionMakers().size(); i++) {
        int[] one = Payoffs.of(ranked, ranked.decisionMakers().get(i));
        int[] other = Payoffs.of(stated, stated.decisionMakers().get(i));
        for (int a = 0; a < one.length; a++) {
          for (int b = 0; b < one.length; b++) {
            assertThat(Integer.compare(other[a], other[b])).isEqualTo(Integer.compare(one[a], one[b]));
          }
        }
      }
    }
  }

  @Test
  void the_720_rankings_of_Syria_make_state_2_an_equilibrium_as_often_as_the_definitions_say() throws IOException {
    JsonNode counts = cases().get("inverse");
    Conflict conflict = conflict(cases().get("examples").get("SyriaIraq").get("model"), true);
    int[] found = new int[Concept.values().length];
    int rankings = 0;
    for (List<Integer> ranking : permutations(List.of(1, 2, 3, 4, 5, 6))) {
      Stability stability = Stability.of(conflict.with(0, Preferences.byRanking(ranking)));
      for (Concept concept : Concept.values()) {
        found[concept.ordinal()] += stability.isEquilibrium(concept, conflict.states().state(2)) ? 1 : 0;
      }
      rankings++;
    }
    assertThat(rankings).isEqualTo(counts.get("rankings").asInt());
    assertThat(found[Concept.R.ordinal()]).isEqualTo(counts.get("nash").asInt());
    assertThat(found[Concept.GMR.ordinal()]).isEqualTo(counts.get("gmr").asInt());
    assertThat(found[Concept.SMR.ordinal()]).isEqualTo(counts.get("smr").asInt());
    assertThat(found[Concept.SEQ.ordinal()]).isEqualTo(counts.get("seq").asInt());
  }

  private static List<List<Integer>> permutations(List<Integer> items) {
    if (items.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Integer>> all = new ArrayList<>();
    for (Integer first : items) {
      for (List<Integer> rest : permutations(items.stream().filter(item -> !item.equals(first)).toList())) {
        List<Integer> one = new ArrayList<>(List.of(first));
        one.addAll(rest);
        all.add(one);
      }
    }
    return all;
  }

  private static void compare(String name, Stability stability, JsonNode expected) {
    Conflict conflict = stability.conflict();
    for (Concept concept : Concept.values()) {
      String key = concept == Concept.R ? "NASH" : concept.name();
      assertThat(numbers(conflict, stability.equilibria(concept))).as(name + " " + key)
          .isEqualTo(numbers(expected.get("legal").get(key)));
      for (int i = 0; i < conflict.decisionMakers().size(); i++) {
        String who = conflict.decisionMakers().get(i).name();
        assertThat(numbers(conflict, stability.stable(i, concept))).as(name + " " + key + " " + who)
            .isEqualTo(numbers(expected.get("legal_per_dm").get(key).get(who)));
      }
    }
  }

  private static List<Long> numbers(Conflict conflict, LongStream states) {
    return states.map(conflict.states()::number).boxed().toList();
  }

  static List<Long> numbers(JsonNode node) {
    List<Long> numbers = new ArrayList<>();
    node.forEach(number -> numbers.add(number.asLong()));
    return numbers;
  }

  static Conflict conflict(JsonNode model, boolean byRanking) {
    Conflict.Builder builder = Conflict.builder();
    for (JsonNode option : model.get("options")) {
      builder.option(option.get("name").asText(), switch (option.get("direction").asText()) {
        case "fwd" -> Direction.FORWARD;
        case "back" -> Direction.BACK;
        default -> Direction.BOTH;
      });
    }
    model.get("infeasible_patterns").forEach(pattern -> builder.infeasible(Condition.pattern(pattern.asText())));
    for (JsonNode decisionMaker : model.get("decision_makers")) {
      List<Integer> options = new ArrayList<>();
      decisionMaker.get("options").forEach(option -> options.add(option.asInt()));
      builder.decisionMaker(decisionMaker.get("name").asText(), options,
          byRanking ? ranking(decisionMaker) : statements(decisionMaker));
    }
    return builder.build();
  }

  private static Preferences ranking(JsonNode decisionMaker) {
    List<Object> places = new ArrayList<>();
    decisionMaker.get("preference_ranking_best_first").forEach(
        place -> places.add(place.isArray() ? numbers(place) : place.asLong()));
    return Preferences.byRanking(places);
  }

  private static Preferences statements(JsonNode decisionMaker) {
    List<PreferenceStatement> statements = new ArrayList<>();
    for (JsonNode statement : decisionMaker.get("preference_statements_most_important_first")) {
      List<Condition> members = new ArrayList<>();
      (statement.isArray() ? statement : JSON.createArrayNode().add(statement)).forEach(
          pattern -> members.add(Condition.pattern(pattern.asText())));
      statements.add(new PreferenceStatement(new Condition.Or(members)));
    }
    return Preferences.byStatements(statements);
  }

  static JsonNode cases() throws IOException {
    Path file = Path.of(System.getProperty("parley.root", ".."), "../shared/reference/deal/gmcr_cases.json");
    assumeTrue(Files.exists(file), "The reference cases are missing: ../shared/reference/deal/gmcr_cases.json");
    return JSON.readTree(file.toFile());
  }
}
