package dev.parley.dossier.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dossier.coding.CodedStatement;
import dev.parley.dossier.coding.Codebook;
import dev.parley.dossier.coding.DocumentCodings;
import dev.parley.dossier.coding.StatementAct;
import dev.parley.model.Act;
import dev.parley.model.Coding;
import dev.parley.model.Document;
import dev.parley.model.Ids;
import dev.parley.model.Passage;
import dev.parley.model.Span;
import dev.parley.model.Stance;
import dev.parley.model.Statement;
import dev.parley.model.Strength;
import dev.parley.model.Text;
import dev.parley.model.When;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodingsTest {
  private static final LocalDate DAY = LocalDate.of(2030, 5, 4);
  private static final Codebook BOOK =
      new Codebook(List.of(new Codebook.Entry("bridge", "open", "aa"), new Codebook.Entry("bridge", "toll", "bb")));

  @TempDir private Path folder;
  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = Ledger.open(folder.resolve("ledger.db"));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private static DocumentReading reading(String body, @Nullable String party, Codebook book, String... options) {
    Document document = Samples.document("https://example.org/bridge", body, DAY);
    Statement said =
        Samples.statement(document, "Ada North", "said", "Southland may cross", Samples.ADA, When.on(DAY));
    List<Coding> codings = new ArrayList<>();
    for (String option : options) {
      codings.add(new Coding(
          Ids.coding(said.id(), "bridge", option, null), said.id(), "bridge", option, "northland", true,
          Stance.CONDITIONAL, Strength.DEMAND, List.of(words(document, "after the harvest")), 0.8));
    }
    StatementAct act = new StatementAct(said.id(), Act.CONDITION, 0.7, words(document, "Southland"), "southland");
    return new DocumentReading(
        document, List.of(new CodedStatement(said, party)), Samples.MODEL, Map.of(),
        new DocumentCodings(book, codings, book.entries().isEmpty() ? List.of() : List.of(act), "coder-1"));
  }

  private static Passage words(Document document, String words) {
    int start = document.body().indexOf(words);
    return new Text(document.body()).passage(List.of(new Span(start, start + words.length())));
  }

  private static final String BODY = "Ada North said Southland may cross after the harvest.";

  private List<LedgerCoding> codings(CodingFilter filter) {
    List<LedgerCoding> found = new ArrayList<>();
    ledger.codings(filter, found::add);
    return found;
  }

  @Test
  void a_coding_comes_back_with_its_statement_its_conditions_and_its_act() {
    DocumentReading reading = reading(BODY, "northland", BOOK, "open");
    ledger.store(reading, false);
    assertThat(codings(CodingFilter.ALL)).singleElement().satisfies(one -> {
      assertThat(one.coding()).isEqualTo(reading.codings().codings().getFirst());
      assertThat(one.statement().statement()).isEqualTo(reading.statements().getFirst().statement());
      assertThat(one.act()).isEqualTo(reading.codings().acts().getFirst());
      assertThat(one.model()).isEqualTo("coder-1");
    });
    assertThat(ledger.acts(StatementFilter.ALL).values()).containsExactlyElementsOf(reading.codings().acts());
  }

  @Test
  void codings_can_be_narrowed_to_a_holder_and_an_option() {
    ledger.store(reading(BODY, "northland", BOOK, "open", "toll"), false);
    assertThat(codings(CodingFilter.ALL)).hasSize(2);
    assertThat(codings(CodingFilter.ALL.about("bridge", "toll"))).hasSize(1);
    assertThat(codings(CodingFilter.ALL.heldBy("northland"))).hasSize(2);
    assertThat(codings(CodingFilter.ALL.heldBy("southland"))).isEmpty();
  }

  @Test
  void the_own_stance_of_nobody_is_left_out() {
    ledger.store(reading(BODY, null, BOOK, "open"), false);
    assertThat(codings(CodingFilter.ALL)).isEmpty();
  }

  @Test
  void reading_again_replaces_the_codings() {
    ledger.store(reading(BODY, "northland", BOOK, "open"), false);
    ledger.store(reading(BODY, "northland", BOOK, "toll"), true);
    assertThat(codings(CodingFilter.ALL)).extracting(one -> one.coding().option()).containsExactly("toll");
  }

  @Test
  void only_the_newest_version_of_a_document_is_coded_for() {
    ledger.store(reading(BODY, "northland", BOOK, "open"), false);
    ledger.store(reading(BODY + " More.", "northland", BOOK, "toll"), false);
    assertThat(codings(CodingFilter.ALL)).extracting(one -> one.coding().option()).containsExactly("toll");
  }

  @Test
  void removing_a_document_removes_its_codings() {
    DocumentReading reading = reading(BODY, "northland", BOOK, "open");
    ledger.store(reading, false);
    ledger.remove(reading.document().id(), "wrong", "Ann");
    assertThat(codings(CodingFilter.ALL)).isEmpty();
    assertThat(ledger.acts(StatementFilter.ALL)).isEmpty();
  }
}
