package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Precision;
import dev.parley.model.When;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MomentsTest {
  private static String of(String from, String to, Precision precision) {
    return Moments.of(new When(LocalDate.parse(from), LocalDate.parse(to), precision));
  }

  @Test
  void a_day_is_a_day() {
    assertThat(of("2025-08-21", "2025-08-21", Precision.DAY)).isEqualTo("2025-08-21");
  }

  @Test
  void a_span_does_not_repeat_what_both_ends_share() {
    assertThat(of("2025-08-18", "2025-08-21", Precision.WEEK)).isEqualTo("2025-08-18..21");
    assertThat(of("2025-08-28", "2025-09-03", Precision.WEEK)).isEqualTo("2025-08-28..09-03");
    assertThat(of("2025-12-29", "2026-01-04", Precision.WEEK)).isEqualTo("2025-12-29..2026-01-04");
  }

  @Test
  void a_month_and_a_year_go_by_their_numbers() {
    assertThat(of("2025-08-01", "2025-08-31", Precision.MONTH)).isEqualTo("2025-08");
    assertThat(of("2025-01-01", "2025-12-31", Precision.YEAR)).isEqualTo("2025");
  }

  @Test
  void nothing_known_is_a_dash() {
    assertThat(Moments.of(null)).isEqualTo("–");
  }
}
