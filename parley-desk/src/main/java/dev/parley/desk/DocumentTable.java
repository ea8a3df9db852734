package dev.parley.desk;

import dev.parley.desk.DocumentsPage.Column;
import dev.parley.desk.DocumentsPage.Row;
import dev.parley.dossier.ledger.DocumentCounts;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.LedgerDocument;
import dev.parley.dossier.ledger.Tally;
import dev.parley.model.Document;
import dev.parley.model.Ids;
import dev.parley.model.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a ledger, searched and sorted as an address asks.
 *
 * @param rows one page of those that were asked for
 * @param held how many the ledger holds
 * @param columns the heads of the table, each with the query that sorts by it
 * @param pager where the page stands
 */
record DocumentTable(List<Row> rows, int held, List<Column> columns, Pager pager) {
  private static final int NAMED_SPEAKERS = 3;

  static DocumentTable of(Ledger ledger, Query query) {
    Order order = Order.of(query);
    String words = query.field("q");
    List<LedgerDocument> documents = ledger.documents(false);
    // A page that is neither searched nor sorted by what was said needs the counts of its own rows only.
    boolean all = order.key().counted || !words.isEmpty();
    Map<String, DocumentCounts> counts = all ? ledger.counts(null) : Map.of();
    List<Entry> entries = new ArrayList<>();
    for (LedgerDocument held : documents) {
      Entry entry = Entry.of(held.document(), counts);
      if (words.isEmpty() || entry.holds(words)) {
        entries.add(entry);
      }
    }
    entries.sort(order.comparator());
    Pager pager = Pager.of(query, entries.size());
    List<Document> page = pager.slice(entries).stream().map(Entry::document).toList();
    Map<String, DocumentCounts> shown = all ? counts : ledger.counts(page.stream().map(Document::id).toList());
    List<Row> rows = page.stream().map(document -> Entry.of(document, shown).row()).toList();
    return new DocumentTable(rows, documents.size(), Order.columns(query, order), pager);
  }

  /** A document with what was counted in it. */
  private record Entry(Document document, DocumentCounts counts) {
    static Entry of(Document document, Map<String, DocumentCounts> counts) {
      return new Entry(document, counts.getOrDefault(document.id(), DocumentCounts.NONE));
    }

    List<String> speakers() {
      return counts.speakers().stream().map(Tally::name).distinct().toList();
    }

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
                  String.join("\n", speakers()))
              .toLowerCase(Locale.ROOT);
      for (String word : words.toLowerCase(Locale.ROOT).split("\\s+")) {
        if (!all.contains(word)) {
          return false;
        }
      }
      return true;
    }

    Row row() {
      List<String> speakers = speakers();
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
    DATE("Published", false, true),
    TITLE("Title", false, false),
    SITE("Site", false, false),
    DIRECT("Direct", true, true),
    MIXED("Mixed", true, true),
    INDIRECT("Indirect", true, true),
    SPEAKERS("Speakers", true, true);

    final String label;
    /** Whether it takes the statements of all documents. */
    final boolean counted;
    /** Whether the first click shows the newest, or the most, first. */
    final boolean descendsFirst;

    Key(String label, boolean counted, boolean descendsFirst) {
      this.label = label;
      this.counted = counted;
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
        case SPEAKERS -> Comparator.comparingInt(e -> e.speakers().size());
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
      return (descending ? comparator.reversed() : comparator)
          .thenComparing(Entry::title)
          .thenComparing(e -> e.document().id());
    }

    static List<Column> columns(Query query, Order order) {
      List<Column> columns = new ArrayList<>();
      for (Key key : Key.values()) {
        boolean current = key == order.key;
        boolean descends = current ? !order.descending : key.descendsFirst;
        String href =
            query.with("page", null)
                .with("sort", Ids.of(key))
                .with("order", Ids.of(descends ? Direction.DESCENDING : Direction.ASCENDING))
                .toString();
        Direction direction = order.descending ? Direction.DESCENDING : Direction.ASCENDING;
        String sorted = current ? Ids.of(direction) : "none";
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
