package dev.parley.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Actor;
import dev.parley.model.Cast;
import dev.parley.model.Passage;
import dev.parley.model.Span;
import dev.parley.model.Text;
import dev.parley.reading.speakers.Places;
import dev.parley.reading.tagging.Attribution;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables an attribution is "source: cue: content", several are parted by semicolons; "-" is nothing. */
class FloorTest {
  private static final Places PLACES = new Places(new Cast(List.of(
      body("Fredonia"), body("Norland"), body("Zembla"), body("Republic of Ruritania"), body("Lake States"),
      body("G-9/Norland"))));

  private static Cast.Member body(String name) {
    return new Cast.Member(new Actor(name, name, Actor.Type.ORGANIZATION), List.of(name), name, List.of());
  }

  private static List<Attribution> settled(String marked) {
    MarkedText text = MarkedText.of(marked);
    return new Floor(new Text(text.body()), PLACES).settle(text.attributions());
  }

  private static String told(String marked) {
    List<String> told = new ArrayList<>();
    for (Attribution one : settled(marked)) {
      told.add(words(one.source()) + ": " + words(one.cue()) + ": " + one.content().text());
    }
    return String.join("; ", told);
  }

  private static String words(@Nullable Passage passage) {
    return passage == null ? "-" : passage.text();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      [1 Fredonia], for the LAKE STATES, {1 urged} <1 haste>.              | Fredonia, for the LAKE STATES: urged: haste
      For long [1 the LAKE STATES] {1 urged} <1 haste>.                    | the LAKE STATES: urged: haste
      Fredonia, for [1 the LAKE STATES], {1 urged} <1 haste>.              | Fredonia, for the LAKE STATES: urged: haste
      [1 FREDONIA] (for the G-9/NORLAND) {1 urged} <1 haste>.              | FREDONIA (for the G-9/NORLAND): urged: haste
      [1 FREDONIA], speaking on behalf of the Lake States, {1 said} <1 no>. | FREDONIA, speaking on behalf of the Lake States: said: no
      [1 FREDONIA], with NORLAND and ZEMBLA, {1 said} <1 no>.              | FREDONIA, with NORLAND and ZEMBLA: said: no
      [1 NORLAND] {1 asked for} <1 time> and, with [2 FREDONIA], {2 urged} <2 calm>. | NORLAND: asked for: time; NORLAND … FREDONIA: urged: calm
      Norland, for the LAKE STATES, and [1 FREDONIA] {1 urged} <1 calm>.    | Norland, for the LAKE STATES, and FREDONIA: urged: calm
      <1 On funds, NORLAND and> [1 FREDONIA] {1 urged} <1 calm>.            | NORLAND and FREDONIA: urged: calm
      [1 FREDONIA], with some regret, {1 said} <1 no>.                     | FREDONIA: said: no
      """)
  void a_source_has_those_for_whom_and_with_whom_it_speaks(String marked, String told) {
    assertThat(told(marked)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      [1 NORLAND, opposed by FREDONIA,] {1 proposed} <1 a cap>.            | FREDONIA: opposed by: a cap; NORLAND: proposed: a cap
      [1 NORLAND], opposed by FREDONIA, {1 proposed} <1 a cap>.            | FREDONIA: opposed by: a cap; NORLAND: proposed: a cap
      [1 NORLAND], supported by FREDONIA and ZEMBLA and opposed by the LAKE STATES, {1 proposed} <1 a cap>. | FREDONIA and ZEMBLA: supported by: a cap; the LAKE STATES: opposed by: a cap; NORLAND: proposed: a cap
      [1 NORLAND] {1 proposed} <1 a cap>, supported by FREDONIA. Later it rained. | FREDONIA: supported by: a cap; NORLAND: proposed: a cap
      [1 NORLAND] {1 proposed} <1 a cap, opposed by FREDONIA>. Later it rained.   | FREDONIA: opposed by: a cap; NORLAND: proposed: a cap
      Supported by [1 ZEMBLA], he {1 proposed} <1 a cap>.                  | ZEMBLA: Supported by: a cap; he: proposed: a cap
      Supported by ZEMBLA, [1 NORLAND] {1 proposed} <1 a cap>.             | ZEMBLA: Supported by: a cap; NORLAND: proposed: a cap
      The US, supported by [1 NORLAND and ZEMBLA], {1 proposed} <1 a cap>. | NORLAND and ZEMBLA: supported by: a cap; The US: proposed: a cap
      [1 NORLAND] {1 proposed} <1 measures supported by public funds>.     | NORLAND: proposed: measures supported by public funds
      [1 NORLAND], supported by a grant, {1 built} <1 a dam>.              | NORLAND: built: a dam
      """)
  void who_supports_or_opposes_has_a_statement_with_the_same_content(String marked, String told) {
    assertThat(told(marked)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {1 Noting} <1 the cost>, [2 NORLAND] {2 urged} <2 haste>.            | NORLAND: Noting: the cost; NORLAND: urged: haste
      [1 NORLAND] {1 urged} <1 haste>, and {2 supported} <2 a fund>.       | NORLAND: urged: haste; NORLAND: supported: a fund
      On funds, NORLAND, with FREDONIA, {1 supported} <1 a fund>.          | NORLAND, with FREDONIA: supported: a fund
      [1 NORLAND] {1 urged} <1 haste>. It is feared, {2 they said}, <2 that it rains>. | NORLAND: urged: haste; -: they said: that it rains
      """)
  void a_statement_without_a_source_gets_the_subject_of_its_sentence(String marked, String told) {
    assertThat(told(marked)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      [1 NORLAND] {1 said} <1 the fund should grow, and proposed a board>.    | NORLAND: said: the fund should grow; NORLAND: proposed: a board
      [1 NORLAND] {1 asked for} <1 more time and, with ZEMBLA and others, stressed the costs>. | NORLAND: asked for: more time; NORLAND … ZEMBLA and others: stressed: the costs
      [1 NORLAND] {1 said} <1 that all had met and proposed a board>.         | NORLAND: said: that all had met and proposed a board
      [1 NORLAND] {1 noted} <1 that ZEMBLA opposed the fund and supported a board>. | NORLAND: noted: that ZEMBLA opposed the fund and supported a board
      [1 NORLAND] {1 said} <1 the fund should grow, but called for [2 proof] {2 from} <2 all donors>>. | NORLAND: said: the fund should grow; NORLAND: called for: proof from all donors; proof: from: all donors
      """)
  void a_second_verb_of_the_same_subject_begins_another_statement(String marked, String told) {
    assertThat(told(marked)).isEqualTo(told);
  }

  @Test
  void the_topic_of_a_sentence_is_no_statement_and_what_is_inside_the_others_stays_there() {
    MarkedText text = MarkedText.of("On <1 the rules for funds>, NORLAND {2 said} <2 that [3 ZEMBLA] {3 wanted} <3 more>>.");
    Passage norland = new Text(text.body()).passage(List.of(
        new Span(text.body().indexOf("NORLAND"), text.body().indexOf("NORLAND") + 7)));
    List<Attribution> found = text.attributions().stream()
        .map(one -> one.source() == null
            ? new Attribution(norland, one.cue(), one.content(), one.within(), one.confidence())
            : one)
        .toList();

    List<Attribution> settled = new Floor(new Text(text.body()), PLACES).settle(found);

    assertThat(settled).extracting(one -> words(one.cue())).containsExactly("said", "wanted");
    assertThat(settled.get(1).within()).isZero();
  }

  @Test
  void a_heading_is_no_part_of_the_source_below_it() {
    assertThat(told("[1 TRANSFER OF FUNDS\n\nChair Amara] {1 reported} <1 progress>."))
        .isEqualTo("Chair Amara: reported: progress");
  }
}
