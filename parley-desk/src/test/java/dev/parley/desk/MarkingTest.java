package dev.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.desk.Segment.Role;
import dev.parley.model.Aside;
import dev.parley.model.Evidentiality;
import dev.parley.model.Passage;
import dev.parley.model.Span;
import dev.parley.model.Statement;
import dev.parley.model.Text;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkingTest {
  private static List<Paragraph> mark(Case text) {
    return Marking.of(text.document(), Numbered.all(text.statements()));
  }

  private static List<Segment> onlyParagraph(Case text) {
    List<Paragraph> paragraphs = mark(text);
    assertThat(paragraphs).hasSize(1);
    return paragraphs.getFirst().segments();
  }

  private static String words(List<Segment> segments) {
    return segments.stream().map(Segment::text).collect(Collectors.joining("|"));
  }

  private static String covered(List<Segment> segments, Role role) {
    return segments.stream()
        .filter(s -> s.covers().stream().anyMatch(c -> c.role() == role))
        .map(Segment::text)
        .collect(Collectors.joining("|"));
  }

  @Test
  void a_text_is_cut_where_the_parts_of_a_statement_begin_and_end() {
    Case text = new Case("a", "On Monday Ann Lee said the talks went well. Rain fell.");
    List<Segment> segments = onlyParagraph(text.says(null, null, "Ann Lee", "said", "the talks went well"));
    assertThat(words(segments)).isEqualTo("On Monday |Ann Lee| |said| |the talks went well|. Rain fell.");
    assertThat(segments.stream().map(Segment::looks))
        .containsExactly("", "source", "", "cue", "", "content deep-1", "");
    assertThat(segments.get(5).parts()).isEqualTo(text.last() + ":content");
  }

  @Test
  void a_nested_statement_lies_inside_its_outer_one_and_comes_first() {
    Case text = new Case("a", "Ann Lee said that Bo Ray agreed to meet.");
    text.says(null, null, "Ann Lee", "said", "that Bo Ray agreed to meet");
    String outer = text.last();
    text.add(null, null, Evidentiality.SECOND_HAND, outer, "Bo Ray", "agreed", "to meet");
    String inner = text.last();
    List<Segment> segments = onlyParagraph(text);
    assertThat(words(segments)).isEqualTo("Ann Lee| |said| |that |Bo Ray| |agreed| |to meet|.");
    Segment source = segments.get(5);
    assertThat(source.looks()).isEqualTo("source content deep-1");
    assertThat(source.parts()).isEqualTo(inner + ":source " + outer + ":content");
    assertThat(segments.get(9).looks()).isEqualTo("content deep-2");
    assertThat(segments.get(9).opens()).extracting(c -> c.statement().id()).containsExactly(inner);
    assertThat(segments.get(9).closes()).extracting(c -> c.statement().id()).containsExactly(inner, outer);
    assertThat(segments.get(4).numbers()).extracting(Numbered::number).containsExactly(1);
    assertThat(segments.get(9).numbers()).extracting(Numbered::number).containsExactly(2);
  }

  @Test
  void a_discontinuous_content_keeps_both_pieces_and_one_number() {
    Case text = new Case("a", "“We agree,” he said, “but not now.”");
    List<Segment> segments = onlyParagraph(text.says(null, null, "he", "said", "“We agree,”", "“but not now.”"));
    assertThat(covered(segments, Role.CONTENT)).isEqualTo("“We agree,”|“but not now.”");
    assertThat(segments.stream().flatMap(s -> s.opens().stream())).hasSize(2);
    assertThat(segments.stream().flatMap(s -> s.closes().stream())).hasSize(2);
    assertThat(segments.stream().flatMap(s -> s.numbers().stream())).hasSize(1);
  }

  @Test
  void spans_that_cross_each_other_keep_all_their_words() {
    Case text = new Case("a", "one two three four five");
    text.says(null, null, "", "", "two three four");
    text.says(null, null, "", "", "three four five");
    List<Segment> segments = onlyParagraph(text);
    assertThat(words(segments)).isEqualTo("one |two |three four| five");
    assertThat(segments.get(2).covers()).hasSize(2);
    assertThat(segments.get(1).covers()).hasSize(1);
    assertThat(segments.get(3).covers()).hasSize(1);
  }

  @Test
  void offsets_after_an_emoji_count_code_points() {
    Case text = new Case("a", "🕊🕊 Ann Lee said 🎉 peace 🕊 holds.");
    List<Segment> segments = onlyParagraph(text.says(null, null, "Ann Lee", "said", "🎉 peace 🕊 holds"));
    assertThat(covered(segments, Role.SOURCE)).isEqualTo("Ann Lee");
    assertThat(covered(segments, Role.CUE)).isEqualTo("said");
    assertThat(covered(segments, Role.CONTENT)).isEqualTo("🎉 peace 🕊 holds");
  }

  @Test
  void a_quotation_over_two_paragraphs_is_marked_in_both() {
    Case text = new Case("a", "Ann Lee: “We came.\n\nWe saw.”\r\n\r\nRain fell.");
    text.says(null, null, "Ann Lee", "", "“We came.\n\nWe saw.”");
    List<Paragraph> paragraphs = mark(text);
    assertThat(paragraphs).hasSize(3);
    assertThat(covered(paragraphs.get(0).segments(), Role.CONTENT)).isEqualTo("“We came.");
    assertThat(covered(paragraphs.get(1).segments(), Role.CONTENT)).isEqualTo("We saw.”");
    assertThat(paragraphs.get(1).segments().getLast().closes()).hasSize(1);
    assertThat(paragraphs.get(2).segments()).allMatch(Segment::plain);
  }

  @Test
  void a_span_that_ends_in_a_gap_between_paragraphs_is_closed_at_its_last_word() {
    Case text = new Case("a", "Ann Lee said yes \n\n\n Rain fell.");
    text.says(null, null, "Ann Lee", "said", "yes \n\n");
    List<Paragraph> paragraphs = mark(text);
    assertThat(covered(paragraphs.get(0).segments(), Role.CONTENT)).isEqualTo("yes");
    assertThat(paragraphs.get(0).segments().getLast().closes()).hasSize(1);
  }

  @Test
  void a_span_past_the_end_of_the_text_is_cut() {
    Case text = new Case("a", "Ann Lee said yes.");
    Statement statement = text.says(null, null, "Ann Lee", "said", "yes.").statements().getFirst();
    Statement longer =
        new Statement(
            statement.id(), statement.document(), statement.kind(), statement.evidentiality(), statement.source(),
            statement.cue(), new Passage("yes.", List.of(new Span(13, 99))), null, null, null, 0.5);
    List<Paragraph> paragraphs = Marking.of(text.document(), Numbered.all(List.of(longer)));
    assertThat(covered(paragraphs.getFirst().segments(), Role.CONTENT)).isEqualTo("yes.");
  }

  @Test
  void an_aside_is_labelled_once_where_it_begins() {
    Case text = new Case("a", "Rain fell.\n\nPhoto: Bo Ray/Agency\n\nGreat read!\n\nI agree.");
    text.aside(Aside.Kind.CAPTION, "Photo: Bo Ray/Agency").aside(Aside.Kind.COMMENT, "Great read!\n\nI agree.");
    List<Paragraph> paragraphs = mark(text);
    assertThat(paragraphs.stream().map(p -> p.segments().getFirst().looks()))
        .containsExactly("", "aside", "aside", "aside");
    assertThat(paragraphs.stream().flatMap(p -> p.segments().stream()).map(Segment::label))
        .containsExactly(null, "caption", "reader’s comment", null);
  }

  @Test
  void nothing_of_the_text_is_lost_or_doubled() {
    String body = "  A b.\nc d\n\n\tE f g.\r\n\r\n\u00a0\nh ";
    Case text = new Case("a", body);
    text.says(null, null, "b", "c", "d\n\n\tE", "g.").says(null, null, "", "", "A b.\nc d");
    String shown =
        mark(text).stream().map(p -> words(p.segments()).replace("|", "")).collect(Collectors.joining("¶"));
    assertThat(shown).isEqualTo("A b.\nc d¶E f g.¶h");
  }

  @Test
  void an_empty_text_has_no_paragraph() {
    assertThat(mark(new Case("a", ""))).isEmpty();
    assertThat(mark(new Case("a", " \n\n "))).isEmpty();
  }

  @Test
  void contents_that_share_a_source_are_each_numbered_where_they_begin() {
    Case text = new Case("a", "MS. LEE: We came. We saw.");
    text.says(null, null, "MS. LEE", "", "We came.").says(null, null, "MS. LEE", "", "We saw.");
    List<Segment> segments = onlyParagraph(text);
    assertThat(words(segments)).isEqualTo("MS. LEE|: |We came.| |We saw.");
    assertThat(segments.get(0).numbers()).isEmpty();
    assertThat(segments.get(2).numbers()).extracting(Numbered::number).containsExactly(1);
    assertThat(segments.get(4).numbers()).extracting(Numbered::number).containsExactly(2);
  }

  @Test
  void a_long_line_is_a_paragraph_of_its_own() {
    String line = "the delegations met for a third day ".repeat(4) + ".";
    assertThat(mark(new Case("a", line + "\n" + line + "\nRain fell."))).hasSize(3);
    assertThat(mark(new Case("a", "- one\n- two\n\n- three"))).hasSize(2);
  }

  @Test
  void lines_broken_by_hand_are_told_from_verse() {
    String line = "the delegations met for a third day without any word on what was said";
    assertThat(mark(new Case("a", line + "\n" + line + "\nshort end.")).getFirst().wrapped()).isTrue();
    assertThat(mark(new Case("a", "Q Will you go?\nTHE PRESIDENT: No.")).getFirst().wrapped()).isFalse();
    assertThat(mark(new Case("a", line)).getFirst().wrapped()).isFalse();
  }

  @Test
  void ten_thousand_statements_are_marked_in_one_sweep() {
    Text body = new Text("He said yes. ".repeat(10_000));
    List<Statement> statements =
        IntStream.range(0, 10_000)
            .mapToObj(
                i ->
                    new Statement(
                        "s-" + i, "d", Statement.Kind.INDIRECT, Evidentiality.FIRST_HAND,
                        body.passage(List.of(new Span(13 * i, 13 * i + 2))),
                        body.passage(List.of(new Span(13 * i + 3, 13 * i + 7))),
                        body.passage(List.of(new Span(13 * i + 8, 13 * i + 11))), null, null, null, 1))
            .toList();
    List<Segment> segments =
        Marking.of(new Case("a", body.toString()).document(), Numbered.all(statements)).getFirst().segments();
    assertThat(covered(segments, Role.CONTENT)).isEqualTo("yes|".repeat(9_999) + "yes");
    assertThat(segments.getLast().text()).isEqualTo(".");
  }
}
