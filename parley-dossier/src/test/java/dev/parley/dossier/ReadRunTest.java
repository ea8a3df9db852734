package dev.parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dossier.ledger.DocumentEdit;
import dev.parley.dossier.ledger.DocumentReading;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.LedgerDocument;
import dev.parley.dossier.ledger.LedgerStatement;
import dev.parley.dossier.ledger.StatementFilter;
import dev.parley.model.Precision;
import dev.parley.reading.Reader;
import dev.parley.reading.intake.Intake;
import dev.parley.reading.intake.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;

/** With the real reader, but nothing here depends on what it finds in a text. */
class ReadRunTest {
  private static final LocalDate DAY = LocalDate.of(2025, 8, 21);
  private static @Nullable Reader shared;

  @TempDir Path folder;

  private Path articles = Path.of("");
  private Dossier dossier = Dossier.NONE;
  private @Nullable Ledger opened;

  @BeforeAll
  static void openReader() {
    shared = Reader.open();
  }

  @AfterAll
  static void closeReader() {
    if (shared != null) {
      shared.close();
    }
  }

  @BeforeEach
  void write() throws IOException {
    articles = Files.createDirectory(folder.resolve("articles"));
    article("one", "The minister said on Wednesday that the talks would go on.");
    article("two", "Ada North, the president of Northland, told reporters: “We agree with the plan.”");
    article("three", "Nothing was said, and nobody came to the meeting that had been planned for weeks.");
    dossier = DossierFile.load(DossierFile.create(folder, "talks"));
    opened = Ledger.open(dossier.ledgerFile());
  }

  @AfterEach
  void close() {
    ledger().close();
  }

  private void article(String name, String text) throws IOException {
    Files.writeString(articles.resolve(name + ".txt"), text);
  }

  private static Reader reader() {
    assertThat(shared).isNotNull();
    return shared;
  }

  private Ledger ledger() {
    assertThat(opened).isNotNull();
    return opened;
  }

  private ReadSummary read(boolean again) {
    return read(Dates.published(DAY), again);
  }

  private ReadSummary read(Dates dates, boolean again) {
    return new ReadRun(dossier, reader(), dates, ledger()).read(List.of(articles.toString()), again, ReadListener.SILENT);
  }

  private List<LedgerStatement> statements() {
    return ledger().statements(StatementFilter.ALL);
  }

  @Test
  void a_folder_is_read_once() {
    ReadSummary first = read(false);
    assertThat(first.added()).isEqualTo(3);
    assertThat(first.refused()).isEmpty();
    assertThat(first.statements()).isEqualTo(statements().size());
    assertThat(first.words()).isEqualTo(39);
    assertThat(first.undated()).isZero();

    List<LedgerStatement> before = statements();
    ReadSummary second = read(false);
    assertThat(second.added()).isZero();
    assertThat(second.skipped()).isEqualTo(3);
    assertThat(second.outdated()).isZero();
    assertThat(second.anything()).isTrue();
    assertThat(statements()).isEqualTo(before);
  }

  @Test
  void reading_anew_gives_the_same_ids() {
    read(false);
    List<String> before = statements().stream().map(one -> one.statement().id()).toList();
    ReadSummary again = read(true);
    assertThat(again.replaced()).isEqualTo(3);
    assertThat(again.added()).isZero();
    assertThat(statements()).extracting(one -> one.statement().id()).isEqualTo(before);
  }

  @Test
  void what_cannot_be_read_is_named_and_the_rest_is_read() throws IOException {
    article("empty", "");
    Files.write(articles.resolve("noise.txt"), new byte[] {0, 1, 2, 3, 0, 0, 0, 5});
    List<String> refused = new ArrayList<>();
    List<ReadProgress> progress = new ArrayList<>();
    ReadSummary summary = new ReadRun(dossier, reader(), Dates.NONE, ledger())
        .read(List.of(articles.toString(), folder.resolve("nowhere").toString()), false, new ReadListener() {
          @Override
          public void progress(ReadProgress now) {
            progress.add(now);
          }

          @Override
          public void refused(String name, String reason) {
            refused.add(name);
          }
        });

    assertThat(summary.added()).isEqualTo(3);
    assertThat(summary.undated()).isEqualTo(3);
    assertThat(summary.refused()).extracting(ReadSummary.Refusal::name)
        .containsExactly(articles + "/empty.txt", articles + "/noise.txt", folder.resolve("nowhere").toString())
        .isEqualTo(refused);
    assertThat(progress.getFirst()).isEqualTo(new ReadProgress(6, false, 0, 0, 0, 0));
    assertThat(progress.getLast()).satisfies(last -> {
      assertThat(last.done()).isEqualTo(last.found()).isEqualTo(6);
      assertThat(last.complete()).isTrue();
      assertThat(last.refused()).isEqualTo(3);
    });
    assertThat(ledger().documents(true)).hasSize(3);
  }

  @Test
  void nothing_read_is_told() {
    ReadSummary summary = new ReadRun(dossier, reader(), Dates.NONE, ledger())
        .read(List.of(folder.resolve("nowhere").toString()), false, ReadListener.SILENT);
    assertThat(summary.anything()).isFalse();
  }

  @Test
  void a_changed_text_at_the_same_place_is_a_new_version() throws IOException {
    read(false);
    article("one", "The minister said on Wednesday that the talks would not go on.");
    ReadSummary summary = read(false);
    assertThat(summary.added()).isEqualTo(1);
    assertThat(summary.versions()).isEqualTo(1);
    assertThat(summary.skipped()).isEqualTo(2);
    assertThat(ledger().documents(false)).hasSize(3);
    assertThat(ledger().documents(true)).hasSize(4);
  }

  @Test
  void the_same_text_in_two_folders_is_one_document() throws IOException {
    Path copy = Files.createDirectory(folder.resolve("copy"));
    Files.copy(articles.resolve("one.txt"), copy.resolve("one.txt"));
    ReadSummary summary = new ReadRun(dossier, reader(), Dates.NONE, ledger())
        .read(List.of(articles.toString(), copy.toString()), false, ReadListener.SILENT);
    assertThat(summary.added()).isEqualTo(3);
    assertThat(summary.skipped()).isEqualTo(1);
  }

  @Test
  void a_table_dates_the_documents_and_tells_which_ids_it_has_too_many() throws IOException {
    Path csv = Files.writeString(folder.resolve("dates.csv"), "id,date,precision\none,2025-07-01,month\nfour,2025-07-02,day\n");
    ReadSummary summary = read(Dates.table(csv), false);
    assertThat(summary.unusedDates()).containsExactly("four");
    assertThat(summary.undated()).isEqualTo(2);
    assertThat(ledger().documents(false).getFirst().document()).satisfies(one -> {
      assertThat(one.published()).isEqualTo(LocalDate.of(2025, 7, 1));
      assertThat(one.precision()).isEqualTo(Precision.MONTH);
    });
  }

  @Test
  void a_removed_document_is_not_taken_in_again() {
    read(false);
    LedgerDocument first = ledger().documents(false).getFirst();
    ledger().remove(first.document().id(), "Ann", "asked to");
    for (boolean again : new boolean[] {false, true}) {
      assertThat(read(again).refused()).singleElement().satisfies(one -> {
        assertThat(one.name()).isEqualTo(first.document().name());
        assertThat(one.reason()).startsWith("removed on ").endsWith("by Ann: asked to");
      });
    }
    assertThat(ledger().documents(true)).hasSize(2);
  }

  @Test
  void a_mended_date_outlives_a_new_reading_and_dates_the_statements() {
    read(false);
    Mending mending = new Mending(dossier, reader(), ledger());
    LocalDate later = DAY.plusDays(70);
    for (LedgerDocument one : ledger().documents(false)) {
      mending.edit(one.document().id(), new DocumentEdit(later, null, null, null, "Ann"));
    }
    List<LedgerStatement> mended = statements();
    assertThat(mended).allSatisfy(one -> {
      assertThat(one.published()).isEqualTo(later);
      assertThat(one.statement().said()).isNotNull().satisfies(said -> assertThat(said.from()).isAfter(DAY));
    });
    read(true);
    assertThat(statements()).isEqualTo(mended);
    assertThat(ledger().changes(null)).hasSize(3);
  }

  @Test
  void two_runs_at_once_leave_one_copy() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<ReadSummary>> runs = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        runs.add(threads.submit(() -> {
          try (Ledger own = Ledger.open(dossier.ledgerFile())) {
            return new ReadRun(dossier, reader(), Dates.NONE, own)
                .read(List.of(articles.toString()), false, ReadListener.SILENT);
          }
        }));
      }
      int added = 0;
      for (Future<ReadSummary> run : runs) {
        assertThat(run.get().added() + run.get().skipped()).isEqualTo(3);
        added += run.get().added();
      }
      assertThat(added).isEqualTo(3);
    }
    assertThat(ledger().documents(true)).hasSize(3);
  }

  @Test
  void extracting_finds_what_reading_finds_in_the_order_of_the_inputs() {
    read(false);
    List<DocumentReading> readings = new ArrayList<>();
    ReadSummary summary = new Extract(dossier, new Intake(Limits.DEFAULT), reader(), Dates.published(DAY))
        .read(List.of(articles.toString()), new ReadListener() {
          @Override
          public void read(DocumentReading reading) {
            readings.add(reading);
          }
        });

    assertThat(summary.added()).isEqualTo(3);
    assertThat(readings).extracting(one -> one.document().name())
        .containsExactly(articles + "/one.txt", articles + "/three.txt", articles + "/two.txt");
    for (DocumentReading reading : readings) {
      assertThat(ledger().statements(StatementFilter.ALL.in(reading.document().id())))
          .extracting(LedgerStatement::coded)
          .containsExactlyInAnyOrderElementsOf(reading.statements());
    }
  }
}
