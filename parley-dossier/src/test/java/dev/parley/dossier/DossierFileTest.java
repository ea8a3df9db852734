package dev.parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.dossier.files.Fault;
import dev.parley.model.Actor;
import dev.parley.model.Arrangement;
import dev.parley.model.Capability;
import dev.parley.model.Cast;
import dev.parley.model.Issue;
import dev.parley.model.Option;
import dev.parley.model.Stance;
import dev.parley.model.Strength;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossierFileTest {
  @TempDir Path folder;

  private Path write(String yaml) throws IOException {
    return Files.writeString(folder.resolve("dossier.yaml"), yaml);
  }

  /** The faults of the file, each as one string. */
  private List<String> faults(String yaml) throws IOException {
    return DossierFile.check(write(yaml)).stream().map(Fault::toString).toList();
  }

  @Test
  void a_whole_dossier_is_read() throws IOException {
    write("""
        name: talks
        title: The talks
        parties:
          - id: northland
            names: [Northland, Northport]
            people:
              - {id: ada-north, name: Ada North, role: president, rank: principal, from: 2021-05-01, to: 2025-01-02}
              - {id: jon-stone, name: Jon Stone, names: [Jonathan Stone], roles: [{role: envoy}, {role: minister}]}
        blocs:
          - {id: lakes, names: [Lake States], members: [northland]}
        issues:
          - id: monitors
            question: Who watches?
            options: [{id: neutral, proposition: Neutrals watch., controlled-by: [lakes]}]
        arrangements:
          - {id: force, needs: [{capability: air-defence, amount: null}, {capability: funds, amount: 2.5}]}
        """);

    Dossier dossier = DossierFile.load(folder);

    assertThat(dossier.name()).isEqualTo("talks");
    assertThat(dossier.nameOf("lakes")).isEqualTo("Lake States");
    assertThat(dossier.ledgerFile()).isEqualTo(folder.resolve("ledger.db"));
    assertThat(dossier.issues())
        .containsExactly(new Issue(
            "monitors", "Who watches?", List.of(new Option("neutral", "Neutrals watch.", List.of("lakes")))));
    assertThat(dossier.arrangements().getFirst().needs())
        .containsExactly(
            new Arrangement.Need(Capability.AIR_DEFENCE, null), new Arrangement.Need(Capability.FUNDS, 2.5));
    assertThat(dossier.cast().members())
        .containsExactly(
            new Cast.Member(
                new Actor("northland", "Northland", Actor.Type.ORGANIZATION),
                List.of("Northland", "Northport"),
                "northland",
                List.of()),
            new Cast.Member(
                new Actor("ada-north", "Ada North", Actor.Type.PERSON),
                List.of("Ada North"),
                "northland",
                List.of(new Cast.Role("president", LocalDate.of(2021, 5, 1), LocalDate.of(2025, 1, 2)))),
            new Cast.Member(
                new Actor("jon-stone", "Jon Stone", Actor.Type.PERSON),
                List.of("Jon Stone", "Jonathan Stone"),
                "northland",
                List.of(new Cast.Role("envoy", null, null), new Cast.Role("minister", null, null))),
            new Cast.Member(
                new Actor("lakes", "Lake States", Actor.Type.ORGANIZATION),
                List.of("Lake States"),
                "lakes",
                List.of()));
  }

  @Test
  void all_but_the_name_may_be_absent_or_empty() throws IOException {
    assertThat(faults("name: bare")).isEmpty();
    assertThat(faults("name: bare\nparties:\nblocs: []\nissues: null\narrangements: []\n")).isEmpty();
    assertThat(DossierFile.load(folder).title()).isEqualTo("bare");
  }

  @Test
  void a_new_dossier_passes_the_check() {
    Path file = DossierFile.create(folder, "ceasefire-talks");

    assertThat(DossierFile.check(folder.resolve("ceasefire-talks"))).isEmpty();
    assertThat(DossierFile.load(file).name()).isEqualTo("ceasefire-talks");
    assertThatThrownBy(() -> DossierFile.create(folder, "ceasefire-talks")).hasMessageContaining("There is a dossier already.");
    assertThatThrownBy(() -> DossierFile.create(folder, "../Away")).isInstanceOf(DossierException.class);
  }

  @Test
  void an_alias_claimed_by_two_is_told_with_its_line() throws IOException {
    assertThat(faults("""
            name: talks
            parties:
              - {id: russia, names: [Russia, Moscow]}
              - id: belarus
                names:
                  - Belarus
                  - the moscow
            """))
        .containsExactly("dossier.yaml:7: The alias the moscow is claimed by russia and belarus.\n"
            + "Maybe remove it from one of them (russia has it on line 3).");
  }

  @Test
  void every_fault_is_told_at_once_and_in_order() throws IOException {
    assertThat(faults("""
            name: Security Talks
            titel: The talks
            parties:
              - id: northland
                names: [Northland]
                people:
                  - {id: ada, name: Ada North, role: president, from: 2021-05-01, to: 2020-01-01, rank: principle}
                  - {id: bob, name: Bob North, role: envoy, from: 2021-02-30}
              - {id: northland, names: Other}
            blocs:
              - {id: lakes, names: [Lake States], members: [nothland]}
            issues:
              - id: monitors
                question: Who?
                options:
                  - {id: a, proposition: Neutrals watch.}
                  - {id: b, proposition: Nobody watches., controlled-by: [nobody]}
            arrangements:
              - {id: force, needs: [{capability: tanks}]}
            """))
        .satisfiesExactly(
            one -> assertThat(one).startsWith("dossier.yaml:1: The name Security Talks").endsWith("security-talks."),
            one -> assertThat(one).startsWith("dossier.yaml:2: The key titel").endsWith("Maybe you mean title."),
            one -> assertThat(one).startsWith("dossier.yaml:7: ").contains("principle").endsWith("principal."),
            one -> assertThat(one).startsWith("dossier.yaml:7: ").contains("2020-01-01 of the person ada is before"),
            one -> assertThat(one).startsWith("dossier.yaml:8: The date 2021-02-30"),
            one -> assertThat(one).startsWith("dossier.yaml:9: The id northland is taken by line 4."),
            one -> assertThat(one).startsWith("dossier.yaml:9: The names of the party northland is a text, not a list."),
            one -> assertThat(one).startsWith("dossier.yaml:9: There are no names"),
            one -> assertThat(one).startsWith("dossier.yaml:11: ").contains("nothland").endsWith("northland."),
            one -> assertThat(one).startsWith("dossier.yaml:16: The option (monitors/a) names no controlling party."),
            one -> assertThat(one).startsWith("dossier.yaml:17: ").contains("names nobody, which is no party and no bloc"),
            one -> assertThat(one).startsWith("dossier.yaml:19: The capability tanks"));
  }

  @Test
  void a_key_that_stands_twice_is_told() throws IOException {
    assertThat(faults("name: talks\nparties: []\nparties: []\n"))
        .containsExactly("dossier.yaml:3: The key parties stands twice in the dossier.\nMaybe join the two.");
  }

  @Test
  void patterns_and_phrases_are_no_names() throws IOException {
    assertThat(faults("""
            name: talks
            parties:
              - {id: a, names: [".*land"]}
              - {id: b, names: ["one two three four five six seven eight nine ten eleven twelve thirteen"]}
            """))
        .satisfiesExactly(
            one -> assertThat(one).contains(":3:", "looks like a pattern"),
            one -> assertThat(one).contains(":4:", "phrase"));
  }

  @Test
  void other_types_than_asked_for_are_told() throws IOException {
    assertThat(faults("""
            name: [talks]
            parties:
              - Northland
              - {id: a, names: [2024, true, {b: c}]}
            blocs: {id: b}
            """))
        .hasSize(7)
        .allMatch(one -> one.contains("\nMaybe "));
    assertThat(faults("- a\n- b\n")).singleElement().asString().contains("a list where the dossier should be a mapping");
    assertThat(faults("{[a, b]: c, name: d}")).singleElement().asString().contains("A key of the dossier is a list");
  }

  @Test
  void a_broken_syntax_is_told_with_its_line() throws IOException {
    assertThat(faults("name: talks\nparties:\n  - {id: a, names: [A}\n")).singleElement().asString()
        .startsWith("dossier.yaml:3: This is not YAML");
    assertThat(faults("name: talks\ntitle: a\u0001b\n")).singleElement().asString().startsWith("dossier.yaml:2: ");
    assertThat(faults("a: b\n---\nc: d\n")).singleElement().asString().contains("This is not YAML");
    assertThat(faults("")).singleElement().asString().contains("The file is empty.");
  }

  @Test
  void an_alias_bomb_is_refused_before_it_goes_off() throws IOException {
    StringBuilder bomb = new StringBuilder("name: talks\na0: &a0 [x, x]\n");
    for (int i = 1; i < 60; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
    }
    assertThat(faults(bomb.toString())).singleElement().asString().startsWith("dossier.yaml:3: The YAML alias *a0");
  }

  @Test
  void a_hundred_thousand_brackets_are_refused() throws IOException {
    assertThat(faults("name: " + "[".repeat(100_000))).singleElement().asString().contains("nested more than 32 deep");
  }

  @Test
  void bytes_that_are_no_text_and_a_missing_file_are_told() throws IOException {
    Files.write(folder.resolve("dossier.yaml"), "name: \u00e9".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(DossierFile.check(folder)).singleElement().asString().contains("It is not text in UTF-8.");
    assertThat(DossierFile.check(folder.resolve("nowhere"))).singleElement().asString().contains("There is no such file.");
  }

  @Test
  void a_byte_order_mark_does_no_harm() throws IOException {
    assertThat(faults("\uFEFFname: talks\n")).isEmpty();
  }

  /** The faults of a dossier whose only issue has these options, one to a line from line 7. */
  private List<String> optionFaults(String... options) throws IOException {
    return faults("""
        name: talks
        parties: [{id: northland, names: [Northland]}]
        issues:
          - id: monitors
            question: Who watches over the ceasefire?
            options:
        """ + String.join("", List.of(options).stream().map(option -> "      - " + option + "\n").toList()));
  }

  @Test
  void an_option_without_a_sentence_is_refused() throws IOException {
    assertThat(optionFaults(
            "{id: a, proposition: '', controlled-by: [northland]}",
            "{id: b, controlled-by: [northland]}",
            "{id: c, proposition: ' ', controlled-by: [northland]}"))
        .containsExactly(
            "dossier.yaml:7: The proposition of the option a is empty.\nMaybe fill it in.",
            "dossier.yaml:8: There is no proposition in the option b.\nMaybe add proposition: to it.",
            "dossier.yaml:9: The proposition of the option c is empty.\nMaybe fill it in.");
  }

  @Test
  void a_proposition_that_was_never_written_out_is_refused() throws IOException {
    assertThat(optionFaults(
            "{id: a, proposition: Monitors from … watch over the ceasefire., controlled-by: [northland]}",
            "{id: b, proposition: '<Party> watches over the ceasefire.', controlled-by: [northland]}",
            "{id: c, proposition: 'ToDo: soldiers', controlled-by: [northland]}",
            "{id: d, proposition: 'The [neutral] states watch.', controlled-by: [northland]}",
            "{id: e, proposition: The masters todo nothing of the XXL kind ___., controlled-by: [northland]}"))
        .satisfiesExactly(
            one -> assertThat(one).isEqualTo("dossier.yaml:7: The proposition \"Monitors from … watch over the "
                + "ceasefire.\" of the option (monitors/a) has a placeholder (…).\nMaybe write it out as one plain sentence."),
            one -> assertThat(one).contains(":8: ", "placeholder (<Party>)"),
            one -> assertThat(one).contains(":9: ", "placeholder (ToDo)"),
            one -> assertThat(one).contains(":10: ", "placeholder ([neutral])"),
            one -> assertThat(one).contains(":11: ", "placeholder (todo)"));
  }

  @Test
  void a_question_a_single_word_and_a_sentence_that_stands_already_are_no_propositions() throws IOException {
    assertThat(optionFaults(
            "{id: a, proposition: Do neutral states watch?, controlled-by: [northland]}",
            "{id: b, proposition: Neutral., controlled-by: [northland]}",
            "{id: c, proposition: Neutral states watch., controlled-by: [northland]}",
            "{id: d, proposition: neutral  states watch, controlled-by: [northland]}"))
        .satisfiesExactly(
            one -> assertThat(one).contains(":7: ", "is a question", "Maybe write the answer"),
            one -> assertThat(one).contains(":8: ", "\"Neutral.\" of the option (monitors/b) is one word"),
            one -> assertThat(one).contains(":10: ", "of the option (monitors/d) stands already on line 9."));
  }

  @Test
  void words_that_only_look_like_placeholders_are_kept() throws IOException {
    assertThat(optionFaults(
            "{id: a, proposition: Todoran's plan (of 1999) is carried out., controlled-by: [northland]}",
            "{id: b, proposition: 'Half of the troops, 1.500, leave by 1 May.', controlled-by: [northland]}"))
        .isEmpty();
  }

  @Test
  void the_same_id_for_two_issues_or_two_options_of_one_is_refused() throws IOException {
    assertThat(faults("""
            name: talks
            parties: [{id: northland, names: [Northland]}]
            issues:
              - id: monitors
                question: Who watches?
                options:
                  - {id: neutral, proposition: Neutral states watch., controlled-by: [northland]}
                  - {id: neutral, proposition: Nobody watches., controlled-by: [northland]}
              - id: force
                question: Who comes?
                options:
                  - {id: neutral, proposition: Neutral states send soldiers., controlled-by: [northland]}
              - id: monitors
                question: Who else watches?
                options: []
            """))
        .containsExactly(
            "dossier.yaml:8: The id neutral is taken by line 7.\nMaybe give this one another id.",
            "dossier.yaml:13: The id monitors is taken by line 4.\nMaybe give this one another id.",
            "dossier.yaml:13: There are no options in the issue monitors.\n"
                + "Maybe add options: with at least one answer to its question.");
  }

  @Test
  void whoever_controls_an_option_is_a_party_or_a_bloc_of_the_dossier() throws IOException {
    assertThat(optionFaults(
            "{id: a, proposition: Neutral states watch., controlled-by: []}",
            "{id: b, proposition: The North watches., controlled-by: [northlnd]}",
            "{id: c, proposition: Nobody watches., controlled-by: [Northland]}"))
        .satisfiesExactly(
            one -> assertThat(one).isEqualTo("dossier.yaml:7: The option (monitors/a) names no controlling party.\n"
                + "Maybe add controlled-by: […] with the parties or blocs that decide whether it happens."),
            one -> assertThat(one).isEqualTo("dossier.yaml:8: The option (monitors/b) names northlnd, which is no "
                + "party and no bloc of this dossier.\nMaybe you mean northland."),
            one -> assertThat(one).contains(":9: ", "names Northland, which is no party").endsWith("northland."));
  }

  @Test
  void a_need_that_nobody_could_meet_or_that_stands_twice_is_refused() throws IOException {
    assertThat(faults("""
            name: talks
            arrangements:
              - id: force
                needs:
                  - {capability: air_defense, amount: null}
                  - {capability: air, amount: many}
                  - {capability: air, amount: 4}
                  - {amount: 4}
            """))
        .satisfiesExactly(
            one -> assertThat(one).startsWith("dossier.yaml:5: The capability air_defense").endsWith("air-defence."),
            one -> assertThat(one).startsWith("dossier.yaml:6: The amount of a need of force is not a number"),
            one -> assertThat(one)
                .isEqualTo("dossier.yaml:7: The arrangement force needs air twice.\nMaybe join the two."),
            one -> assertThat(one).startsWith("dossier.yaml:8: There is no capability in a need of force."));
  }

  private static String withDeal(String deal) {
    return """
        name: talks
        parties: [{id: north, names: [North]}, {id: south, names: [South]}]
        issues:
          - id: monitors
            question: Who watches?
            options: [{id: neutral, proposition: Neutrals watch., controlled-by: [north, south]}]
        deal:
        """ + deal.indent(2);
  }

  @Test
  void a_dossier_may_tell_of_the_deal_who_fights_what_is_proposed_and_what_an_analyst_holds() throws IOException {
    write(withDeal("""
        at-war: [north]
        proposal: [monitors/neutral]
        one-is-enough: [monitors/neutral]
        preferences:
          - {party: south, about: monitors/neutral, stance: opposes, strength: red-line, by: Ann, reason: her talk with South}
          - {party: south, about: package, stance: unknown, by: Ann, reason: it wavers}
        """));

    assertThat(DossierFile.load(folder).deal()).isEqualTo(new DealTerms(
        List.of("north"), List.of("monitors/neutral"), List.of(), List.of("monitors/neutral"),
        List.of(
            new DealTerms.Judged(
                "south", "monitors/neutral", Stance.OPPOSES, Strength.RED_LINE, "Ann", "her talk with South"),
            new DealTerms.Judged("south", DealTerms.PACKAGE, Stance.UNKNOWN, null, "Ann", "it wavers"))));
  }

  @Test
  void a_deal_that_names_what_is_not_there_or_judges_without_a_name_is_refused() throws IOException {
    assertThat(faults(withDeal("""
        at-war: [nort]
        proposal: [monitors/neutrl]
        preferences:
          - {party: south, about: packag, stance: opposes, strength: red-line, by: Ann, reason: a guess}
          - {party: south, about: ceasefire, stance: opposes, by: Ann, reason: a guess}
          - {party: north, about: ceasefire, stance: neutral, strength: demand, by: Ann, reason: a guess}
          - {party: north, about: package, stance: supports, strength: demand, reason: a guess}
        """)))
        .satisfiesExactly(
            one -> assertThat(one).startsWith("dossier.yaml:8: The at-war of the deal names nort").endsWith("north."),
            one -> assertThat(one).isEqualTo("dossier.yaml:9: The proposal of the deal names monitors/neutrl, which is no "
                + "option of this dossier.\nMaybe you mean monitors/neutral."),
            one -> assertThat(one).startsWith("dossier.yaml:11: ").endsWith("Maybe you mean package."),
            one -> assertThat(one).startsWith("dossier.yaml:12: ").contains("does not say how firm it is.\nMaybe add strength"),
            one -> assertThat(one).startsWith("dossier.yaml:13: ").contains("has a strength, but no side."),
            one -> assertThat(one).startsWith("dossier.yaml:14: There is no by in a preference of the deal."));
  }

  @Test
  void a_fault_bears_the_name_of_its_file() throws IOException {
    String yaml = "name: talks\nissues: [{id: a, question: Who watches?}]\n";
    Path file = Files.writeString(folder.resolve("river.yaml"), yaml);

    assertThat(DossierFile.check(file)).singleElement().asString().startsWith("river.yaml:2: There are no options");
  }
}
