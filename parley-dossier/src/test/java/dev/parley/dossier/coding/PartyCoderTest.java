package dev.parley.dossier.coding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.ledger.Samples;
import dev.parley.model.Actor;
import dev.parley.model.Cast;
import dev.parley.model.Document;
import dev.parley.model.When;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jspecify.annotations.Nullable;

class PartyCoderTest {
  private static final LocalDate DAY = LocalDate.of(2025, 8, 21);

  private static final Dossier DOSSIER = new Dossier(
      "talks",
      "The talks",
      List.of(
          party("japan", List.of("Japan", "Tokyo"), person("kenji-mori", "Kenji Mori", "prime minister", "2024-10-01", null)),
          party("iran", List.of("Iran", "Tehran")),
          party("united-states", List.of("United States", "US", "U.S.", "Washington", "the White House"),
              person("ann-bell", "Ann Bell", "president", "2025-01-20", null),
              person("carl-dow", "Carl Dow", "secretary of state", "2021-01-26", "2025-01-20")),
          party("fredonia", List.of("Fredonia", "Fredonian", "Zembla City")),
          party("european-union", List.of("European Union", "EU"))),
      List.of(new Dossier.Bloc("lakes", List.of("Lake States"), List.of("japan", "iran"))),
      List.of(),
      List.of(),
      null);

  private final PartyCoder coder = new PartyCoder(DOSSIER);

  private static Dossier.Party party(String id, List<String> names, Dossier.Person... people) {
    return new Dossier.Party(id, names, List.of(people));
  }

  private static Dossier.Person person(String id, String name, String role, String from, @Nullable String to) {
    return new Dossier.Person(id, name, List.of(), null, List.of(
        new Cast.Role(role, LocalDate.parse(from), to == null ? null : LocalDate.parse(to))));
  }

  /** The party of somebody whom the text calls so, as a group. */
  private @Nullable String of(String source, Actor.Type type) {
    return of(source + " said yes.", source, new Actor("x-x", source, type), null);
  }

  private @Nullable String of(String body, String source, @Nullable Actor speaker, @Nullable When said) {
    Document document = Samples.document("a", body, DAY);
    return coder.party(document, Samples.statement(document, source, "said", "yes", speaker, said));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "a senior Iranian official | iran",
    "Iranian diplomats | iran",
    "two U.S. officials | united-states",
    "US officials | united-states",
    "EU negotiators | european-union",
    "Fredonian envoys | fredonia",
    "officials in Tehran | iran",
    "officials at the White House | ",
    "Japanese officials in Washington | japan",
    "Iran’s ambassador to the United Nations | iran",
    "the US special envoy for Iran | united-states",
    "the president of Fredonia | fredonia",
    "a spokesman for the Iranian government | iran",
    "Mori’s office | japan",
    "Bell administration officials | united-states",
    "an adviser to Kenji Mori | japan",
    "a former Iranian official | ",
    "Iranian-backed officials | ",
    "pro-Iranian officials | ",
    "Iranian opposition leaders | ",
    "Iranian and Japanese officials | ",
    "Bell and Iranian officials | ",
    "Western officials | ",
    "European officials | ",
    "Iranian analysts | ",
    "Iranian lawmakers | ",
    "residents of Tehran | ",
    "a newspaper close to the Iranian government | ",
    "Egyptian officials | ",
    "critics of the Iranian government | ",
    "Dow’s office | ",
    "a spokesman for Prime Minister Kenji Mori | japan",
    "the office of Sir Reza Amiri | ",
    "an Iranian diplomatic source | iran",
    "a source close to the Iranian government | ",
    "Iranian sources | ",
    "Bell administration and White House officials | united-states",
  })
  void a_group_speaks_for_the_party_that_its_office_belongs_to(String source, @Nullable String party) {
    assertThat(of(source, Actor.Type.GROUP)).isEqualTo(party);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "the Iranian Foreign Ministry | iran",
    "the foreign ministry in Tokyo | japan",
    "the Japanese embassy in Tehran | japan",
    "the embassy in Tehran | ",
    "Iran’s Supreme National Security Council spokesman’s office | iran",
    "the Tehran Times | ",
    "the Bank of Japan | ",
    "Japanese state media | ",
    "the American Enterprise Institute | ",
    "the office of Kenji Mori | japan",
  })
  void an_organ_speaks_for_the_party_that_it_belongs_to(String source, @Nullable String party) {
    assertThat(of(source, Actor.Type.ORGANIZATION)).isEqualTo(party);
  }

  @Test
  void an_actor_of_the_dossier_speaks_for_its_party() {
    assertThat(of("Tehran said yes.", "Tehran", new Actor("iran", "Iran", Actor.Type.ORGANIZATION), null)).isEqualTo("iran");
    assertThat(of("They said yes.", "They", new Actor("lakes", "Lake States", Actor.Type.ORGANIZATION), null))
        .isEqualTo("lakes");
    assertThat(of("He said yes.", "He", new Actor("kenji-mori", "Kenji Mori", Actor.Type.PERSON), null)).isEqualTo("japan");
  }

  @Test
  void a_person_out_of_office_speaks_for_nobody() {
    Actor dow = new Actor("carl-dow", "Carl Dow", Actor.Type.PERSON);
    assertThat(of("Dow said yes.", "Dow", dow, null)).isNull();
    assertThat(of("Dow said yes.", "Dow", dow, When.on(LocalDate.of(2024, 5, 1)))).isEqualTo("united-states");
    Actor bell = new Actor("ann-bell", "Ann Bell", Actor.Type.PERSON);
    assertThat(of("Bell said yes.", "Bell", bell, When.on(LocalDate.of(2024, 5, 1)))).isNull();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "Iranian Deputy Foreign Minister Reza Amiri was there. Later Amiri said yes. | iran",
    "Reza Amiri, a spokesman for the foreign ministry in Tehran, spoke. Later Amiri said yes. | iran",
    "Reza Amiri, Iran’s ambassador to Japan, spoke. Later Amiri said yes. | iran",
    "Tehran’s chargé d’affaires in Tokyo, Reza Amiri, spoke. Later Amiri said yes. | iran",
    "After talks with the Iranian minister, Reza Amiri, an analyst, spoke. Later Amiri said yes. | ",
    "Reza Amiri of the Iranian Society spoke. Later Amiri said yes. | ",
    "President Reza Amiri of Iran spoke. Later Amiri said yes. | ",
    "Reza Amiri, a former Iranian ambassador, spoke. Later Amiri said yes. | ",
    "Reza Amiri, an analyst in Tehran, spoke. Later Amiri said yes. | ",
    "Reza Amiri, who met Iranian officials, spoke. Later Amiri said yes. | ",
    "Iranian officials met Reza Amiri. Later Amiri said yes. | ",
    "Reza Amiri, Minister of Works and Roads, Iran, spoke. Later Amiri said yes. | iran",
    "Reza Amiri, Minister of Works, Water and Roads, Iran, spoke. Later Amiri said yes. | iran",
    "Reza Amiri (Egypt), Chair, Lake States, spoke. Later Amiri said yes. | lakes",
    "Reza Amiri, Minister of Works, spoke in Iran. Later Amiri said yes. | ",
    "Reza Amiri, an engineer, Iran, spoke. Later Amiri said yes. | ",
    "Reza Amiri, Iranian President Ali Nuri and others spoke. Later Amiri said yes. | ",
    "The lawyer of the Iranian minister Reza Amiri met Japanese Prime Minister Kenji Mori. Later Amiri said yes. | iran",
    "Reza Amiri, the Iranian minister, and later Japanese negotiator Reza Amiri spoke. Later Amiri said yes. | ",
  })
  void an_unknown_person_speaks_for_the_party_whose_office_the_document_gives(String body, @Nullable String party) {
    assertThat(of(body, "Amiri", new Actor("reza-amiri", "Reza Amiri", Actor.Type.PERSON), null)).isEqualTo(party);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Lebanese President Michel Haddad", "Michel Haddad"})
  void a_country_outside_the_dossier_gives_no_party(String source) {
    assertThat(of(source + " said yes.", source, new Actor("michel-haddad", "Michel Haddad", Actor.Type.PERSON), null))
        .isNull();
  }

  @Test
  void the_words_of_the_source_count_where_nobody_is_behind_them() {
    assertThat(of("One Iranian official said yes.", "One Iranian official", null, null)).isEqualTo("iran");
    assertThat(of("He said yes.", "He", null, null)).isNull();
  }

  @Test
  void without_a_dossier_nobody_has_a_party() {
    Document document = Samples.document("a", "Iranian officials said yes.", DAY);
    assertThat(new PartyCoder(Dossier.NONE)
        .party(document, Samples.statement(document, "Iranian officials", "said", "yes", null, null))).isNull();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "FREDONIA, for the LAKE STATES | lakes",
    "Fredonia (on behalf of the Lake States) | lakes",
    "Fredonia, speaking for the Lake States and others | lakes",
    "Fredonia, for the Lake States, opposed by Japan, for itself | lakes",
    "Fredonia, for the G-9 | ",
    "Japan and Fredonia, on behalf of the Lake States | ",
    "Fredonia, opposed by Japan, for the Lake States | fredonia",
    "Fredonia | fredonia",
  })
  void who_takes_the_floor_for_others_speaks_for_those(String source, @Nullable String party) {
    assertThat(of(source + " said yes.", source, new Actor("fredonia", "Fredonia", Actor.Type.ORGANIZATION), null))
        .isEqualTo(party);
  }

  @Test
  void a_pronoun_goes_on_speaking_for_others_until_the_name_stands_alone_again() {
    Document document =
        Samples.document("a", "FREDONIA, for the LAKE STATES, said yes. He asked why. FREDONIA sighed deeply. She hoped so.", DAY);
    Actor fredonia = new Actor("fredonia", "Fredonia", Actor.Type.ORGANIZATION);
    assertThat(coder.code(document, List.of(
        Samples.statement(document, "FREDONIA, for the LAKE STATES", "said", "yes", fredonia, null),
        Samples.statement(document, "He", "asked", "why", fredonia, null),
        Samples.statement(document, "FREDONIA", "sighed", "deeply", fredonia, null),
        Samples.statement(document, "She", "hoped", "so", fredonia, null))))
        .extracting(CodedStatement::party)
        .containsExactly("lakes", "lakes", "fredonia", "fredonia");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "Attorney General Lea Poe said yes.                 | Lea Poe             | united-states",
      "Secretary of Education Lea Poe said yes.           | Lea Poe             | united-states",
      "Secretary of the Treasury Lea Poe said yes.        | Lea Poe             | united-states",
      "EPA Administrator Lea Poe said yes.                | Lea Poe             | united-states",
      "Border Czar Lea Poe said yes.                      | Lea Poe             | united-states",
      "Thanks to Secretary Lea Poe it said yes.           | Lea Poe             | united-states",
      "Texas Attorney General Lea Poe said yes.           | Lea Poe             |",
      "Former Attorney General Lea Poe said yes.          | Lea Poe             |",
      "Sen. Lea Poe said yes.                             | Lea Poe             |",
      "Lea Poe, president of a bank, said yes.            | Lea Poe             |",
      "Secretary of State Al Roe met Ruritanian President Lea Poe. Lea Poe said yes. | Lea Poe |",
  })
  void a_government_s_own_paper_does_not_say_whose_its_offices_are(String body, String name, @Nullable String party) {
    Actor speaker = new Actor("lea-poe", name, Actor.Type.PERSON);
    assertThat(atHome(body, name, speaker)).isEqualTo(party);
    assertThat(of(body, name, speaker, null)).isNull();
  }

  @Test
  void its_organs_are_its_own_too() {
    for (String organ : List.of("Department of Justice", "EPA", "Treasury Department")) {
      Actor speaker = new Actor("organ", organ, Actor.Type.ORGANIZATION);
      assertThat(atHome("The " + organ + " said yes.", organ, speaker)).isEqualTo("united-states");
    }
    Actor bank = new Actor("bank", "Goldman Bank", Actor.Type.ORGANIZATION);
    assertThat(atHome("Goldman Bank said yes.", "Goldman Bank", bank)).isNull();
  }

  @Test
  void who_speak_together_speak_for_a_party_if_all_do() {
    Actor mori = new Actor("kenji-mori", "Kenji Mori", Actor.Type.PERSON);
    Actor japan = new Actor("japan", "Japan", Actor.Type.ORGANIZATION);
    Actor bell = new Actor("ann-bell", "Ann Bell", Actor.Type.PERSON);
    assertThat(of("They said yes.", "They", new Actor("a", "A", Actor.Type.GROUP, List.of(mori, japan)), null))
        .isEqualTo("japan");
    assertThat(of("They said yes.", "They", new Actor("a", "A", Actor.Type.GROUP, List.of(mori, bell)), null)).isNull();
  }

  private @Nullable String atHome(String body, String source, Actor speaker) {
    Document document = Samples.document("https://www.whitehouse.gov/articles/a/", body, DAY);
    return coder.party(document, Samples.statement(document, source, "said", "yes", speaker, null));
  }
}
