package dev.parley.bench.scoring;

import dev.parley.bench.scoring.Bootstrap.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a corpus, held against what is known of it, as tables in Markdown. Figures are in percent, with
 * their 95 % intervals ({@link Bootstrap}). Immutable.
 */
public final class CorpusReport {
  /** The least confidences that {@code --min-confidence} is tried with. */
  private static final double[] LEAST = {0, 0.5, 0.7, 0.8, 0.9};

  private final List<GoldText> texts;
  private final Map<String, List<Attributed>> answers;
  private final Goals goals;
  private final Bootstrap lenient;
  private final Bootstrap strict;

  /**
   * Compares.
   *
   * @param answers what was found, by the text's name; a text that is not among them has none
   */
  public CorpusReport(List<GoldText> texts, Map<String, List<Attributed>> answers, Goals goals) {
    this.texts = List.copyOf(texts);
    this.answers = Map.copyOf(answers);
    this.goals = goals;
    this.lenient = new Bootstrap(counts(this.texts, false, 0));
    this.strict = new Bootstrap(counts(this.texts, true, 0));
  }

  /** Precision, recall and F1 of every measure. */
  public String accuracy(boolean strictly) {
    Map<Measure, Double> wanted = strictly ? goals.strict() : goals.lenient();
    Bootstrap counts = strictly ? strict : lenient;
    MarkdownTable table = new MarkdownTable("", "precision", "recall", "F1", "wanted", "found", "known");
    for (Measure measure : Measure.values()) {
      int known = (int) counts.whole()[Counts.known(measure, Group.ALL)];
      if (known == 0) {
        continue;
      }
      table.add(
          measure,
          counts.figure(Counts.precision(measure, Group.ALL)),
          counts.figure(Counts.recall(measure, Group.ALL)),
          counts.figure(Counts.f1(measure, Group.ALL)),
          wanted(wanted.get(measure)),
          (int) counts.whole()[Counts.found(measure, Group.ALL)],
          known);
    }
    return table.toString();
  }

  /** By how much of the content stands in quotation marks. */
  public String byGroup() {
    Bootstrap counts = lenient;
    boolean linked = texts.stream().anyMatch(GoldText::linked);
    MarkdownTable table = linked
        ? new MarkdownTable(
            "content is", "known pieces", "content recall, half overlap", "wanted", "content F1, exact",
            "source F1, exact", "cue F1, exact", "statement F1")
        : new MarkdownTable(
            "content is", "known pieces", "content recall, half overlap", "wanted", "content F1, exact");
    for (Group group : List.of(Group.DIRECT, Group.INDIRECT, Group.MIXED)) {
      if (counts.whole()[Counts.known(Measure.CONTENT_EXACT, group)] == 0) {
        continue;
      }
      List<Object> row = new ArrayList<>(List.of(
          group,
          (int) counts.whole()[Counts.known(Measure.CONTENT_EXACT, group)],
          counts.figure(Counts.recall(Measure.CONTENT_HALF, group)),
          wanted(goals.recall().get(group)),
          counts.figure(Counts.f1(Measure.CONTENT_EXACT, group))));
      if (linked) {
        for (Measure measure : List.of(Measure.SOURCE_EXACT, Measure.CUE_EXACT, Measure.STATEMENT)) {
          row.add(counts.figure(Counts.f1(measure, group)));
        }
      }
      table.add(row.toArray());
    }
    return table.toString();
  }

  /** Recall of contents at half overlap, by the quotation marks that the marked piece has of its own. */
  public String byOwnMarks() {
    Bootstrap counts = new Bootstrap(
        texts.stream().map(text -> new Scorer(text, false).hitsByOwnMarks(found(text))).toList());
    MarkdownTable table = new MarkdownTable("the marked piece", "known pieces", "recall, half overlap", "wanted");
    for (OwnMarks marks : OwnMarks.values()) {
      int at = 2 * marks.ordinal();
      if (counts.whole()[at] > 0) {
        table.add(
            marks,
            (int) counts.whole()[at],
            counts.figure(sums -> 100 * sums[at + 1] / Math.max(1, sums[at])),
            wanted(goals.recall().get(marks.group)));
      }
    }
    return table.toString();
  }

  /** By publisher. */
  public String byPublisher() {
    MarkdownTable table = new MarkdownTable(
        "publisher", "articles", "content F1, exact", "source F1, exact", "cue F1, exact", "statement F1");
    for (String publisher : texts.stream().map(GoldText::publisher).distinct().sorted().toList()) {
      List<GoldText> own = texts.stream().filter(text -> text.publisher().equals(publisher)).toList();
      Bootstrap counts = new Bootstrap(counts(own, false, 0));
      table.add(
          publisher,
          own.size(),
          counts.figure(Counts.f1(Measure.CONTENT_EXACT, Group.ALL)),
          counts.figure(Counts.f1(Measure.SOURCE_EXACT, Group.ALL)),
          counts.figure(Counts.f1(Measure.CUE_EXACT, Group.ALL)),
          counts.figure(Counts.f1(Measure.STATEMENT, Group.ALL)));
    }
    return table.toString();
  }

  /** Whether statements are right as often as their confidence says: each tenth of it, and two figures for all. */
  public String calibration() {
    Bootstrap sums = new Bootstrap(judged());
    MarkdownTable table = new MarkdownTable("confidence", "statements", "mean confidence", "right");
    for (int bin = 0; bin < Calibration.BINS; bin++) {
      int number = Calibration.number(sums.whole(), bin);
      if (number > 0) {
        table.add(
            String.format(Locale.ROOT, "%.1f to %.1f", bin / 10.0, (bin + 1) / 10.0),
            number,
            String.format(Locale.ROOT, "%.1f", sums.figure(Calibration.said(bin)).value()),
            sums.figure(Calibration.right(bin)));
      }
    }
    return table
        + "\nExpected calibration error "
        + sums.figure(Calibration::expectedError).show(3)
        + ", wanted under 0.05; Brier score "
        + sums.figure(Calibration::brier).show(3)
        + ".\n";
  }

  /** What is left when statements of less confidence are left out. */
  public String byLeastConfidence() {
    MarkdownTable table = new MarkdownTable("least confidence", "statements kept", "precision", "recall", "F1");
    for (double least : LEAST) {
      Bootstrap counts = new Bootstrap(counts(texts, false, least));
      table.add(
          least == 0 ? "all" : String.format(Locale.ROOT, "%.1f", least),
          (int) counts.whole()[Counts.found(Measure.STATEMENT, Group.ALL)],
          counts.figure(Counts.precision(Measure.STATEMENT, Group.ALL)),
          counts.figure(Counts.recall(Measure.STATEMENT, Group.ALL)),
          counts.figure(Counts.f1(Measure.STATEMENT, Group.ALL)));
    }
    return table.toString();
  }

  /** What was missed and what is wrong, a line each, not strict. */
  public String failures() {
    StringBuilder lines = new StringBuilder();
    for (GoldText text : texts) {
      for (String failure : new Scorer(text, false).failures(found(text))) {
        lines.append(text.name()).append('\t').append(failure).append('\n');
      }
    }
    return lines.toString();
  }

  /** One figure of the corpus, in percent. */
  public Figure f1(Measure measure, boolean strictly) {
    return (strictly ? strict : lenient).figure(Counts.f1(measure, Group.ALL));
  }

  /** One figure of a group, in percent, not strict. */
  public Figure f1(Measure measure, Group group) {
    return lenient.figure(Counts.f1(measure, group));
  }

  /** One figure of the corpus, in percent. */
  public Figure precision(Measure measure, boolean strictly) {
    return (strictly ? strict : lenient).figure(Counts.precision(measure, Group.ALL));
  }

  /** One figure of the corpus, in percent. */
  public Figure recall(Measure measure, boolean strictly) {
    return (strictly ? strict : lenient).figure(Counts.recall(measure, Group.ALL));
  }

  private List<double[]> counts(List<GoldText> some, boolean strictly, double least) {
    return some.stream()
        .map(text -> new Scorer(text, strictly)
            .counts(found(text).stream().filter(one -> one.confidence() >= least).toList()))
        .toList();
  }

  private List<double[]> judged() {
    return texts.stream().map(text -> Calibration.sums(new Scorer(text, false).judged(found(text)))).toList();
  }

  private List<Attributed> found(GoldText text) {
    return answers.getOrDefault(text.name(), List.of());
  }

  private static String wanted(@Nullable Double goal) {
    return goal == null ? "" : String.format(Locale.ROOT, "%.1f", goal);
  }
}
