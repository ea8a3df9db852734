package dev.parley.bench;

import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.LedgerDocument;
import dev.parley.dossier.ledger.LedgerStatement;
import dev.parley.dossier.ledger.StatementFilter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a ledger holds, to be compared with what another holds.
 *
 * @param documents the documents by name, older versions among them; more than one under a name is a doubled one
 */
record Snapshot(Map<String, List<Entry>> documents) {
  /**
   * A document.
   *
   * @param id its id
   * @param sha256 the hash of its body
   * @param statements everything that is known of each of its statements, by id
   */
  record Entry(String id, String sha256, Map<String, String> statements) {}

  /**
   * How a ledger departs from what it should hold.
   *
   * @param lost documents and statements that are missing
   * @param doubled documents and statements that are there more than once
   * @param half documents whose statements are not the right ones
   * @param foreign documents that should not be there
   */
  record Difference(int lost, int doubled, int half, int foreign) {
    static final Difference NONE = new Difference(0, 0, 0, 0);

    Difference plus(Difference other) {
      return new Difference(
          lost + other.lost, doubled + other.doubled, half + other.half, foreign + other.foreign);
    }
  }

  /** What the file holds; nothing when it is not there. */
  static Snapshot of(Path file) {
    if (!Files.exists(file)) {
      return new Snapshot(Map.of());
    }
    try (Ledger ledger = Ledger.open(file)) {
      Map<String, Map<String, String>> statements = new HashMap<>();
      for (LedgerStatement statement : ledger.statements(StatementFilter.ALL.withSuperseded())) {
        statements
            .computeIfAbsent(statement.statement().document(), id -> new TreeMap<>())
            .put(statement.statement().id(), statement.asRead().toString());
      }
      Map<String, List<Entry>> documents = new TreeMap<>();
      for (LedgerDocument stored : ledger.documents(true)) {
        String id = stored.document().id();
        Entry entry = new Entry(id, stored.document().sha256(), statements.getOrDefault(id, Map.of()));
        documents.computeIfAbsent(stored.document().name(), name -> new ArrayList<>()).add(entry);
      }
      return new Snapshot(documents);
    }
  }

  /** Number of documents. */
  int size() {
    return documents.values().stream().mapToInt(List::size).sum();
  }

  /** Number of statements. */
  int statements() {
    return documents.values().stream().flatMap(List::stream).mapToInt(entry -> entry.statements().size()).sum();
  }

  /**
   * How this one departs from what it should hold.
   *
   * @param whole whether everything should be there; otherwise a missing document is not yet lost
   */
  Difference from(Snapshot right, boolean whole) {
    int lost = 0;
    int doubled = 0;
    int half = 0;
    Set<String> names = new TreeSet<>(right.documents.keySet());
    names.retainAll(documents.keySet());
    for (String name : names) {
      List<Entry> mine = documents.getOrDefault(name, List.of());
      Entry wanted = right.documents.getOrDefault(name, List.of()).getFirst();
      doubled += mine.size() - 1;
      for (Entry entry : mine) {
        half += entry.equals(wanted) ? 0 : 1;
        doubled += entry.statements().size() - new TreeSet<>(entry.statements().values()).size();
        for (String id : wanted.statements().keySet()) {
          lost += entry.statements().containsKey(id) ? 0 : 1;
        }
      }
    }
    if (whole) {
      lost += right.documents.size() - names.size();
    }
    return new Difference(lost, doubled, half, documents.size() - names.size());
  }
}
