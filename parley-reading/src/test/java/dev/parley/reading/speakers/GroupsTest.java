package dev.parley.reading.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Actor;
import dev.parley.model.Cast;
import dev.parley.model.Precision;
import dev.parley.reading.MarkedText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who speaks where several do. In the tables, "-" is nobody. */
class GroupsTest {
  private final SpeakerResolver resolver = new SpeakerResolver();

  private @Nullable Actor last(String marked) {
    MarkedText text = MarkedText.of(marked);
    return resolver
        .resolve(text.document(LocalDate.of(2025, 5, 15), Precision.DAY), text.attributions(), Cast.EMPTY)
        .getLast();
  }

  private String id(String marked) {
    Actor actor = last(marked);
    return actor == null ? "-" : actor.id();
  }

  @Test
  void of_several_who_speak_together_each_is_a_member() {
    Actor both = last("[1 Prime Minister Anna Berg and Lars Holm] {1 said} in a joint statement <1 yes>.");
    assertThat(both).isNotNull();
    assertThat(both.type()).isEqualTo(Actor.Type.GROUP);
    assertThat(both.name()).isEqualTo("Anna Berg and Lars Holm");
    assertThat(both.members()).containsExactly(
        new Actor("anna-berg", "Anna Berg", Actor.Type.PERSON), new Actor("lars-holm", "Lars Holm", Actor.Type.PERSON));
    assertThat(both.includes("lars-holm")).isTrue();
  }

  @Test
  void neither_of_two_is_both_of_them() {
    Actor neither = last("[1 Neither Anna Berg nor Lars Holm] {1 said} <1 when it would begin>.");
    assertThat(neither).isNotNull();
    assertThat(neither.members()).extracting(Actor::name).containsExactly("Anna Berg", "Lars Holm");
  }

  @Test
  void people_without_names_are_no_members() {
    Actor officials = last("[1 Two officials briefed on the matter] {1 said} <1 yes>.");
    assertThat(officials).isNotNull();
    assertThat(officials.members()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      President Anna Berg spoke today with Prime Minister Lars Holm of Norway. [1 The two leaders] {1 discussed} <1 trade>. | anna-berg-and-lars-holm
      President Anna Berg spoke today with Prime Minister Lars Holm of Norway. [1 The leaders] {1 discussed} <1 trade>.     | anna-berg-and-lars-holm
      President Anna Berg met President Lars Holm. [1 The Presidents] {1 thanked} <1 their teams>.                          | anna-berg-and-lars-holm
      Anna Berg met Lars Holm in Oslo. It rained. [1 Both] {1 said} <1 yes>.                                                | anna-berg-and-lars-holm
      Foreign Minister Anna Berg arrived first. Defence Minister Lars Holm came later. [1 Both ministers] {1 said} <1 yes>. | anna-berg-and-lars-holm
      President Anna Berg met President Lars Holm. Carlos Ruiz, a farmer, watched. [1 The two presidents] {1 said} <1 yes>. | anna-berg-and-lars-holm
      President Anna Berg met President Lars Holm and President Juan Paz. [1 The two leaders] {1 said} <1 yes>.             | two-leaders
      President Anna Berg met President Lars Holm and President Juan Paz. [1 The three leaders] {1 said} <1 yes>.           | anna-berg-and-lars-holm-and-juan-paz
      Anna Berg and Lars Holm met for an hour. [1 Neither man] {1 said} <1 why>.                                            | neither-man
      Juan Paz and Lars Holm met for an hour. [1 Neither man] {1 said} <1 why>.                                             | juan-paz-and-lars-holm
      Norway and Denmark met in Oslo. [1 The two sides] {1 agreed} <1 to talk>.                                             | norway-and-denmark
      Anna Berg and Lars Holm met in Oslo. [1 Both sides] {1 agreed} <1 to talk>.                                           | both-sides
      Anna Berg met Lars Holm. President and government agree: [1 both] {1 oppose} <1 it>.                                  | both
      [1 The two leaders] {1 said} <1 yes>.                                                                                 | two-leaders
      President Anna Berg met President Lars Holm. [1 The officials] {1 said} <1 yes>.                                      | officials
      """)
  void a_plural_goes_to_those_named_before(String marked, String expected) {
    assertThat(id(marked)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Vice President Anna Berg spoke with President Lars Holm. [1 They] {1 discussed} <1 trade>.                   | anna-berg-and-lars-holm
      Anna Berg and Lars Holm met in Oslo, where [1 they] {1 discussed} <1 trade>.                                 | anna-berg-and-lars-holm
      Anna Berg met Lars Holm. [1 The two leaders] {1 said} <1 yes>. Technical teams will meet in Oslo. [2 They] {2 agreed} <2 to talk>. | anna-berg-and-lars-holm
      Anna Berg met Lars Holm. [1 The two leaders] {1 said} <1 yes>. [2 Technical teams] will meet in Oslo {2 to discuss} <2 trade>. [3 They] {3 agreed} <3 to talk>. | anna-berg-and-lars-holm
      Anna Berg met Lars Holm. [1 The two leaders] {1 said} <1 yes>. [2 Technical teams] will meet in Oslo {2 to discuss} <2 trade>. [3 They] {3 wanted} <3 to talk>. | technical-teams
      Anna Berg met Lars Holm. [1 The two leaders] {1 said} <1 yes>. Officials met, and [2 they] {2 agreed} <2 to talk>. | officials
      Anna Berg met Lars Holm. [1 The two leaders] {1 said} <1 yes>. Protesters met in Oslo. [2 They] {2 wanted} <2 peace>. | protesters
      The Europeans came late. [1 They] {1 wanted} <1 peace>.                                                      | europeans
      Anna Berg met Juan Paz and Lars Holm and Carlos Ruiz. [1 They] {1 wanted} <1 peace>.                         | -
      [1 Anna Berg and Lars Holm] {1 said} <1 yes>. [2 They] {2 added} <2 no>.                                     | anna-berg-and-lars-holm
      Prices rose. [1 They] {1 wanted} <1 peace>.                                                                  | -
      Anna Berg spoke in Oslo. [1 They] {1 wanted} <1 peace>.                                                      | -
      """)
  void they_goes_to_a_plural_subject_or_to_the_only_two(String marked, String expected) {
    assertThat(id(marked)).isEqualTo(expected);
  }

  @Test
  void people_without_names_are_found_again_by_their_noun() {
    assertThat(id("[1 Two officials briefed on the matter] {1 said} <1 yes>. [2 The officials] {2 added} <2 no>."))
        .isEqualTo("two-officials-briefed-on-the-matter");
  }

  @Test
  void the_members_hide_nobody() {
    MarkedText text = MarkedText.of("Anna Berg met Lars Holm. [1 The two] {1 said} <1 yes>.");
    List<@Nullable Actor> actors = resolver.resolve(text.document(null, null), text.attributions(), Cast.EMPTY);
    assertThat(resolver.evidentiality(text.attributions().getFirst(), actors.getFirst()))
        .hasToString("FIRST_HAND");
  }
}
