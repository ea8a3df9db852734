package dev.parley.dossier.pledges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.DossierFile;
import dev.parley.dossier.coding.CodedStatement;
import dev.parley.dossier.ledger.DocumentReading;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.Samples;
import dev.parley.model.Capability;
import dev.parley.model.Claim;
import dev.parley.model.Document;
import dev.parley.model.Evidentiality;
import dev.parley.model.Pledge;
import dev.parley.model.Statement;
import dev.parley.model.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PledgesTest {
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
          - {id: borduria, names: [Borduria]}
        blocs:
          - {id: escort-group, names: [Escort Group], members: [ruritania, graustark]}
        arrangements:
          - id: strait-watch
            contributors: [escort-group]
            needs: [{capability: land}, {capability: sea}, {capability: air}, {capability: training}, {capability: funds}]
        """);
    dossier = DossierFile.load(folder);
    ledger = Ledger.open(folder.resolve("ledger.db"));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private void says(@Nullable String party, int day, String cue, String words) {
    LocalDate when = LocalDate.of(2025, 5, day);
    Document document = Samples.document("https://daily.example/" + party + day, "They " + cue + " " + words, when);
    Statement said = Samples.statement(document, "They", cue, words, null, When.on(when));
    Statement reported = new Statement(
        said.id(), said.document(), Statement.Kind.INDIRECT, said.evidentiality(), said.source(), said.cue(),
        said.content(), said.speaker(), said.within(), said.said(), said.confidence());
    ledger.store(
        new DocumentReading(document, List.of(new CodedStatement(reported, party)), Samples.MODEL), false);
  }

  private Pledges derived() {
    return Pledges.of(dossier, ledger, null);
  }

  private Pledge only() {
    assertThat(derived().pledges()).hasSize(1);
    return derived().pledges().getFirst();
  }

  @Test
  void an_offer_has_its_capability_amount_caveat_and_condition() {
    says("ruritania", 3, "said", "it will send 400 soldiers, away from the shore, once the guns are silent");

    Pledge pledge = only();
    assertThat(pledge.party()).isEqualTo("ruritania");
    assertThat(pledge.capability()).isEqualTo(Capability.LAND);
    assertThat(pledge.amount()).isEqualTo(400);
    assertThat(pledge.unit()).isEqualTo("soldiers");
    assertThat(pledge.status()).isEqualTo(Pledge.Status.ANNOUNCED);
    assertThat(pledge.caveats()).containsExactly("away from the shore");
    assertThat(pledge.conditions()).containsExactly("the guns are silent");
    assertThat(pledge.since()).isEqualTo(LocalDate.of(2025, 5, 3));
    assertThat(pledge.evidentiality()).isEqualTo(Evidentiality.FIRST_HAND);
  }

  @Test
  void who_does_the_work_is_not_offered_besides() {
    says("graustark", 3, "suggested", "that Graustark's troops could provide training rather than fight");

    assertThat(only().capability()).isEqualTo(Capability.TRAINING);
    assertThat(only().status()).isEqualTo(Pledge.Status.SIGNALLED);
  }

  @Test
  void a_refusal_is_no_pledge_and_one_after_an_offer_withdraws_it() {
    says("graustark", 2, "said", "it will not send ships");
    assertThat(derived().pledges()).isEmpty();

    says("ruritania", 3, "said", "it will send two frigates");
    says("ruritania", 9, "said", "it will no longer send any frigates");
    assertThat(only().status()).isEqualTo(Pledge.Status.WITHDRAWN);
  }

  @Test
  void what_is_not_ruled_out_is_not_offered() {
    says("ruritania", 3, "said", "it had not ruled out soldiers");

    assertThat(derived().pledges()).isEmpty();
  }

  @Test
  void one_half_of_a_sentence_offers_and_the_other_refuses() {
    says("ruritania", 3, "said", "it would contribute aircraft but no soldiers");

    assertThat(only().capability()).isEqualTo(Capability.AIR);
  }

  @Test
  void what_is_asked_of_others_is_no_offer() {
    says("graustark", 3, "urged", "Ruritania to send soldiers");
    says("graustark", 4, "said", "that Ruritania should send ships");
    says("graustark", 5, "called", "on Ruritania to send ships");
    says("graustark", 6, "called", "on partners to send soldiers");
    says("graustark", 7, "asked", "us to send aircraft");
    says("graustark", 8, "urged", "Fredonia and others to train soldiers");

    assertThat(derived().pledges()).isEmpty();
  }

  @Test
  void what_others_tell_counts_only_while_the_party_says_nothing() {
    says("graustark", 3, "said", "that Ruritania will send ships");
    assertThat(only().party()).isEqualTo("ruritania");
    assertThat(only().evidentiality()).isEqualTo(Evidentiality.SECOND_HAND);

    says("ruritania", 4, "said", "it could send ships");
    assertThat(only().evidentiality()).isEqualTo(Evidentiality.FIRST_HAND);
    assertThat(only().status()).isEqualTo(Pledge.Status.SIGNALLED);
  }

  @Test
  void the_troops_of_a_party_that_cannot_contribute_are_no_pledge() {
    says("borduria", 3, "said", "it will deploy 90,000 soldiers");

    assertThat(derived().pledges()).isEmpty();
  }

  @Test
  void a_count_of_members_is_held_against_those_who_said_so_themselves() {
    says("ruritania", 2, "said", "it will send soldiers");
    says(null, 3, "indicate", "that out of the 31 members of the Escort Group, ten nations are ready to send soldiers");

    assertThat(derived().claims()).hasSize(1);
    Claim claim = derived().claims().getFirst();
    assertThat(claim.bloc()).isEqualTo("escort-group");
    assertThat(claim.count()).isEqualTo(10);
    assertThat(claim.of()).isEqualTo(31);
    assertThat(claim.claim()).isEqualTo("are ready to send soldiers");
    assertThat(claim.named()).containsExactly("ruritania");
    assertThat(claim.undisclosed()).isEqualTo(9);
  }

  @Test
  void only_what_was_said_by_then_counts() {
    says("ruritania", 3, "said", "it will send soldiers");

    assertThat(Pledges.of(dossier, ledger, LocalDate.of(2025, 5, 2)).pledges()).isEmpty();
    assertThat(Pledges.of(dossier, ledger, LocalDate.of(2025, 5, 3)).pledges()).hasSize(1);
  }

  private void tells(int day, String words) {
    Document document = Samples.document("https://daily.example/own" + day, words, LocalDate.of(2025, 5, day));
    ledger.store(new DocumentReading(document, List.of(), Samples.MODEL), false);
  }

  @Test
  void what_a_document_tells_in_its_own_voice_counts_as_the_outlets() {
    tells(3, "Ruritania has a new cabinet. Its parliament approved the deployment of 150 soldiers.");

    assertThat(only().party()).isEqualTo("ruritania");
    assertThat(only().status()).isEqualTo(Pledge.Status.COMMITTED);
    assertThat(only().amount()).isEqualTo(150);
    assertThat(only().evidentiality()).isEqualTo(Evidentiality.OUTLET);
    assertThat(only().statements()).isEmpty();
    assertThat(only().passages()).hasSize(1);
  }

  @Test
  void an_offer_taken_back_in_the_sentence_that_tells_of_it_is_withdrawn() {
    tells(3, "Graustark, which had promised two frigates in June, withdrew the offer on Thursday.");

    assertThat(only().status()).isEqualTo(Pledge.Status.WITHDRAWN);
  }

  @Test
  void a_loan_from_one_who_refuses_soldiers_is_still_offered() {
    tells(3, "Ruritania will not send soldiers and has signed a loan of 50 million euros.");

    assertThat(only().capability()).isEqualTo(Capability.FUNDS);
    assertThat(only().amount()).isEqualTo(50e6);
    assertThat(only().unit()).isEqualTo("EUR");
  }

  @Test
  void ships_that_have_arrived_are_delivered() {
    tells(3, "The first of Graustark's frigates have arrived in the strait.");

    assertThat(only().capability()).isEqualTo(Capability.SEA);
    assertThat(only().status()).isEqualTo(Pledge.Status.DELIVERED);
  }

  @Test
  void a_question_offers_nothing() {
    tells(3, "Will Ruritania send soldiers?");

    assertThat(derived().pledges()).isEmpty();
  }

  @Test
  void a_count_may_stand_before_its_total_and_a_dozen_is_twelve() {
    tells(3, "Nine of the 24 members of the Escort Group are ready to send ships. A dozen countries have offered money.");

    assertThat(derived().claims()).extracting(Claim::count).containsExactlyInAnyOrder(9, 12);
    assertThat(derived().claims()).extracting(Claim::of).contains(24);
  }
}
