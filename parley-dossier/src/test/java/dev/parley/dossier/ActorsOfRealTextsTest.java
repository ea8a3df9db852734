package dev.parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dossier.actors.Sure;
import dev.parley.dossier.ledger.Judgement;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.LedgerActor;
import dev.parley.dossier.ledger.LedgerStatement;
import dev.parley.dossier.ledger.StatementFilter;
import dev.parley.reading.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;

/** Documents of the demonstration corpus, read as if nobody in them were known, then with their dossier. */
class ActorsOfRealTextsTest {
  private static final Path CASE = Path.of("../dossiers/ukraine-guarantees");

  /** They spell the Ukrainian president in two ways, one of them in both. */
  private static final List<String> TEXTS = Stream.of(
          "demo-01-alaska-no-deal.md", "demo-14-kremlin-brief.md", "demo-15-copenhagen.md", "demo-16-precise-plans.md",
          "demo-21-drones-live.md")
      .map(name -> CASE.resolve("corpus").resolve(name).toString())
      .toList();

  private static @Nullable Reader shared;

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

  private static void read(Dossier dossier, Ledger ledger, boolean again) {
    assertThat(shared).isNotNull();
    assertThat(new ReadRun(dossier, shared, Dates.NONE, ledger).read(TEXTS, again, ReadListener.SILENT).refused())
        .isEmpty();
  }

  private static LedgerActor only(Ledger ledger, String surname) {
    List<LedgerActor> found = ledger.actors().list().stream()
        .filter(one -> one.actor().name().contains(surname))
        .toList();
    assertThat(found).as(surname).hasSize(1);
    return found.getFirst();
  }

  @Test
  void people_are_found_again_in_real_texts_and_judgements_outlive_the_dossier_and_a_new_reading(@TempDir Path folder) {
    Dossier dossier = DossierFile.load(CASE);
    try (Ledger ledger = Ledger.open(folder.resolve("ledger.db"))) {
      read(Dossier.NONE, ledger, false);
      LedgerActor president = only(ledger, "Zelensk");
      assertThat(president.documents()).isGreaterThanOrEqualTo(3);
      assertThat(president.names()).contains("Volodymyr Zelensky", "Volodymyr Zelenskyy");
      assertThat(president.origin()).isEqualTo(LedgerActor.Origin.FOUND);
      assertThat(only(ledger, "Pistorius").documents()).isEqualTo(2);
      assertThat(only(ledger, "Kallas").documents()).isEqualTo(2);

      LedgerActor chief = only(ledger, "Kallas");
      LedgerStatement one = ledger.statements(StatementFilter.ALL.bySpeaker(chief.actor().id())).getFirst();
      String id = one.statement().id();
      Judgement split = ledger.actors().split(
          chief.actor().id(), List.of(id), null, null, "Somebody Else", "for the test", "Ann");

      ledger.know(dossier.cast());
      assertThat(only(ledger, "Zelensk").actor().id()).isEqualTo("volodymyr-zelenskyy");
      assertThat(only(ledger, "Zelensk").statements()).isEqualTo(president.statements());
      assertThat(ledger.actors().find(president.actor().id()))
          .isNotNull()
          .extracting(LedgerActor::origin)
          .isEqualTo(LedgerActor.Origin.DOSSIER);
      assertThat(ledger.statements(StatementFilter.ALL.forParty("ukraine"))).isNotEmpty();

      read(dossier, ledger, true);
      assertThat(only(ledger, "Zelensk").sure()).isEqualTo(Sure.CERTAIN);
      LedgerStatement again = ledger.statement(id);
      assertThat(again).isNotNull();
      assertThat(again.statement().speaker()).isNotNull().extracting("id").isEqualTo(split.other());
      assertThat(again.party()).isNull();
      assertThat(again.asRead().statement().speaker()).isNotNull().extracting("id").isEqualTo("kaja-kallas");
      assertThat(ledger.actors().judgements()).extracting(Judgement::state).containsExactly(Judgement.State.HOLDS);
    }
  }
}
