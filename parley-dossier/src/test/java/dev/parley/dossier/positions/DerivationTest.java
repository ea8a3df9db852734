package dev.parley.dossier.positions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.PositionRecords;
import dev.parley.dossier.coding.CodedStatement;
import dev.parley.dossier.ledger.DocumentReading;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.LedgerStatement;
import dev.parley.dossier.ledger.Samples;
import dev.parley.model.Actor;
import dev.parley.model.Coding;
import dev.parley.model.Document;
import dev.parley.model.Evidentiality;
import dev.parley.model.Position;
import dev.parley.model.Stance;
import dev.parley.model.Statement;
import dev.parley.model.Strength;
import dev.parley.model.When;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DerivationTest {
  private static final LocalDate DAY = LocalDate.of(2025, 5, 3);
  private static final Actor EVE = new Actor("eve-east", "Eve East", Actor.Type.PERSON);
  private static final Dossier DOSSIER = new Dossier(
      "bridge", "The bridge",
      List.of(
          new Dossier.Party("northland", List.of("Northland"), List.of(new Dossier.Person(
              "ada-north", "Ada North", List.of(), Dossier.Rank.PRINCIPAL, List.of()))),
          new Dossier.Party("eastland", List.of("Eastland"), List.of(new Dossier.Person(
              "eve-east", "Eve East", List.of(), Dossier.Rank.PRINCIPAL, List.of())))),
      List.of(), List.of(), List.of(), null);

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

  /** The teller says that Ada North agreed; gives what she is told to have said. */
  private LedgerStatement told(Actor teller, String party) {
    Document document =
        Samples.document("https://a.example/" + teller.id(), teller.name() + " said that she, Ada, had agreed to build", DAY);
    Statement outer = Samples.statement(
        document, teller.name(), "said", "that she, Ada, had agreed to build", teller, When.on(DAY));
    Statement inner =
        Samples.statement(document, "Ada", "had agreed", "to build", Samples.ADA, When.on(DAY), outer.id());
    ledger.store(
        new DocumentReading(
            document, List.of(new CodedStatement(outer, party), new CodedStatement(inner, "northland")), Samples.MODEL),
        false);
    return Objects.requireNonNull(ledger.statement(inner.id()));
  }

  private Position position(LedgerStatement... statements) {
    Derivation derivation = new Derivation(DOSSIER, ledger::statement);
    for (LedgerStatement one : statements) {
      derivation.add(coding(one), one);
    }
    return derivation.positions(null).getFirst();
  }

  private static Coding coding(LedgerStatement one) {
    return coding(one, 0.9);
  }

  private static Coding coding(LedgerStatement one, double confidence) {
    return new Coding(
        "c-" + one.statement().id(), one.statement().id(), "bridge", "built", "northland", true, Stance.SUPPORTS,
        Strength.DEMAND, List.of(), confidence);
  }

  @Test
  void a_coding_that_is_less_sure_than_half_moves_nothing() {
    LedgerStatement one = told(EVE, "eastland");
    Derivation derivation = new Derivation(DOSSIER, ledger::statement);
    derivation.add(coding(one, 0.49), one);
    assertThat(derivation.positions(null)).isEmpty();
    derivation.add(coding(one, 0.5), one);
    assertThat(derivation.positions(null)).hasSize(1);
  }

  @Test
  void what_another_tells_that_a_minister_said_is_hearsay_from_that_other() {
    Position position = position(told(EVE, "eastland"));

    assertThat(position.evidentiality()).isEqualTo(Evidentiality.SECOND_HAND);
    assertThat(position.unconfirmed()).extracting(Position.Ground::speaker).containsExactly("eve-east");
  }

  @Test
  void what_one_of_its_own_people_tells_that_another_said_is_its_own() {
    Position position = position(told(new Actor("sam-south", "Sam South", Actor.Type.PERSON), "northland"));

    assertThat(position.evidentiality()).isEqualTo(Evidentiality.FIRST_HAND);
    assertThat(position.unconfirmed()).isEmpty();
  }

  @Test
  void a_position_is_written_with_its_statements_and_without_text_no_words_are() {
    Position position = position(told(EVE, "eastland"));

    assertThat(new PositionRecords(true).json(position))
        .startsWith("{\"type\":\"position\",\"id\":\"" + position.id() + "\",\"party\":\"northland\",\"issue\":\"bridge\","
            + "\"option\":\"built\",\"stance\":\"supports\",\"strength\":\"demand\",\"conditions\":[],"
            + "\"since\":\"2025-05-03\",\"as_of\":\"2025-05-03\",\"evidentiality\":\"second-hand\",\"confidence\":0.68,"
            + "\"statements\":[{\"id\":\"" + position.grounds().getFirst().statement())
        .contains("\"speaker\":\"eve-east\",\"weight\":1.00,\"quote\":\"to build\"");
    assertThat(new PositionRecords(false).json(position)).doesNotContain("to build");
    assertThat(new PositionRecords(false).csv(position)).doesNotContain("to build");
  }

  @Test
  void what_is_added_later_is_derived_as_if_it_had_been_there_from_the_start() {
    LedgerStatement first = told(EVE, "eastland");
    LedgerStatement second = told(new Actor("sam-south", "Sam South", Actor.Type.PERSON), "northland");
    Derivation derivation = new Derivation(DOSSIER, ledger::statement);
    derivation.add(coding(first), first);
    assertThat(derivation.courses()).hasSize(1);
    derivation.add(coding(second), second);
    Derivation whole = new Derivation(DOSSIER, ledger::statement);
    whole.add(coding(second), second);
    whole.add(coding(first), first);
    assertThat(derivation.courses()).isEqualTo(whole.courses());
    assertThat(derivation.positions(null)).isEqualTo(whole.positions(null));
  }

  @Test
  void the_days_are_those_on_which_something_became_known() {
    LedgerStatement said = told(EVE, "eastland");
    LedgerStatement late = new LedgerStatement(
        said.coded(), said.asRead(), said.documentName(), said.documentTitle(), DAY.plusDays(2), said.model(),
        said.utterance());
    Derivation derivation = new Derivation(DOSSIER, ledger::statement);
    derivation.add(coding(late), late);
    assertThat(derivation.days()).containsExactly(DAY.plusDays(2));
    assertThat(derivation.positions(DAY.plusDays(1))).isEmpty();
    assertThat(derivation.positions(DAY.plusDays(2))).hasSize(1);
  }
}
