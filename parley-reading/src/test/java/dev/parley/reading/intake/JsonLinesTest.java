package dev.parley.reading.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Document;
import dev.parley.model.Ids;
import dev.parley.model.Precision;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
  private final List<Taking> takings =
      new Intake(Limits.DEFAULT).take("news.jsonl", Inputs.bytes("whole/documents.jsonl")).toList();

  private Document document(int place) {
    return ((Taking.Taken) takings.get(place)).document();
  }

  @Test
  void every_line_is_a_document_and_a_bad_one_names_its_line() {
    assertThat(takings)
        .filteredOn(Taking.Refused.class::isInstance)
        .extracting(taking -> ((Taking.Refused) taking).reason())
        .containsExactly(
            "line 5: not JSON",
            "line 6: has no text\nMaybe put the document's words into the field \"text\".",
            "line 7: not a JSON object",
            "line 8: the date \"next week\" cannot be read\nMaybe write it as 2025-08-21.",
            "line 9: empty");
    assertThat(takings)
        .filteredOn(Taking.Taken.class::isInstance)
        .extracting(Taking::name)
        .containsExactly("news.jsonl/a-17", "news.jsonl/3", "news.jsonl/9", "news.jsonl/last");
  }

  @Test
  void fields_become_facts_and_the_text_stays_as_it_is() {
    Document document = document(0);

    assertThat(document.body()).isEqualTo("The minister said on Monday that the border would open. ");
    assertThat(document.title()).isEqualTo("Border to open");
    assertThat(document.byline()).isEqualTo("A. Lindqvist");
    assertThat(document.site()).isEqualTo("Courier");
    assertThat(document.published()).isEqualTo(LocalDate.of(2024, 3, 4));
    assertThat(document.address()).isEqualTo("https://www.northern-courier.example/a-17");
    assertThat(document.id()).isEqualTo(Ids.document(document.address(), document.sha256()));
  }

  @Test
  void a_line_without_an_address_is_known_by_its_id_or_number() {
    assertThat(document(1).body()).isEqualTo("\ufeffA spokesman denied it.");
    assertThat(document(1).precision()).isEqualTo(Precision.MONTH);
    assertThat(document(1).id()).isEqualTo(Ids.document("news.jsonl/3", document(1).sha256()));
    assertThat(document(2).id()).isEqualTo(Ids.document("9", document(2).sha256()));
  }

  @Test
  void a_line_over_the_limit_does_not_stop_the_next() {
    String lines = "{\"text\":\"" + "He said so. ".repeat(100_000) + "\"}\n{\"text\":\"She said no.\"}\n";

    assertThat(new Intake(Limits.DEFAULT.withMaxTextBytes(1000)).take("a.jsonl", Inputs.utf8(lines)).toList())
        .hasSize(2)
        .satisfiesExactly(
            first -> assertThat(((Taking.Refused) first).reason()).startsWith("line 1: over the limit of"),
            second -> assertThat(((Taking.Taken) second).document().body()).isEqualTo("She said no."));
  }
}
