package dev.parley.dossier.ledger;

import static dev.parley.dossier.ledger.Samples.ADA;
import static dev.parley.dossier.ledger.Samples.reading;
import static dev.parley.dossier.ledger.Samples.saying;
import static dev.parley.dossier.ledger.Samples.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.dossier.coding.CodedStatement;
import dev.parley.model.Actor;
import dev.parley.model.Document;
import dev.parley.model.Evidentiality;
import dev.parley.model.Passage;
import dev.parley.model.Precision;
import dev.parley.model.Span;
import dev.parley.model.Statement;
import dev.parley.model.Text;
import dev.parley.model.When;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
  private static final LocalDate MONDAY = LocalDate.of(2025, 8, 18);
  private static final LocalDate TUESDAY = LocalDate.of(2025, 8, 19);
  private static final LocalDate FRIDAY = LocalDate.of(2025, 8, 22);

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

  @Test
  void what_is_stored_comes_back_the_same() {
    Document document = Samples.document("https://example.org/a", "😀 “We agree,” said Ada, “but not now.” She left.", MONDAY);
    Text text = new Text(document.body());
    Passage content = text.passage(List.of(new Span(2, 13), new Span(24, 38)));
    Statement outer = new Statement(
        "s-1", document.id(), Statement.Kind.MIXED, Evidentiality.FIRST_HAND, text.passage(List.of(new Span(19, 22))),
        text.passage(List.of(new Span(14, 18))), content, ADA, null, new When(MONDAY, FRIDAY, Precision.WEEK), 0.1 + 0.2);
    Statement inner = new Statement(
        "s-2", document.id(), Statement.Kind.INDIRECT, Evidentiality.SECOND_HAND, Statement.Modality.HYPOTHETICAL, null, null,
        text.passage(List.of(new Span(3, 5))), null, "s-1", null, 1);

    assertThat(ledger.store(reading(document, new CodedStatement(outer, "northland"), new CodedStatement(inner, null)), false))
        .isEqualTo(Stored.ADDED);

    LedgerDocument found = ledger.document(document.id());
    assertThat(found).isNotNull();
    assertThat(found.document()).isEqualTo(document);
    assertThat(found.model()).isEqualTo(Samples.MODEL);
    assertThat(found.statements()).isEqualTo(2);
    assertThat(found.current()).isTrue();
    assertThat(ledger.statements(StatementFilter.ALL).stream().map(LedgerStatement::coded))
        .containsExactly(new CodedStatement(outer, "northland"), new CodedStatement(inner, null));
    assertThat(ledger.statement("s-2")).extracting(LedgerStatement::documentName).isEqualTo("https://example.org/a");
    assertThat(ledger.statement("s-3")).isNull();
    assertThat(ledger.document("d-0")).isNull();
  }

  @Test
  void a_second_opening_finds_everything() {
    ledger.store(saying("a", "yes", MONDAY), false);
    ledger.close();
    ledger = Ledger.open(folder.resolve("ledger.db"));
    assertThat(ledger.statements(StatementFilter.ALL)).hasSize(1);
  }

  @Test
  void storing_the_same_again_adds_nothing() {
    DocumentReading reading = saying("a", "yes", MONDAY);
    ledger.store(reading, false);
    assertThat(ledger.store(reading, false)).isEqualTo(Stored.KEPT);
    assertThat(ledger.documents(true)).hasSize(1);
    assertThat(ledger.count(StatementFilter.ALL)).isEqualTo(1);
  }

  @Test
  void reading_anew_replaces_the_statements_and_keeps_their_ids() {
    DocumentReading first = saying("a", "yes to all", MONDAY);
    ledger.store(first, false);
    Document document = first.document();
    Statement other = statement(document, "Ada North", null, "yes", ADA, null);
    DocumentReading second = new DocumentReading(
        document, List.of(first.statements().getFirst(), new CodedStatement(other, null)), "tester-2");

    assertThat(ledger.store(second, true)).isEqualTo(Stored.REPLACED);

    assertThat(ledger.statements(StatementFilter.ALL)).extracting(one -> one.statement().id())
        .containsExactly(first.statements().getFirst().statement().id(), other.id());
    assertThat(ledger.modelOf(document.id())).isEqualTo("tester-2");
    assertThat(ledger.statements(StatementFilter.ALL.holding("all"))).hasSize(1);
  }

  @Test
  void a_document_that_fails_half_way_leaves_nothing() {
    DocumentReading good = saying("a", "yes", MONDAY);
    CodedStatement one = good.statements().getFirst();
    DocumentReading doubled = new DocumentReading(good.document(), List.of(one, one), Samples.MODEL);

    assertThatThrownBy(() -> ledger.store(doubled, false)).isInstanceOf(LedgerException.class).hasMessageContaining("\nMaybe");

    assertThat(ledger.documents(true)).isEmpty();
    assertThat(ledger.count(StatementFilter.ALL)).isZero();
    assertThat(ledger.store(good, false)).isEqualTo(Stored.ADDED);
  }

  @Test
  void a_newer_text_at_the_same_address_is_linked_to_the_old_one() {
    DocumentReading old = saying("https://example.org/a", "no", MONDAY);
    DocumentReading mended = saying("https://example.org/a", "not yet", TUESDAY);
    ledger.store(old, false);
    assertThat(ledger.store(mended, false)).isEqualTo(Stored.NEW_VERSION);

    assertThat(ledger.documents(false)).singleElement().satisfies(one -> {
      assertThat(one.document().id()).isEqualTo(mended.document().id());
      assertThat(one.replaces()).isEqualTo(old.document().id());
    });
    assertThat(ledger.documents(true)).hasSize(2);
    assertThat(ledger.statements(StatementFilter.ALL)).extracting(one -> one.statement().content().text())
        .containsExactly("not yet");
    assertThat(ledger.statements(StatementFilter.ALL.withSuperseded())).hasSize(2);
    assertThat(ledger.statements(StatementFilter.ALL.in(old.document().id()))).hasSize(1);
    assertThat(ledger.totals(5).statements()).isEqualTo(1);
  }

  @Test
  void an_older_text_that_comes_later_goes_behind_the_newer() {
    DocumentReading friday = saying("https://example.org/a", "three", FRIDAY);
    DocumentReading monday = saying("https://example.org/a", "one", MONDAY);
    DocumentReading tuesday = saying("https://example.org/a", "two", TUESDAY);
    for (DocumentReading one : List.of(friday, monday, tuesday)) {
      ledger.store(one, false);
    }
    assertThat(ledger.documents(false)).extracting(one -> one.document().id()).containsExactly(friday.document().id());
    LedgerDocument middle = ledger.document(tuesday.document().id());
    assertThat(middle).isNotNull();
    assertThat(middle.replaces()).isEqualTo(monday.document().id());
    assertThat(middle.supersededBy()).isEqualTo(friday.document().id());
  }

  @Test
  void pasted_texts_and_numbered_lines_are_no_versions_of_each_other() {
    for (String address : List.of("file:///-", "file:///data/all.jsonl#7")) {
      assertThat(ledger.store(saying(address, "one", MONDAY), false)).isEqualTo(Stored.ADDED);
      assertThat(ledger.store(saying(address, "two", TUESDAY), false)).isEqualTo(Stored.ADDED);
    }
    assertThat(ledger.documents(false)).hasSize(4);
  }

  @Test
  void a_removed_document_leaves_its_trace_and_nothing_else() throws Exception {
    DocumentReading reading = saying("a", "a quite unmistakable sentence", MONDAY);
    ledger.store(reading, false);
    Removal removal = ledger.remove(reading.document().id(), "Ann", "asked to");

    assertThat(removal.sha256()).isEqualTo(reading.document().sha256());
    assertThat(ledger.removals()).containsExactly(removal);
    assertThat(ledger.documents(true)).isEmpty();
    assertThat(ledger.statements(StatementFilter.ALL.withSuperseded())).isEmpty();
    assertThat(ledger.statements(StatementFilter.ALL.holding("unmistakable"))).isEmpty();
    assertThat(ledger.store(reading, false)).isEqualTo(Stored.REMOVED);
    assertThat(ledger.store(reading, true)).isEqualTo(Stored.REMOVED);
    ledger.close();
    assertThat(folder.toFile().listFiles())
        .allSatisfy(file -> assertThat(Files.readString(
            file.toPath(), StandardCharsets.ISO_8859_1)).doesNotContain("unmistakable"));
  }

  @Test
  void removing_the_newest_version_makes_the_one_before_current() {
    DocumentReading one = saying("https://example.org/a", "one", MONDAY);
    DocumentReading two = saying("https://example.org/a", "two", TUESDAY);
    DocumentReading three = saying("https://example.org/a", "three", FRIDAY);
    for (DocumentReading each : List.of(one, two, three)) {
      ledger.store(each, false);
    }
    ledger.remove(two.document().id(), "Ann", null);
    assertThat(ledger.documents(false)).singleElement()
        .satisfies(current -> assertThat(current.replaces()).isEqualTo(one.document().id()));
    ledger.remove(three.document().id(), "Ann", null);
    assertThat(ledger.documents(false)).extracting(current -> current.document().id())
        .containsExactly(one.document().id());
  }

  @Test
  void an_edit_keeps_what_was_there_and_outlives_a_new_reading() {
    DocumentReading reading = saying("a", "yes", MONDAY);
    String id = reading.document().id();
    ledger.store(reading, false);

    LedgerDocument edited = ledger.edit(id, new DocumentEdit(FRIDAY, null, "A better title", null, "Ann"), null);

    assertThat(edited.document().published()).isEqualTo(FRIDAY);
    assertThat(edited.document().byline()).isEqualTo("By Ann Writer");
    assertThat(ledger.changes(id)).extracting(Change::field, Change::before, Change::after, Change::by)
        .containsExactly(
            tuple("published", "2025-08-18", "2025-08-22", "Ann"),
            tuple("title", "Title of a", "A better title", "Ann"));
    assertThat(ledger.mended(reading.document()).published()).isEqualTo(FRIDAY);
    ledger.store(reading, true);
    assertThat(ledger.document(id)).isNotNull().extracting(one -> one.document().title()).isEqualTo("A better title");
    assertThat(ledger.changes(null)).hasSize(2);
    assertThatThrownBy(() -> ledger.remove("d-0", "Ann", null)).hasMessageContaining("has no document d-0.\nMaybe");
  }

  @Test
  void filters_narrow_down() {
    Document document = Samples.document(
        "a", "Ada North said yes. Officials hinted at élite forces. Bob said Ada agreed to the troops’ deployment.", MONDAY);
    Actor officials = new Actor("officials", "Officials", Actor.Type.GROUP);
    Actor bob = new Actor("bob-south", "Bob South", Actor.Type.PERSON);
    Statement yes = statement(document, "Ada North", "said", "yes", ADA, When.on(MONDAY));
    Statement forces = statement(
        document, "Officials", "hinted", "élite forces", officials, new When(TUESDAY, FRIDAY, Precision.WEEK));
    Statement outer = statement(document, "Bob", "said", "Ada agreed to the troops’ deployment", bob, null);
    Statement inner = statement(document, "Ada", "agreed", "to the troops’ deployment", ADA, null, outer.id());
    ledger.store(
        reading(document, new CodedStatement(yes, "northland"), new CodedStatement(forces, null),
            new CodedStatement(outer, "southland"), new CodedStatement(inner, "northland")),
        false);
    StatementFilter all = StatementFilter.ALL;

    assertThat(ids(all)).containsExactly(yes.id(), forces.id(), outer.id(), inner.id());
    assertThat(ids(all.bySpeaker("ada-north"))).containsExactly(yes.id(), inner.id());
    assertThat(ids(all.bySpeaker("ADA"))).containsExactly(yes.id(), inner.id());
    assertThat(ids(all.bySpeaker("%"))).isEmpty();
    assertThat(ids(all.forParty("southland"))).containsExactly(outer.id());
    assertThat(ids(all.ofKind(Statement.Kind.INDIRECT))).containsExactly(inner.id());
    assertThat(ids(all.known(Evidentiality.SECOND_HAND))).containsExactly(inner.id());
    assertThat(ids(all.between(TUESDAY, null))).containsExactly(forces.id());
    assertThat(ids(all.between(null, TUESDAY))).containsExactly(yes.id(), forces.id());
    assertThat(ids(all.between(FRIDAY, FRIDAY))).containsExactly(forces.id());
    assertThat(ids(all.sure(0.8))).isEmpty();
    assertThat(ids(all.page(1, 2))).containsExactly(forces.id(), outer.id());
    assertThat(ids(all.page(3, 0))).containsExactly(inner.id());
    assertThat(ledger.count(all.page(1, 2))).isEqualTo(4);

    assertThat(ids(all.holding("deploy"))).containsExactly(outer.id(), inner.id());
    assertThat(ids(all.holding("ELITE forces"))).containsExactly(forces.id());
    assertThat(ids(all.holding("\"agreed to\""))).containsExactly(outer.id(), inner.id());
    assertThat(ids(all.holding("\"to agreed\""))).isEmpty();
    assertThat(ids(all.holding("troops’ AND OR NEAR( * ^"))).isEmpty();
    assertThat(ids(all.holding("“—”"))).isEmpty();
    assertThat(ids(all.holding("\"unclosed"))).isEmpty();
    assertThat(ids(all.holding("troops' deployment"))).containsExactly(outer.id(), inner.id());
  }

  private List<String> ids(StatementFilter filter) {
    return ledger.statements(filter).stream().map(one -> one.statement().id()).toList();
  }

  @Test
  void members_of_a_group_are_kept_found_and_counted() {
    Document document = Samples.document("c", "Ada North and Bo South said perhaps.", null);
    Actor both = new Actor("ada-north-and-bo-south", "Ada North and Bo South", Actor.Type.GROUP,
        List.of(Samples.ADA, new Actor("bo-south", "Bo South", Actor.Type.PERSON)));
    ledger.store(
        reading(document,
            new CodedStatement(statement(document, "Ada North and Bo South", "said", "perhaps", both, null), null)),
        false);

    assertThat(ledger.statements(StatementFilter.ALL).getFirst().statement().speaker()).isEqualTo(both);
    assertThat(ids(StatementFilter.ALL.bySpeaker("bo-south"))).hasSize(1);
    assertThat(ids(StatementFilter.ALL.bySpeaker("bo-west"))).isEmpty();
    assertThat(ledger.totals(10).speakers())
        .containsExactly(new Tally("ada-north", "Ada North", 1), new Tally("bo-south", "Bo South", 1));
  }

  @Test
  void totals_count_kinds_named_speakers_and_parties() {
    ledger.store(saying("a", "yes", MONDAY), false);
    ledger.store(saying("b", "no", MONDAY), false);
    Document document = Samples.document("c", "Officials said perhaps.", null);
    Actor officials = new Actor("officials", "Officials", Actor.Type.GROUP);
    ledger.store(
        reading(document, new CodedStatement(statement(document, "Officials", "said", "perhaps", officials, null), null)),
        false);

    Totals totals = ledger.totals(10);

    assertThat(totals.documents()).isEqualTo(3);
    assertThat(totals.statements()).isEqualTo(3);
    assertThat(totals.kinds()).isEqualTo(Map.of(Statement.Kind.DIRECT, 3));
    assertThat(totals.evidentialities()).isEqualTo(Map.of(Evidentiality.FIRST_HAND, 3));
    assertThat(totals.speakers()).containsExactly(new Tally("ada-north", "Ada North", 2));
    assertThat(totals.parties()).containsExactly(new Tally("northland", "northland", 2));
    assertThat(totals.withoutParty()).isEqualTo(1);
    assertThat(ledger.documents(false)).extracting(one -> one.document().name()).containsExactly("a", "b", "c");
  }

  @Test
  void its_version_changes_whenever_somebody_writes_to_the_file_and_only_then() {
    long before = ledger.version();
    ledger.statements(StatementFilter.ALL);
    assertThat(ledger.version()).isEqualTo(before);
    ledger.store(saying("https://example.org/a", "yes", MONDAY), false);
    long own = ledger.version();
    assertThat(own).isNotEqualTo(before);
    try (Ledger elsewhere = Ledger.open(folder.resolve("ledger.db"))) {
      elsewhere.store(saying("https://example.org/b", "no", MONDAY), false);
    }
    assertThat(ledger.version()).isNotEqualTo(own);
  }

  @Test
  void statements_are_counted_by_the_day_on_which_they_were_said() {
    ledger.store(saying("https://example.org/a", "yes", MONDAY), false);
    ledger.store(saying("https://example.org/b", "no", MONDAY), false);
    ledger.store(saying("https://example.org/c", "perhaps", FRIDAY), false);
    assertThat(ledger.days(StatementFilter.ALL)).isEqualTo(Map.of(MONDAY, 2, FRIDAY, 1));
    assertThat(ledger.days(StatementFilter.ALL.between(TUESDAY, null))).isEqualTo(Map.of(FRIDAY, 1));
  }
}
