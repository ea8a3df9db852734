package dev.parley.reading.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalMarksTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
      "We agree," he said.                         | “We agree,” he said.
      ``We agree,'' he said.                       |  “We agree, ” he said.
      „We agree“, he said.                         | “We agree”, he said.
      «We agree», he said; »not now«.              | “We agree”, he said; “not now”.
      « We agree », he said.                       | “ We agree ”, he said.
      ”We agree,” he said.                         | “We agree,” he said.
      'We won't,' said O'Brien.                    | “We won't,” said O'Brien.
      ‘We won’t,’ said O’Brien.                    | “We won't,” said O'Brien.
      'The boys' talk is over,' he said.           | “The boys' talk is over,” he said.
      'He told me, "I will," and left,' she said.  | “He told me, 'I will,' and left,” she said.
      "He told me, 'I will,' and left," she said.  | “He told me, 'I will,' and left,” she said.
      '"Yes," he said,' she said.                  | “'Yes,' he said,” she said.
      the '90s, the ‘60s, in ‘08, the boys’ club   | the '90s, the '60s, in '08, the boys' club
      'tis rock 'n' roll for 'em, ‘n’ that         | 'tis rock 'n' roll for 'em, 'n' that
      'We are goin' to win,' he said.              | “We are goin' to win,” he said.
      '[We] agree,' he said.                       | “[We] agree,” he said.
      '300 people died,' he said.                  | “300 people died,” he said.
      '20 people died,' he said.                   | “20 people died,” he said.
      "He is 5'10" tall," he said.                 | “He is 5'10" tall,” he said.
      He said—"we agree"—and left (“in tears”).    | He said—“we agree”—and left (“in tears”).
      Ruiz says 'no deal' is 'likely'              | Ruiz says “no deal” is “likely”
      "We agree, he said. "But not now," he said.  | “We agree, he said. “But not now,” he said.
      """)
  void every_outer_quotation_is_written_in_one_way(String text, String canonical) {
    assertThat(CanonicalMarks.of(text).strip()).isEqualTo(canonical);
  }

  @Test
  void the_texts_of_the_training_were_written_in_the_same_way() throws IOException {
    List<String> lines = List.of(read("odd.txt").split("\n", -1));
    List<String> expected = List.of(read("odd.canonical.txt").split("\n", -1));
    assertThat(lines).hasSizeGreaterThan(400).hasSameSizeAs(expected);
    assertThat(List.of(CanonicalMarks.of(String.join("\n", lines)).split("\n", -1))).containsExactlyElementsOf(expected);
  }

  @Test
  void a_single_mark_that_is_not_closed_in_its_paragraph_goes_on_where_the_next_opens_anew() {
    assertThat(CanonicalMarks.of("‘We came.\n\n‘We didn’t sign.\n\n‘We left,’ he said.\n'We stay, he said.\nNo."))
        .isEqualTo("“We came.\n\n“We didn't sign.\n\n“We left,” he said.\n'We stay, he said.\nNo.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "'", "\"", "a\r\n\"b", "''", "``"})
  void a_text_stays_as_long_as_it_was(String text) {
    assertThat(CanonicalMarks.of(text)).hasSameSizeAs(text);
  }

  private static String read(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(CanonicalMarksTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
