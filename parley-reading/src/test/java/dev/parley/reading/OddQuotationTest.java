package dev.parley.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What newspapers do to quotations. Statements are written as {@link Told} has it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddQuotationTest {
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
  void a_quotation_over_several_paragraphs_with_an_opening_mark_on_each_is_one_statement() {
    assertThat(read("""
        GENEVA — The delegation walked out of the hall on Tuesday, an hour before the vote.

        “We did not come here to sign a blank sheet,” Marta Olsen, the chief negotiator for the islands, told reporters.

        “We came here with a plan, and the plan was never read.

        “We will come back when somebody has read it.”

        Her counterpart, Ivan Petrak, declined to comment.
        """)).containsExactly(
            "Marta Olsen, DIRECT: “We did not come here to sign a blank sheet,” … “We came here with a plan, and the plan was"
                + " never read. … “We will come back when somebody has read it.”",
            "Ivan Petrak, INDIRECT: to comment");
    assertThat(read("""
        Prime Minister Ana Ruiz said in a televised address:

        "My fellow citizens, the truce that we signed in June has held for a hundred days.

        "It has held through the winter, and it has held through the flood.

        "I ask you to give it another hundred."

        Crowds gathered in the capital after the address.
        """)).containsExactly(
            "Ana Ruiz, DIRECT: \"My fellow citizens, the truce that we signed in June has held for a hundred days.//\"It has"
                + " held through the winter, and it has held through the flood.//\"I ask you to give it another hundred.\"");
  }

  @Test
  void paragraphs_of_a_british_quotation_do_not_go_to_whoever_comes_next() {
    assertThat(read("""
        ‘We didn’t come here to sign a blank sheet,’ said Marta Olsen, the islands’ negotiator.

        ‘We came with a plan, and the plan wasn’t read.

        ‘We’ll come back when somebody has read it.’

        Lars Holm, the governor, agreed with her.
        """)).containsExactly(
            "Marta Olsen, DIRECT: ‘We didn’t come here to sign a blank sheet,’ … ‘We came with a plan, and the plan wasn’t"
                + " read. … ‘We’ll come back when somebody has read it.’");
  }

  @Test
  void an_inner_statement_does_not_reach_out_of_the_quotation() {
    assertThat(read("""
        'They keep telling us that it's over,' says Paul Berg, a 19-year-old conscript. 'It isn't.

        'Every night there's something.'
        """)).containsExactly(
            "Paul Berg, DIRECT: 'They keep telling us that it's over,' … 'It isn't … 'Every night there's something.'",
            "› ?, INDIRECT: that it's over");
  }

  @Test
  void a_missing_closing_mark_does_not_swallow_the_rest() {
    assertThat(read("""
        “We shall not leave the valley before the winter, General Tomas Beck told his officers on Friday.

        The mayor of Selm, Ida Kraus, said that the town had prepared shelters for 4,000 people.
        """)).containsExactly(
            "Tomas Beck, DIRECT: “We shall not leave the valley before the winter,",
            "Ida Kraus, INDIRECT: that the town had prepared shelters for 4,000 people");
    assertThat(read("""
        "The harbour is ours and will stay ours, Foreign Minister Ana Ruiz said.

        Lars Holm, the governor, said that the pumps would be repaired by Sunday.
        """)).containsExactly(
            "Ana Ruiz, DIRECT: \"The harbour is ours and will stay ours,",
            "Lars Holm, INDIRECT: that the pumps would be repaired by Sunday");
  }

  @Test
  void marks_of_every_kind_quote() {
    assertThat(read("""
        ``The plan is dead,'' Foreign Minister Ana Ruiz said on Tuesday. ``Nobody has to bury it.''

        The envoy, Lars Holm, called it ''a corpse that still walks.''
        """)).containsExactly(
            "Ana Ruiz, DIRECT: ``The plan is dead,'' … ``Nobody has to bury it.''",
            "Lars Holm, MIXED: it ''a corpse that still walks.''");
    assertThat(read("""
        „The plan is dead,“ Foreign Minister Ana Ruiz said on Tuesday. „Nobody has to bury it.“

        The envoy, Lars Holm, called it «a corpse that still walks».
        """)).containsExactly(
            "Ana Ruiz, DIRECT: „The plan is dead,“ … „Nobody has to bury it.“",
            "Lars Holm, MIXED: it «a corpse that still walks»");
    assertThat(read("""
        «We have not received any proposals», — said the Kremlin spokesman Oleg Sorokin. «The ball is on their side».
        """)).containsExactly("Oleg Sorokin, DIRECT: «We have not received any proposals» … «The ball is on their side»");
  }

  @Test
  void apostrophes_do_not_end_a_british_quotation() {
    assertThat(read("""
        'The plan is dead, and it won't be missed,' Foreign Minister Ana Ruiz said on Tuesday. 'Nobody has to bury it.'

        The farmers' union, which had drafted it, said it was 'disappointed by the ministers' haste'.
        """)).containsExactly(
            "Ana Ruiz, DIRECT: 'The plan is dead, and it won't be missed,' … 'Nobody has to bury it.'",
            "farmers' union, MIXED: it was 'disappointed by the ministers' haste'");
    assertThat(read("""
        ‘The plan’s dead, and it won’t be missed,’ the Foreign Minister, Ana Ruiz, said on Tuesday.

        The farmers’ union, which had drafted it, said it was ‘disappointed by the ministers’ haste’.
        """)).containsExactly(
            "Ana Ruiz, DIRECT: ‘The plan’s dead, and it won’t be missed,’",
            "farmers’ union, MIXED: it was ‘disappointed by the ministers’ haste’");
  }

  @Test
  void whom_a_british_quotation_speaks_of_is_not_its_speaker() {
    assertThat(read("'He won't come back,' Lena Brandt said of Karl Weiss. 'Weiss knows it.' She added that the vote was near."))
        .containsExactly(
            "Lena Brandt, DIRECT: 'He won't come back,' … 'Weiss knows it.'",
            "Lena Brandt, INDIRECT: that the vote was near");
  }

  @Test
  void a_quotation_in_a_quotation_is_a_statement_of_its_own() {
    assertThat(read("“My brother called me at night and told me, ‘They have taken the bridge,’” said Petra Novak, a teacher."))
        .containsExactly(
            "Petra Novak, DIRECT: “My brother called me at night and told me, ‘They have taken the bridge,’”",
            "› ?, DIRECT: ‘They have taken the bridge,’");
    assertThat(read("'The commander told us, \"Nobody crosses before dawn,\" and so nobody crossed,' said Sergeant Paul Meyer."))
        .containsExactly(
            "Paul Meyer, DIRECT: 'The commander told us, \"Nobody crosses before dawn,\" and so nobody crossed,'",
            "› ?, DIRECT: \"Nobody crosses before dawn,\"");
    assertThat(read("\"The president told me that he would sign 'within days, not weeks',\" the envoy, Lars Holm, said."))
        .containsExactly(
            "Lars Holm, DIRECT: \"The president told me that he would sign 'within days, not weeks',\"",
            "› ?, MIXED: that he would sign 'within days, not weeks'");
  }

  @Test
  void said_in_the_middle_leaves_one_statement() {
    assertThat(read("“The talks,” said Lena Brandt, the opposition leader, “are over before they began.”"))
        .containsExactly("Lena Brandt, DIRECT: “The talks,” … “are over before they began.”");
    assertThat(read("'The minister,' said Lars Holm, 'hasn't read the paper, and won't.'"))
        .containsExactly("Lars Holm, DIRECT: 'The minister,' … 'hasn't read the paper, and won't.'");
  }

  @Test
  void pull_quotes_and_captions_are_not_counted_twice() {
    assertThat(read("""
        Foreign Minister Ana Ruiz defended the decision on Tuesday. “We will not open the harbour for a single ship, and \
        we will not be told otherwise,” she told reporters.

        We will not open the harbour for a single ship

        Fishermen in Selm said they had not been asked.

        “We will not be told otherwise” — Ana Ruiz, foreign minister
        """)).containsExactly(
            "Ana Ruiz, INDIRECT: the decision",
            "Ana Ruiz, DIRECT: “We will not open the harbour for a single ship, and we will not be told otherwise,”",
            "Fishermen in Selm, INDIRECT: they had not been asked");
    assertThat(read("""
        A boat lies idle in Selm. “They closed it overnight,” said Jan Maly, a fisherman.

        The harbour has been closed for three weeks. The fishermen have not been paid.

        “They closed it overnight, and nobody asked us,” said Jan Maly, a fisherman in the fourth generation.
        """)).containsExactly("Jan Maly, DIRECT: “They closed it overnight, and nobody asked us,”");
  }

  @Test
  void scare_quotes_and_titles_are_no_statements() {
    assertThat(read("""
        The so-called “people's council” met on Monday in a school. Its “ministers” sat on children's chairs. The film \
        “Winter in Selm” was shown in the evening, and the band “Three Rivers” played.
        """)).isEmpty();
    assertThat(read("""
        The ship, the ‘Star of Selm’, left the port at dawn with 400 tonnes of grain. Her sister ship, 'Hope', followed an \
        hour later. The town's 'golden mile' lay empty.
        """)).isEmpty();
  }

  @Test
  void a_nickname_in_marks_is_no_quotation_and_does_not_cut_the_name() {
    assertThat(read("General Tomas “The Bear” Beck said that the army would not leave the valley. “The Bear” added that his men"
        + " had food for a year.")).containsExactly(
            "Tomas Beck, INDIRECT: that the army would not leave the valley",
            "Tomas Beck, INDIRECT: that his men had food for a year");
    assertThat(read("Mike 'Bulldog' O'Neill, the union's leader, told the crowd that nobody would go back before Monday."))
        .containsExactly("Mike O'Neill, INDIRECT: that nobody would go back before Monday");
    assertThat(read("Lars \"Lasse\" Holm, the governor, called the blockade \"an act of theft\"."))
        .containsExactly("Lars Holm, MIXED: the blockade \"an act of theft\"");
  }

  @Test
  void british_and_american_punctuation_give_the_same() {
    assertThat(read("The minister, Ana Ruiz, said the plan was ‘dead’, and that she would ‘bury it herself’. ‘It was never"
        + " alive’, she added.")).containsExactly(
            "Ana Ruiz, MIXED: the plan was ‘dead’, and that she would ‘bury it herself’",
            "Ana Ruiz, DIRECT: ‘It was never alive’");
    assertThat(read("The minister, Ana Ruiz, said the plan was “dead,” and that she would “bury it herself.” “It was never"
        + " alive,” she added.")).containsExactly(
            "Ana Ruiz, MIXED: the plan was “dead,” and that she would “bury it herself.”",
            "Ana Ruiz, DIRECT: “It was never alive,”");
  }

  private List<String> read(String body) {
    return Told.in(reader, body);
  }
}
