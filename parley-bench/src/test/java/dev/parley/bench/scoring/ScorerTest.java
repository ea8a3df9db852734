package dev.parley.bench.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.model.Span;
import dev.parley.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScorerTest {
  private static final String TEXT = "“We agree,” said Anna Berg, “but not now.” Tom Vik hopes that it will rain.";

  private static final Attributed ANNA = of("Anna Berg", "said", "“We agree,”", "“but not now.”");
  private static final Attributed TOM = of("Tom Vik", "hopes", "that it will rain");

  @Test
  void what_is_found_as_it_is_known_is_right_in_everything() {
    CorpusReport report = report(List.of(ANNA, TOM));
    for (Measure measure : Measure.values()) {
      assertThat(report.f1(measure, true).value()).as(measure.toString()).isEqualTo(100, within(1e-9));
    }
  }

  @Test
  void each_piece_of_a_discontinuous_content_counts_by_itself() {
    CorpusReport report = report(List.of(of("Anna Berg", "said", "“We agree,”"), TOM));
    assertThat(report.recall(Measure.CONTENT_EXACT, false).value()).isEqualTo(200 / 3.0, within(1e-9));
    assertThat(report.precision(Measure.CONTENT_EXACT, false).value()).isEqualTo(100, within(1e-9));
  }

  @Test
  void a_missing_quotation_mark_counts_only_in_strict_scoring() {
    CorpusReport report = report(List.of(of("Anna Berg", "said", "We agree,", "“but not now.”"), TOM));
    assertThat(report.f1(Measure.CONTENT_EXACT, false).value()).isEqualTo(100, within(1e-9));
    assertThat(report.recall(Measure.CONTENT_EXACT, true).value()).isEqualTo(200 / 3.0, within(1e-9));
  }

  @Test
  void a_statement_with_another_source_is_wrong_and_one_without_is_not_counted() {
    List<Attributed> found =
        List.of(of("Tom Vik", "said", "“We agree,”", "“but not now.”"), of(null, "hopes", "it"));
    CorpusReport report = report(found);
    assertThat(report.precision(Measure.STATEMENT, false).value()).isZero();
    double[] counts = new Scorer(gold(), false).counts(found);
    assertThat(counts[Counts.found(Measure.STATEMENT, Group.ALL)]).isEqualTo(1);
  }

  @Test
  void a_clause_in_the_middle_of_a_quotation_has_no_marks_of_its_own() {
    Text text = new Text("“We agree. But not now,” said Anna Berg. They called it “a fine day” in May.");
    assertThat(own(text, "“We agree. But not now,”")).isEqualTo(OwnMarks.AROUND);
    assertThat(own(text, "But not now")).isEqualTo(OwnMarks.NONE);
    assertThat(own(text, "it “a fine day” in May")).isEqualTo(OwnMarks.INSIDE);
    assertThat(new Scorer(gold(), false).hitsByOwnMarks(List.of(TOM))).containsExactly(2, 0, 1, 1, 0, 0);
  }

  private static OwnMarks own(Text text, String words) {
    int start = text.toString().indexOf(words);
    return OwnMarks.of(text, new Span(start, start + words.length()));
  }

  @Test
  void a_known_one_is_hit_once_however_often_it_is_found() {
    double[] counts = new Scorer(gold(), false).counts(List.of(TOM, TOM));
    assertThat(counts[Counts.found(Measure.STATEMENT, Group.ALL)]).isEqualTo(2);
    assertThat(counts[Counts.hit(Measure.STATEMENT, Group.ALL)]).isEqualTo(1);
    assertThat(new Scorer(gold(), true).counts(List.of(TOM, TOM))[Counts.found(Measure.CUE_EXACT, Group.ALL)])
        .isEqualTo(1);
  }

  @Test
  void quotations_and_reports_are_counted_apart() {
    double[] counts = new Scorer(gold(), false).counts(List.of(TOM));
    assertThat(counts[Counts.known(Measure.CONTENT_HALF, Group.DIRECT)]).isEqualTo(2);
    assertThat(counts[Counts.known(Measure.CONTENT_HALF, Group.INDIRECT)]).isEqualTo(1);
    assertThat(counts[Counts.hit(Measure.CONTENT_HALF, Group.DIRECT)]).isZero();
    assertThat(counts[Counts.hit(Measure.CONTENT_HALF, Group.INDIRECT)]).isEqualTo(1);
    assertThat(counts[Counts.hit(Measure.SOURCE_EXACT, Group.INDIRECT)]).isEqualTo(1);
  }

  @Test
  void what_is_wrong_is_listed_with_its_words_and_whether_it_is_near() {
    Attributed cut = of("Tom Vik", "hopes", "it will rain");
    assertThat(report(List.of(ANNA, cut)).failures().lines())
        .containsExactly(
            "a\tmissed\tcontent\tindirect\tother borders\t57\tthat it will rain",
            "a\tfound\tcontent\tindirect\tother borders\t62\tit will rain");
  }

  @Test
  void a_content_partly_in_marks_is_mixed_whatever_the_marks() {
    assertThat(group("the plan was \"dead\" today", "the plan was \"dead\"")).isEqualTo(Group.MIXED);
    assertThat(group("`` Why not , '' he said", "Why not")).isEqualTo(Group.DIRECT);
    assertThat(group("“An open mark\nand the next line", "and the next line")).isEqualTo(Group.INDIRECT);
    assertThat(group("“It doesn't matter,” he said", "It doesn't matter")).isEqualTo(Group.DIRECT);
  }

  @Test
  void being_sure_and_wrong_shows_in_the_calibration() {
    List<Scorer.Judged> judged = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      judged.add(new Scorer.Judged(0.95, i < 5));
      judged.add(new Scorer.Judged(0.5, i < 5));
    }
    double[] sums = Calibration.sums(judged);
    assertThat(Calibration.expectedError(sums)).isEqualTo(0.225, within(1e-9));
    assertThat(Calibration.brier(sums)).isEqualTo((0.25 + (0.0025 + 0.9025) / 2) / 2, within(1e-9));
    assertThat(Calibration.right(9).applyAsDouble(sums)).isEqualTo(50);
    assertThat(Calibration.sums(List.of(new Scorer.Judged(1, true)))[9]).isEqualTo(1);
  }

  @Test
  void a_higher_least_confidence_keeps_fewer() {
    Attributed unsure = new Attributed(TOM.source(), TOM.cue(), TOM.content(), 0.6);
    String table = report(List.of(ANNA, unsure)).byLeastConfidence();
    assertThat(table.lines().filter(line -> line.startsWith("| 0.5"))).first().asString().contains("| 2 ");
    assertThat(table.lines().filter(line -> line.startsWith("| 0.7"))).first().asString().contains("| 1 ");
  }

  @Test
  void an_interval_holds_its_figure_and_is_the_same_every_time() {
    List<double[]> texts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      texts.add(new double[] {i % 4, 4});
    }
    Bootstrap.Figure figure = new Bootstrap(texts).figure(sums -> 100 * sums[0] / sums[1]);
    assertThat(figure.value()).isEqualTo(37.5);
    assertThat(figure.low()).isBetween(25.0, 37.4);
    assertThat(figure.high()).isBetween(37.6, 50.0);
    assertThat(new Bootstrap(texts).figure(sums -> 100 * sums[0] / sums[1])).isEqualTo(figure);
  }

  private static Group group(String text, String content) {
    return new QuotedWords(new Text(text)).group(List.of(span(text, content)));
  }

  private static CorpusReport report(List<Attributed> found) {
    return new CorpusReport(List.of(gold()), Map.of("a", found), Goals.NONE);
  }

  private static GoldText gold() {
    return new GoldText("a", "press", TEXT, List.of(ANNA, TOM), true);
  }

  private static Attributed of(@Nullable String source, String cue, String... content) {
    return new Attributed(
        source == null ? List.of() : List.of(span(TEXT, source)),
        List.of(span(TEXT, cue)),
        List.of(content).stream().map(piece -> span(TEXT, piece)).toList(),
        1);
  }

  private static Span span(String text, String words) {
    int start = text.indexOf(words);
    return new Span(start, start + words.length());
  }
}
