package dev.parley.dossier.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.dossier.coding.CodedStatement;
import dev.parley.dossier.coding.Codebook;
import dev.parley.dossier.coding.DocumentCodings;
import dev.parley.dossier.coding.StatementAct;
import dev.parley.dossier.ledger.Review.State;
import dev.parley.dossier.ledger.Review.Verdict;
import dev.parley.model.Act;
import dev.parley.model.Coding;
import dev.parley.model.Document;
import dev.parley.model.Ids;
import dev.parley.model.Passage;
import dev.parley.model.Span;
import dev.parley.model.Stance;
import dev.parley.model.Statement;
import dev.parley.model.Strength;
import dev.parley.model.Text;
import dev.parley.model.When;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people judge of codings and statements. */
class ReviewsTest {
  private static final LocalDate DAY = LocalDate.of(2030, 5, 4);
  private static final Codebook BOOK =
      new Codebook(List.of(new Codebook.Entry("bridge", "open", "aa"), new Codebook.Entry("bridge", "toll", "bb")));
  private static final String BODY =
      "Ada North said Southland may cross after the harvest. Nobody asked about the toll.";

  @TempDir private Path folder;
  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = Ledger.open(folder.resolve("ledger.db"));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  /** A document in which Ada North says words, coded as supporting some options under a condition. */
  private static DocumentReading reading(String body, String words, Stance stance, String... options) {
    Document document = Samples.document("https://example.org/bridge", body, DAY);
    Statement said = Samples.statement(document, "Ada North", "said", words, Samples.ADA, When.on(DAY));
    return new DocumentReading(
        document, List.of(new CodedStatement(said, "northland")), Samples.MODEL, Map.of(),
        coded(document, said, stance, options));
  }

  private static DocumentCodings coded(Document document, Statement said, Stance stance, String... options) {
    List<Coding> codings = new ArrayList<>();
    for (String option : options) {
      codings.add(new Coding(
          Ids.coding(said.id(), "bridge", option, null), said.id(), "bridge", option, "northland", true,
          stance, Strength.DEMAND, List.of(words(document, "after the harvest")), 0.8));
    }
    StatementAct act = new StatementAct(said.id(), Act.CONDITION, 0.7, words(document, "Southland"), "southland");
    return new DocumentCodings(BOOK, codings, List.of(act), "coder-1");
  }

  private static Passage words(Document document, String words) {
    int start = document.body().indexOf(words);
    return new Text(document.body()).passage(List.of(new Span(start, start + words.length())));
  }

  private static DocumentReading reading() {
    return reading(BODY, "Southland may cross", Stance.CONDITIONAL, "open");
  }

  private List<LedgerCoding> codings() {
    List<LedgerCoding> found = new ArrayList<>();
    ledger.codings(CodingFilter.ALL, found::add);
    return found;
  }

  private LedgerCoding coding() {
    assertThat(codings()).hasSize(1);
    return codings().getFirst();
  }

  private Review correct(String id, String field, String value) {
    return ledger.reviews().judge(id, Verdict.CORRECT, Map.of(field, value), null, "because", "ann");
  }

  private Review reject(String id) {
    return ledger.reviews().judge(id, Verdict.REJECT, Map.of(), null, "no", "ann");
  }

  private Judged judged(String id) {
    @Nullable Judged found = ledger.reviews().find(id);
    assertThat(found).isNotNull();
    return java.util.Objects.requireNonNull(found);
  }

  @Test
  void what_the_program_did_not_code_a_person_can() {
    ledger.store(reading(BODY, "Southland may cross", Stance.CONDITIONAL, "open"), false);
    String statement = ledger.statements(StatementFilter.ALL).getFirst().statement().id();

    Review made = ledger.reviews()
        .code(statement, "bridge/toll", null, Map.of("stance", "opposes", "strength", "red-line"), "she waves it away", "eve");

    List<Coding> codings = new ArrayList<>();
    ledger.codings(CodingFilter.ALL.about("bridge", "toll"), one -> codings.add(one.coding()));
    assertThat(codings).singleElement().satisfies(coding -> {
      assertThat(coding.stance()).isEqualTo(Stance.OPPOSES);
      assertThat(coding.strength()).isEqualTo(Strength.RED_LINE);
      assertThat(coding.holder()).isEqualTo("northland");
      assertThat(coding.own()).isTrue();
      assertThat(coding.confidence()).isEqualTo(1);
    });
    assertThatThrownBy(() -> ledger.reviews()
            .code(statement, "bridge/toll", null, Map.of("stance", "supports"), "no", "ann"))
        .hasMessageContaining("coded for bridge/toll already");
    assertThatThrownBy(() -> ledger.reviews()
            .code(statement, "bridge/toll", "southland", Map.of("stance", "perhaps"), "no", "ann"))
        .hasMessageContaining("\"perhaps\" is none");

    ledger.reviews().undo(made.id(), "misread", "eve");
    codings.clear();
    ledger.codings(CodingFilter.ALL.about("bridge", "toll"), one -> codings.add(one.coding()));
    assertThat(codings).isEmpty();
  }

  @Test
  void a_corrected_coding_counts_at_once_and_keeps_what_the_model_said() {
    ledger.store(reading(), false);
    Coding before = coding().coding();
    Review review = correct(before.id(), "stance", "opposes");
    assertThat(coding()).satisfies(one -> {
      assertThat(one.coding().stance()).isEqualTo(Stance.OPPOSES);
      assertThat(one.coding().strength()).isEqualTo(Strength.DEMAND);
      assertThat(one.coding().conditions()).isEqualTo(before.conditions());
      assertThat(one.coding().confidence()).isEqualTo(1);
      assertThat(one.coding().id()).isEqualTo(before.id());
      assertThat(one.asCoded()).isEqualTo(before);
      assertThat(one.review()).isEqualTo(review.id());
    });
    assertThat(review.found()).containsEntry("stance", "conditional");
    assertThat(review.judged()).containsEntry("stance", "opposes").containsEntry("strength", "demand");
    assertThat(review.state()).isEqualTo(State.HOLDS);
  }

  @Test
  void a_rejected_coding_counts_no_more_and_counts_again_when_that_is_undone() {
    ledger.store(reading(), false);
    LedgerCoding before = coding();
    Review review = reject(before.coding().id());
    assertThat(codings()).isEmpty();
    assertThat(judged(before.coding().id()).counts()).isNull();
    assertThat(ledger.reviews().undo(review.id(), "it is one", "bo").state()).isEqualTo(State.UNDONE);
    assertThat(coding()).isEqualTo(before);
    assertThat(ledger.reviews().list()).singleElement().satisfies(one -> {
      assertThat(one.reason()).isEqualTo("no");
      assertThat(one.undoneBy()).isEqualTo("bo");
    });
  }

  @Test
  void a_confirmed_coding_stays_as_it_was_seen_whatever_is_coded_later() {
    ledger.store(reading(), false);
    Coding before = coding().coding();
    ledger.reviews().judge(before.id(), Verdict.CONFIRM, Map.of(), null, "as she said", "ann");
    ledger.store(reading(BODY, "Southland may cross", Stance.OPPOSES, "open"), true);
    assertThat(coding().coding().stance()).isEqualTo(Stance.CONDITIONAL);
    assertThat(coding().asCoded()).isNotNull().extracting(Coding::stance).isEqualTo(Stance.OPPOSES);
  }

  @Test
  void a_judgement_counts_also_when_the_model_does_not_code_the_option_any_more() {
    ledger.store(reading(), false);
    String id = coding().coding().id();
    correct(id, "strength", "red-line");
    ledger.store(reading(BODY, "Southland may cross", Stance.CONDITIONAL), true);
    assertThat(coding()).satisfies(one -> {
      assertThat(one.coding().strength()).isEqualTo(Strength.RED_LINE);
      assertThat(one.coding().conditions()).extracting(Passage::text).containsExactly("after the harvest");
      assertThat(one.asCoded()).isNull();
    });
  }

  @Test
  void a_judgement_moves_along_when_the_statement_is_cut_otherwise() {
    ledger.store(reading(), false);
    String id = coding().coding().id();
    correct(id, "stance", "opposes");
    ledger.store(reading(BODY, "Southland may cross after", Stance.SUPPORTS, "open"), true);
    assertThat(coding().coding().stance()).isEqualTo(Stance.OPPOSES);
    assertThat(coding().coding().id()).isNotEqualTo(id);
    assertThat(judged(id).finding().id()).isEqualTo(coding().coding().id());
  }

  @Test
  void a_judgement_is_orphaned_where_its_words_are_not_read_any_more_and_comes_back_with_them() {
    ledger.store(reading(), false);
    String id = coding().coding().id();
    reject(id);
    ledger.store(reading(BODY, "Nobody asked about the toll", Stance.SUPPORTS, "open"), true);
    assertThat(coding().coding().stance()).isEqualTo(Stance.SUPPORTS);
    assertThat(ledger.reviews().list()).singleElement().extracting(Review::state).isEqualTo(State.ORPHANED);
    assertThat(judged(id).reviews()).hasSize(1);
    ledger.store(reading(), true);
    assertThat(codings()).isEmpty();
    assertThat(ledger.reviews().list()).singleElement().extracting(Review::state).isEqualTo(State.HOLDS);
  }

  @Test
  void a_judgement_moves_along_to_a_newer_version_with_the_same_words_elsewhere() {
    ledger.store(reading(), false);
    correct(coding().coding().id(), "stance", "opposes");
    ledger.store(reading("It rained. " + BODY, "Southland may cross", Stance.SUPPORTS, "open"), false);
    assertThat(coding().coding().stance()).isEqualTo(Stance.OPPOSES);
    assertThat(ledger.reviews().list()).singleElement().satisfies(one -> {
      assertThat(one.state()).isEqualTo(State.HOLDS);
      assertThat(one.statements()).containsExactly(coding().statement().statement().id());
    });
  }

  @Test
  void a_judgement_does_not_move_to_other_words_or_to_another_speaker_in_a_newer_version() {
    ledger.store(reading(), false);
    correct(coding().coding().id(), "stance", "opposes");
    ledger.store(
        reading(BODY.replace("may cross", "may not cross"), "Southland may not cross", Stance.SUPPORTS, "open"), false);
    assertThat(coding().coding().stance()).isEqualTo(Stance.SUPPORTS);
    assertThat(ledger.reviews().list()).singleElement().extracting(Review::state).isEqualTo(State.ORPHANED);

    String other = "Bo South said Southland may cross after the harvest.";
    Document document = Samples.document("https://example.org/bridge", other, DAY);
    Statement said = Samples.statement(document, "Bo South", "said", "Southland may cross", null, When.on(DAY));
    ledger.store(
        new DocumentReading(document, List.of(new CodedStatement(said, "northland")), Samples.MODEL, Map.of(),
            coded(document, said, Stance.SUPPORTS, "open")),
        false);
    assertThat(coding().coding().stance()).isEqualTo(Stance.SUPPORTS);
    assertThat(ledger.reviews().list()).singleElement().extracting(Review::state).isEqualTo(State.ORPHANED);
  }

  @Test
  void a_judgement_outlives_the_version_that_it_was_made_on() {
    ledger.store(reading(), false);
    String first = coding().statement().statement().document();
    correct(coding().coding().id(), "stance", "opposes");
    ledger.store(reading("It rained. " + BODY, "Southland may cross", Stance.SUPPORTS, "open"), false);
    ledger.remove(first, "ann", "a draft");
    assertThat(coding().coding().stance()).isEqualTo(Stance.OPPOSES);
    ledger.store(reading("It rained. " + BODY, "Southland may cross", Stance.SUPPORTS, "open"), true);
    assertThat(coding().coding().stance()).isEqualTo(Stance.OPPOSES);
  }

  @Test
  void what_was_judged_in_a_removed_document_is_kept_without_its_words() throws SQLException {
    ledger.store(reading(), false);
    correct(coding().coding().id(), "stance", "opposes");
    ledger.remove(coding().statement().statement().document(), "ann", "not ours");
    assertThat(ledger.reviews().list()).singleElement().satisfies(one -> {
      assertThat(one.state()).isEqualTo(State.ORPHANED);
      assertThat(one.judged()).containsEntry("stance", "opposes").doesNotContainKey("conditions");
    });
    try (Connection connection = Store.source(ledger.file()).getConnection();
        var rows = connection.createStatement()
            .executeQuery("select count(*) from review_anchors where content_words is not null")) {
      assertThat(rows.getInt(1)).isZero();
    }
  }

  @Test
  void coding_again_replaces_what_the_model_said_and_not_what_a_person_did() {
    DocumentReading reading = reading(BODY, "Southland may cross", Stance.CONDITIONAL, "open", "toll");
    ledger.store(reading, false);
    String toll = codings().get(1).coding().id();
    correct(codings().getFirst().coding().id(), "stance", "neutral");
    Statement said = reading.statements().getFirst().statement();
    ledger.recode(
        reading.document().id(), coded(reading.document(), said, Stance.OPPOSES, "open", "toll"),
        Set.of("bridge/open", "bridge/toll"));
    assertThat(codings()).extracting(one -> one.coding().stance()).containsExactly(Stance.NEUTRAL, Stance.OPPOSES);
    assertThat(codings().getFirst().coding().strength()).isNull();
    reject(toll);
    ledger.recode(
        reading.document().id(), coded(reading.document(), said, Stance.SUPPORTS, "open", "toll"),
        Set.of("bridge/open", "bridge/toll"));
    assertThat(coding().coding().option()).isEqualTo("open");
    assertThat(coding().asCoded()).isNotNull().extracting(Coding::stance).isEqualTo(Stance.SUPPORTS);
  }

  @Test
  void the_second_of_two_who_judge_the_same_is_told_of_the_first_and_nothing_is_lost() {
    ledger.store(reading(), false);
    String id = coding().coding().id();
    String seen = judged(id).version();
    ledger.reviews().judge(id, Verdict.CORRECT, Map.of("stance", "opposes"), seen, "she means no", "ann");
    ChangedMeanwhileException told = catchThrowableOfType(
        ChangedMeanwhileException.class,
        () -> ledger.reviews().judge(id, Verdict.CORRECT, Map.of("strength", "preference"), seen, "only wishes", "bo"));
    assertThat(told).hasMessageContaining("ann judged it").hasMessageContaining("she means no").hasMessageContaining("\nMaybe");
    assertThat(told.now().counts()).containsEntry("stance", "opposes");
    assertThat(ledger.reviews().list()).hasSize(1);
    ledger.reviews().judge(
        id, Verdict.CORRECT, Map.of("strength", "preference"), told.now().version(), "only wishes", "bo");
    assertThat(coding().coding().stance()).isEqualTo(Stance.OPPOSES);
    assertThat(coding().coding().strength()).isEqualTo(Strength.PREFERENCE);
    assertThat(judged(id).reviews()).extracting(Review::state).containsExactly(State.REPLACED, State.HOLDS);
  }

  @Test
  void who_judges_what_was_read_anew_meanwhile_is_told() {
    ledger.store(reading(), false);
    String id = coding().coding().id();
    String seen = judged(id).version();
    ledger.store(reading(BODY, "Southland may cross", Stance.OPPOSES, "open"), true);
    assertThatThrownBy(() -> ledger.reviews().judge(id, Verdict.CONFIRM, Map.of(), seen, "yes", "ann"))
        .isInstanceOf(ChangedMeanwhileException.class)
        .hasMessageContaining("was read anew");
    assertThat(ledger.reviews().list()).isEmpty();
  }

  @Test
  void of_two_who_judge_the_same_version_at_the_same_moment_one_is_told_of_the_other() throws Exception {
    ledger.store(reading(), false);
    String id = coding().coding().id();
    String seen = judged(id).version();
    List<Throwable> told = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4); Ledger other = Ledger.open(folder.resolve("ledger.db"))) {
      List<Future<Review>> judging = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Ledger one = i % 2 == 0 ? ledger : other;
        String by = "analyst-" + i;
        judging.add(threads.submit(
            () -> one.reviews().judge(id, Verdict.CORRECT, Map.of("stance", "opposes"), seen, "no", by)));
      }
      for (Future<Review> each : judging) {
        try {
          each.get();
        } catch (ExecutionException e) {
          told.add(e.getCause());
        }
      }
    }
    assertThat(told).hasSize(7).allSatisfy(one -> assertThat(one).isInstanceOf(ChangedMeanwhileException.class));
    assertThat(ledger.reviews().list()).hasSize(1);
  }

  @Test
  void undoing_the_newer_of_two_lets_the_older_count_again() {
    ledger.store(reading(), false);
    String id = coding().coding().id();
    correct(id, "stance", "opposes");
    Review second = reject(id);
    ledger.reviews().undo(second.id(), "it is one", "bo");
    assertThat(coding().coding().stance()).isEqualTo(Stance.OPPOSES);
    assertThatThrownBy(() -> ledger.reviews().undo(second.id(), "again", "bo")).hasMessageContaining("was undone on");
  }

  @Test
  void a_rejected_statement_is_gone_from_all_that_is_derived_and_can_come_back() {
    ledger.store(reading(), false);
    String statement = coding().statement().statement().id();
    Review review = reject(statement);
    assertThat(ledger.statements(StatementFilter.ALL)).isEmpty();
    assertThat(ledger.utterances(StatementFilter.ALL, 1)).isEmpty();
    assertThat(ledger.actors().list()).isEmpty();
    assertThat(ledger.totals(9).statements()).isZero();
    assertThat(ledger.acts(StatementFilter.ALL)).isEmpty();
    assertThat(codings()).isEmpty();
    assertThat(ledger.statement(statement)).isNotNull();
    ledger.reviews().undo(review.id(), "she said it", "ann");
    assertThat(ledger.statements(StatementFilter.ALL)).hasSize(1);
    assertThat(codings()).hasSize(1);
  }

  @Test
  void a_corrected_statement_carries_its_stances_to_the_other_party_and_its_act() {
    ledger.store(reading(), false);
    String statement = coding().statement().statement().id();
    ledger.reviews().judge(
        statement, Verdict.CORRECT,
        Map.of("party", "southland", "act", "reject", "addressee", "", "modality", "negated"), null, "she is theirs", "ann");
    assertThat(coding()).satisfies(one -> {
      assertThat(one.coding().holder()).isEqualTo("southland");
      assertThat(one.statement().party()).isEqualTo("southland");
      assertThat(one.statement().statement().modality()).isEqualTo(Statement.Modality.NEGATED);
      assertThat(one.statement().statement().confidence()).isEqualTo(1);
      assertThat(one.act()).isNotNull().extracting(StatementAct::act).isEqualTo(Act.REJECT);
    });
    ledger.store(reading(), true);
    assertThat(coding().coding().holder()).isEqualTo("southland");
    assertThat(coding().act()).isNotNull().extracting(StatementAct::act).isEqualTo(Act.REJECT);
    ledger.reviews().undo(ledger.reviews().list().getFirst().id(), "she is not", "ann");
    assertThat(coding().coding().holder()).isEqualTo("northland");
    assertThat(coding().act()).isEqualTo(reading().codings().acts().getFirst());
  }

  @Test
  void a_value_that_makes_no_sense_is_refused_with_those_that_do() {
    ledger.store(reading(), false);
    String id = coding().coding().id();
    assertThatThrownBy(() -> correct(id, "stance", "maybe")).hasMessageContaining("\nMaybe one of these: supports, opposes");
    assertThatThrownBy(() -> correct(id, "colour", "red")).hasMessageContaining("\nMaybe one of these: option, holder");
    assertThatThrownBy(() -> correct(id, "conditions", "before the flood")).hasMessageContaining("stand nowhere in the document");
    assertThatThrownBy(() -> correct("c-0000000000000000", "stance", "opposes")).hasMessageContaining("no coding");
    assertThat(ledger.reviews().list()).isEmpty();
    assertThat(coding().review()).isNull();
  }

  @Test
  void what_nobody_judged_waits_the_least_sure_first() {
    ledger.store(reading(BODY, "Southland may cross", Stance.CONDITIONAL, "open", "toll"), false);
    assertThat(ledger.reviews().countOpen(CodingFilter.ALL)).isEqualTo(2);
    reject(codings().getFirst().coding().id());
    assertThat(ledger.reviews().open(CodingFilter.ALL, 9)).singleElement()
        .extracting(one -> one.coding().option()).isEqualTo("toll");
  }

  @Test
  void a_judgement_that_is_broken_off_leaves_nothing_behind() throws SQLException {
    ledger.store(reading(), false);
    LedgerCoding before = coding();
    // The last thing that a judgement writes is the person's row: it fails here after all else was written.
    try (Connection connection = Store.source(ledger.file()).getConnection();
        var sql = connection.createStatement()) {
      sql.execute("create trigger stop before insert on codings when new.review is not null"
          + " begin select raise(abort, 'killed'); end");
    }
    assertThatThrownBy(() -> correct(before.coding().id(), "stance", "opposes")).isInstanceOf(LedgerException.class);
    assertThat(coding()).isEqualTo(before);
    assertThat(ledger.reviews().list()).isEmpty();
    ledger.close();
    ledger = Ledger.open(folder.resolve("ledger.db"));
    assertThat(coding()).isEqualTo(before);
  }
}
