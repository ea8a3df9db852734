package dev.parley.dossier.utterances;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Actor;
import dev.parley.model.When;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UtterancesTest {
  private static final Likeness LIKENESS = Likeness.read();
  private static final LocalDate MONDAY = LocalDate.of(2025, 8, 18);
  private static final Actor ADA = new Actor("ada-north", "Ada North", Actor.Type.PERSON);
  private static final Actor BEN = new Actor("ben-south", "Ben South", Actor.Type.PERSON);

  private static final String WHOLE =
      "“We will not send a single soldier across the river, and no treaty on paper will ever make the parliament in"
          + " Norburg vote for such an adventure,”";
  private static final String CUT = "“no treaty on paper will ever make the parliament in Norburg vote for such an adventure”";

  private final Utterances utterances = new Utterances(LIKENESS);
  private int count;

  private String add(@Nullable Actor speaker, String content, LocalDate day) {
    count++;
    return utterances.add(
        new Report("s-" + count, "d-" + count, speaker, null, content, false, When.on(day), day));
  }

  @Test
  void a_quotation_and_a_cut_of_it_in_another_document_are_one_utterance() {
    assertThat(add(ADA, CUT, MONDAY)).isEqualTo(add(ADA, WHOLE, MONDAY)).isEqualTo("u-1");
  }

  @Test
  void brackets_pronouns_and_spelling_do_not_matter() {
    String one = add(ADA, "“I have always recognised that our neighbours deserve a programme of defence against missiles”", MONDAY);
    String other = add(ADA, "that she [has] always recognized that her neighbors deserve a program of defense against missiles", MONDAY);
    assertThat(one).isEqualTo(other);
  }

  @Test
  void the_same_words_by_somebody_else_are_another_utterance() {
    assertThat(add(ADA, "“not quite there yet”", MONDAY)).isNotEqualTo(add(BEN, "“not quite there yet”", MONDAY));
  }

  @Test
  void a_line_repeated_weeks_later_is_another_utterance() {
    assertThat(add(ADA, CUT, MONDAY)).isNotEqualTo(add(ADA, CUT, MONDAY.plusDays(40)));
  }

  @Test
  void the_same_speaker_on_another_subject_is_another_utterance() {
    String other = "“Grain ships will leave the harbour of Sudmouth on Friday whatever the admirals say”";
    assertThat(add(ADA, WHOLE, MONDAY)).isNotEqualTo(add(ADA, other, MONDAY));
  }

  @Test
  void two_statements_of_one_document_are_two_utterances() {
    String first = utterances.add(new Report("s-a", "d-a", ADA, null, CUT, false, When.on(MONDAY), MONDAY));
    String second = utterances.add(new Report("s-b", "d-a", ADA, null, CUT, false, When.on(MONDAY), MONDAY));
    assertThat(first).isNotEqualTo(second);
  }

  @Test
  void a_fuller_report_makes_one_utterance_of_the_two_it_holds() {
    String start = "“We will not send a single soldier across the river”";
    String first = add(ADA, start, MONDAY);
    String second = add(ADA, CUT, MONDAY);
    assertThat(first).isNotEqualTo(second);
    String whole = add(ADA, WHOLE, MONDAY);
    assertThat(whole).isEqualTo(first);
    assertThat(utterances.of("s-2")).isEqualTo(first);
    assertThat(utterances.moved()).containsEntry("s-2", first);
  }

  @Test
  void overlapping_quotations_do_not_grow_into_a_whole_speech() {
    String one = "“Harvests failed in three provinces and the granaries of Norburg are empty.";
    String two = "Engineers from Sudmouth repaired the turbines at the Velen dam last winter.";
    String three = "Smugglers carry rifles over the Karst pass every moonless night.";
    String four = "Teachers have waited eleven months for their wages.”";
    Map<String, String> found = new LinkedHashMap<>();
    found.put("first", add(ADA, one + " " + two, MONDAY));
    found.put("second", add(ADA, two + " " + three, MONDAY));
    found.put("third", add(ADA, three + " " + four, MONDAY));
    assertThat(found.get("first")).isNotEqualTo(found.get("third"));
  }

  @Test
  void what_is_known_from_before_keeps_its_id() {
    utterances.keep(new Report("s-x", "d-x", ADA, null, WHOLE, false, When.on(MONDAY), MONDAY), "u-old");
    assertThat(add(ADA, CUT, MONDAY.plusDays(1))).isEqualTo("u-old");
  }

  @Test
  void undated_reports_find_each_other_too() {
    String first = utterances.add(new Report("s-a", "d-a", ADA, null, WHOLE, false, null, null));
    assertThat(utterances.add(new Report("s-b", "d-b", ADA, null, CUT, false, null, null))).isEqualTo(first);
    assertThat(add(ADA, CUT, MONDAY)).isEqualTo(first);
  }
}
