package dev.parley.dossier.ledger;

import static dev.parley.dossier.ledger.Samples.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.model.Cast;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerFileTest {
  private static final LocalDate DAY = LocalDate.of(2025, 8, 21);

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("ledger.db");
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection = Store.source(file()).getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  @Test
  void a_ledger_of_a_newer_program_is_refused() throws SQLException {
    Ledger.open(file()).close();
    sql("pragma user_version = 99");
    assertThatThrownBy(() -> Ledger.open(file()))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("made by a newer Parley: its tables have version 99")
        .hasMessageContaining("\nMaybe use the newer program.");
  }

  @Test
  void a_ledger_of_the_first_release_is_brought_up_to_date_and_its_actors_are_found() throws SQLException {
    Flyway.configure(Schema.class.getClassLoader())
        .dataSource(Store.source(file()))
        .locations("classpath:dev/parley/dossier/ledger/common", "classpath:dev/parley/dossier/ledger/sqlite")
        .target("2")
        .load()
        .migrate();
    for (String id : List.of("1", "2")) {
      sql("insert into documents (id, name, address, language, body, sha256, model, read_at) values ('d-" + id
          + "', 'a', 'a', 'en', 'Ada North said yes', 'x', 'm', '2025-08-21T00:00:00Z')");
      sql("insert into statements (id, document, position, kind, evidentiality, content_words, content_spans, speaker,"
          + " speaker_name, speaker_type, confidence, model) values ('s-" + id + "', 'd-" + id
          + "', 0, 'direct', 'first-hand', 'yes', '[[15,18]]', 'ada-north', 'Ada North', 'person', 1, 'm')");
    }
    try (Ledger ledger = Ledger.open(file())) {
      ledger.know(Cast.EMPTY);
      assertThat(ledger.actors().list()).singleElement().satisfies(one -> {
        assertThat(one.actor().id()).isEqualTo("ada-north");
        assertThat(one.documents()).isEqualTo(2);
      });
    }
  }

  @Test
  void a_file_that_is_no_database_is_refused_and_left_as_it_is() throws Exception {
    Files.writeString(file(), "name: not a ledger at all, but text that is long enough");
    assertThatThrownBy(() -> Ledger.open(file())).hasMessageContaining("is no SQLite database.\nMaybe");
    assertThat(Files.readString(file())).startsWith("name: not a ledger");
  }

  @Test
  void a_database_of_another_program_is_refused_and_left_as_it_is() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement sql = connection.createStatement()) {
      sql.execute("create table recipes (name text)");
    }
    byte[] before = Files.readAllBytes(file());
    assertThatThrownBy(() -> Ledger.open(file())).hasMessageContaining("but no ledger.\nMaybe");
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
  }

  @Test
  void an_empty_file_becomes_a_ledger() throws Exception {
    Files.createFile(file());
    Ledger.open(file()).close();
    try (Ledger ledger = Ledger.open(file())) {
      assertThat(ledger.documents(true)).isEmpty();
    }
  }

  @Test
  void a_folder_that_is_not_there_is_told() {
    assertThatThrownBy(() -> Ledger.open(folder.resolve("nowhere").resolve("ledger.db")))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("cannot be written")
        .hasMessageContaining("\nMaybe the folder is read-only");
  }

  @Test
  void a_folder_in_the_place_of_the_ledger_is_told() throws Exception {
    Files.createDirectory(file());
    assertThatThrownBy(() -> Ledger.open(file())).isInstanceOf(LedgerException.class).hasMessageContaining("\nMaybe");
  }

  @Test
  void a_full_disk_and_a_read_only_file_are_told_apart() throws SQLException {
    try (Connection connection = Store.source(file()).getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute("create table t (x)");
      sql.execute("pragma max_page_count = 3");
      assertThatThrownBy(() -> sql.execute("insert into t select randomblob(100000)"))
          .satisfies(e -> assertThat(SqlErrors.translate(file(), e)).hasMessageContaining("the disk is full.\nMaybe make room"));
      sql.execute("pragma query_only = true");
      assertThatThrownBy(() -> sql.execute("insert into t values (1)"))
          .satisfies(e -> assertThat(SqlErrors.translate(file(), e)).hasMessageContaining("cannot be written.\nMaybe"));
    }
  }

  @Test
  void a_damaged_ledger_is_told() throws Exception {
    Ledger.open(file()).close();
    byte[] bytes = Files.readAllBytes(file());
    java.util.Arrays.fill(bytes, 100, bytes.length, (byte) 7);
    Files.write(file(), bytes);
    assertThatThrownBy(() -> Ledger.open(file())).isInstanceOf(LedgerException.class).hasMessageContaining("\nMaybe");
  }

  @Test
  void many_that_open_a_new_ledger_and_store_the_same_leave_one_copy() throws Exception {
    DocumentReading reading = saying("a", "yes", DAY);
    List<Stored> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<Stored>> futures = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        futures.add(threads.submit(() -> {
          try (Ledger ledger = Ledger.open(file())) {
            return ledger.store(reading, false);
          }
        }));
      }
      for (Future<Stored> future : futures) {
        results.add(future.get());
      }
    }
    assertThat(results).containsOnlyOnce(Stored.ADDED).contains(Stored.KEPT);
    try (Ledger ledger = Ledger.open(file())) {
      assertThat(ledger.documents(true)).hasSize(1);
      assertThat(ledger.statements(StatementFilter.ALL)).hasSize(1);
    }
  }
}
