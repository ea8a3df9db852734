package dev.parley.dossier.echoes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dossier.coding.CodedStatement;
import dev.parley.dossier.ledger.DocumentReading;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.Samples;
import dev.parley.dossier.ledger.StatementFilter;
import dev.parley.model.Actor;
import dev.parley.model.Document;
import dev.parley.model.Statement;
import dev.parley.model.When;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EchoesTest {
  private static final Actor BO = new Actor("bo-west", "Bo West", Actor.Type.PERSON);

  @TempDir private Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // opened before each test
  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = Ledger.open(folder.resolve("ledger.db"));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private void says(@Nullable Actor who, String outlet, int day, String words) {
    LocalDate when = LocalDate.of(2025, 5, day);
    String name = who == null ? "They" : who.name();
    Document document = Samples.document("https://" + outlet + ".example/" + day, name + " said " + words, when);
    Statement statement = Samples.statement(document, name, "said", words, who, When.on(when));
    ledger.store(new DocumentReading(document, List.of(new CodedStatement(statement, null)), Samples.MODEL), false);
  }

  private List<Echo> echoes() {
    return Echoes.of(ledger.utterances(StatementFilter.ALL, 1));
  }

  @Test
  void a_phrase_in_quotation_marks_is_followed_to_those_who_take_it_up_without_marks() {
    says(Samples.ADA, "daily", 3, "talks about this without us are a “bridge to nowhere” and will fail");
    says(BO, "herald", 9, "she was wrong, and nobody should walk a bridge to nowhere in such times");

    assertThat(echoes()).hasSize(1);
    Echo echo = echoes().getFirst();
    assertThat(echo.phrase()).isEqualTo("bridge to nowhere");
    assertThat(echo.voicings()).extracting(one -> Objects.requireNonNull(one.speaker()).id())
        .containsExactly("ada-north", "bo-west");
    assertThat(echo.voicings()).extracting(Echo.Voicing::day)
        .containsExactly(LocalDate.of(2025, 5, 3), LocalDate.of(2025, 5, 9));
  }

  @Test
  void the_longest_words_that_are_shared_are_one_phrase() {
    says(Samples.ADA, "daily", 3, "we will not accept crumbs falling off the rich neighbour's table any longer");
    says(BO, "herald", 9, "it is about crumbs falling off a rich neighbour's table, as she put it");

    assertThat(echoes()).extracting(Echo::phrase).containsExactly("crumbs falling off the rich neighbour's table");
  }

  @Test
  void one_utterance_that_two_outlets_report_is_no_echo() {
    String words = "we will not accept crumbs falling off the rich neighbour's table any longer";
    says(Samples.ADA, "daily", 3, words);
    says(Samples.ADA, "herald", 3, words);

    assertThat(echoes()).isEmpty();
  }

  @Test
  void words_that_nobody_is_known_to_have_said_days_later_are_taken_for_a_late_report() {
    says(Samples.ADA, "daily", 3, "we will not accept crumbs falling off the rich neighbour's table any longer");
    says(null, "herald", 5, "it is about crumbs falling off a rich neighbour's table, many think");

    assertThat(echoes()).isEmpty();
  }

  @Test
  void names_are_no_phrases() {
    says(Samples.ADA, "daily", 3, "the treaty with Grand Duke Oswald Fitzroy is void");
    says(BO, "herald", 9, "nobody asked Grand Duke Oswald Fitzroy at all");

    assertThat(echoes()).isEmpty();
  }

  @Test
  void words_that_meet_since_all_speak_of_the_matter_are_no_echo() {
    for (int day = 1; day <= 20; day++) {
      says(Samples.ADA, "daily", day, "subject " + day + " of toll number x" + day + " and river, y" + day
          + " bridge too");
    }
    says(Samples.ADA, "herald", 21, "we want the river bridge toll lowered");
    says(BO, "herald", 22, "keep the river bridge toll forever");

    assertThat(echoes()).isEmpty();
  }
}
