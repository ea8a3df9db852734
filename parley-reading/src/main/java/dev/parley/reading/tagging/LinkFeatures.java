package dev.parley.reading.tagging;

import java.util.ArrayList;
import java.util.List;

/**
 * How two mentions lie to each other: what decides whether a content belongs to a cue, or a cue to a source. Distance,
 * order, what stands between them, and whether both lie in one sentence, line or quotation. Used by {@link Linker} and,
 * so that both see the same, to write the examples that it is trained on.
 */
final class LinkFeatures {
  /** Length of a feature vector. */
  static final int SIZE = 27;

  /** So many candidates on each side are looked at. */
  private static final int REACH = 6;

  /** Candidates further away than so many wordpieces are not looked at. */
  private static final int FAR = 500;

  private final Pieces pieces;
  private final List<Mention> mentions;
  /** Running counts over the wordpieces, so that "how many between" costs nothing. */
  private final int[] words;

  private final int[] stops;
  private final int[] lines;
  private final int[] marks;
  private final int[] quoted;

  /**
   * A mention and the mentions that it may belong to.
   *
   * @param anchor number of the mention that looks for its partner
   * @param options numbers of the candidates; the last is -1, "none of them"
   * @param features a vector for each option
   */
  record Choice(int anchor, int[] options, double[][] features) {}

  LinkFeatures(Pieces pieces, List<Mention> mentions) {
    this.pieces = pieces;
    this.mentions = mentions;
    int size = pieces.size();
    this.words = new int[size + 1];
    this.stops = new int[size + 1];
    this.lines = new int[size + 1];
    this.marks = new int[size + 1];
    this.quoted = new int[size + 1];
    for (int i = 0; i < size; i++) {
      String word = pieces.word(i);
      words[i + 1] = words[i] + (pieces.isWord(i) ? 1 : 0);
      stops[i + 1] = stops[i] + (word.equals(".") || word.equals("?") || word.equals("!") ? 1 : 0);
      lines[i + 1] = lines[i] + (pieces.startsLine(i) ? 1 : 0);
      marks[i + 1] = marks[i] + (word.equals("“") || word.equals("”") ? 1 : 0);
      quoted[i + 1] = quoted[i] + (pieces.quoted(i) ? 1 : 0);
    }
  }

  /** The choice of a partner with the label for the mention; the mentions are in ascending order. */
  Choice choice(int anchor, Label label) {
    List<Integer> options = new ArrayList<>();
    for (int i = anchor - 1, found = 0; i >= 0 && found < REACH && near(i, anchor); i--) {
      if (mentions.get(i).label() == label) {
        options.add(i);
        found++;
      }
    }
    for (int i = anchor + 1, found = 0; i < mentions.size() && found < REACH && near(anchor, i); i++) {
      if (mentions.get(i).label() == label) {
        options.add(i);
        found++;
      }
    }
    int nearest = options.stream().mapToInt(option -> gap(anchor, option)).min().orElse(0);
    int[] numbers = new int[options.size() + 1];
    double[][] features = new double[numbers.length][];
    for (int i = 0; i < options.size(); i++) {
      numbers[i] = options.get(i);
      features[i] = pair(anchor, numbers[i], nearest);
    }
    numbers[options.size()] = -1;
    features[options.size()] = none(anchor, options.size(), nearest);
    return new Choice(anchor, numbers, features);
  }

  private boolean near(int left, int right) {
    return mentions.get(right).from() - mentions.get(left).to() < FAR;
  }

  private int gap(int one, int other) {
    Mention left = mentions.get(Math.min(one, other));
    Mention right = mentions.get(Math.max(one, other));
    return Math.max(0, right.from() - left.to());
  }

  private double[] pair(int anchor, int option, int nearest) {
    Mention a = mentions.get(anchor);
    Mention b = mentions.get(option);
    boolean before = option < anchor;
    int from = before ? b.to() : a.to();
    int to = Math.max(from, before ? a.from() : b.from());
    int low = Math.min(anchor, option);
    int high = Math.max(anchor, option);
    double[] f = new double[SIZE];
    int k = 0;
    f[k++] = 1;
    f[k++] = before ? 1 : 0;
    f[k++] = Math.log1p(to - from) / 3;
    f[k++] = words[to] == words[from] ? 1 : 0;
    f[k++] = words[to] - words[from] <= 3 ? 1 : 0;
    f[k++] = between(low, high, Label.SOURCE);
    f[k++] = between(low, high, Label.CUE);
    f[k++] = between(low, high, Label.CONTENT);
    // A line's first piece carries the mark of the line, so the later mention's own first piece counts.
    f[k++] = Math.min(3, lines[Math.min(pieces.size(), to + 1)] - lines[from]);
    f[k++] = Math.min(3, stops[to] - stops[from]);
    f[k++] = Math.min(3, marks[to] - marks[from]);
    f[k++] = share(a);
    f[k++] = share(b);
    f[k++] = to > from && quoted[to] - quoted[from] == to - from ? 1 : 0;
    f[k++] = holds(from, to, ",") ? 1 : 0;
    f[k++] = holds(from, to, ":") ? 1 : 0;
    f[k++] = gap(anchor, option) == nearest ? 1 : 0;
    f[k++] = Math.log1p(a.to() - a.from()) / 3;
    f[k++] = Math.log1p(b.to() - b.from()) / 3;
    f[k++] = pieces.startsLine(a.from()) ? 1 : 0;
    f[k++] = a.to() >= pieces.size() || pieces.startsLine(a.to()) ? 1 : 0;
    f[k++] = neighbour(option, before ? 1 : -1, a.label());
    f[k++] = neighbour(option, before ? -1 : 1, a.label());
    f[k++] = neighbour(option, before ? 1 : -1, Label.SOURCE);
    f[k++] = neighbour(option, before ? -1 : 1, Label.SOURCE);
    f[k++] = pieces.startsLine(b.from()) ? 1 : 0;
    if (k + 1 != SIZE) {
      throw new IllegalStateException("The feature vector has " + (k + 1) + " entries, not " + SIZE + ".");
    }
    return f;
  }

  private double[] none(int anchor, int options, int nearest) {
    double[] f = new double[SIZE];
    Mention a = mentions.get(anchor);
    f[2] = Math.log1p(nearest) / 3;
    f[11] = share(a);
    f[17] = Math.log1p(a.to() - a.from()) / 3;
    f[19] = pieces.startsLine(a.from()) ? 1 : 0;
    f[SIZE - 1] = options == 0 ? 2 : 1;
    return f;
  }

  private double between(int low, int high, Label label) {
    int count = 0;
    for (int i = low + 1; i < high && count < 3; i++) {
      if (mentions.get(i).label() == label) {
        count++;
      }
    }
    return count;
  }

  /** Whether the next mention on that side has the label, weighed by how near it is. */
  private double neighbour(int mention, int side, Label label) {
    int other = mention + side;
    if (other < 0 || other >= mentions.size() || mentions.get(other).label() != label) {
      return 0;
    }
    return 1 / (1 + Math.log1p(gap(mention, other)));
  }

  private double share(Mention mention) {
    return (quoted[mention.to()] - quoted[mention.from()]) / (double) (mention.to() - mention.from());
  }

  private boolean holds(int from, int to, String mark) {
    for (int i = from; i < Math.min(to, from + 12); i++) {
      if (pieces.word(i).equals(mark)) {
        return true;
      }
    }
    return false;
  }
}
