package dev.parley.dossier.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.dossier.CaseReview;
import dev.parley.dossier.Dossier;
import dev.parley.dossier.DossierFile;
import dev.parley.dossier.Trace;
import dev.parley.dossier.Why;
import dev.parley.dossier.coding.CodedStatement;
import dev.parley.dossier.ledger.DocumentReading;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.Review;
import dev.parley.dossier.ledger.Review.Verdict;
import dev.parley.dossier.ledger.Samples;
import dev.parley.model.Claim;
import dev.parley.model.Document;
import dev.parley.model.Pledge;
import dev.parley.model.Statement;
import dev.parley.model.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people judge of pledges and claims. */
class PledgeReviewsTest {
  @TempDir private Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // opened before each test
  private Ledger ledger;

  @SuppressWarnings("NullAway.Init") // loaded before each test
  private Dossier dossier;

  @BeforeEach
  void open() throws IOException {
    Files.writeString(folder.resolve(DossierFile.NAME), """
        name: strait
        parties:
          - {id: ruritania, names: [Ruritania]}
          - {id: graustark, names: [Graustark]}
        blocs:
          - {id: escort-group, names: [Escort Group], members: [ruritania, graustark]}
        arrangements:
          - {id: strait-watch, needs: [{capability: land}, {capability: sea}]}
        """);
    dossier = DossierFile.load(folder);
    ledger = Ledger.open(folder.resolve("ledger.db"));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private DocumentReading reading(String party, int day, String words) {
    LocalDate when = LocalDate.of(2025, 5, day);
    Document document = Samples.document("https://daily.example/" + party + day, "They said " + words, when);
    Statement said = Samples.statement(document, "They", "said", words, null, When.on(when));
    Statement reported = new Statement(
        said.id(), said.document(), Statement.Kind.INDIRECT, said.evidentiality(), said.source(), said.cue(),
        said.content(), said.speaker(), said.within(), said.said(), said.confidence());
    return new DocumentReading(document, List.of(new CodedStatement(reported, party)), Samples.MODEL);
  }

  private void says(String party, int day, String words) {
    ledger.store(reading(party, day, words), false);
  }

  private void outlet(int day, String body) {
    Document document = Samples.document("https://daily.example/o" + day, body, LocalDate.of(2025, 5, day));
    ledger.store(new DocumentReading(document, List.of(), Samples.MODEL), false);
  }

  private List<Pledge> pledges() {
    return Pledges.of(dossier, ledger, null).pledges();
  }

  private Pledge only() {
    assertThat(pledges()).hasSize(1);
    return pledges().getFirst();
  }

  private Review judge(String id, Verdict verdict, Map<String, String> corrections) {
    return new CaseReview(dossier, ledger).judge(id, verdict, corrections, null, "because", "ann");
  }

  @Test
  void a_rejected_pledge_is_gone_until_something_else_is_said() {
    says("ruritania", 3, "it will send 400 soldiers");
    Pledge before = only();
    Review review = judge(before.id(), Verdict.REJECT, Map.of());
    assertThat(pledges()).isEmpty();
    says("ruritania", 9, "it will send 700 soldiers");
    assertThat(only().amount()).isEqualTo(700);
    assertThat(only().statements()).hasSize(1);
    new CaseReview(dossier, ledger).judge(only().id(), Verdict.CONFIRM, Map.of(), null, "so it is", "ann");
    assertThat(only().statements()).hasSize(1);
    assertThat(ledger.reviews().undo(review.id(), "it was", "bo").undoneBy()).isEqualTo("bo");
    assertThat(only().statements()).hasSize(2);
  }

  @Test
  void a_corrected_pledge_keeps_what_was_found_in_the_history() {
    says("ruritania", 3, "it will send 400 soldiers, away from the shore");
    Review review = judge(only().id(), Verdict.CORRECT, Map.of("status", "committed", "amount", "300"));
    assertThat(only()).satisfies(one -> {
      assertThat(one.status()).isEqualTo(Pledge.Status.COMMITTED);
      assertThat(one.amount()).isEqualTo(300);
      assertThat(one.caveats()).containsExactly("away from the shore");
      assertThat(one.confidence()).isEqualTo(1);
    });
    assertThat(review.found()).containsEntry("amount", "400.0").containsEntry("status", "announced");
    assertThatThrownBy(() -> judge(only().id(), Verdict.CORRECT, Map.of("amount", "many"))).hasMessageContaining("no number");
  }

  @Test
  void a_confirmed_pledge_stays_where_nothing_finds_it_any_more_but_its_words_are_there() {
    says("ruritania", 3, "it will send 400 soldiers");
    judge(only().id(), Verdict.CONFIRM, Map.of());
    DocumentReading nobodys = reading("ruritania", 3, "it will send 400 soldiers");
    ledger.store(
        new DocumentReading(
            nobodys.document(), List.of(new CodedStatement(nobodys.statements().getFirst().statement(), null)),
            Samples.MODEL),
        true);
    assertThat(only().party()).isEqualTo("ruritania");
  }

  @Test
  void what_a_document_tells_in_its_own_voice_can_be_rejected_and_stays_so_in_its_next_version() {
    outlet(4, "Ruritania will send 400 soldiers to the strait.");
    judge(only().id(), Verdict.REJECT, Map.of());
    assertThat(pledges()).isEmpty();
    outlet(4, "It rained on Monday. Ruritania will send 400 soldiers to the strait.");
    assertThat(pledges()).isEmpty();
    assertThat(ledger.reviews().list().getFirst().state()).isEqualTo(Review.State.HOLDS);
    outlet(4, "Ruritania will send 900 soldiers to the strait.");
    assertThat(only().amount()).isEqualTo(900);
    assertThat(ledger.reviews().list().getFirst().state()).isEqualTo(Review.State.ORPHANED);
  }

  @Test
  void a_claim_can_be_corrected_and_rejected_and_tells_why() {
    says("graustark", 3, "ten of the 31 members of the Escort Group are ready to send ships");
    Claim claim = Pledges.of(dossier, ledger, null).claims().getFirst();
    judge(claim.id(), Verdict.CORRECT, Map.of("count", "9"));
    assertThat(Pledges.of(dossier, ledger, null).claims()).singleElement().satisfies(one -> {
      assertThat(one.id()).isEqualTo(claim.id());
      assertThat(one.count()).isEqualTo(9);
      assertThat(one.of()).isEqualTo(31);
    });
    @Nullable Trace trace = new Why(dossier, ledger, null).of(claim.id());
    assertThat(trace).isNotNull().satisfies(one -> {
      assertThat(java.util.Objects.requireNonNull(one).says()).startsWith("9 of 31 of Escort Group");
      assertThat(one.by()).contains("ann");
      assertThat(one.because()).extracting(Trace::type).containsExactly("review", "statement");
    });
    judge(claim.id(), Verdict.REJECT, Map.of());
    assertThat(Pledges.of(dossier, ledger, null).claims()).isEmpty();
  }
}
