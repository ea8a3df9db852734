package dev.parley.reading.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Actor;
import dev.parley.model.Precision;
import dev.parley.model.When;
import dev.parley.reading.MarkedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaidTimeTest {
  /** A Thursday. */
  private static final LocalDate THURSDAY = LocalDate.of(2025, 5, 15);

  private static final Actor SPEAKER = new Actor("ana-ruiz", "Ana Ruiz", Actor.Type.PERSON);

  private static List<@Nullable When> times(String marked, @Nullable LocalDate published, @Nullable Precision precision) {
    MarkedText text = MarkedText.of(marked);
    List<@Nullable Actor> speakers = new ArrayList<>(Collections.nCopies(text.attributions().size(), SPEAKER));
    return SaidTime.of(text.document(published, precision), text.attributions(), speakers);
  }

  private static String time(String marked) {
    return write(times(marked, THURSDAY, Precision.DAY).getLast());
  }

  private static String write(@Nullable When when) {
    if (when == null) {
      return "never";
    }
    return when.from().equals(when.to())
        ? when.from() + " " + when.precision()
        : when.from() + " " + when.to() + " " + when.precision();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      [1 Ruiz] {1 said} on Wednesday <1 that talks went on>.              | 2025-05-14 DAY
      [1 Ruiz] {1 said} Thursday <1 that talks went on>.                  | 2025-05-15 DAY
      [1 Ruiz] {1 said} last Thursday <1 that talks went on>.             | 2025-05-08 DAY
      [1 Ruiz] {1 said} on Friday <1 that talks went on>.                 | 2025-05-09 DAY
      Speaking on Tuesday morning, [1 Ruiz] {1 said} <1 talks went on>.   | 2025-05-13 DAY
      [1 Ruiz] {1 said} yesterday <1 that talks went on>.                 | 2025-05-14 DAY
      [1 Ruiz] {1 said} earlier today <1 that talks went on>.             | 2025-05-15 DAY
      [1 Ruiz] had {1 stated} earlier this week <1 that talks went on>.   | 2025-05-12 2025-05-15 WEEK
      [1 Ruiz] {1 said} last week <1 that talks went on>.                 | 2025-05-05 2025-05-11 WEEK
      Last week [1 Ruiz] {1 said} <1 that talks went on>.                 | 2025-05-05 2025-05-11 WEEK
      [1 Ruiz] {1 said} this month <1 that talks went on>.                | 2025-05-01 2025-05-15 MONTH
      In March, [1 Ruiz] {1 said} <1 that talks went on>.                 | 2025-03-01 2025-03-31 MONTH
      In October [1 Ruiz] {1 said} <1 that talks went on>.                | 2024-10-01 2024-10-31 MONTH
      In October 2022, [1 Ruiz] {1 said} <1 that talks went on>.          | 2022-10-01 2022-10-31 MONTH
      [1 Ruiz] {1 said} on April 18 <1 that talks went on>.               | 2025-04-18 DAY
      [1 Ruiz] {1 said} on Aug. 18 <1 that talks went on>.                | 2024-08-18 DAY
      [1 Ruiz] {1 said} on 18 August 2023 <1 that talks went on>.         | 2023-08-18 DAY
      [1 Ruiz] {1 said} on the 3rd of May <1 that talks went on>.         | 2025-05-03 DAY
      [1 Ruiz] {1 said} on Monday, May 5, <1 that talks went on>.         | 2025-05-05 DAY
      In 2021 [1 Ruiz] {1 said} <1 that talks went on>.                   | 2021-01-01 2021-12-31 YEAR
      In a 2019 interview [1 Ruiz] {1 said} <1 that talks went on>.       | 2019-01-01 2019-12-31 YEAR
      [1 Ruiz] {1 said} two days ago <1 that talks went on>.              | 2025-05-13 DAY
      [1 Ruiz] {1 said} a week ago <1 that talks went on>.                | 2025-05-05 2025-05-11 WEEK
      [1 Ruiz] {1 said} three months ago <1 that talks went on>.          | 2025-02-01 2025-02-28 MONTH
      [1 Ruiz] {1 said} several weeks ago <1 that talks went on>.         | 2025-04-03 2025-05-01 MONTH
      [1 Ruiz] {1 said} over the weekend <1 that talks went on>.          | 2025-05-10 2025-05-11 WEEK
      [1 Ruiz] {1 said} at the time <1 that talks went on>.               | 2025-05-15 DAY
      “<1 Talks go on>,” [1 Ruiz] {1 told} reporters late on Monday.      | 2025-05-12 DAY
      """)
  void the_words_around_the_cue_tell_the_day(String marked, String expected) {
    assertThat(time(marked)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      [1 Ruiz] {1 said} <1 that the deal was signed on Monday>.
      [1 Ruiz] {1 said} <1 that the deal of 18 August 2023 was dead>.
      [1 Ruiz], who met the rebels on Monday, {1 said} <1 talks went on>.
      [1 Ruiz] {1 said} <1 talks went on>. The rebels left on Monday.
      The rebels left on Monday. [1 Ruiz] {1 said} <1 talks went on>.
      Before next Monday, [1 Ruiz] {1 said}, <1 talks would go on>.
      [1 Ruiz] {1 told} The Sun <1 that talks went on>.
      Until Monday, [1 Ruiz] {1 said}, <1 talks would go on>.
      """)
  void a_time_of_something_else_does_not_count(String marked) {
    assertThat(time(marked)).isEqualTo("2025-05-15 DAY");
  }

  @Test
  void a_day_in_a_clause_before_the_cue_counts() {
    assertThat(time("These words echo comments that Ruiz made on Wednesday, when [1 she] {1 insisted} <1 that talks went on>."))
        .isEqualTo("2025-05-14 DAY");
  }

  @Test
  void a_day_given_in_words_that_is_the_texts_own_day_holds_against_a_later_one() {
    List<@Nullable When> times = times("""
        [1 Ruiz] {1 said} <1 that talks went on>. Speaking on Thursday, [2 she] {2 said} <2 that they were hard>.
        [3 Ruiz] {3 said} <3 that they will end>. On Wednesday [4 she] {4 said} <4 that nobody cared>.""",
        THURSDAY, Precision.DAY);
    assertThat(times.stream().map(SaidTimeTest::write))
        .containsExactly("2025-05-15 DAY", "2025-05-15 DAY", "2025-05-15 DAY", "2025-05-14 DAY");
  }

  @Test
  void the_same_speaker_goes_on_in_the_paragraph() {
    List<@Nullable When> times = times("""
        On Monday [1 Ruiz] {1 said} <1 that talks went on>. [2 She] {2 added} <2 that they were hard>.
        [3 She] {3 says} <3 that they will end>.""", THURSDAY, Precision.DAY);
    assertThat(times.stream().map(SaidTimeTest::write))
        .containsExactly("2025-05-12 DAY", "2025-05-12 DAY", "2025-05-15 DAY");
  }

  @Test
  void a_recent_day_goes_on_in_later_paragraphs_but_an_old_time_does_not() {
    assertThat(time("On Monday [1 Ruiz] {1 said} <1 yes>.\n\nThe rebels left. [2 She] {2 added} <2 more>."))
        .isEqualTo("2025-05-12 DAY");
    assertThat(time("In 2021 [1 Ruiz] {1 said} <1 yes>.\n\nThe rebels left. [2 She] {2 added} <2 more>."))
        .isEqualTo("2025-05-15 DAY");
  }

  @Test
  void what_stands_undated_at_the_head_is_of_the_day_that_follows() {
    List<@Nullable When> times = times(
        "[1 Ruiz] {1 said} <1 talks go on>.\n\n“<2 They go on>,” [2 Ruiz] {2 said} on Tuesday.", THURSDAY, Precision.DAY);
    assertThat(times.stream().map(SaidTimeTest::write)).containsExactly("2025-05-13 DAY", "2025-05-13 DAY");
  }

  @Test
  void a_day_that_opens_the_story_holds_for_the_paragraph() {
    assertThat(time("On Tuesday came the surprise. [1 Ruiz] {1 said} <1 talks go on>.")).isEqualTo("2025-05-13 DAY");
  }

  @Test
  void what_is_still_held_is_of_the_day_of_the_text() {
    assertThat(time("On Monday [1 Ruiz] {1 said} <1 yes>. [2 She] {2 insists} <2 on a vote>.")).isEqualTo("2025-05-15 DAY");
  }

  @Test
  void another_speaker_does_not_go_on() {
    MarkedText text = MarkedText.of("On Monday [1 Ruiz] {1 said} <1 yes>. [2 Kaya] {2 said} <2 no>.");
    Actor other = new Actor("kaya", "Kaya", Actor.Type.PERSON);
    List<@Nullable When> times =
        SaidTime.of(text.document(THURSDAY, Precision.DAY), text.attributions(), List.of(SPEAKER, other));
    assertThat(times.stream().map(SaidTimeTest::write)).containsExactly("2025-05-12 DAY", "2025-05-15 DAY");
  }

  @Test
  void a_new_time_ends_the_old_one() {
    assertThat(time("In 2021 [1 Ruiz] {1 said} <1 no>. On Tuesday [2 she] {2 said} <2 yes>.")).isEqualTo("2025-05-13 DAY");
  }

  @Test
  void the_day_before_is_counted_from_the_day_before_it() {
    assertThat(time("On Monday [1 Ruiz] {1 said} <1 no>. A day earlier, [2 she] {2 said} <2 yes>."))
        .isEqualTo("2025-05-11 DAY");
  }

  @Test
  void what_is_inside_another_statement_has_its_time() {
    assertThat(time("[1 Ruiz] {1 said} on Monday <1 that [2 the rebels] {2 agreed} <2 to talk>>."))
        .isEqualTo("2025-05-12 DAY");
    assertThat(time("[1 Ruiz] {1 said} on Monday <1 that [2 the rebels] {2 agreed} on Sunday <2 to talk>>."))
        .isEqualTo("2025-05-11 DAY");
  }

  @Test
  void the_dateline_tells_the_day() {
    assertThat(time("BOGOTA, May 13 (Agency) - [1 Ruiz] {1 said} <1 that talks went on>.")).isEqualTo("2025-05-13 DAY");
    assertThat(time("NICOSIA, 12 May 2025. [1 Ruiz] {1 said} yesterday <1 that talks went on>."))
        .isEqualTo("2025-05-11 DAY");
  }

  @Test
  void a_document_without_a_date_tells_no_time() {
    assertThat(times("[1 Ruiz] {1 said} on Monday <1 yes>.", null, null)).containsExactly((When) null);
  }

  @Test
  void a_coarse_date_of_publication_stays_coarse() {
    String marked = "On Monday [1 Ruiz] {1 said} <1 yes>.";
    LocalDate day = LocalDate.of(2009, 12, 18);
    assertThat(write(times(marked, day, Precision.MEETING).getFirst())).isEqualTo("2009-12-05 2009-12-31 MEETING");
    assertThat(write(times(marked, day, Precision.MONTH).getFirst())).isEqualTo("2009-12-01 2009-12-31 MONTH");
    assertThat(write(times(marked, day, Precision.YEAR).getFirst())).isEqualTo("2009-01-01 2009-12-31 YEAR");
    String dated = "On 7 December [1 Ruiz] {1 said} <1 yes>.";
    assertThat(write(times(dated, day, Precision.YEAR).getFirst())).isEqualTo("2009-12-07 DAY");
  }

  @Test
  void a_text_of_a_hundred_thousand_marks_is_read() {
    String marks = "\"".repeat(100_000);
    assertThat(time(marks + " On Monday [1 Ruiz] {1 said} <1 yes>.")).isEqualTo("2025-05-12 DAY");
  }
}
