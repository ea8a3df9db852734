package dev.parley.dossier;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values (RFC 4180) and remembers on which line each row begins. */
final class CsvTable {
  private CsvTable() {}

  /** The cells of a row, and the line on which it begins, counted from 1. */
  record Row(int line, List<String> cells) {
    Row {
      cells = List.copyOf(cells);
    }
  }

  /** The rows, blank ones left out; a quotation mark that is never closed reaches to the end. */
  static List<Row> rows(String csv) {
    List<Row> rows = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    int line = 1;
    int begin = 1;
    for (int i = csv.startsWith("\uFEFF") ? 1 : 0; i <= csv.length(); i++) {
      char c = i < csv.length() ? csv.charAt(i) : '\n';
      if (quoted && i < csv.length()) {
        if (c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
          cell.append(c);
          i++;
        } else if (c == '"') {
          quoted = false;
        } else {
          cell.append(c);
        }
      } else if (c == '"' && cell.toString().isBlank()) {
        quoted = true;
        cell.setLength(0);
      } else if (c == ',') {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else if (c == '\n') {
        cells.add(cell.toString().strip());
        cell.setLength(0);
        if (cells.stream().anyMatch(one -> !one.isEmpty())) {
          rows.add(new Row(begin, cells));
        }
        cells.clear();
        begin = line + 1;
      } else {
        cell.append(c);
      }
      if (c == '\n') {
        line++;
      }
    }
    return rows;
  }
}
