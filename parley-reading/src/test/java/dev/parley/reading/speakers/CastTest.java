package dev.parley.reading.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Actor;
import dev.parley.model.Cast;
import dev.parley.model.Precision;
import dev.parley.reading.MarkedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With a cast, two of whose countries are invented. */
class CastTest {
  private static final Cast CAST = new Cast(List.of(
      organization("fredonia", "Fredonia", "Fredonian", "Port Fredon", "the Amber Palace"),
      organization("sylvania", "Sylvania", "Sylvan Republic", "Zemgrad"),
      organization("uk-side", "United Kingdom", "Britain", "London"),
      organization("river-pact", "River Pact", "Pact of the Two Rivers"),
      person("ana-teale", "Ana Teale", "fredonia", "foreign minister", "2024-01-01", null),
      person("olin-marsh", "Olin Marsh", "fredonia", "president", "2023-01-01", null),
      person("petra-marsh", "Petra Marsh", null, "first lady", null, null),
      person("ivo-kral", "Ivo Kral", "sylvania", "prime minister", "2020-01-01", "2025-02-01"),
      person("mila-dorn", "Mila Dorn", "sylvania", "prime minister", "2025-02-02", null),
      person("vasyl-zelenskyi", "Vasyl Zelenskyi", "sylvania", "chief negotiator", null, null),
      person("rose-hale", "Rose Hale", "uk-side", "prime minister", null, null)));

  private final SpeakerResolver resolver = new SpeakerResolver();

  private static Cast.Member organization(String id, String... names) {
    return new Cast.Member(new Actor(id, names[0], Actor.Type.ORGANIZATION), List.of(names), id, List.of());
  }

  private static Cast.Member person(
      String id, String name, @Nullable String party, String role, @Nullable String from, @Nullable String to) {
    Cast.Role held = new Cast.Role(role, from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    return new Cast.Member(new Actor(id, name, Actor.Type.PERSON), List.of(name), party, List.of(held));
  }

  private String ids(String marked, LocalDate day) {
    MarkedText text = MarkedText.of(marked);
    List<String> ids = new ArrayList<>();
    resolver.resolve(text.document(day, Precision.DAY), text.attributions(), CAST)
        .forEach(actor -> ids.add(actor == null ? "-" : actor.id()));
    return String.join(" ", ids);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      [1 Teale] {1 said} <1 yes>.                                                    | ana-teale
      [1 Zelensky] {1 said} <1 yes>.                                                 | vasyl-zelenskyi
      [1 Vasyl Zelenskyy] {1 said} <1 yes>.                                          | vasyl-zelenskyi
      Boris Teale met Ana Teale. [1 Boris Teale] {1 said} <1 yes>.                   | boris-teale
      Boris Teale is a painter. [1 Teale] {1 said} <1 yes>.                          | boris-teale
      [1 Marsh] {1 said} <1 yes>.                                                    | marsh
      [1 President Marsh] {1 said} <1 yes>. [2 Marsh] {2 added} <2 no>.              | olin-marsh olin-marsh
      Petra Marsh left. [1 President Marsh] {1 said} <1 yes>.                        | olin-marsh
      [1 Fredonia] {1 said} <1 yes>.                                                 | fredonia
      [1 Port Fredon] {1 said} <1 yes>.                                              | fredonia
      [1 The Amber Palace] {1 said} <1 yes>.                                         | fredonia
      [1 The Sylvan Republic] {1 said} <1 yes>.                                      | sylvania
      [1 Downing Street] {1 said} <1 yes>.                                           | uk-side
      [1 The British government] {1 said} <1 yes>.                                   | uk-side
      [1 the Pact of the Two Rivers] {1 said} <1 yes>.                               | river-pact
      [1 The Fredonian foreign minister] {1 said} <1 yes>.                           | ana-teale
      [1 Fredonia's foreign minister] {1 said} <1 yes>.                              | ana-teale
      [1 The foreign minister of Fredonia] {1 said} <1 yes>.                         | ana-teale
      [1 The Fredonian leader] {1 said} <1 yes>. [2 He] {2 added} <2 no>.            | olin-marsh olin-marsh
      [1 The Sylvanian prime minister] {1 said} <1 yes>.                             | mila-dorn
      [1 The British prime minister] {1 said} <1 yes>.                               | rose-hale
      [1 The president] {1 said} <1 yes>.                                            | -
      [1 A spokesman for the Fredonian president] {1 said} <1 yes>.                  | spokesman-for-the-fredonian-president
      [1 Fredonian Foreign Minister Teale] {1 said} <1 yes>. [2 The minister] {2 added} <2 no>. | ana-teale ana-teale
      Teale spoke in Zemgrad. [1 The Fredonian minister] {1 said} <1 yes>.           | ana-teale
      """)
  void the_cast_is_recognised(String marked, String expected) {
    assertThat(ids(marked, LocalDate.of(2025, 5, 15))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"2024-05-15, ivo-kral", "2025-05-15, mila-dorn"})
  void an_office_goes_to_the_one_who_held_it_on_the_day(LocalDate day, String expected) {
    assertThat(ids("[1 The Sylvanian prime minister] {1 said} <1 yes>.", day)).isEqualTo(expected);
  }
}
