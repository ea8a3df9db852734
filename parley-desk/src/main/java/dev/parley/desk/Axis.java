package dev.parley.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All days of a timeline on one line, in a drawing 1000 wide and 100 high: a track of shifts, one of pledges, and bars of
 * statements.
 *
 * @param first the first day as a reader writes it, or nothing
 * @param last the last day
 * @param shifts how many
 * @param pledges how many
 * @param statements how many
 * @param days how many days each mark stands for
 */
record Axis(
    String first, String last, int shifts, int pledges, int statements, long days, List<Mark> marks) {
  /** More would be thinner than a telephone can draw. */
  private static final int MOST = 125;

  private static final int WIDTH = 1000;
  private static final int TRACK = 16;
  private static final int BARS_FROM = 40;
  private static final int BOTTOM = 100;

  Axis {
    marks = List.copyOf(marks);
  }

  /** A rectangle. */
  record Mark(String looks, double x, int y, double width, int height) {}

  static Axis of(Timeline timeline) {
    if (timeline.days().isEmpty()) {
      return new Axis("", "", 0, 0, 0, 1, List.of());
    }
    LocalDate first = timeline.days().firstKey();
    LocalDate last = timeline.days().lastKey();
    long length = ChronoUnit.DAYS.between(first, last) + 1;
    long days = (length + MOST - 1) / MOST;
    int steps = (int) ((length + days - 1) / days);
    int[][] counts = new int[3][steps];
    for (Map.Entry<LocalDate, Timeline.Day> one : timeline.days().entrySet()) {
      int step = (int) (ChronoUnit.DAYS.between(first, one.getKey()) / days);
      counts[0][step] += one.getValue().shifts().size();
      counts[1][step] += one.getValue().pledges().size();
      counts[2][step] += one.getValue().statements();
    }
    int most = 1;
    for (int count : counts[2]) {
      most = Math.max(most, count);
    }
    double width = (double) WIDTH / steps;
    double drawn = Math.min(width * 0.8, 20);
    List<Mark> marks = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      double x = Math.round(10 * (step * width + (width - drawn) / 2)) / 10.0;
      if (counts[0][step] > 0) {
        marks.add(new Mark("shifts", x, 0, drawn, TRACK));
      }
      if (counts[1][step] > 0) {
        marks.add(new Mark("pledges", x, TRACK + 4, drawn, TRACK));
      }
      if (counts[2][step] > 0) {
        int height = Math.max(2, Math.round((float) (BOTTOM - BARS_FROM) * counts[2][step] / most));
        marks.add(new Mark("statements", x, BOTTOM - height, drawn, height));
      }
    }
    return new Axis(
        Wording.of(first), Wording.of(last), sum(counts[0]), sum(counts[1]), sum(counts[2]), days, marks);
  }

  private static int sum(int[] counts) {
    int sum = 0;
    for (int count : counts) {
      sum += count;
    }
    return sum;
  }

  /** How many of each. */
  String counts() {
    return Wording.count(shifts, "shift") + ", " + Wording.count(pledges, "pledge") + ", "
        + Wording.count(statements, "statement");
  }

  /** What it shows, for those who cannot see it. */
  String words() {
    return "From " + first + " to " + last + ": " + counts() + ". The list below tells the same.";
  }
}
