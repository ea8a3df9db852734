package dev.parley.cli;

import dev.parley.dossier.CsvRecords;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** How a list of records is printed. */
enum ListFormat {
  /** For a person. */
  TABLE,
  /** One JSON object a line. */
  JSONL,
  /** For a spreadsheet. */
  CSV;

  /**
   * Prints the records in this format. No table is printed of nothing; a list in the other formats is then empty, or has
   * its heading only.
   *
   * @param table all of them for a person
   * @param json one as a JSON object
   * @param heading the names of the columns, with its line end
   * @param row one as a row under that heading, with its line end
   */
  <T> void print(
      Console console,
      List<T> records,
      Function<List<T>, Table> table,
      Function<T, String> json,
      Supplier<String> heading,
      Function<T, String> row) {
    PrintWriter out = console.out();
    switch (this) {
      case TABLE -> {
        if (!records.isEmpty()) {
          table.apply(records).print(out, console.columns());
        }
      }
      case JSONL -> records.forEach(one -> out.print(json.apply(one) + "\n"));
      case CSV -> {
        out.print(CsvRecords.BOM + heading.get());
        records.forEach(one -> out.print(row.apply(one)));
      }
    }
    out.flush();
  }

  /** The same, and under a table how many there are. */
  <T> void print(
      Console console,
      List<T> records,
      String noun,
      Function<List<T>, Table> table,
      Function<T, String> json,
      Supplier<String> heading,
      Function<T, String> row) {
    print(console, records, table, json, heading, row);
    if (this == TABLE) {
      console.say(Plain.count(records.size(), noun));
    }
  }
}
