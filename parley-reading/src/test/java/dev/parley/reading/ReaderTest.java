package dev.parley.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Aside;
import dev.parley.model.Document;
import dev.parley.model.Evidentiality;
import dev.parley.model.Ids;
import dev.parley.model.Passage;
import dev.parley.model.Precision;
import dev.parley.model.Span;
import dev.parley.model.Statement;
import dev.parley.model.Text;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReaderTest {
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
  void direct_indirect_and_mixed_statements_are_told_apart() {
    List<Statement> statements = read("""
        “The harbour stays closed,” Foreign Minister Ana Ruiz said. The minister said that no ship had been seen. \
        Ruiz added that the blockade was “an act of theft” and would be answered.
        """);
    assertThat(statements)
        .extracting(Statement::kind)
        .containsExactly(Statement.Kind.DIRECT, Statement.Kind.INDIRECT, Statement.Kind.MIXED);
    assertThat(statements).allSatisfy(s -> assertThat(s.speaker().name()).isEqualTo("Ana Ruiz"));
    assertThat(statements).extracting(Statement::evidentiality).containsOnly(Evidentiality.FIRST_HAND);
  }

  @Test
  void what_somebody_reports_of_another_is_second_hand_and_linked_to_the_report() {
    List<Statement> statements =
        read("President Ana Ruiz said on Tuesday that King Leopold had agreed to withdraw his ships from the bay.");
    assertThat(statements).hasSize(2);
    assertThat(statements.getFirst().within()).isNull();
    assertThat(statements.getLast().within()).isEqualTo(statements.getFirst().id());
    assertThat(statements.getLast().evidentiality()).isEqualTo(Evidentiality.SECOND_HAND);
    assertThat(statements.getLast().speaker().name()).contains("Leopold");
    assertThat(statements.getFirst().said().from()).isEqualTo("2025-08-19");
  }

  @Test
  void a_negation_is_kept_in_the_words() {
    List<Statement> statements = read("The envoy, Ana Ruiz, did not say that the talks would be resumed next week.");
    assertThat(statements).isNotEmpty();
    Statement first = statements.getFirst();
    assertThat((first.cue() == null ? "" : first.cue().text()) + " " + first.content().text()).contains("not");
  }

  @Test
  void a_text_in_which_nobody_speaks_gives_no_statement() {
    assertThat(read("""
        The river rises in the eastern hills and reaches the sea after four hundred kilometres. In spring it floods the \
        lower valley. Three bridges cross it, the oldest of them built in 1831. The mill at the second bridge was \
        pulled down in 1954, and a power station stands in its place.
        """)).isEmpty();
  }

  @Test
  void places_are_code_points_and_their_words_are_those_of_the_body() {
    Document document = document("🕊🕊 “The truce holds,” Foreign Minister Zoë Ångström 🕊 told reporters, “for now.”");
    Text body = new Text(document.body());
    List<Statement> statements = reader.read(document);
    assertThat(statements).isNotEmpty();
    for (Statement statement : statements) {
      for (Passage passage : new Passage[] {statement.source(), statement.cue(), statement.content()}) {
        if (passage != null) {
          assertThat(body.passage(passage.spans())).isEqualTo(passage);
        }
      }
    }
  }

  @Test
  void the_same_document_read_twice_gives_the_same_statements() {
    Document document = document("Ana Ruiz said the ships would leave. Lars Holm doubted it, and said so.");
    assertThat(reader.read(document)).isNotEmpty().isEqualTo(reader.read(document));
  }

  @Test
  void nothing_is_read_in_a_readers_comment() {
    String article = "Ana Ruiz said that the ships would leave the bay.\n\n";
    String comment = "Holm said that this was a lie.";
    Document whole = document(article + comment);
    Document marked = new Document(
        whole.id(), whole.name(), whole.address(), null, null, null, whole.published(), whole.precision(), "en",
        whole.body(), whole.sha256(),
        List.of(new Aside(Aside.Kind.COMMENT, comment, new Span(article.length(), article.length() + comment.length()))));
    assertThat(reader.read(whole)).anyMatch(s -> s.content().start() >= article.length());
    assertThat(reader.read(marked)).isNotEmpty().noneMatch(s -> s.content().start() >= article.length());
  }

  @Test
  void a_transcript_gives_a_statement_for_each_paragraph_of_a_turn() {
    List<Statement> statements = read("""
        THE CHAIR:  The committee has decided to send the observers to the northern border this week.

        We think that they can be there by Friday, if the roads hold.

        Q    And who pays for it, Madam Chair?

        THE CHAIR:  The members pay for it in equal parts, as they always have done.  I am grateful to them.

        MR. HOLM:  I am sorry, but I have to tell you that my government will not pay.

        THE CHAIR:  Then I will speak to your minister tomorrow, and we will see what he says.
        """);
    assertThat(statements).filteredOn(s -> s.within() == null).hasSize(6);
    assertThat(statements).filteredOn(s -> s.source() != null && s.source().text().equals("Q")).singleElement()
        .satisfies(question -> {
          assertThat(question.speaker()).isNull();
          assertThat(question.evidentiality()).isEqualTo(Evidentiality.ANONYMOUS);
        });
  }

  @Test
  void quotation_marks_without_end_are_read_all_the_same() {
    assertThat(read("“”\"".repeat(3_000) + " Ana Ruiz said that the ships would leave the bay."))
        .anyMatch(s -> s.content().text().contains("ships would leave"));
    List<Statement> unclosed = read("“The ships will leave, the envoy Ana Ruiz said. She added that nobody was hurt.");
    assertThat(unclosed).isNotEmpty();
    assertThat(unclosed.getFirst().kind()).isEqualTo(Statement.Kind.DIRECT);
  }

  private List<Statement> read(String body) {
    return reader.read(document(body));
  }

  /** Published on a Thursday. */
  private static Document document(String body) {
    String sha256 = Ids.sha256(body);
    return new Document(
        Ids.document("test.txt", sha256), "test.txt", "file:///test.txt", null, null, null, LocalDate.of(2025, 8, 21),
        Precision.DAY, "en", body, sha256, List.of());
  }
}
