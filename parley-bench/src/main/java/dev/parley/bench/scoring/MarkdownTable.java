package dev.parley.bench.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A table that reads well in a terminal and is Markdown as well. Not thread-safe. */
public final class MarkdownTable {
  private final List<List<String>> rows = new ArrayList<>();

  /** A table with these columns. */
  public MarkdownTable(String... columns) {
    rows.add(List.of(columns));
  }

  /** Adds a row, a cell for each column. */
  public void add(Object... cells) {
    List<String> row = Arrays.stream(cells).map(String::valueOf).toList();
    if (row.size() != rows.getFirst().size()) {
      throw new IllegalArgumentException("The row " + row + " has not a cell for each of " + rows.getFirst() + ".");
    }
    rows.add(row);
  }

  /** The table with a line end after each row. */
  @Override
  public String toString() {
    int[] widths = new int[rows.getFirst().size()];
    Arrays.fill(widths, 3); // the dashes beneath the head
    rows.forEach(row -> {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    });
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      List<String> row = rows.get(i);
      out.append("| ");
      for (int k = 0; k < widths.length; k++) {
        out.append(row.get(k)).append(" ".repeat(widths[k] - row.get(k).length()));
        out.append(k + 1 < widths.length ? " | " : " |\n");
      }
      if (i == 0) {
        out.append(Arrays.stream(widths).mapToObj("-"::repeat).collect(Collectors.joining(" | ", "| ", " |\n")));
      }
    }
    return out.toString();
  }
}
