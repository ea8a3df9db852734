package dev.parley.dossier.ledger;

import static dev.parley.dossier.ledger.Samples.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UtteranceRowsTest {
  private static final LocalDate MONDAY = LocalDate.of(2025, 8, 18);
  private static final String START = "“We will not send a single soldier across the river,";
  private static final String END =
      "no treaty on paper will ever make the parliament in Norburg vote for such an adventure”";
  private static final String WHOLE = START + " and " + END;

  @TempDir Path folder;

  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = Ledger.open(folder.resolve("ledger.db"));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private LedgerStatement store(String address, String content, LocalDate day) {
    DocumentReading reading = saying(address, content, day);
    ledger.store(reading, false);
    return stored(reading);
  }

  private LedgerStatement stored(DocumentReading reading) {
    LedgerStatement found = ledger.statement(reading.statements().getFirst().statement().id());
    assertThat(found).isNotNull();
    return found;
  }

  @Test
  void a_statement_that_nobody_else_reports_is_an_utterance_of_its_own() {
    LedgerStatement one = store("https://a.example/1", WHOLE, MONDAY);
    assertThat(one.utterance()).isEqualTo(one.statement().id().replace("s-", "u-"));
    assertThat(ledger.utterances(StatementFilter.ALL, 2)).isEmpty();
    assertThat(ledger.utterances(StatementFilter.ALL, 1)).hasSize(1);
  }

  @Test
  void the_earliest_and_the_fullest_report_are_known() {
    LedgerStatement late = store("https://a.example/1", WHOLE, MONDAY.plusDays(1));
    LedgerStatement early = store("https://b.example/2", END, MONDAY);
    assertThat(early.utterance()).isEqualTo(late.utterance());
    List<Utterance> found = ledger.utterances(StatementFilter.ALL, 2);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().earliest().statement().id()).isEqualTo(early.statement().id());
    assertThat(found.getFirst().fullest().statement().id()).isEqualTo(late.statement().id());
    assertThat(found.getFirst().documents()).isEqualTo(2);
    assertThat(ledger.utterances(StatementFilter.ALL.bySpeaker("Nobody"), 2)).isEmpty();
  }

  @Test
  void reading_a_document_again_changes_no_id() {
    store("https://a.example/1", WHOLE, MONDAY);
    DocumentReading second = saying("https://b.example/2", END, MONDAY);
    ledger.store(second, false);
    String before = stored(second).utterance();
    ledger.store(second, true);
    assertThat(stored(second).utterance()).isEqualTo(before);
  }

  @Test
  void an_id_that_was_taken_up_by_another_utterance_still_finds_it() {
    LedgerStatement start = store("https://a.example/1", START, MONDAY);
    LedgerStatement end = store("https://b.example/2", END, MONDAY);
    assertThat(start.utterance()).isNotEqualTo(end.utterance());
    store("https://c.example/3", WHOLE, MONDAY);
    for (String id : List.of(start.utterance(), end.utterance())) {
      assertThat(ledger.utterance(id)).extracting(Utterance::documents).isEqualTo(3);
    }
    assertThat(ledger.utterance("u-0")).isNull();
  }

  @Test
  void what_only_a_removed_document_held_together_falls_apart() {
    LedgerStatement start = store("https://a.example/1", START, MONDAY);
    LedgerStatement end = store("https://b.example/2", END, MONDAY);
    LedgerStatement whole = store("https://c.example/3", WHOLE, MONDAY);
    ledger.remove(whole.statement().document(), "ann", null);
    assertThat(ledger.utterances(StatementFilter.ALL, 2)).isEmpty();
    assertThat(ledger.utterances(StatementFilter.ALL, 1)).hasSize(2);
    assertThat(ledger.utterance(start.utterance())).isNotNull();
    assertThat(ledger.utterance(end.utterance())).isNotNull();
  }

  @Test
  void an_older_version_of_a_document_is_no_report() {
    store("https://a.example/1", WHOLE, MONDAY);
    store("https://a.example/1", WHOLE + " ", MONDAY.plusDays(1));
    assertThat(ledger.utterances(StatementFilter.ALL, 2)).isEmpty();
  }

  @Test
  void a_ledger_of_an_older_program_gets_its_utterances_when_it_is_opened() throws SQLException {
    store("https://a.example/1", WHOLE, MONDAY);
    store("https://b.example/2", END, MONDAY);
    ledger.close();
    try (Connection connection = Store.source(folder.resolve("ledger.db")).getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute("update statements set utterance = null");
    }
    open();
    assertThat(ledger.utterances(StatementFilter.ALL, 2)).hasSize(1);
  }
}
