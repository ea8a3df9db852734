package dev.parley.reading.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Actor;
import dev.parley.model.Cast;
import dev.parley.model.Evidentiality;
import dev.parley.model.Precision;
import dev.parley.reading.MarkedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Without a cast: everything comes from the text. In the tables, "-" is nobody. */
class SpeakerResolverTest {
  private final SpeakerResolver resolver = new SpeakerResolver();

  private List<@Nullable Actor> actors(String marked) {
    MarkedText text = MarkedText.of(marked.replace('⏎', '\n'));
    return resolver.resolve(text.document(LocalDate.of(2025, 5, 15), Precision.DAY), text.attributions(), Cast.EMPTY);
  }

  private String ids(String marked) {
    List<String> ids = new ArrayList<>();
    actors(marked).forEach(actor -> ids.add(actor == null ? "-" : actor.id()));
    return String.join(" ", ids);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      [1 Foreign Minister Laura Ortega] {1 said} <1 yes>. Later [2 Ortega] {2 said} <2 no>.            | laura-ortega laura-ortega
      [1 Ortega] {1 said} <1 yes>. The envoy, Laura Ortega, will leave.                                | laura-ortega
      [1 Mr. Denktaş] {1 said} <1 yes>. Rauf Denktaş led the north.                                    | rauf-denktas
      [1 Sir Alan Campbell] {1 said} <1 no>. [2 Sir Alan] {2 added} <2 that it was late>.              | alan-campbell alan-campbell
      [1 Ursula von der Leyen] {1 said} <1 no>. [2 Von der Leyen] {2 insisted} <2 on it>.              | ursula-von-der-leyen ursula-von-der-leyen
      [1 Abdel Fattah al-Burhan] {1 said} <1 no>. [2 Al-Burhan] {2 insisted} <2 on it>.                | abdel-fattah-al-burhan abdel-fattah-al-burhan
      [1 J. B. Okafor] {1 said} <1 no>. [2 Okafor] {2 insisted} <2 on it>.                             | j-b-okafor j-b-okafor
      [1 Mary O’Neill-Byrne] {1 said} <1 no>. [2 O’Neill-Byrne] {2 insisted} <2 on it>.                | mary-oneill-byrne mary-oneill-byrne
      [1 Juan Manuel Restrepo Díaz] {1 said} <1 no>. [2 Restrepo] {2 insisted} <2 on it>.              | juan-manuel-restrepo-diaz juan-manuel-restrepo-diaz
      [1 ANDREAS IOANNOU] {1 said} <1 no>. [2 Ioannou] {2 insisted} <2 on it>.                         | andreas-ioannou andreas-ioannou
      [1 Xi Mingzhe] {1 said} <1 no>. [2 Xi] {2 insisted} <2 on it>.                                   | xi-mingzhe xi-mingzhe
      [1 Bill Harper] {1 said} <1 no>. William Harper left. [2 Harper] {2 insisted} <2 on it>.         | bill-harper bill-harper
      [1 Robert Kaine Jr.] {1 said} <1 no>. [2 Kaine] {2 insisted} <2 on it>.                          | robert-kaine-jr robert-kaine-jr
      [1 דוד לוי] {1 said} <1 no>. [2 לוי] {2 insisted} <2 on it>.                                     | דוד-לוי דוד-לוי
      [1 King Harald] {1 said} <1 no>. [2 The king] {2 insisted} <2 on it>.                            | king-harald king-harald
      """)
  void a_short_name_goes_to_the_full_one(String marked, String expected) {
    assertThat(ids(marked)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Gustavo Marín flew in. [1 A spokesman for Marín] {1 said} <1 yes>.                               | spokesman-for-marin
      Gustavo Marín flew in. [1 Marín's adviser Elena Paz] {1 said} <1 yes>.                           | elena-paz
      [1 Elena Paz, whose boss is Gustavo Marín,] {1 said} <1 yes>.                                    | elena-paz
      [1 the Kremlin's spokesman Dmitry Orlov] {1 said} <1 yes>.                                       | dmitry-orlov
      [1 Iran's foreign minister, Hossein Rezaei,] {1 said} <1 yes>.                                   | hossein-rezaei
      [1 Hossein Rezaei, a veteran diplomat with decades in the Iranian foreign ministry] {1 said} <1 yes>. | hossein-rezaei
      [1 A spokesman for the ministry, Hossein Rezaei,] {1 said} <1 yes>.                              | hossein-rezaei
      [1 Turkish Cypriot leader Ersin Kaya] {1 said} <1 yes>.                                          | ersin-kaya
      [1 Deputy Prime Minister and Finance Minister Anna Berg] {1 said} <1 yes>.                       | anna-berg
      [1 Anna Berg and Lars Holm] {1 said} in a joint statement <1 yes>.                               | anna-berg-and-lars-holm
      [1 Prime Minister Anna Berg and President Lars Holm] {1 said} <1 yes>.                           | anna-berg-and-lars-holm
      [1 Berg and her allies] {1 said} <1 yes>. Anna Berg left.                                        | berg-and-her-allies
      [1 Anna Berg’s] {1 claim} <1 that it was over> was false.                                        | anna-berg
      [1 Anna Berg’s statement] {1 said} <1 that it was over>.                                         | anna-berg
      [1 a 60-year-old farmer named Anna Berg] {1 said} <1 it was over>.                               | anna-berg
      Secretary of State Anna Berg came. [1 Berg, 52,] {1 said} <1 it was over>.                       | anna-berg
      [1 Sen. Jon Holm (D-Mont.) and Anna Berg (R-La.)] {1 said} <1 yes>.                              | jon-holm-and-anna-berg
      [1 one of the family's lawyers, Anna Berg,] {1 said} <1 yes>.                                    | anna-berg
      [1 Finnish Minister for Foreign Affairs Anna Berg] {1 said} <1 yes>.                             | anna-berg
      [1 Minister for Europe and Foreign Affairs Anna Berg] {1 said} <1 yes>.                          | anna-berg
      [1 Secretary of Health and Human Services Robert Kaine Jr.] {1 said} <1 yes>.                    | robert-kaine-jr
      [1 Deputy Adviser for International Trade and Deputy Director of the National Council Anna Berg] {1 said} <1 yes>. | anna-berg
      [1 EPA Administrator Lars Holm] {1 said} <1 yes>.                                                | lars-holm
      [1 Border Czar Lars Holm] {1 said} <1 yes>.                                                      | lars-holm
      [1 UN Ambassador-designate Anna Berg] {1 said} <1 yes>.                                          | anna-berg
      [1 Mr. King and Mr. Holm] {1 said} <1 yes>.                                                      | king-and-holm
      [1 Dwayne “The Rock” Johnson] {1 said} <1 yes>. [2 Johnson] {2 added} <2 no>.                    | dwayne-johnson dwayne-johnson
      [1 Anna "Annie" Berg] {1 said} <1 yes>.                                                          | anna-berg
      Anna “<1 It is late>,” [1 Berg] {1 said}.                                                        | berg
      [1 Former U.S. Ambassador to Israel Lars Holm] {1 said} <1 yes>.                                 | lars-holm
      [1 Florida’s Secretary of State Anna Berg] {1 said} <1 yes>.                                     | anna-berg
      [1 Sen. Jim Justice] {1 said} <1 yes>.                                                           | jim-justice
      Ivan Petrov left. [1 Spokesman for President Ivan Petrov] {1 said} <1 yes>.                      | spokesman-for-president-ivan-petrov
      [1 Rep. Jim Jordan] {1 said} <1 yes>.                                                            | jim-jordan
      [1 Sen. Bill Holm] {1 said} <1 yes>.                                                             | bill-holm
      [1 Don Holm] {1 said} <1 yes>.                                                                   | don-holm
      """)
  void the_head_of_the_phrase_speaks(String marked, String expected) {
    assertThat(ids(marked)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      [1 The Subsidiary Body for Scientific and Technological Advice] {1 said} <1 yes>.                | subsidiary-body-for-scientific-and-technological-advice
      [1 The Joint Programme on Water and Climate] {1 said} <1 yes>.                                   | joint-programme-on-water-and-climate
      [1 The Lake University/Institute for Water and Human Security] {1 said} <1 yes>.                 | lake-university-institute-for-water-and-human-security
      [1 The Committee on Foreign Relations] {1 said} <1 yes>. [2 The committee] {2 added} <2 no>.     | committee-on-foreign-relations committee-on-foreign-relations
      [1 The Institute for Peace and Anna Berg] {1 said} <1 yes>.                                      | institute-for-peace-and-anna-berg
      [1 The Lake Council on Monday] {1 said} <1 yes>.                                                 | lake-council
      The Lake Panel on Ice met. [1 The Panel] {1 agreed} <1 to a report>.                             | lake-panel-on-ice
      The Lake Panel on Ice met the Panel for Peace. [1 The panel] {1 agreed} <1 to a report>.         | panel
      The Lake Panel on Ice met. [1 The panel] {1 agreed} <1 to a report>.                             | lake-panel-on-ice
      The European Commission met. It rained. [1 The Commission] {1 agreed} <1 to a report>.           | european-commission
      [1 The UN plenary] {1 agreed} <1 to a report>.                                                   | united-nations
      """)
  void a_body_has_its_whole_name_and_is_known_again_by_the_noun_in_it(String marked, String expected) {
    assertThat(ids(marked)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Parties met. [1 A developed country Party] {1 said} <1 yes>.                                     | developed-country-party
      [1 A senior German official] {1 said} <1 yes>.                                                   | senior-german-official
      [1 One senior German official, who asked not to be named,] {1 said} <1 yes>.                     | one-senior-german-official
      [1 A veteran reporter and editor] {1 said} <1 yes>. [2 The editor] {2 added} <2 no>.             | veteran-reporter-and-editor veteran-reporter-and-editor
      [1 Norway's negotiators themselves] {1 said} <1 yes>.                                            | norways-negotiators
      [1 Former National Security Council Coordinator for the Middle East and North Africa Lars Holm] {1 said} <1 yes>. | lars-holm
      """)
  void a_description_keeps_its_words(String marked, String expected) {
    assertThat(ids(marked)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Lars Holm fell ill. [1 Anna Berg] {1 said}: “<1 I asked one of the gentlemen, and [2 he] {2 said} <2 it was late>>.” | anna-berg one-of-the-gentlemen
      Lars Holm fell ill. [1 Anna Berg] {1 said}: “<1 I asked a man in the crowd, and [2 he] {2 said} <2 it was late>>.”   | anna-berg man
      Lars Holm fell ill. [1 Anna Berg] {1 said}: “<1 A man shouted. Lars wept. [2 He] {2 said} <2 it was late>>.”         | anna-berg lars-holm
      Lars Holm fell ill. [1 Anna Berg] {1 said}: “<1 I saw him. [2 He] {2 said} <2 it was late>>.”                        | anna-berg lars-holm
      """)
  void inside_a_quotation_he_may_be_somebody_without_a_name_whom_it_speaks_of(String marked, String expected) {
    assertThat(ids(marked)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Foreign Minister Hossein Rezaei came. [1 The minister] {1 said} <1 yes>.                         | hossein-rezaei
      Iranian President Hossein Rezaei met Norway's prime minister, Anna Berg. [1 The president] {1 said} <1 yes>. | hossein-rezaei
      Iranian President Hossein Rezaei met Norway's prime minister, Anna Berg. [1 The Norwegian leader] {1 said} <1 yes>. | anna-berg
      Hossein Rezaei, the Iranian foreign minister, came. [1 Iran's top diplomat] {1 said} <1 yes>.    | hossein-rezaei
      President Lars Holm and President Juan Paz met. [1 The president] {1 said} <1 yes>.              | -
      [1 The president] {1 said} <1 yes>.                                                              | -
      Anna Berg, the envoy for Cyprus, came. [1 The envoy] {1 said} <1 yes>. [2 She] {2 added} <2 no>. | anna-berg anna-berg
      [1 A spokeswoman] {1 said} <1 yes>. [2 The spokeswoman] {2 added} <2 no>.                        | spokeswoman spokeswoman
      [1 The Kazakh president] {1 said} <1 yes>.                                                       | kazakh-president
      French President Lars Holm met Norwegian President Juan Paz. [1 France’s Foreign Minister Anna Berg] {1 said}: “<1 [2 The president] {2 wants} <2 peace>>.” | anna-berg lars-holm
      Anna Berg, 68, came. Lars Holm came. [1 The 68-year-old] {1 said} <1 yes>.                       | anna-berg
      [1 Anna Berg] {1 said} <1 yes>. [2 The 68-year-old] {2 added} <2 no>.                            | anna-berg anna-berg
      [1 The 68-year-old] {1 said} <1 yes>. Anna Berg came.                                            | -
      Vice President Anna Berg spoke to President Lars Holm of France. [1 The Vice President] {1 said} <1 yes>. | anna-berg
      President Lars Holm came. [1 The president of the Aluminum Association] {1 said} <1 yes>.        | president-of-the-aluminum-association
      Rep. Juan Paz came. [1 The California congressman] {1 said} <1 yes>.                             | juan-paz
      Sen. Juan Paz came. [1 The senator] {1 said} <1 yes>. Sen. Anna Berg left.                       | juan-paz
      Norway's foreign secretary, Juan Paz, came. [1 The foreign minister] {1 said} <1 yes>.           | juan-paz
      [1 The Department of Energy] {1 said} <1 yes>.                                                   | department-of-energy
      Russian President Ivan Petrov spoke to U.S. President Joe Cole. [1 The Russian president] {1 said} <1 yes>. | ivan-petrov
      """)
  void an_office_goes_to_the_one_who_holds_it(String marked, String expected) {
    assertThat(ids(marked)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Anna Berg met Hossein Rezaei in Geneva. [1 She] {1 said} <1 yes>. [2 He] {2 said} <2 no>.        | anna-berg hossein-rezaei
      Hossein Rezaei spoke in Vienna on Monday. [1 He] {1 said} <1 yes>.                               | hossein-rezaei
      [1 Hossein Rezaei] {1 said} <1 yes>. [2 He] {2 added} <2 that it was late>.                      | hossein-rezaei hossein-rezaei
      [1 Anna Berg] {1 said} <1 that [2 she] {2 hoped} <2 for peace>>.                                 | anna-berg anna-berg
      [1 Anna Berg] {1 said}: “<1 [2 I] {2 told} him <2 that it was over>>.”                           | anna-berg anna-berg
      “<1 [2 I] {2 think} <2 it is over>>,” [1 Anna Berg] {1 said}.                                    | anna-berg anna-berg
      [1 Lars Holm] {1 said}: “<1 [2 He] {2 wants} <2 peace>>.”                                        | lars-holm -
      [1 Lars Holm] {1 said}: “<1 [2 you] {2 said} <2 peace>>.”                                        | lars-holm -
      [1 He] {1 said} <1 yes>.                                                                         | -
      [1 Tom Holm] {1 told} CNN <1 that Bill Paz and Carlos Ruiz had agreed with Bill Paz>.⏎“<2 It was the first time>,” [2 he] {2 said}. | tom-holm tom-holm
      Yeah. Ninety-five. Yeah. [1 He] {1 said} <1 yes>.                                                | -
      Lars Holm and Juan Paz and Carlos Ruiz met. [1 She] {1 said} <1 yes>.                            | -
      Lars Holm spoke on Monday. Lars Holm left. Juan Paz did not. “<1 Holm’s plan seems funny>,” [1 he] {1 said}. | juan-paz
      [1 Anna Berg] {1 told} CNN <1 that Elena Paz and Maria Holm had agreed>.⏎“<2 It was the first time>,” [2 she] {2 said}. | anna-berg anna-berg
      [1 Elena Paz] {1 said} <1 yes>. Elena Paz left. [2 Mayor Anna Berg] {2 said} <2 that [3 she] {3 thinks} <3 it was late>>. | elena-paz anna-berg anna-berg
      [1 Several ministers] {1 said} <1 yes>. [2 They] {2 added} <2 no>.                               | several-ministers several-ministers
      [1 The Norwegian government] {1 said} <1 yes>. [2 It] {2 added} <2 no>.                          | norway norway
      Anna Berg, [1 who] {1 said} <1 yes>, left.                                                       | anna-berg
      These words echo remarks that Lars Holm made on Monday, when [1 he] {1 insisted} <1 on it>.      | lars-holm
      """)
  void a_pronoun_goes_to_whom_it_stands_for(String marked, String expected) {
    assertThat(ids(marked)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      [1 London] {1 said} <1 yes>.                           | united-kingdom
      [1 The United Kingdom] {1 said} <1 yes>.               | united-kingdom
      [1 Kiev] {1 said} <1 yes>.                             | ukraine
      [1 the Kremlin] {1 said} <1 yes>.                      | russia
      [1 Downing Street] {1 said} <1 yes>.                   | united-kingdom
      [1 Number 10] {1 said} <1 yes>.                        | united-kingdom
      [1 10 Downing Street] {1 said} <1 yes>.                | united-kingdom
      [1 The White House] {1 said} <1 yes>.                  | united-states
      [1 NATO] {1 said} <1 yes>.                             | nato
      [1 the EU] {1 said} <1 yes>.                           | european-union
      [1 The British] {1 want} <1 it>.                       | united-kingdom
      [1 Bosnia and Herzegovina] {1 said} <1 yes>.           | bosnia-and-herzegovina
      [1 Tehran and Washington] {1 said} <1 yes>.            | iran-and-united-states
      [1 The government of Colombia] {1 said} <1 yes>.       | colombia
      [1 Colombia's government] {1 said} <1 yes>.            | colombia
      The Foreign Ministry met. [1 The ministry] {1 said} <1 yes>. | foreign-ministry
      [1 The Iranian Foreign Ministry] {1 said} <1 yes>.     | iranian-foreign-ministry
      """)
  void capitals_and_seats_stand_for_the_country(String marked, String expected) {
    assertThat(ids(marked)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      [1 Western leaders] {1 said} <1 yes>.                  | GROUP    | Western leaders             | FIRST_HAND
      [1 several European governments] {1 said} <1 yes>.     | GROUP    | several European governments | ANONYMOUS
      [1 Two officials close to the talks] {1 said} <1 yes>. | GROUP    | Two officials close to the talks | ANONYMOUS
      [1 A senior diplomat] {1 said} <1 yes>.                | PERSON   | senior diplomat             | ANONYMOUS
      [1 Reports] {1 said} <1 yes>.                          | DOCUMENT | Reports                     | ANONYMOUS
      [1 Media reports] {1 said} <1 yes>.                    | DOCUMENT | Media reports               | ANONYMOUS
      [1 The communique] {1 said} <1 yes>.                   | DOCUMENT | communique                  | FIRST_HAND
      [1 A new poll by the university] {1 said} <1 yes>.     | DOCUMENT | new poll by the university  | FIRST_HAND
      [1 Anna Berg] {1 said} <1 yes>.                        | PERSON   | Anna Berg                   | FIRST_HAND
      [1 Paris] {1 said} <1 yes>.                            | ORGANIZATION | France                  | FIRST_HAND
      [1 Anna Berg and Lars Holm] {1 said} <1 yes>.          | GROUP    | Anna Berg and Lars Holm     | FIRST_HAND
      [1 ten of the 31 members] {1 said} <1 yes>.            | GROUP    | ten of the 31 members       | ANONYMOUS
      [1 Some of his advisers] {1 said} <1 yes>.             | GROUP    | Some of his advisers        | ANONYMOUS
      [1 More than half (52%) of voters] {1 want} <1 it>.    | GROUP    | More than half (52%) of voters | FIRST_HAND
      A poll found: [1 More than half (52%) of Ukrainians] {1 want} <1 it>. | GROUP | More than half (52%) of Ukrainians | FIRST_HAND
      [1 The National Institutes of Health] {1 said} <1 it>. | ORGANIZATION | National Institutes of Health | FIRST_HAND
      [1 Pratt Industries] {1 said} <1 it>.                  | ORGANIZATION | Pratt Industries        | FIRST_HAND
      [1 Two-thirds] {1 want} <1 it>.                        | GROUP    | Two-thirds                  | FIRST_HAND
      It is so. Two-thirds spoke. [1 Two-thirds of us] {1 want} <1 it>. | GROUP | Two-thirds of us             | ANONYMOUS
      [1 almost six-in-ten] {1 want} <1 it>.                 | GROUP    | almost six-in-ten           | FIRST_HAND
      [1 Nearly every NATO nation] {1 pledged} <1 it>.       | GROUP    | Nearly every NATO nation    | FIRST_HAND
      [1 Studies] {1 found} <1 it>.                          | DOCUMENT | Studies                     | FIRST_HAND
      [1 Anna Berg’s framework] {1 says} <1 it>.             | DOCUMENT | Anna Berg’s framework       | FIRST_HAND
      [1 81%] {1 support} <1 it>.                            | GROUP    | 81%                         | FIRST_HAND
      [1 The Department of Energy] {1 said} <1 yes>.         | ORGANIZATION | Department of Energy    | FIRST_HAND
      """)
  void the_type_tells_who_has_no_name(String marked, String type, String name, Evidentiality evidentiality) {
    Actor actor = actors(marked).getFirst();
    assertThat(actor).isNotNull();
    assertThat(actor.type()).hasToString(type);
    assertThat(actor.name()).isEqualTo(name);
    assertThat(resolver.evidentiality(MarkedText.of(marked).attributions().getFirst(), actor)).isEqualTo(evidentiality);
  }

  @Test
  void what_is_said_inside_a_statement_is_second_hand() {
    MarkedText text = MarkedText.of("[1 Anna Berg] {1 said} <1 that [2 Lars Holm] {2 agreed} <2 to talk>>.");
    List<@Nullable Actor> actors =
        resolver.resolve(text.document(null, null), text.attributions(), Cast.EMPTY);
    assertThat(resolver.evidentiality(text.attributions().get(0), actors.get(0))).isEqualTo(Evidentiality.FIRST_HAND);
    assertThat(resolver.evidentiality(text.attributions().get(1), actors.get(1))).isEqualTo(Evidentiality.SECOND_HAND);
  }

  @Test
  void words_without_a_source_are_anonymous() {
    MarkedText text = MarkedText.of("It was {1 said} <1 that talks went on>.");
    assertThat(actors("It was {1 said} <1 that talks went on>.")).containsExactly((Actor) null);
    assertThat(resolver.evidentiality(text.attributions().getFirst(), null)).isEqualTo(Evidentiality.ANONYMOUS);
  }

  @Test
  void of_two_with_a_surname_the_bare_one_is_the_one_the_text_is_about() {
    assertThat(ids("""
        President Carlos Rivas arrived on Monday. [1 Rivas] {1 said} <1 yes>.
        His wife, Elena Rivas, stayed at home. [2 Mrs. Rivas] {2 said} <2 no>.
        The talks begin tomorrow. [3 Rivas] {3 said} <3 that they would be short>.""")).isEqualTo("carlos-rivas elena-rivas carlos-rivas");
  }

  @Test
  void a_place_is_not_a_person() {
    assertThat(ids("[1 Georgia] {1 said} <1 no>.")).isEqualTo("georgia");
    assertThat(ids("[1 Georgia Manning] {1 said} <1 no>.")).isEqualTo("georgia-manning");
    assertThat(ids("[1 Texas Gov. Paul Reyes] {1 said} <1 no>.")).isEqualTo("paul-reyes");
  }

  @Test
  void offsets_count_code_points() {
    assertThat(ids("😀😀 Anna Berg came. 😀 [1 She] {1 said} <1 no>. 😀 [2 Paris] {2 said} <2 yes>.")).isEqualTo("anna-berg france");
  }

  @Test
  void a_long_or_strange_body_does_not_blow_up() {
    String words = "Anna Berg told Lars Holm that he met her in Paris. ".repeat(5_000);
    assertThat(ids(words + "[1 Anna Berg] {1 said} <1 yes>.")).isEqualTo("anna-berg");
    assertThat(ids("\"".repeat(100_000) + " [1 Anna Berg] {1 said} <1 yes>.")).isEqualTo("anna-berg");
    assertThat(ids("“".repeat(50_000) + " [1 Anna Berg] {1 said} <1 yes>.")).isEqualTo("anna-berg");
    assertThat(ids("A".repeat(100_000) + " [1 Anna Berg] {1 said} <1 yes>.")).isEqualTo("anna-berg");
    assertThat(ids("Anna ".repeat(10_000) + ". [1 Lars Holm] {1 said} <1 yes>.")).isEqualTo("lars-holm");
  }
}
