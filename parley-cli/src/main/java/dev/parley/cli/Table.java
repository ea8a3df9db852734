package dev.parley.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows under a heading, for a person: columns as wide as their cells need but no wider than they may, and the last one
 * takes what is left of the line. Where the output is not a terminal the last column is not cut.
 */
final class Table {
  private static final String GAP = "  ";
  /** Narrower than this the last column could not be read, so the others give way. */
  private static final int LEAST = 30;

  /** But no further than this; a terminal that is still too narrow breaks the line. */
  private static final int NARROWEST = 8;

  /**
   * A column.
   *
   * @param heading in capitals
   * @param most the width it may take; the last column ignores it
   * @param right whether its cells are numbers, which stand at the right
   */
  record Column(String heading, int most, boolean right) {
    static Column text(String heading, int most) {
      return new Column(heading, most, false);
    }

    static Column number(String heading) {
      return new Column(heading, 12, true);
    }
  }

  private final List<Column> columns;
  private final List<List<String>> rows = new ArrayList<>();

  Table(Column... columns) {
    this.columns = List.of(columns);
  }

  /** Adds a row; leading spaces of a cell are kept. */
  void row(String... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
    }
    List<String> row = new ArrayList<>();
    for (String cell : cells) {
      row.add(cell.substring(0, cell.length() - cell.stripLeading().length()) + Plain.line(cell));
    }
    rows.add(row);
  }

  /** Prints heading and rows. */
  void print(PrintWriter out, int terminal) {
    int last = columns.size() - 1;
    int[] widths = new int[columns.size()];
    int taken = 0;
    for (int c = 0; c < last; c++) {
      widths[c] = Plain.width(columns.get(c).heading());
      for (List<String> row : rows) {
        widths[c] = Math.max(widths[c], Math.min(Plain.width(row.get(c)), columns.get(c).most()));
      }
      taken += widths[c] + GAP.length();
    }
    while (terminal > 0 && terminal - taken < LEAST && narrow(widths, last)) {
      taken--;
    }
    widths[last] = terminal == 0 ? Integer.MAX_VALUE : Math.max(LEAST, terminal - taken);
    print(out, columns.stream().map(Column::heading).toList(), widths);
    for (List<String> row : rows) {
      print(out, row, widths);
    }
  }

  /** Takes a column from the widest text; false when all are as narrow as they may be. */
  private boolean narrow(int[] widths, int last) {
    int widest = -1;
    for (int c = 0; c < last; c++) {
      boolean may = !columns.get(c).right() && widths[c] > NARROWEST;
      if (may && (widest < 0 || widths[c] > widths[widest])) {
        widest = c;
      }
    }
    if (widest >= 0) {
      widths[widest]--;
    }
    return widest >= 0;
  }

  private void print(PrintWriter out, List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int c = 0; c < widths.length; c++) {
      String cell = Plain.fit(cells.get(c), widths[c]);
      boolean last = c == widths.length - 1;
      String padding = last && !columns.get(c).right() ? "" : " ".repeat(padding(cell, widths[c], cells, c));
      line.append(columns.get(c).right() ? padding + cell : cell + padding).append(last ? "" : GAP);
    }
    out.println(line.toString().stripTrailing());
  }

  /** A last column of numbers is as wide as its widest number, since its width is all that is left of the line. */
  private int padding(String cell, int width, List<String> cells, int column) {
    if (column < cells.size() - 1) {
      return width - Plain.width(cell);
    }
    int widest = Plain.width(columns.get(column).heading());
    for (List<String> row : rows) {
      widest = Math.max(widest, Plain.width(row.get(column)));
    }
    return Math.max(0, widest - Plain.width(cell));
  }
}
