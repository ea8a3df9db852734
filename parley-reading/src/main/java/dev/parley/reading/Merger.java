package dev.parley.reading;

import dev.parley.model.Passage;
import dev.parley.model.Span;
import dev.parley.reading.tagging.Attribution;
import dev.parley.reading.turns.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what the words say and what the layout says. Where both see the same statement, the layout knows the
 * speaker for certain; what the words attribute inside a turn is a statement within that turn.
 */
final class Merger {
  private Merger() {}

  /**
   * An attribution with what the layout knows of it.
   *
   * @param within the number of the outer one in the same list, or -1
   * @param turn the turn that it is, or null
   */
  record Merged(Attribution attribution, int within, @Nullable Turn turn) {}

  /** All of them in reading order, an outer one before those inside it. */
  static List<Merged> merge(List<Attribution> found, List<Turn> turns) {
    List<Node> nodes = new ArrayList<>();
    List<Node> roots = new ArrayList<>();
    for (Attribution attribution : found) {
      Node node = new Node(attribution, null);
      nodes.add(node);
      (attribution.within() < 0 ? roots : nodes.get(attribution.within()).inner).add(node);
    }
    List<Node> result = new ArrayList<>();
    List<Node> turnNodes = turns.stream().map(turn -> new Node(turn.attribution(), turn)).toList();
    int first = 0;
    roots.sort(Comparator.comparingInt(Node::start));
    for (Node root : roots) {
      while (first < turnNodes.size() && turnNodes.get(first).end() <= root.start()) {
        first++;
      }
      place(root, turnNodes, first, result);
    }
    result.addAll(turnNodes);
    List<Merged> merged = new ArrayList<>();
    write(result, -1, merged);
    return merged;
  }

  private static void place(Node root, List<Node> turns, int first, List<Node> result) {
    int shared = 0;
    Node home = null;
    int homeShare = 0;
    for (int i = first; i < turns.size() && turns.get(i).start() < root.end(); i++) {
      int share = overlap(root.attribution.content(), turns.get(i).attribution.content());
      shared += share;
      if (share > homeShare) {
        home = turns.get(i);
        homeShare = share;
      }
    }
    if (home == null) {
      // What a label's colon attributes outside all turns is too short for a statement: "Q: Why?"
      if (!isLabelled(root, turns)) {
        result.add(root);
      }
      return;
    }
    int length = length(root.attribution.content());
    boolean mostlyInside = homeShare * 10 >= length * 9;
    boolean sameWords = homeShare * 2 >= Math.max(length, length(home.attribution.content()));
    if (mostlyInside && !sameWords && !sharesSource(root, home)) {
      home.inner.add(root);
    } else {
      // The turn itself seen once more, or a content that runs over several turns.
      home.inner.addAll(root.inner);
    }
  }

  private static boolean isLabelled(Node root, List<Node> turns) {
    Passage source = root.attribution.source();
    Passage cue = root.attribution.cue();
    return source != null && cue != null && cue.text().equals(":") && turns.stream().anyMatch(turn -> {
      Passage label = turn.attribution.source();
      boolean bare = turn.attribution.cue() == null;
      return bare && label != null && label.text().equals(source.text());
    });
  }

  private static boolean sharesSource(Node root, Node turn) {
    Passage mine = root.attribution.source();
    Passage label = turn.attribution.source();
    return mine != null && label != null && mine.touches(label);
  }

  private static void write(List<Node> nodes, int within, List<Merged> merged) {
    nodes.sort(Comparator.comparingInt(Node::start));
    for (Node node : nodes) {
      int number = merged.size();
      merged.add(new Merged(node.attribution, within, node.turn));
      write(node.inner, number, merged);
    }
  }

  private static int length(Passage passage) {
    return passage.spans().stream().mapToInt(Span::length).sum();
  }

  private static int overlap(Passage one, Passage other) {
    int shared = 0;
    for (Span a : one.spans()) {
      for (Span b : other.spans()) {
        shared += Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
      }
    }
    return shared;
  }

  private static final class Node {
    private final Attribution attribution;
    private final @Nullable Turn turn;
    private final List<Node> inner = new ArrayList<>();

    private Node(Attribution attribution, @Nullable Turn turn) {
      this.attribution = attribution;
      this.turn = turn;
    }

    private int start() {
      return attribution.content().start();
    }

    private int end() {
      return attribution.content().end();
    }
  }
}
