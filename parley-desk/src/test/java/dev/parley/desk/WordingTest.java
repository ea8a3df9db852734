package dev.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Evidentiality;
import dev.parley.model.Precision;
import dev.parley.model.When;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WordingTest {
  private static String when(String from, String to) {
    return Wording.of(new When(LocalDate.parse(from), LocalDate.parse(to), Precision.WEEK));
  }

  @Test
  void a_time_is_as_short_as_its_exactness_allows() {
    assertThat(when("2025-08-21", "2025-08-21")).isEqualTo("21 August 2025");
    assertThat(when("2025-08-18", "2025-08-21")).isEqualTo("18–21 August 2025");
    assertThat(when("2025-08-28", "2025-09-03")).isEqualTo("28 August 2025 – 3 September 2025");
    assertThat(when("2025-08-01", "2025-08-31")).isEqualTo("August 2025");
    assertThat(when("2025-01-01", "2025-12-31")).isEqualTo("2025");
  }

  @Test
  void a_publication_date_says_how_exact_it_is() {
    LocalDate day = LocalDate.parse("2025-08-21");
    assertThat(Wording.of(day, Precision.DAY)).isEqualTo("21 August 2025");
    assertThat(Wording.of(day, Precision.WEEK)).isEqualTo("week of 21 August 2025");
    assertThat(Wording.of(day, Precision.MONTH)).isEqualTo("August 2025");
  }

  @Test
  void a_word_of_the_vocabulary_is_written_as_in_the_records() {
    assertThat(Wording.of(Evidentiality.SECOND_HAND)).isEqualTo("second-hand");
  }

  @Test
  void an_english_sentence_that_begins_with_an_arabic_name_still_runs_to_the_right() {
    assertThat(Wording.direction("علي الحسن, who chairs the talks, said so")).isEqualTo("ltr");
    assertThat(Wording.direction("قال علي الحسن إن NATO غائبة")).isEqualTo("rtl");
    assertThat(Wording.direction("12 🕊")).isEqualTo("ltr");
  }

  @Test
  void an_age_counts_the_days_from_the_day_to_the_one_that_is_looked_from() {
    LocalDate day = LocalDate.parse("2025-08-21");
    assertThat(Wording.age(day, day)).isEqualTo("same day");
    assertThat(Wording.age(day, day.plusDays(1))).isEqualTo("1 day");
    assertThat(Wording.age(day, day.plusDays(400))).isEqualTo("400 days");
    assertThat(Wording.age(null, day)).isEqualTo("no date");
  }

  @Test
  void numbers_stand_with_their_noun_and_amounts_with_their_unit() {
    assertThat(Wording.count(1, "source")).isEqualTo("1 source");
    assertThat(Wording.count(1200, "source")).isEqualTo("1,200 sources");
    assertThat(Wording.amount(1200, "soldiers")).isEqualTo("1,200 soldiers");
    assertThat(Wording.amount(0.5, null)).isEqualTo("0.5");
  }
}
