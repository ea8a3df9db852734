package dev.parley.reading.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Actor;
import dev.parley.model.Cast;
import dev.parley.model.Precision;
import dev.parley.reading.MarkedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Countries and blocs that take the floor, written as reports of meetings do. */
class AssemblyTest {
  private static final Cast CAST = new Cast(List.of(
      organization("g9-norland", "G-9/Norland", "Group of Nine and Norland"),
      organization("norland", "Norland"),
      organization("fredonia", "Fredonia"),
      organization("ipcc", "Intergovernmental Panel on Climate Change", "IPCC"),
      organization("united-states", "United States", "US")));

  /** So many delegations speak before that the text is known as a report. */
  private static final String DEBATE =
      "[1 NORLAND] {1 said} <1 no>. [2 FREDONIA] {2 said} <2 yes>. [3 CHINA] {3 said} <3 no>. [4 JAPAN] {4 said} <4 yes>. "
          + "[5 The EU] {5 urged} <5 calm>. [6 BRAZIL] {6 asked} <6 for time>. ";

  private final SpeakerResolver resolver = new SpeakerResolver();

  private static Cast.Member organization(String id, String... names) {
    return new Cast.Member(new Actor(id, names[0], Actor.Type.ORGANIZATION), List.of(names), id, List.of());
  }

  private List<String> ids(String marked) {
    MarkedText text = MarkedText.of(marked.replace('⏎', '\n'));
    List<String> ids = new ArrayList<>();
    resolver.resolve(text.document(LocalDate.of(2001, 5, 15), Precision.DAY), text.attributions(), CAST)
        .forEach(actor -> ids.add(actor == null ? "-" : actor.id()));
    return ids;
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      [7 The G-9/NORLAND] {7 said} <7 no>. [8 She] {8 added} <8 that it was late>.       | g9-norland g9-norland
      [7 the G-9/Norland] {7 said} <7 no>. [8 NORLAND] {8 agreed} <8 to it>.             | g9-norland norland
      Later [7 the US] {7 said} <7 no>. [8 He] {8 asked} <8 for time>.                   | united-states united-states
      [7 FREDONIA] {7 said} <7 no>. {8 Opposed by} [8 JAPAN] <8 in this>, [9 he] {9 asked} <9 for time>. | fredonia japan fredonia
      [7 FREDONIA] {7 supported} <7 the plan of Chair Anna Berg>. [8 She] {8 asked} <8 for time>. | fredonia fredonia
      [7 FREDONIA] {7 said} <7 that [8 Parties] {8 asked} <8 for time>>. [9 He] {9 urged} <9 haste>. | fredonia parties fredonia
      [7 FREDONIA] {7 said} <7 that [8 the Lake Board] {8 asked} <8 for time>>. [9 He] {9 urged} <9 haste>. | fredonia lake-board fredonia
      [7 FREDONIA] {7 said} <7 no>. [8 The Lake Manual] {8 calls for} <8 a fund>. [9 He] {9 urged} <9 haste>. | fredonia lake-manual fredonia
      [7 FREDONIA] {7 said} <7 no>. Chair Anna Berg closed the meeting. [8 She] {8 hoped} <8 for more>. | fredonia anna-berg
      """)
  void he_and_she_are_the_delegate_of_the_country_or_bloc_that_has_the_floor(String marked, String expected) {
    List<String> ids = ids(DEBATE + marked);
    assertThat(String.join(" ", ids.subList(6, ids.size()))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      [7 FREDONIA, with NORLAND and the US,] {7 said} <7 no>.                    | fredonia-and-norland-and-united-states
      [7 Fredonia, for the G-9/NORLAND, JAPAN and the US,] {7 said} <7 no>.      | fredonia-and-japan-and-united-states
      [7 Fredonia, for the G-9/NORLAND,] {7 said} <7 no>.                        | fredonia
      [7 Fredonia, for the G-9/NORLAND, and the EU] {7 said} <7 no>.             | fredonia-and-european-union
      [7 Fredonia, for the G-9/NORLAND and the EU,] {7 said} <7 no>.             | fredonia
      [7 FREDONIA, with NORLAND, the US and others,] {7 said} <7 no>.            | fredonia-and-norland-and-united-states
      [7 FREDONIA, NORLAND and many others] {7 said} <7 no>.                     | fredonia-and-norland
      [7 FREDONIA and others] {7 said} <7 no>.                                   | fredonia-and-others
      [7 The FREDONIA proposal] {7 calls for} <7 a fund>. Fredonia left.        | fredonia
      [7 The G-9/NORLAND's proposal] {7 calls for} <7 a fund>.                   | g9-norland
      """)
  void those_who_speak_together_are_all_named_and_those_whom_they_speak_for_are_not(String marked, String expected) {
    assertThat(ids(DEBATE + marked).getLast()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Chair Ann Berg opened the session. IPCC Chair Lars Holm told of ice. [7 The Chair] {7 urged} <7 haste>. [8 She] {8 asked} <8 for papers>. | ann-berg ann-berg
      [7 The Chair] {7 urged} <7 haste>. [8 He] {8 asked} <8 for papers>.        | chair chair
      The Chair of the Lake Talks, Mr. Lars Holm (Norland), opened the session. It rained. It rained. It rained. It rained. [7 The Chair] {7 urged} <7 haste>. [8 He] {8 asked} <8 for papers>. | lars-holm lars-holm
      The Chair of the talks on the Rules of Procedure, Ann Berg, opened the session. [7 The Chair] {7 urged} <7 haste>. [8 She] {8 asked} <8 for papers>. | ann-berg ann-berg
      [7 The Chair] {7 urged} <7 haste>.⏎⏎TALKS ON ARTICLE 4⏎⏎Chair Lars Holm (Norland) told of the talks. It rained.⏎⏎OFFICERS⏎⏎[8 The Chair] {8 asked} <8 for papers>. | chair chair
      [7 The Chair] {7 urged} <7 haste>.⏎⏎TALKS ON ARTICLE 4⏎⏎Chair Lars Holm (Norland) told of the talks.⏎⏎It rained.⏎⏎[8 The Chair] {8 asked} <8 for papers>. | chair lars-holm
      The Chair of the IPCC, Lars Holm, told of ice. [7 The Chair] {7 urged} <7 haste>. [8 It] {8 asked} <8 for papers>. | chair -
      """)
  void the_chair_is_who_was_last_named_in_it_and_has_the_office_as_name_otherwise(String marked, String expected) {
    List<String> ids = ids(DEBATE + marked);
    assertThat(String.join(" ", ids.subList(6, ids.size()))).isEqualTo(expected);
  }

  @Test
  void in_news_a_person_is_meant_though_a_country_spoke_last() {
    assertThat(ids("Prime Minister Lars Holm flew home. [1 Fredonia] {1 said} <1 no>. [2 He] {2 asked} <2 for time>."))
        .containsExactly("fredonia", "lars-holm");
  }

  @Test
  void us_is_a_country_only_in_capitals_among_small_letters() {
    assertThat(ids("[1 The US] {1 said} <1 no>. [2 One of us] {2 said} <2 yes>.").getFirst()).isEqualTo("united-states");
  }
}
