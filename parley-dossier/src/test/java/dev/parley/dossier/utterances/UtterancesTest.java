package dev.parley.dossier.utterances;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Actor;
import dev.parley.model.When;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
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

  private static Report report(String statement, String document, @Nullable Actor speaker, String content, @Nullable LocalDate day) {
    return new Report(
        statement, document, speaker, null, null, null, false, content, false, day == null ? null : When.on(day), day);
  }

  private String add(@Nullable Actor speaker, String content, LocalDate day) {
    count++;
    return utterances.add(report("s-" + count, "d-" + count, speaker, content, day));
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
    String first = utterances.add(report("s-a", "d-a", ADA, CUT, MONDAY));
    String second = utterances.add(report("s-b", "d-a", ADA, CUT, MONDAY));
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
    utterances.keep(report("s-x", "d-x", ADA, WHOLE, MONDAY), "u-old");
    assertThat(add(ADA, CUT, MONDAY.plusDays(1))).isEqualTo("u-old");
  }

  @Test
  void undated_reports_find_each_other_too() {
    String first = utterances.add(report("s-a", "d-a", ADA, WHOLE, null));
    assertThat(utterances.add(report("s-b", "d-b", ADA, CUT, null))).isEqualTo(first);
    assertThat(add(ADA, CUT, MONDAY)).isEqualTo(first);
  }

  @Test
  void a_report_that_it_was_not_said_is_another_utterance() {
    String said = add(ADA, CUT, MONDAY);
    Report denied = new Report("s-d", "d-d", ADA, null, null, null, true, CUT, false, When.on(MONDAY), MONDAY);
    assertThat(utterances.add(denied)).isNotEqualTo(said);
  }

  @Test
  void a_few_words_in_a_reprinted_article_are_one_utterance_and_elsewhere_not() {
    List<Report> printed = article("print", "the harvest in Velen");
    List<Report> reprinted = article("reprint", "the harvest in Velen");
    utterances.tell(printed);
    utterances.tell(reprinted);
    printed.forEach(utterances::add);
    reprinted.forEach(utterances::add);
    assertThat(utterances.of("s-print-1")).isEqualTo(utterances.of("s-reprint-1"));
    assertThat(add(BEN, "the harvest in Velen", MONDAY)).isNotEqualTo(utterances.of("s-print-1"));
  }

  /** Three statements, of which the middle one is told in a few words. */
  private static List<Report> article(String name, String few) {
    return List.of(
        report("s-" + name + "-0", name, ADA, "that engineers from Sudmouth repaired the turbines at the Karst dam", MONDAY),
        report("s-" + name + "-1", name, ADA, few, MONDAY),
        report("s-" + name + "-2", name, BEN, "that smugglers carry rifles over the pass on moonless nights", MONDAY));
  }
}
