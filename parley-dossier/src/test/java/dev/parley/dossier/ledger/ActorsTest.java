package dev.parley.dossier.ledger;

import static dev.parley.dossier.ledger.Samples.document;
import static dev.parley.dossier.ledger.Samples.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.dossier.actors.Role;
import dev.parley.dossier.actors.Sure;
import dev.parley.dossier.coding.CodedStatement;
import dev.parley.model.Actor;
import dev.parley.model.Cast;
import dev.parley.model.Document;
import dev.parley.model.Ids;
import dev.parley.model.Statement;
import dev.parley.model.When;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;

class ActorsTest {
  private static final LocalDate DAY = LocalDate.of(2025, 8, 21);
  private static final Role MINISTER = new Role("foreign minister", "Estonia", "estonia");

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

  private static DocumentReading says(String address, String name, String content, @Nullable String party, Role... roles) {
    return says(address, name + " said " + content, name, content, party, "tester-1", roles);
  }

  private static DocumentReading says(
      String address, String body, String name, String content, @Nullable String party, String model, Role... roles) {
    Document document = document(address, body, DAY);
    Actor actor = new Actor(Ids.slug(name), name, Actor.Type.PERSON);
    Statement statement = statement(document, name, "said", content, actor, When.on(DAY));
    return new DocumentReading(
        document, List.of(new CodedStatement(statement, party)), model, Map.of(actor.id(), List.of(roles)));
  }

  private static String id(DocumentReading reading) {
    return reading.statements().getFirst().statement().id();
  }

  private LedgerStatement stated(String statement) {
    LedgerStatement found = ledger.statement(statement);
    assertThat(found).as(statement).isNotNull();
    return found;
  }

  private static String name(@Nullable Actor speaker) {
    return speaker == null ? "nobody" : speaker.name();
  }

  private String actorOf(String statement) {
    Actor speaker = stated(statement).statement().speaker();
    return speaker == null ? "nobody" : speaker.id();
  }

  private String actorOf(DocumentReading reading) {
    return actorOf(id(reading));
  }

  private List<String> ids() {
    return ledger.actors().list().stream().map(one -> one.actor().id()).toList();
  }

  private LedgerActor actor(String id) {
    LedgerActor found = ledger.actors().find(id);
    assertThat(found).as(id).isNotNull();
    return found;
  }

  @Test
  void a_person_is_found_again_in_the_next_document_and_counted_once() {
    ledger.store(says("a", "Urmas Tamm", "yes", "estonia", MINISTER), false);
    ledger.store(says("b", "Urmas Tamm", "no", null), false);
    ledger.store(says("c", "Tamm", "perhaps", null, MINISTER), false);

    LedgerActor one = actor("urmas-tamm");
    assertThat(ids()).containsExactly("urmas-tamm");
    assertThat(one.statements()).isEqualTo(3);
    assertThat(one.documents()).isEqualTo(3);
    assertThat(one.role()).isEqualTo("foreign minister, Estonia");
    assertThat(one.party()).isEqualTo("estonia");
    assertThat(one.names()).containsExactly("Urmas Tamm", "Tamm");
    assertThat(one.first()).isEqualTo(DAY);
    assertThat(one.origin()).isEqualTo(LedgerActor.Origin.FOUND);
    assertThat(one.sure()).isEqualTo(Sure.LIKELY);
    assertThat(ledger.statements(StatementFilter.ALL)).extracting(line -> name(line.statement().speaker()))
        .containsOnly("Urmas Tamm");
  }

  @Test
  void a_namesake_gets_an_id_of_its_own_and_nobody_loses_one() {
    ledger.store(says("a", "Ann Lee", "yes", null, MINISTER), false);
    ledger.store(says("b", "Ann Lee", "no", null, new Role("striker", null, null)), false);
    assertThat(ids()).containsExactlyInAnyOrder("ann-lee", "ann-lee-striker");
    assertThat(ledger.actors().doubts()).singleElement().satisfies(doubt -> {
      assertThat(doubt.one()).isEqualTo("ann-lee");
      assertThat(doubt.other()).isEqualTo("ann-lee-striker");
    });
    ledger.store(says("a2", "Ann Lee", "again", null, MINISTER), false);
    assertThat(actor("ann-lee").statements()).isEqualTo(2);
  }

  @Test
  void the_same_documents_give_the_same_ids_in_a_fresh_ledger() {
    List<DocumentReading> all = List.of(
        says("a", "Ann Lee", "yes", null, MINISTER), says("b", "Lee", "no", null), says("c", "Lee", "why", null, MINISTER),
        says("d", "Ann Lee", "never", "russia", new Role("general", null, null)));
    all.forEach(one -> ledger.store(one, false));
    List<LedgerActor> first = ledger.actors().list();
    try (Ledger fresh = Ledger.open(folder.resolve("fresh.db"))) {
      all.forEach(one -> fresh.store(one, false));
      assertThat(fresh.actors().list()).isEqualTo(first);
    }
  }

  @Test
  void a_merge_holds_for_what_is_read_later_and_can_be_undone() {
    DocumentReading full = says("a", "Urmas Tamm", "yes", "estonia", MINISTER);
    DocumentReading bare = says("b", "Tamm", "no", null);
    ledger.store(full, false);
    ledger.store(bare, false);
    assertThat(actorOf(bare)).isEqualTo("tamm");
    assertThat(ledger.actors().doubts()).hasSize(1);

    Judgement judgement = ledger.actors().merge(List.of("tamm"), "urmas-tamm", "the same article", "Ann").getFirst();
    DocumentReading later = says("c", "Tamm", "later", null);
    ledger.store(later, false);

    assertThat(ids()).containsExactly("urmas-tamm");
    assertThat(actorOf(bare)).isEqualTo("urmas-tamm");
    assertThat(actorOf(later)).isEqualTo("urmas-tamm");
    assertThat(actor("tamm").actor().id()).isEqualTo("urmas-tamm");
    assertThat(actor("urmas-tamm").merged()).containsExactly("tamm");
    assertThat(ledger.actors().doubts()).isEmpty();
    assertThat(actor("urmas-tamm").sure()).isEqualTo(Sure.CERTAIN);
    assertThat(ledger.statements(StatementFilter.ALL.bySpeaker("urmas-tamm"))).hasSize(3);
    assertThat(ledger.count(StatementFilter.ALL.bySpeaker("tamm"))).isEqualTo(3);
    assertThat(ledger.totals(5).speakers()).containsExactly(new Tally("urmas-tamm", "Urmas Tamm", 3));
    assertThat(name(stated(id(bare)).asRead().statement().speaker())).isEqualTo("Tamm");

    Judgement undone = ledger.actors().undo(judgement.id(), "two brothers", "Bob");
    assertThat(actorOf(bare)).isEqualTo("tamm");
    assertThat(actorOf(later)).isEqualTo("tamm");
    assertThat(ledger.actors().judgements()).containsExactly(undone);
    assertThat(undone.state()).isEqualTo(Judgement.State.UNDONE);
    assertThat(undone.reason()).isEqualTo("the same article");
    assertThat(undone.undoneReason()).isEqualTo("two brothers");
    assertThatThrownBy(() -> ledger.actors().undo(judgement.id(), "again", "Bob")).hasMessageContaining("\nMaybe");
  }

  @Test
  void a_merge_outlives_reading_anew_by_another_model_that_names_the_speaker_in_full() {
    String body = "Urmas Tamm came. Tamm said no to all of it";
    DocumentReading bare = says("b", body, "Tamm", "no to all of it", null, "tester-1");
    ledger.store(bare, false);
    ledger.store(says("a", "Kalle Laar", "yes", null), false);
    ledger.actors().merge(List.of("tamm"), "kalle-laar", "a pen name", "Ann");

    Document document = bare.document();
    Statement anew = statement(document, "Urmas Tamm", "said", "no to all",
        new Actor("urmas-tamm", "Urmas Tamm", Actor.Type.PERSON), When.on(DAY));
    ledger.store(new DocumentReading(document, List.of(new CodedStatement(anew, null)), "tester-2"), true);

    assertThat(actorOf(anew.id())).isEqualTo("kalle-laar");
    assertThat(ledger.actors().judgements()).extracting(Judgement::state).containsExactly(Judgement.State.HOLDS);
  }

  @Test
  void a_merge_outlives_the_person_s_coming_into_the_dossier() {
    DocumentReading one = says("a", "Urmas Tamm", "yes", null);
    DocumentReading other = says("b", "Urmo Thamm", "no", null);
    ledger.store(one, false);
    ledger.store(other, false);
    ledger.actors().merge(List.of("urmo-thamm"), "urmas-tamm", "a misprint", "Ann");

    ledger.know(new Cast(List.of(new Cast.Member(
        new Actor("tamm-minister", "Urmas Tamm", Actor.Type.PERSON), List.of("Urmas Tamm"), "estonia",
        List.of(new Cast.Role("foreign minister", LocalDate.of(2024, 1, 1), null))))));

    assertThat(ids()).containsExactly("tamm-minister");
    assertThat(actor("tamm-minister").origin()).isEqualTo(LedgerActor.Origin.DOSSIER);
    assertThat(actor("urmas-tamm").actor().id()).isEqualTo("tamm-minister");
    assertThat(stated(id(other)).party()).isEqualTo("estonia");
    assertThat(ledger.statements(StatementFilter.ALL.forParty("estonia"))).hasSize(2);
    assertThat(ledger.actors().judgements()).extracting(Judgement::state).containsExactly(Judgement.State.HOLDS);

    ledger.know(Cast.EMPTY);
    assertThat(ids()).hasSize(1);
    assertThat(actorOf(one)).isEqualTo(actorOf(other));
    assertThat(stated(id(other)).party()).isNull();
  }

  @Test
  void a_split_by_document_makes_another_actor_and_holds_when_read_anew() {
    DocumentReading one = says("a", "Ann Lee", "yes", "estonia");
    DocumentReading other = says("b", "Ann Lee", "no to everything", "estonia");
    ledger.store(one, false);
    ledger.store(other, false);

    Judgement split = ledger.actors().split(
        "ann-lee", List.of(), other.document().id(), null, "Ann Lee (poet)", "another", "Ann");

    assertThat(split.other()).isEqualTo("ann-lee-poet");
    assertThat(actorOf(one)).isEqualTo("ann-lee");
    assertThat(actorOf(other)).isEqualTo("ann-lee-poet");
    assertThat(actor("ann-lee-poet").origin()).isEqualTo(LedgerActor.Origin.SPLIT);
    Document document = other.document();
    Statement anew = statement(document, "Ann Lee", "said", "to everything",
        new Actor("ann-lee", "Ann Lee", Actor.Type.PERSON), When.on(DAY));
    ledger.store(new DocumentReading(document, List.of(new CodedStatement(anew, null)), "tester-2"), true);
    assertThat(actorOf(anew.id())).isEqualTo("ann-lee-poet");
    assertThat(ledger.actors().doubts()).isEmpty();
    ledger.actors().undo(split.id(), "it was her", "Ann");
    assertThat(ids()).containsExactly("ann-lee");
  }

  @Test
  void a_split_by_statement_moves_along_by_span_and_into_a_corrected_text_by_its_words() {
    String address = "https://example.org/a";
    String body = "Ann Lee said yes to the plan. Ann Lee said no to the money";
    Document document = document(address, body, DAY);
    Actor lee = new Actor("ann-lee", "Ann Lee", Actor.Type.PERSON);
    Statement yes = statement(document, "Ann Lee", "said", "yes to the plan", lee, When.on(DAY));
    Statement no = statement(document, "Ann Lee", "said", "no to the money", lee, When.on(DAY));
    ledger.store(Samples.reading(document, new CodedStatement(yes, null), new CodedStatement(no, null)), false);
    ledger.actors().split("ann-lee", List.of(no.id()), null, null, "Bo Lee", "the caption says so", "Ann");
    assertThat(ids()).containsExactlyInAnyOrder("ann-lee", "bo-lee");

    Statement shorter = statement(document, "Ann Lee", "said", "to the money", lee, When.on(DAY));
    ledger.store(Samples.reading(document, new CodedStatement(yes, null), new CodedStatement(shorter, null)), true);
    assertThat(actorOf(shorter.id())).isEqualTo("bo-lee");
    assertThat(actorOf(yes.id())).isEqualTo("ann-lee");

    Document corrected = document(address, "Corrected. " + body, DAY.plusDays(1));
    Statement first = statement(corrected, "Ann Lee", "said", "yes to the plan", lee, When.on(DAY));
    Statement second = statement(corrected, "Ann Lee", "said", "no to the money", lee, When.on(DAY));
    ledger.store(Samples.reading(corrected, new CodedStatement(first, null), new CodedStatement(second, null)), false);
    assertThat(actorOf(second.id())).isEqualTo("bo-lee");
    assertThat(actorOf(first.id())).isEqualTo("ann-lee");
  }

  @Test
  void a_judgement_whose_statements_are_not_found_again_is_kept_as_orphaned() {
    DocumentReading one = says("a", "Ann Lee", "yes", null);
    ledger.store(one, false);
    ledger.actors().split("ann-lee", List.of(id(one)), null, null, "Bo Lee", "hearing", "Ann");
    ledger.store(new DocumentReading(one.document(), List.of(), "tester-2"), true);
    assertThat(ledger.actors().judgements()).extracting(Judgement::state).containsExactly(Judgement.State.ORPHANED);
    ledger.store(one, true);
    assertThat(actorOf(one)).isEqualTo("bo-lee");
    ledger.remove(one.document().id(), "Ann", "asked to");
    assertThat(ledger.actors().judgements()).extracting(Judgement::state).containsExactly(Judgement.State.ORPHANED);
  }

  @Test
  void what_a_person_said_is_not_one_is_neither_proposed_nor_joined() {
    DocumentReading full = says("a", "Urmas Tamm", "yes", null, MINISTER);
    DocumentReading bare = says("b", "Tamm", "no", null);
    ledger.store(full, false);
    ledger.store(bare, false);
    ledger.actors().apart("tamm", "urmas-tamm", "a brother", "Ann");
    assertThat(ledger.actors().doubts()).isEmpty();
    ledger.store(
        new DocumentReading(
            bare.document(), bare.statements(), "tester-2", Map.of("tamm", List.of(MINISTER))), true);
    assertThat(actorOf(bare)).isEqualTo("tamm");
    assertThat(actorOf(full)).isEqualTo("urmas-tamm");
  }

  @Test
  void a_judgement_that_fails_leaves_everything_as_it_was() {
    ledger.store(says("a", "Ann Lee", "yes", null), false);
    ledger.store(says("b", "Bo Kim", "no", null), false);
    List<LedgerActor> before = ledger.actors().list();
    assertThatThrownBy(() -> ledger.actors().merge(List.of("bo-kim", "nobody"), "ann-lee", "why", "Ann"))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("no actor nobody.\nMaybe");
    assertThatThrownBy(() -> ledger.actors().split("ann-lee", List.of("s-0"), null, null, null, "why", "Ann"))
        .hasMessageContaining("no statement s-0.\nMaybe");
    assertThat(ledger.actors().list()).isEqualTo(before);
    assertThat(ledger.actors().judgements()).isEmpty();
  }

  @Test
  void each_of_those_who_speak_together_is_an_actor_and_merged_and_split_by_itself() {
    Document document = document("a", "Ann Lee and Bo Kim said yes to it", DAY);
    Actor lee = new Actor("ann-lee", "Ann Lee", Actor.Type.PERSON);
    Actor kim = new Actor("bo-kim", "Bo Kim", Actor.Type.PERSON);
    Actor both = new Actor("ann-lee-and-bo-kim", "Ann Lee and Bo Kim", Actor.Type.GROUP, List.of(lee, kim));
    Statement one = statement(document, "Ann Lee and Bo Kim", "said", "yes to it", both, When.on(DAY));
    ledger.store(Samples.reading(document, new CodedStatement(one, null)), false);
    ledger.store(says("b", "Bo Kim", "no", null), false);
    assertThat(ids()).containsExactly("bo-kim", "ann-lee");
    assertThat(actor("bo-kim").statements()).isEqualTo(2);
    assertThat(actor("bo-kim").names()).containsExactly("Bo Kim");
    assertThat(ledger.statements(StatementFilter.ALL.bySpeaker("bo-kim"))).hasSize(2);
    assertThat(ledger.totals(5).speakers()).contains(new Tally("bo-kim", "Bo Kim", 2));

    ledger.store(says("c", "Kim", "perhaps", null), false);
    ledger.actors().merge(List.of("bo-kim"), "kim", "for the test", "Ann");
    Actor now = stated(one.id()).statement().speaker();
    assertThat(now).isNotNull();
    assertThat(now.members()).extracting(Actor::id).containsExactly("ann-lee", "kim");
    assertThat(now.id()).isEqualTo("ann-lee-and-bo-kim");

    ledger.actors().split("ann-lee", List.of(one.id()), null, null, "Anna Li", "the protocol", "Ann");
    Actor then = stated(one.id()).statement().speaker();
    assertThat(then).isNotNull();
    assertThat(then.members()).extracting(Actor::id).containsExactly("anna-li", "kim");
    assertThat(stated(one.id()).asRead().statement().speaker()).isEqualTo(both);
  }

  @Test
  void a_denial_is_still_one_when_its_speaker_was_merged() {
    DocumentReading one = says("a", "Ann Lee", "yes", null);
    Statement said = one.statements().getFirst().statement();
    Statement denied = new Statement(
        said.id(), said.document(), said.kind(), said.evidentiality(), Statement.Modality.NEGATED, said.source(),
        said.cue(), said.content(), said.speaker(), null, said.said(), said.confidence());
    ledger.store(Samples.reading(one.document(), new CodedStatement(denied, null)), false);
    ledger.store(says("b", "Lee", "no", null), false);
    ledger.actors().merge(List.of("ann-lee"), "lee", "one", "Ann");
    assertThat(stated(denied.id()).coded().statement())
        .isEqualTo(denied.withSpeaker(new Actor("lee", "Lee", Actor.Type.PERSON)));
    assertThat(stated(denied.id()).asRead().statement()).isEqualTo(denied);
  }

  @Test
  void a_dossier_s_person_is_not_merged_away_but_others_into_it() {
    ledger.know(new Cast(List.of(new Cast.Member(
        new Actor("urmas-tamm", "Urmas Tamm", Actor.Type.PERSON), List.of("Urmas Tamm"), "estonia", List.of()))));
    ledger.store(says("a", "Urmas Tamm", "yes", "estonia"), false);
    DocumentReading bare = says("b", "Tamm", "no", null);
    ledger.store(bare, false);
    assertThatThrownBy(() -> ledger.actors().merge(List.of("urmas-tamm"), "tamm", "why", "Ann"))
        .hasMessageContaining("Maybe merge the other way round: --into urmas-tamm.");
    ledger.actors().merge(List.of("tamm"), "urmas-tamm", "why", "Ann");
    assertThat(stated(id(bare)).party()).isEqualTo("estonia");
  }
}
