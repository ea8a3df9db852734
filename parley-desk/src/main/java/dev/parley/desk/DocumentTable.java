package dev.parley.desk;

import dev.parley.desk.DocumentsPage.Column;
import dev.parley.desk.DocumentsPage.Row;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.LedgerDocument;
import dev.parley.dossier.ledger.LedgerStatement;
import dev.parley.dossier.ledger.StatementFilter;
import dev.parley.model.Document;
import dev.parley.model.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a ledger, searched and sorted as an address asks.
 *
 * @param rows those that were asked for
 * @param held how many the ledger holds
 * @param columns the heads of the table, each with the query that sorts by it
 */
record DocumentTable(List<Row> rows, int held, List<Column> columns) {
  private static final int NAMED_SPEAKERS = 3;

  static DocumentTable of(Ledger ledger, Query query) {
    Map<String, Counts> counts = new HashMap<>();
    for (LedgerStatement found : ledger.statements(StatementFilter.ALL)) {
      counts.computeIfAbsent(found.statement().document(), d -> new Counts()).add(found.statement());
    }
    List<LedgerDocument> documents = ledger.documents(false);
    List<Entry> entries = new ArrayList<>();
    for (LedgerDocument held : documents) {
      Entry entry = new Entry(held.document(), counts.getOrDefault(held.document().id(), new Counts()));
      if (entry.holds(query.field("q"))) {
        entries.add(entry);
      }
    }
    Order order = Order.of(query);
    entries.sort(order.comparator());
    return new DocumentTable(entries.stream().map(Entry::row).toList(), documents.size(), Order.columns(query, order));
  }

  /** What was counted in one document. */
  private static final class Counts {
    final Map<Statement.Kind, Integer> kinds = new EnumMap<>(Statement.Kind.class);
    final Map<String, Integer> speakers = new LinkedHashMap<>();
    int all;

    void add(Statement statement) {
      all++;
      kinds.merge(statement.kind(), 1, Integer::sum);
      if (statement.speaker() != null) {
        speakers.merge(statement.speaker().name(), 1, Integer::sum);
      }
    }

    int of(Statement.Kind kind) {
      return kinds.getOrDefault(kind, 0);
    }

    List<String> mostQuoted() {
      return speakers.entrySet().stream()
          .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
          .map(Map.Entry::getKey)
          .toList();
    }
  }

  /** A document with what was counted in it. */
  private record Entry(Document document, Counts counts) {
    String title() {
      return Holdings.title(document);
    }

    String site() {
      return document.site() == null ? "" : document.site();
    }

    /** Whether title, site, name, byline or a speaker holds every one of the words. */
    boolean holds(String words) {
      String all =
          String.join(
                  "\n", title(), site(), document.name(), document.byline() == null ? "" : document.byline(),
                  String.join("\n", counts.speakers.keySet()))
              .toLowerCase(Locale.ROOT);
      for (String word : words.toLowerCase(Locale.ROOT).split("\\s+")) {
        if (!all.contains(word)) {
          return false;
        }
      }
      return true;
    }

    Row row() {
      List<String> speakers = counts.mostQuoted();
      int named = Math.min(NAMED_SPEAKERS, speakers.size());
      return new Row(
          document.id(),
          title(),
          Holdings.published(document),
          site(),
          Holdings.demonstration(document),
          counts.of(Statement.Kind.DIRECT),
          counts.of(Statement.Kind.MIXED),
          counts.of(Statement.Kind.INDIRECT),
          speakers.subList(0, named),
          speakers.size() - named);
    }
  }

  /** What the table can be sorted by. */
  private enum Key {
    DATE("Published", true),
    TITLE("Title", false),
    SITE("Site", false),
    DIRECT("Direct", true),
    MIXED("Mixed", true),
    INDIRECT("Indirect", true),
    SPEAKERS("Speakers", true);

    final String label;
    /** Whether the first click shows the newest, or the most, first. */
    final boolean descendsFirst;

    Key(String label, boolean descendsFirst) {
      this.label = label;
      this.descendsFirst = descendsFirst;
    }

    Comparator<Entry> comparator() {
      return switch (this) {
        case DATE -> Comparator.comparing(e -> day(e.document()));
        case TITLE -> Comparator.comparing(Entry::title, String.CASE_INSENSITIVE_ORDER);
        case SITE -> Comparator.comparing(Entry::site, String.CASE_INSENSITIVE_ORDER);
        case DIRECT -> Comparator.comparingInt(e -> e.counts().of(Statement.Kind.DIRECT));
        case MIXED -> Comparator.comparingInt(e -> e.counts().of(Statement.Kind.MIXED));
        case INDIRECT -> Comparator.comparingInt(e -> e.counts().of(Statement.Kind.INDIRECT));
        case SPEAKERS -> Comparator.comparingInt(e -> e.counts().speakers.size());
      };
    }

    /** The undated count as the oldest. */
    private static LocalDate day(Document document) {
      @Nullable LocalDate day = document.published();
      return day == null ? LocalDate.MIN : day;
    }
  }

  /** The way in which the table is sorted. */
  private record Order(Key key, boolean descending) {
    static Order of(Query query) {
      Key asked = query.word("sort", Key.class);
      Key key = asked == null ? Key.DATE : asked;
      Direction direction = query.word("order", Direction.class);
      return new Order(key, direction == null ? key.descendsFirst : direction == Direction.DESCENDING);
    }

    Comparator<Entry> comparator() {
      Comparator<Entry> comparator = key.comparator();
      return (descending ? comparator.reversed() : comparator).thenComparing(Entry::title).thenComparing(e -> e.document().id());
    }

    static List<Column> columns(Query query, Order order) {
      List<Column> columns = new ArrayList<>();
      for (Key key : Key.values()) {
        boolean current = key == order.key;
        boolean descends = current ? !order.descending : key.descendsFirst;
        String href =
            query.with("page", null)
                .with("sort", Wording.lower(key))
                .with("order", Wording.lower(descends ? Direction.DESCENDING : Direction.ASCENDING))
                .toString();
        String sorted = !current ? "none" : Wording.lower(order.descending ? Direction.DESCENDING : Direction.ASCENDING);
        boolean number = key == Key.DIRECT || key == Key.MIXED || key == Key.INDIRECT;
        columns.add(new Column(key.label, href, sorted, number));
      }
      return columns;
    }
  }

  private enum Direction {
    ASCENDING,
    DESCENDING
  }
}
