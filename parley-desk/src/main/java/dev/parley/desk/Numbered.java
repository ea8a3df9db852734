package dev.parley.desk;

import dev.parley.model.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement with its number on the page.
 *
 * @param number counted from 1 in the order in which the contents begin, an outer statement before those nested in it
 * @param depth how many statements it is nested in
 */
record Numbered(Statement statement, int number, int depth) {
  /** The statement's id. */
  String id() {
    return statement.id();
  }

  /** Numbers the statements of one document. */
  static List<Numbered> all(List<Statement> statements) {
    Map<String, Statement> byId = new HashMap<>();
    statements.forEach(s -> byId.put(s.id(), s));
    List<Statement> sorted = new ArrayList<>(statements);
    sorted.sort(
        Comparator.<Statement>comparingInt(s -> s.content().start())
            .thenComparingInt(s -> depth(s, byId))
            .thenComparing(Statement::id));
    List<Numbered> numbered = new ArrayList<>();
    for (Statement statement : sorted) {
      numbered.add(new Numbered(statement, numbered.size() + 1, depth(statement, byId)));
    }
    return numbered;
  }

  private static int depth(Statement statement, Map<String, Statement> byId) {
    Set<String> seen = new HashSet<>();
    int depth = 0;
    @Nullable Statement outer = outer(statement, byId);
    while (outer != null && seen.add(outer.id())) {
      depth++;
      outer = outer(outer, byId);
    }
    return depth;
  }

  private static @Nullable Statement outer(Statement statement, Map<String, Statement> byId) {
    return statement.within() == null ? null : byId.get(statement.within());
  }
}
