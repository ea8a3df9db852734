package dev.parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.dossier.ledger.Samples;
import dev.parley.model.Document;
import dev.parley.model.Precision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatesTest {
  private static final LocalDate DAY = LocalDate.of(2025, 8, 21);

  @TempDir Path folder;

  private Path csv(String text) throws IOException {
    return Files.writeString(folder.resolve("dates.csv"), text);
  }

  private static Document named(String name) {
    return Samples.document(name, "text", LocalDate.of(2000, 1, 1));
  }

  @Test
  void a_table_wins_over_one_date_for_all_and_that_over_the_document() throws IOException {
    Dates dates = Dates.table(csv("""
        \uFEFFid,date,precision,note
        seed,2025-08-20,day,"with, a comma"
        "talks",2025-08-01,month,
        2024-report,2024,,
        meeting,2024-03-04,MEETING

        """)).orElse(DAY);

    assertThat(dates.apply(named("in/seed.txt")).published()).isEqualTo(LocalDate.of(2025, 8, 20));
    assertThat(dates.apply(named("talks.html")).precision()).isEqualTo(Precision.MONTH);
    assertThat(dates.apply(named("2024-report.pdf")).precision()).isEqualTo(Precision.YEAR);
    assertThat(dates.apply(named("all.jsonl/meeting")).precision()).isEqualTo(Precision.MEETING);
    assertThat(dates.apply(named("other.txt")).published()).isEqualTo(DAY);
    assertThat(Dates.NONE.apply(named("other.txt")).published()).isEqualTo(LocalDate.of(2000, 1, 1));
    assertThat(Dates.published(null)).isSameAs(Dates.NONE);
  }

  @Test
  void every_fault_of_a_table_is_told_with_its_line() throws IOException {
    Path file = csv("id,date,precision\na,2025-02-30,\nb,2025-08-01,dya\n,2025-08-01,day\nc,2025-08-01\nc,2025-08-02\n");
    assertThatThrownBy(() -> Dates.table(file))
        .isInstanceOfSatisfying(DossierException.class, e -> assertThat(e.faults()).satisfiesExactly(
            one -> assertThat(one.toString()).contains("dates.csv:2: The date 2025-02-30"),
            one -> assertThat(one.toString()).contains("dates.csv:3: ").endsWith("Maybe you mean day."),
            one -> assertThat(one.toString()).contains("dates.csv:4: There is no id."),
            one -> assertThat(one.toString()).contains("dates.csv:6: The id c stands on line 5 too.")));
  }

  @Test
  void a_table_without_its_columns_or_that_is_not_there_is_told() throws IOException {
    Path file = csv("seed,2025-08-20\n");
    assertThatThrownBy(() -> Dates.table(file)).hasMessageContaining("Maybe name them id,date,precision");
    Path empty = csv("");
    assertThatThrownBy(() -> Dates.table(empty)).hasMessageContaining("is empty");
    assertThatThrownBy(() -> Dates.table(folder.resolve("none.csv"))).hasMessageContaining("cannot be read");
  }
}
