package dev.parley.desk;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Where everybody stands: a row for each party, a column for each issue.
 *
 * @param asOf the day whose knowledge it shows
 * @param columns the issues
 * @param rows the parties of which some position is known
 * @param silent the names of the others
 * @param narrowed whether only one party or one issue is shown
 * @param json the address of the same as JSON
 * @param counts what the ledger holds, in words
 * @param advice what to do where the matrix is empty: sentences
 * @param command what to type then, or nothing
 */
record MatrixPage(
    Frame frame,
    AsOf asOf,
    List<Column> columns,
    List<Row> rows,
    List<String> silent,
    boolean narrowed,
    String json,
    String counts,
    List<String> advice,
    String command) {
  MatrixPage {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    silent = List.copyOf(silent);
    advice = List.copyOf(advice);
  }

  /**
   * An issue.
   *
   * @param label its id in words
   * @param href the address of the matrix with this issue only
   */
  record Column(String id, String label, String question, String href, List<Answer> options) {
    Column {
      options = List.copyOf(options);
    }
  }

  /** An option and what it means. */
  record Answer(String label, String proposition) {}

  /**
   * A party or bloc.
   *
   * @param href the address of the matrix with this party only
   * @param cells a list of positions for each column
   */
  record Row(String id, String name, String href, List<Cell> cells) {
    Row {
      cells = List.copyOf(cells);
    }
  }

  /** Where a party stands on the options of an issue. */
  record Cell(String issue, List<Mark> marks) {
    Cell {
      marks = List.copyOf(marks);
    }
  }

  /**
   * A position in short.
   *
   * @param href the address of its history
   * @param option the option's id in words
   * @param facts strength, age and number of sources, in words
   * @param told what others tell against the party's own word
   */
  record Mark(Chip chip, String href, String option, List<String> facts, List<Chip> told) {
    Mark {
      facts = List.copyOf(facts);
      told = List.copyOf(told);
    }

    /** The facts on one line, which may be broken between them and nowhere else. */
    String how() {
      return facts.stream().map(fact -> fact.replace(' ', '\u00a0')).collect(Collectors.joining("\u00a0· "));
    }
  }
}
