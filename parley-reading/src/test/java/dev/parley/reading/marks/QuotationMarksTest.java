package dev.parley.reading.marks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Passage;
import dev.parley.model.Span;
import dev.parley.model.Statement;
import dev.parley.model.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationMarksTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
      He said: [“We agree.”]                            | DIRECT
      He said: ["We agree."]                            | DIRECT
      He said: [«We agree.»]                            | DIRECT
      He said: [„We agree.“]                            | DIRECT
      He said: [‘We don’t agree.’]                      | DIRECT
      He said: ['We don't agree.']                      | DIRECT
      ['The boys' own club, he said "no",'] he said     | DIRECT
      He said: [``We agree.'']                          | DIRECT
      He said [the 'utopian' plan was dead]             | MIXED
      He said [that they agree]                         | INDIRECT
      He said [the plan was “utopian” and dead]         | MIXED
      It isn't his; the boys' talk said [they agree]    | INDIRECT
      He said: [“We agree, and so we sign]              | DIRECT
      """)
  void how_much_is_quoted(String marked, Statement.Kind kind) {
    assertThat(kind(marked, 0)).isEqualTo(kind);
  }

  @Test
  void inside_a_quotation_only_its_own_marks_count() {
    assertThat(kind("“Holm told me [that he would sign],” she said", 1)).isEqualTo(Statement.Kind.INDIRECT);
    assertThat(kind("'Holm told me: [\"I won't sign],\"' she said", 1)).isEqualTo(Statement.Kind.DIRECT);
    assertThat(kind("“Holm told me: [‘I will sign],’” she said", 1)).isEqualTo(Statement.Kind.DIRECT);
  }

  @Test
  void a_missing_closing_mark_costs_no_more_than_its_paragraph() {
    assertThat(kind("He called it “a gift. [Ruiz was at home]. She was “not surprised”.", 0))
        .isEqualTo(Statement.Kind.INDIRECT);
    assertThat(kind("He said “yes and left.\nThen she said [that it was late]", 0)).isEqualTo(Statement.Kind.INDIRECT);
  }

  private static Statement.Kind kind(String marked, int outside) {
    int start = marked.indexOf('[');
    int end = marked.indexOf(']') - 1;
    Text text = new Text(marked.replace("[", "").replace("]", ""));
    Passage content = text.passage(List.of(new Span(start, end)));
    return QuotationMarks.of(text).kind(content, outside);
  }
}
