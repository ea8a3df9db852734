package dev.parley.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of documents.
 *
 * @param rows this page of them
 * @param held how many the ledger holds
 * @param search what was searched for, or nothing
 * @param query the rest of the address, for the search form's hidden fields
 * @param columns the heads of the table
 * @param command what to type when the ledger is empty
 */
record DocumentsPage(
    Frame frame,
    List<Row> rows,
    int held,
    String search,
    Query query,
    List<Column> columns,
    Pager pager,
    String command) {
  DocumentsPage {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
  }

  /**
   * One document.
   *
   * @param date as a reader writes it, or nothing
   * @param speakers the most quoted, most first
   * @param others how many speakers are left out
   */
  record Row(
      String id,
      String title,
      String date,
      String site,
      boolean demonstration,
      int direct,
      int mixed,
      int indirect,
      List<String> speakers,
      int others) {
    Row {
      speakers = List.copyOf(speakers);
    }
  }

  /**
   * The head of a column.
   *
   * @param href the query that sorts by it, or null when it cannot be sorted by
   * @param sorted {@code ascending}, {@code descending} or {@code none}
   * @param number whether it holds numbers
   */
  record Column(String label, @Nullable String href, String sorted, boolean number) {}
}
