package dev.parley.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What newspapers do to those who speak, and to whether they do. Statements are written as {@link Told} has it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddSpeechTest {
  private Reader reader;

  @BeforeAll
  void open() {
    reader = Reader.open();
  }

  @AfterAll
  void close() {
    reader.close();
  }

  @Test
  void names_before_colons_speak() {
    assertThat(read("""
        Alex Weir: Do you think that the truce will hold?

        Ana Ruiz: I do, but we'll see. I told the minister: ‘Give it a month.’

        Alex Weir: What did he say?

        Ana Ruiz: That he'd give it a week, and that we should be grateful.
        """)).containsExactly(
            "Alex Weir, DIRECT: Do you think that the truce will hold?",
            "Ana Ruiz, DIRECT: I do, but we'll see. I told the minister: ‘Give it a month.’",
            "Alex Weir, DIRECT: What did he say?",
            "Ana Ruiz, DIRECT: That he'd give it a week, and that we should be grateful.");
    assertThat(read("""
        HOST: Ambassador, is the truce over?

        AMBASSADOR LIND: The truce is not over. It was broken twice, and it was mended twice.

        HOST: Who broke it?

        AMBASSADOR LIND: I leave that to the monitors, who were there and who will report on Friday.
        """)).containsExactly(
            "?, DIRECT: Ambassador, is the truce over?",
            "Lind, DIRECT: The truce is not over. It was broken twice, and it was mended twice.",
            "Lind, DIRECT: I leave that to the monitors, who were there and who will report on Friday.");
  }

  @Test
  void q_and_a_are_nobodys_names() {
    assertThat(read("""
        Q. When did you first hear of the offer?

        A. I heard of it on the radio, like everybody else in this building.

        Q. And did you call the minister?

        A. I called her that same evening, and we met the next day.
        """)).containsExactly(
            "?, DIRECT: When did you first hear of the offer?",
            "?, DIRECT: I heard of it on the radio, like everybody else in this building.",
            "?, DIRECT: And did you call the minister?",
            "?, DIRECT: I called her that same evening, and we met the next day.");
  }

  @Test
  void bullets_under_a_persons_heading_are_that_persons_words() {
    assertThat(read("""
        What the parties want

        Ana Ruiz, foreign minister of Ruritania
        - On the border: “It stays closed until the last soldier has gone.”
        - On the fees: “We will not pay for a road that we may not use.”

        Lars Holm, governor of the islands
        - On the border: “Open it tomorrow and nobody will be happier than we are.”
        """)).containsExactly(
            "Ana Ruiz, DIRECT: “It stays closed until the last soldier has gone.”",
            "Ana Ruiz, DIRECT: “We will not pay for a road that we may not use.”",
            "Lars Holm, DIRECT: “Open it tomorrow and nobody will be happier than we are.”");
    assertThat(read("""
        The talks in Selm ended on Friday without a result. Both Ana Ruiz and Lars Holm met reporters in the evening.

        Ana Ruiz
        - ‘The border stays closed until the last soldier has gone.’
        - ‘We won’t pay for a road that we may not use.’

        Lars Holm
        - ‘Open it tomorrow and nobody will be happier than we are.’
        """)).containsExactly(
            "Ana Ruiz, DIRECT: ‘The border stays closed until the last soldier has gone.’",
            "Ana Ruiz, DIRECT: ‘We won’t pay for a road that we may not use.’",
            "Lars Holm, DIRECT: ‘Open it tomorrow and nobody will be happier than we are.’");
  }

  @Test
  void speakers_in_capitals_are_those_that_they_name() {
    assertThat(read("""
        NORWAY proposed text on a review in 2027. The EU supported the proposal, while CHINA said that it prejudged the \
        outcome. BRAZIL, for the G-77/CHINA, called for deleting the paragraph.

        AOSIS urged parties to keep the text on loss and damage.
        """)).extracting(Told::speakerOf)
        .containsExactly("Norway", "European Union", "China", "Brazil", "AOSIS");
    assertThat(read("""
        Co-Chair LINDQVIST invited comments on the draft decision. JAPAN, opposed by INDIA, suggested bracketing the \
        second paragraph. KENYA, for the AFRICAN GROUP, lamented the lack of time.
        """)).containsExactly(
            "Lindqvist, INDIRECT: comments on the draft decision",
            "Japan, INDIRECT: bracketing the second paragraph",
            "Kenya, INDIRECT: the lack of time");
  }

  @Test
  void headlines_that_paraphrase_have_the_speaker_of_the_article() {
    assertThat(read("""
        Minister: harbour stays closed

        Ruritania will keep the harbour of Selm closed until the winter, Foreign Minister Ana Ruiz said on Tuesday.
        """)).containsExactly(
            "Ana Ruiz, INDIRECT: harbour stays closed",
            "Ana Ruiz, INDIRECT: Ruritania will keep the harbour of Selm closed until the winter");
    assertThat(read("""
        Weiss vows to 'never' open border

        President Karl Weiss promised on Monday to keep the border closed for as long as he is in office.
        """)).containsExactly(
            "Karl Weiss, MIXED: to 'never' open border",
            "Karl Weiss, INDIRECT: to keep the border closed for as long as he is in office");
    assertThat(read("""
        Ruritania will not open harbour, says minister

        PORT SELM, Tuesday — Ruritania will keep the harbour of Port Selm closed until the winter, Foreign Minister Ana \
        Ruiz said on Tuesday.
        """)).extracting(Told::speakerOf).containsExactly("Ana Ruiz", "Ana Ruiz");
  }

  @Test
  void a_negated_statement_says_so() {
    assertThat(read("The foreign minister, Ana Ruiz, did not say that the talks would be resumed next week."))
        .containsExactly("Ana Ruiz, NEGATED, INDIRECT: that the talks would be resumed next week");
    assertThat(read("The spokeswoman, Ida Kraus, refused to say whether the prisoners would be exchanged."))
        .containsExactly("Ida Kraus, NEGATED, INDIRECT: whether the prisoners would be exchanged");
    assertThat(read("Ruritania has not agreed to withdraw its troops, Foreign Minister Ana Ruiz said on Tuesday."))
        .containsExactly(
            "Ana Ruiz, INDIRECT: Ruritania has not agreed to withdraw its troops",
            "› Ruritania, NEGATED, INDIRECT: to withdraw its troops");
    assertThat(read("Nobody in the government has claimed that the road is safe.")).singleElement().asString()
        .contains("NEGATED");
    assertThat(read("""
        Ana Ruiz, the foreign minister, denied on Tuesday that she had offered a truce. She stopped short of saying that \
        the talks were over. "I never said that the talks were over," she told reporters.
        """)).containsExactly(
            "Ana Ruiz, INDIRECT: that she had offered a truce",
            "Ana Ruiz, NEGATED, INDIRECT: that the talks were over",
            "Ana Ruiz, DIRECT: \"I never said that the talks were over,\"");
  }

  @Test
  void a_hypothetical_statement_says_so() {
    assertThat(read("President Karl Weiss might demand that the islands pay for the road, diplomats fear."))
        .containsExactly(
            "diplomats, INDIRECT: President Karl Weiss might demand that the islands pay for the road",
            "› Karl Weiss, HYPOTHETICAL, INDIRECT: that the islands pay for the road");
    assertThat(read("If the minister, Ana Ruiz, says that the harbour is open, the fishermen will leave within the hour."))
        .singleElement().asString().startsWith("Ana Ruiz, HYPOTHETICAL, INDIRECT: that the harbour is open");
    assertThat(read("Ruiz is expected to say on Friday that the harbour will be opened."))
        .singleElement().asString().contains("HYPOTHETICAL").endsWith("that the harbour will be opened");
  }

  @Test
  void who_is_expected_to_say_something_is_the_speaker() {
    assertThat(read("President Carlos Ruiz landed in Selm on Monday. Ruiz is expected to say on Tuesday that the road will "
        + "stay closed.")).singleElement().asString()
        .startsWith("Carlos Ruiz, HYPOTHETICAL, INDIRECT: ").endsWith("that the road will stay closed");
    assertThat(read("President Carlos Ruiz landed in Selm. Ruiz is widely expected to announce a new tax on Friday."))
        .singleElement().asString().startsWith("Carlos Ruiz, HYPOTHETICAL, INDIRECT: a new tax");
    assertThat(read("President Carlos Ruiz landed in Selm. Ruiz was quoted as saying that he was tired."))
        .singleElement().asString().isEqualTo("Carlos Ruiz, INDIRECT: that he was tired");
    assertThat(read("Norway is believed to have offered soldiers.")).isNotEmpty().first().asString().startsWith("?, ");
  }

  @Test
  void who_is_told_or_asked_something_does_not_say_it() {
    assertThat(read("Asked whether he would resign, Lars Holm, the governor, said: “Ask me on Friday.”")).containsExactly(
        "?, INDIRECT: whether he would resign",
        "Lars Holm, DIRECT: “Ask me on Friday.”");
    assertThat(read("Residents were told to boil their water, and the governor, Lars Holm, was warned that the pumps might fail."))
        .isNotEmpty().extracting(Told::speakerOf).containsOnly("?");
  }

  @Test
  void a_speaker_who_is_introduced_after_three_quotations_spoke_all_of_them() {
    assertThat(read("""
        “We heard the engines first. Then the windows went. Then it was quiet,” said Petra Novak, 41, a teacher in Selm.

        “I took the children down to the cellar. We stayed there until noon. I never want to see that cellar again.”

        Novak has since moved to the capital.
        """)).singleElement().asString().startsWith("Petra Novak, DIRECT: “We heard").contains("“I took", "again.”");
    assertThat(read("""
        "It was the right thing to do."

        "I would do it again tomorrow."

        "And I would tell nobody."

        So said General Tomas Beck, who ordered the retreat, in an interview with the daily Kurier.
        """)).containsExactly(
            "Tomas Beck, DIRECT: \"It was the right thing to do.\" … \"I would do it again tomorrow.\" … \"And I would tell"
                + " nobody.\"");
    assertThat(read("""
        “Nobody slept that night. We sat on the stairs and counted,” the teacher said.

        “In the morning the bridge was gone.”

        “We walked through the water, the children on our shoulders.”

        The teacher, Petra Novak, has lived in Selm since 1998.
        """)).containsExactly(
            "Petra Novak, DIRECT: “Nobody slept that night. We sat on the stairs and counted,” … “In the morning the bridge was"
                + " gone.” … “We walked through the water, the children on our shoulders.”");
  }

  @Test
  void a_text_without_attribution_has_no_statement() {
    assertThat(read("""
        The harbour of Port Selm has been closed for three weeks. Four hundred boats lie at the quays. Rain fell on Monday \
        and the river rose by half a metre. The ferry to the islands runs twice a day; a ticket costs four crowns.
        """)).isEmpty();
    assertThat(read("""
        Selm beat Port Selm 3–1 on Saturday. Meyer scored twice before the break, and Novak added a third in the 80th \
        minute. The visitors' only goal came from a penalty. Selm are now third in the table.
        """)).isEmpty();
  }

  private List<String> read(String body) {
    return Told.in(reader, body);
  }
}
