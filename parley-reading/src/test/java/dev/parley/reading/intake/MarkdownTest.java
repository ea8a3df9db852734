package dev.parley.reading.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Document;
import dev.parley.model.Precision;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
  @Test
  void a_transcript_with_indented_paragraphs_keeps_its_turns_and_joins_its_lines() {
    assertThat(Inputs.document("whole/transcript.md").body()).isEqualTo(
        """
        For Immediate Release                            May 6, 2024

        REMARKS AFTER THE RIVER TALKS

        4:05 P.M.

        THE CHANCELLOR:  Good afternoon.  We have had a long day, and I thank the minister for his patience.

        Q    Chancellor, did you agree on the monitors?  And if so, how many?

        THE CHANCELLOR:  We did.  [Laughter.]  I’m not going to tell you how many.

        (Cross-talk.)

        - Not a bullet of a speaker: but one of the release.
        - A point below it.

        Minister Oster on the Evening Show

        “We are not there yet,” he said. (Watch)""");
  }

  @Test
  void front_matter_tells_the_date_address_and_title() {
    Document document = Inputs.document("whole/transcript.md");

    assertThat(document.published()).isEqualTo(LocalDate.of(2024, 5, 6));
    assertThat(document.precision()).isEqualTo(Precision.DAY);
    assertThat(document.title()).isEqualTo("Remarks After the River Talks — Hall of Mirrors");
    assertThat(document.address())
        .isEqualTo("https://www.palace.example/remarks/2024/05/remarks-after-the-river-talks/");
    assertThat(document.site()).isEqualTo("palace.example");
  }

  @Test
  void an_empty_date_is_no_date() {
    Document document = Inputs.document("whole/bulletin.md");

    assertThat(document.published()).isNull();
    assertThat(document.precision()).isNull();
    assertThat(document.address()).isEqualTo("http://www.bulletin.example/vol2/river0207e");
    assertThat(document.body())
        .isEqualTo("PLENARY\n\nChair Imfeld introduced the item.  "
            + "OSTRA, supported by VELLAND, preferred the second text.");
  }

  @Test
  void a_file_that_only_begins_with_a_rule_has_no_front_matter() {
    assertThat(Markdown.read("---\nHe said so.\n").body()).endsWith("He said so.");
    assertThat(Markdown.read("---\n: : [\n---\nHe said so.\n").body()).isEqualTo("He said so.");
  }

  @Test
  void numbers_of_lists_stay_and_html_goes() {
    assertThat(Markdown.body("3. one\n4. two\n\n<div>She <b>said</b> so.</div>\n\n"
            + "<figure>A dam</figure>\n\nEnd<br>here"))
        .isEqualTo("3. one\n4. two\n\nShe said so.\n\nEnd\nhere");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2025-08-21; 2025-08-21; DAY",
        "2025-01-24 23:48:13-05:00; 2025-01-24; DAY",
        "2024-03-14T21:40:00-02:00; 2024-03-14; DAY",
        "20240314; 2024-03-14; DAY",
        "14 March 2024, 21:40; 2024-03-14; DAY",
        "Published: Thursday, March 14th, 2024; 2024-03-14; DAY",
        "Sept. 3, 2021; 2021-09-03; DAY",
        "March 2024; 2024-03-01; MONTH",
        "2024-03; 2024-03-01; MONTH",
        "1995; 1995-01-01; YEAR"
      })
  void dates_are_read_as_exactly_as_they_are_written(String written, LocalDate date, Precision precision) {
    assertThat(Day.parse(written)).isEqualTo(new Day(date, precision));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"03/04/2025", "next week", "2025-13-01", "31 February 2024", "5 Foo 2020", "0000-00-00"})
  void what_is_not_surely_a_date_is_none(String written) {
    assertThat(Day.parse(written)).isNull();
  }
}
