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

  /** They spell the Ukrainian president in two ways. */
  private static final List<String> TEXTS = Stream.of(
          "demo-11-carney-in-kyiv.md", "demo-13-china-explained.md", "demo-15-copenhagen.md", "demo-17-paris-26.md")
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

  private static LedgerActor president(Ledger ledger) {
    List<LedgerActor> found = ledger.actors().list().stream()
        .filter(one -> one.actor().name().startsWith("Volodymyr Zelensk"))
        .toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  @Test
  void people_are_found_again_in_real_texts_and_judgements_outlive_the_dossier_and_a_new_reading(@TempDir Path folder) {
    Dossier dossier = DossierFile.load(CASE);
    try (Ledger ledger = Ledger.open(folder.resolve("ledger.db"))) {
      read(Dossier.NONE, ledger, false);
      LedgerActor found = president(ledger);
      assertThat(found.documents()).isGreaterThanOrEqualTo(3);
      assertThat(found.names()).contains("Volodymyr Zelensky", "Volodymyr Zelenskyy");
      assertThat(found.origin()).isEqualTo(LedgerActor.Origin.FOUND);

      LedgerStatement one = ledger.statements(StatementFilter.ALL.bySpeaker(found.actor().id())).getFirst();
      String id = one.statement().id();
      Judgement split = ledger.actors().split(
          found.actor().id(), List.of(id), null, null, "Somebody Else", "for the test", "Ann");
      assertThat(president(ledger).statements()).isEqualTo(found.statements() - 1);

      ledger.know(dossier.cast());
      LedgerActor known = president(ledger);
      assertThat(known.actor().id()).isEqualTo("volodymyr-zelenskyy");
      assertThat(known.origin()).isEqualTo(LedgerActor.Origin.DOSSIER);
      assertThat(known.statements()).isGreaterThanOrEqualTo(found.statements() - 1);
      assertThat(ledger.actors().find(found.actor().id())).isEqualTo(known);
      assertThat(ledger.statements(StatementFilter.ALL.forParty("ukraine"))).isNotEmpty();

      read(dossier, ledger, true);
      assertThat(president(ledger).sure()).isEqualTo(Sure.CERTAIN);
      LedgerStatement again = ledger.statement(id);
      assertThat(again).isNotNull();
      assertThat(again.statement().speaker()).isNotNull().extracting("id").isEqualTo(split.other());
      assertThat(again.party()).isNull();
      assertThat(again.asRead().statement().speaker()).isNotNull().extracting("id").isEqualTo("volodymyr-zelenskyy");
      assertThat(ledger.actors().judgements()).extracting(Judgement::state).containsExactly(Judgement.State.HOLDS);
    }
  }
}
