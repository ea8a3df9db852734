package dev.parley.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.accord.Condition;
import dev.parley.accord.Conflict;
import dev.parley.accord.PreferenceStatement;
import dev.parley.accord.Preferences;
import dev.parley.dossier.files.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConflictFileTest {
  /** Two sides with three options; the preferences of the first are put in. */
  private static final String FRAME = """
      decision-makers:
        - id: mill
          PREFERENCES
        - {id: town, preferences: unknown}
      options:
        - {id: filter, controlled-by: mill}
        - {id: close, controlled-by: mill, direction: forward}
        - {id: sue, name: Go to court, controlled-by: town}
      infeasible: [filter and close]
      status-quo: [sue]
      """;

  @SuppressWarnings("NullAway.Init")
  @TempDir
  private Path folder;

  private ConflictModel read(String name, String text) throws IOException {
    return ConflictFile.read(Files.writeString(folder.resolve(name), text));
  }

  private ConflictModel yaml(String preferences) throws IOException {
    return read("river.yaml", FRAME.replace("PREFERENCES", preferences));
  }

  /** The faults of a file, each as one string. */
  private List<String> faults(String name, String text) {
    ConflictException refusal = catchThrowableOfType(ConflictException.class, () -> read(name, text));
    return refusal.faults().stream().map(Fault::toString).toList();
  }

  private List<String> faults(String preferences) {
    return faults("river.yaml", FRAME.replace("PREFERENCES", preferences));
  }

  private static boolean isTrue(ConflictModel model, long state) {
    List<PreferenceStatement> statements =
        ((Preferences.ByStatements) model.conflict().decisionMakers().getFirst().preferences()).statements();
    return statements.getFirst().condition().holds(state);
  }

  @Test
  void options_controllers_directions_and_the_status_quo_come_in_the_order_of_the_file() throws IOException {
    ConflictModel model = yaml("preferences: []");
    Conflict conflict = model.conflict();
    assertThat(conflict.options().toString()).isEqualTo(
        "[Option[name=filter, direction=BOTH], Option[name=close, direction=FORWARD], "
            + "Option[name=Go to court, direction=BOTH]]");
    assertThat(conflict.decisionMakers().get(0).options()).containsExactly(0, 1);
    assertThat(conflict.decisionMakers().get(1).preferences()).isEqualTo(Preferences.unknown());
    assertThat(conflict.states().count()).isEqualTo(6);
    assertThat(model.statusQuo()).isEqualTo(0b100L);
    assertThat(model.title()).isEqualTo("river.yaml");
  }

  @ParameterizedTest
  @CsvSource({
    "not filter,            0 2 4 6",
    "filter and sue,        5",
    "filter or close and sue, 1 5 6",
    "(filter or close) and sue, 5 6",
    "sue if filter,         0 2 4 5 6",
    "sue iff not close,     2 4 5",
    "not (close or sue),    0 1",
    "not not sue,           4 5 6",
    "Y-N,                   1",
    "not Y-N and -N-,       0 4 5",
  })
  void a_condition_is_true_of_the_states_that_its_words_say(String condition, String states) throws IOException {
    ConflictModel model = yaml("preferences: [\"" + condition + "\"]");
    assertThat(model.conflict().states().stream().filter(state -> isTrue(model, state)).boxed().map(String::valueOf).toList())
        .isEqualTo(List.of(states.split(" ")));
  }

  @Test
  void a_preference_may_have_words_and_a_confidence() throws IOException {
    ConflictModel model = yaml("preferences: [{prefers: not sue, words: No court., confidence: 0.8}]");
    assertThat(model.conflict().decisionMakers().getFirst().preferences()).isEqualTo(Preferences.byStatements(
        List.of(new PreferenceStatement("No court.", new Condition.Not(Condition.taken(2)), 0.8))));
  }

  @Test
  void a_ranking_takes_numbers_letters_and_ties() throws IOException {
    assertThat(yaml("ranking: [1, [NYN, 2], 4, NYY, 5]").conflict().decisionMakers().getFirst().preferences())
        .isEqualTo(Preferences.byRanking(List.of(1, List.of(3, 2), 4, 6, 5)));
  }

  @Test
  void weights_may_be_losses() throws IOException {
    assertThat(yaml("weights: [{when: sue, worth: -2.5}]").conflict().decisionMakers().getFirst().preferences())
        .isEqualTo(Preferences.byWeights(List.of(new Preferences.Weight(Condition.taken(2), -2.5))));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "preferences: [flter] | names (flter), which is no option. | Maybe you mean filter.",
    "preferences: [filter and] | ends too early. | Maybe name an option there",
    "preferences: [filter sue] | goes on with (sue) | Maybe put and, or, if or iff between",
    "preferences: [sue if close if filter] | goes on with (if) | parentheses around what belongs together",
    "preferences: [(sue or close] | lacks a closing parenthesis | Maybe add )",
    "preferences: [\"Y-\"] | pattern (Y-) of 2 letters, but there are 3 options | Maybe write Y, N or -",
    "preferences: [{prefers: sue, confidence: 0.2}] | The confidence 0.2 is not between 0.5 and 1. | Maybe state the opposite",
    "preferences: [{words: sue}] | There is no prefers in | Maybe add prefers:",
    "preferences: [sue]\\n    ranking: [1] | There are preferences and ranking | Maybe keep one",
    "name: Mill | There is nothing of what is preferred in the decision maker mill. | preferences: unknown",
    "ranking: [1, 2, 3, 2, 4, 5, 6] | has a cycle: state 2 stands in two places | Maybe strike one",
    "ranking: [1, 2, 3] | leaves out state 4 of 6 | Maybe put it last",
    "ranking: [1, YYN] | names the infeasible state YYN. | Maybe leave it out.",
    "ranking: [1, YN] | has YN where a state should stand | Maybe write its number",
    "ranking: [1, {a: b}] | has a mapping where a state should stand | Maybe write its number",
    "weights: [{when: sue}] | There is no worth in | Maybe add worth:",
    "weights: [{when: sue, worth: much}] | is not a number | Maybe write it in digits",
    "prefrences: [sue] | The key prefrences is not known | Maybe you mean preferences.",
  })
  void what_is_wrong_with_preferences_is_told_with_its_line_and_its_mend(String text, String problem, String advice) {
    assertThat(faults(text.replace("\\n", "\n"))).anySatisfy(
        fault -> assertThat(fault).startsWith("river.yaml:").contains(problem).contains("\n" + (advice.startsWith("Maybe") ? advice : "Maybe"))
            .contains(advice));
  }

  @Test
  void a_cycle_in_a_ranking_names_the_line_of_the_ranking() {
    assertThat(faults("ranking: [1, 2, 1, 3, 4, 5, 6]")).singleElement().asString().startsWith("river.yaml:3: ");
  }

  @Test
  void an_option_without_controller_is_named_with_its_line() {
    assertThat(faults("a.yaml", "decision-makers: [{id: a, preferences: []}]\noptions:\n  - {id: go}\n")).singleElement()
        .isEqualTo("a.yaml:3: Nobody controls the option go.\n"
            + "Maybe add controlled-by: and the decision maker who decides on it.");
    assertThat(faults("a.yaml", "decision-makers: [{id: ann, preferences: []}]\noptions:\n  - {id: go, controlled-by: anne}\n"))
        .singleElement().asString().contains("a.yaml:3: The controller anne of the option go is no decision maker.")
        .contains("Maybe you mean ann.");
  }

  @Test
  void patterns_that_leave_no_state_are_refused_with_their_line() {
    assertThat(faults("a.yaml", """
        decision-makers: [{id: a, preferences: []}]
        options: [{id: go, controlled-by: a}]
        infeasible: [go, not go]
        """)).singleElement().asString().startsWith("a.yaml:3: The 2 infeasible patterns leave none of the 2 states.")
        .contains("\nMaybe ");
  }

  @Test
  void seventy_options_are_refused_with_the_bound_and_more_than_63_do_no_harm_to_conditions() {
    StringBuilder yaml = new StringBuilder("decision-makers: [{id: a, preferences: [not o69]}]\noptions:\n");
    for (int i = 0; i < 70; i++) {
      yaml.append("  - {id: o").append(i).append(", controlled-by: a}\n");
    }
    assertThat(faults("a.yaml", yaml.toString())).anySatisfy(fault -> assertThat(fault)
        .startsWith("a.yaml:3: The conflict has 70 options").contains("at most 28 options").contains("\nMaybe "));
  }

  @Test
  void every_fault_is_told_at_once() {
    assertThat(faults("a.yaml", """
        decision-makers:
          - {id: a, preferences: [come]}
          - {id: a, preferences: []}
        options:
          - {id: go, controlled-by: a, direction: forwards}
          - {id: go, controlled-by: a}
          - {id: not, controlled-by: a}
        status-quo: [gone]
        """)).hasSize(5).allSatisfy(fault -> assertThat(fault).matches("(?s)a\\.yaml:[0-9]: .*\nMaybe .*"));
  }

  @Test
  void a_status_quo_that_cannot_be_is_refused() {
    assertThat(faults("a.yaml", FRAME.replace("PREFERENCES", "preferences: []").replace("[sue]", "[filter, close]")))
        .singleElement().asString().contains("The status quo (YYN) is infeasible.");
    assertThat(faults("a.yaml", FRAME.replace("PREFERENCES", "preferences: []").replace("[sue]", "[su]")))
        .singleElement().asString().contains("names su, which is no option.").contains("Maybe you mean sue.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "- a", "just words", "{", "options: 3", "decision-makers: [3]", "options: [{id: 7}]"})
  void whatever_is_no_conflict_is_refused_in_words(String text) {
    assertThat(faults("a.yaml", text)).isNotEmpty().allSatisfy(fault -> assertThat(fault).contains("\nMaybe "));
  }

  @Test
  void a_missing_file_is_named() {
    assertThatThrownBy(() -> ConflictFile.read(folder.resolve("none.yaml")))
        .isInstanceOf(ConflictException.class).hasMessageContaining("none.yaml: There is no such file.\nMaybe ");
  }

  /** One option and one decision maker; the rest is put in. */
  private static String gmcr(String rest) {
    return """
        {"options":[{"name":"Go 😀","permittedDirection":"fwd"}],
        \t"infeasibles":[],
        "decisionMakers":[{"name":"Ann","options":[0],"preferences":[[[0,"Y"]]],"preferenceRanking":[2,1],"preferenceVector":[1,2]}]""" + rest + "}";
  }

  @Test
  void a_gmcr_file_is_read_with_tabs_and_any_other_fields() throws IOException {
    Conflict conflict = read("a.GMCR", gmcr(",\"version\":\"0.3\",\"new\":{\"deep\":[1]}")).conflict();
    assertThat(conflict.options().toString()).isEqualTo("[Option[name=Go 😀, direction=FORWARD]]");
    assertThat(conflict.decisionMakers().getFirst().preferences()).isInstanceOf(Preferences.ByStatements.class);
  }

  @Test
  void a_ranking_that_is_typed_in_counts_where_the_file_says_so() throws IOException {
    assertThat(read("a.gmcr", gmcr(",\"useManualPreferenceRanking\":true")).conflict().decisionMakers().getFirst().preferences())
        .isEqualTo(Preferences.byRanking(List.of(2, 1)));
    String older = gmcr(",\"useManualPreferenceVectors\":true").replace("\"preferenceRanking\":[2,1],", "");
    assertThat(read("a.gmcr", older).conflict().decisionMakers().getFirst().preferences())
        .isEqualTo(Preferences.byRanking(List.of(1, 2)));
  }

  @Test
  void what_would_change_the_answer_and_is_not_taken_in_is_said() throws IOException {
    assertThat(read("a.gmcr", gmcr(",\"coalitions\":[0,[1,2]]")).remarks()).singleElement().asString().contains("coalitions");
    assertThat(read("a.gmcr", gmcr(",\"coalitions\":[[0]]")).remarks()).isEmpty();
    assertThat(read("a.gmcr", gmcr("").replace("\"options\":[0]", "\"options\":[0],\"misperceptions\":[[[0,\"Y\"]]]"))
        .remarks()).singleElement().asString().contains("Ann misperceives");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "\"options\":[0] | \"options\":[] | (Go 😀), number 0, has no controller",
    "\"options\":[0] | \"options\":[4] | (4) where the number of one of the 1 options",
    "[0,\"Y\"] | [0,\"X\"] | where the number of an option and \"Y\" or \"N\"",
    "[[0,\"Y\"]] | 7 | There is a number where a pattern should be",
    "\"fwd\" | \"up\" | The direction up is not known",
    "\"infeasibles\":[] | \"infeasibles\":[[[0,\"Y\"]],[[0,\"N\"]]] | leave none of the 2 states",
    "{\"options | <?xml version='1.0'?><!DOCTYPE x><x> | This is XML",
    "}] | }} | This is not YAML",
  })
  void a_broken_gmcr_file_is_refused_with_the_line(String part, String broken, String problem) {
    assertThat(faults("a.gmcr", gmcr("").replace(part, broken)))
        .anySatisfy(fault -> assertThat(fault).startsWith("a.gmcr:").contains(problem).contains("\nMaybe "));
  }
}
