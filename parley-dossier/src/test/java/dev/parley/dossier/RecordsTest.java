package dev.parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dossier.coding.CodedStatement;
import dev.parley.dossier.ledger.LedgerDocument;
import dev.parley.dossier.ledger.Samples;
import dev.parley.model.Document;
import dev.parley.model.Actor;
import dev.parley.model.Evidentiality;
import dev.parley.model.Passage;
import dev.parley.model.Span;
import dev.parley.model.Statement;
import dev.parley.model.When;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordsTest {
  private static final LocalDate DAY = LocalDate.of(2025, 8, 21);

  private static final Statement FULL = new Statement(
      "s-1", "d-1", Statement.Kind.MIXED, Evidentiality.FIRST_HAND, Statement.Modality.NEGATED,
      new Passage("Ada North", List.of(new Span(0, 9))), new Passage("said", List.of(new Span(10, 14))),
      new Passage("\"yes\" … and,\nno", List.of(new Span(15, 20), new Span(30, 37))), Samples.ADA, "s-0",
      When.on(DAY), 0.9449);

  private static final Statement BARE = new Statement(
      "s-2", "d-1", Statement.Kind.DIRECT, Evidentiality.ANONYMOUS, null, null,
      new Passage("=1+1", List.of(new Span(0, 4))), null, null, null, 1);

  @Test
  void a_statement_has_its_fields_in_order() {
    assertThat(new JsonRecords(true).statement(new CodedStatement(FULL, "northland"), "a.txt"))
        .isEqualTo("""
            {"type":"statement","id":"s-1","document":"a.txt","documentId":"d-1","kind":"mixed","evidentiality":"first-hand","modality":"negated",\
            "source":{"text":"Ada North","spans":[{"start":0,"end":9}]},\
            "cue":{"text":"said","spans":[{"start":10,"end":14}]},\
            "content":{"text":"\\"yes\\" … and,\\nno","spans":[{"start":15,"end":20},{"start":30,"end":37}]},\
            "speaker":{"name":"Ada North","type":"person","actor":"ada-north","members":[]},"party":"northland","within":"s-0",\
            "utterance":null,\
            "said":{"from":"2025-08-21","to":"2025-08-21","precision":"day"},"confidence":0.94}""");
  }

  @Test
  void a_group_has_its_members() {
    Actor both = new Actor("ada-north-and-bo-south", "Ada North and Bo South", Actor.Type.GROUP,
        List.of(Samples.ADA, new Actor("bo-south", "Bo South", Actor.Type.PERSON)));
    Statement together = new Statement(
        "s-3", "d-1", Statement.Kind.DIRECT, Evidentiality.FIRST_HAND, null, null, BARE.content(), both, null, null, 1);
    assertThat(new JsonRecords(true).statement(new CodedStatement(together, null), "a.txt"))
        .contains("""
            "speaker":{"name":"Ada North and Bo South","type":"group","actor":"ada-north-and-bo-south","members":[\
            {"name":"Ada North","type":"person","actor":"ada-north"},\
            {"name":"Bo South","type":"person","actor":"bo-south"}]}""");
    assertThat(new CsvRecords(true).statement(new CodedStatement(together, null), "a.txt"))
        .contains(",ada-north-and-bo-south,ada-north;bo-south,");
  }

  @Test
  void what_is_not_known_is_null() {
    assertThat(new JsonRecords(true).statement(new CodedStatement(BARE, null), "a.txt"))
        .isEqualTo("""
            {"type":"statement","id":"s-2","document":"a.txt","documentId":"d-1","kind":"direct","evidentiality":"anonymous","modality":"asserted",\
            "source":null,"cue":null,"content":{"text":"=1+1","spans":[{"start":0,"end":4}]},\
            "speaker":null,"party":null,"within":null,"utterance":null,"said":null,"confidence":1.00}""");
  }

  @Test
  void without_text_only_the_places_remain() {
    Document document = Samples.document("a", "Ada North said yes.", DAY);
    assertThat(new JsonRecords(false).statement(new CodedStatement(FULL, null), "a.txt"))
        .contains("\"content\":{\"spans\":[")
        .doesNotContain("yes", "\"text\"");
    assertThat(new JsonRecords(false).document(document)).contains("\"body\":null").doesNotContain("said");
    assertThat(new CsvRecords(false).statement(new CodedStatement(FULL, null), "a.txt")).contains("15-20;30-37").doesNotContain("yes");
  }

  @Test
  void a_document_is_printed_with_its_body() {
    Document document = Samples.document("a.txt", "Ada 😀", DAY);
    assertThat(new JsonRecords(true).document(document))
        .isEqualTo("{\"type\":\"document\",\"id\":\"" + document.id()
            + "\",\"document\":\"a.txt\",\"body\":\"Ada 😀\",\"sha256\":\"" + document.sha256() + "\"}");
  }

  @Test
  void rows_quote_what_needs_it_and_defuse_formulas() {
    CsvRecords csv = new CsvRecords(true);
    assertThat(csv.statement(new CodedStatement(FULL, "northland"), "a,b.txt"))
        .isEqualTo("s-1,\"a,b.txt\",d-1,mixed,first-hand,negated,Ada North,person,ada-north,,northland,Ada North,0-9,said,10-14,"
            + "\"\"\"yes\"\" … and,\nno\",15-20;30-37,s-0,,2025-08-21,2025-08-21,day,0.94\r\n");
    assertThat(csv.statement(new CodedStatement(BARE, null), "a.txt")).contains(",'=1+1,");
    assertThat(csv.statementHeading().split(",")).hasSize(23);
    LedgerDocument entry =
        new LedgerDocument(Samples.document("a", "x", null), "m", Instant.EPOCH, 3, null, null);
    assertThat(csv.document(entry).split(",", -1)).hasSameSizeAs(csv.documentHeading().split(",", -1));
  }
}
