package dev.parley.dossier;

import dev.parley.dossier.files.Faults;
import dev.parley.dossier.files.Nearest;
import dev.parley.model.Document;
import dev.parley.model.Ids;
import dev.parley.model.Precision;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Publication dates that the user knows better than the documents do. Immutable.
 *
 * <p>A table of dates is a CSV file with the columns {@code id}, {@code date} and {@code precision}, named in its first
 * row; more columns do no harm. The id is a file's name without its ending. The date is a day, or a month or year where
 * the precision says so; without a precision it is as exact as it is written. A date of the table wins over one for all
 * documents, and that over what the document says.
 */
public final class Dates {
  /** Nothing is known better. */
  public static final Dates NONE = new Dates(null, Map.of());

  private final @Nullable LocalDate forAll;
  private final Map<String, Dated> table;

  private record Dated(LocalDate day, Precision precision) {}

  private Dates(@Nullable LocalDate forAll, Map<String, Dated> table) {
    this.forAll = forAll;
    this.table = Map.copyOf(table);
  }

  /** One date for all documents; null for none. */
  public static Dates published(@Nullable LocalDate day) {
    return day == null ? NONE : new Dates(day, Map.of());
  }

  /**
   * The dates of a table.
   *
   * @throws DossierException with every fault of the file
   */
  public static Dates table(Path csv) {
    Faults faults = new Faults(csv.toString());
    Map<String, Dated> dates = new LinkedHashMap<>();
    List<CsvTable.Row> rows = CsvTable.rows(text(csv, faults));
    if (rows.isEmpty()) {
      faults.add(0, "The table of dates is empty.", "Maybe begin it with the row id,date,precision.");
    } else {
      read(rows, dates, faults);
    }
    DossierException.check(faults);
    return new Dates(null, dates);
  }

  private static String text(Path csv, Faults faults) {
    try {
      return Files.readString(csv, StandardCharsets.UTF_8);
    } catch (IOException e) {
      faults.add(0, "The table of dates cannot be read: " + e + ".", "Maybe the path is wrong, or it is not UTF-8.");
      DossierException.check(faults);
      return "";
    }
  }

  private static void read(List<CsvTable.Row> rows, Map<String, Dated> dates, Faults faults) {
    List<String> heading = rows.getFirst().cells().stream().map(one -> one.toLowerCase(Locale.ROOT)).toList();
    int id = heading.indexOf("id");
    int date = heading.indexOf("date");
    int precision = heading.indexOf("precision");
    if (id < 0 || date < 0) {
      faults.add(rows.getFirst().line(), "The columns are " + String.join(", ", heading) + ".",
          "Maybe name them id,date,precision in the first row.");
      return;
    }
    Map<String, Integer> lines = new HashMap<>();
    for (CsvTable.Row row : rows.subList(1, rows.size())) {
      String key = cell(row, id);
      if (key.isEmpty()) {
        faults.add(row.line(), "There is no id.", "Maybe write the file's name without its ending.");
        continue;
      }
      Integer first = lines.putIfAbsent(key, row.line());
      if (first != null) {
        faults.add(row.line(), "The id " + key + " stands on line " + first + " too.", "Maybe remove one of them.");
        continue;
      }
      Dated dated = dated(row.line(), cell(row, date), precision < 0 ? "" : cell(row, precision), faults);
      if (dated != null) {
        dates.put(key, dated);
      }
    }
  }

  private static String cell(CsvTable.Row row, int column) {
    return column < row.cells().size() ? row.cells().get(column) : "";
  }

  private static @Nullable Dated dated(int line, String date, String precision, Faults faults) {
    Precision exact = null;
    if (!precision.isEmpty()) {
      List<String> known = Arrays.stream(Precision.values()).map(Ids::of).toList();
      int place = known.indexOf(precision.toLowerCase(Locale.ROOT));
      if (place < 0) {
        faults.add(line, "The precision " + precision + " is not known.",
            Nearest.advice(precision, known, "Maybe leave it out."));
        return null;
      }
      exact = Precision.values()[place];
    }
    try {
      if (date.matches("\\d{4}")) {
        return new Dated(LocalDate.of(Integer.parseInt(date), 1, 1), Precision.YEAR);
      }
      if (date.matches("\\d{4}-\\d{2}")) {
        return new Dated(YearMonth.parse(date).atDay(1), exact == Precision.YEAR ? exact : Precision.MONTH);
      }
      return new Dated(LocalDate.parse(date), exact == null ? Precision.DAY : exact);
    } catch (DateTimeParseException e) {
      faults.add(line, "The date " + date + " is not a day of the calendar.",
          "Maybe write it as year-month-day, such as 2025-08-21.");
      return null;
    }
  }

  /** The document with the date that is known better, if there is one. */
  public Document apply(Document document) {
    Dated dated = table.get(idOf(document.name()));
    if (dated != null) {
      return document.withPublished(dated.day(), dated.precision());
    }
    return forAll == null ? document : document.withPublished(forAll, Precision.DAY);
  }

  /** These dates, and one for the documents that the table does not name. */
  public Dates orElse(@Nullable LocalDate day) {
    return new Dates(day, table);
  }

  /** The ids of the table. */
  Set<String> ids() {
    return table.keySet();
  }

  /** The id under which a table knows a document: the last part of its name without the ending. */
  static String idOf(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int dot = last.lastIndexOf('.');
    return dot > 0 ? last.substring(0, dot) : last;
  }
}
