package dev.parley.bench.stance;

import dev.parley.bench.scoring.Bootstrap;
import dev.parley.bench.scoring.Bootstrap.Figure;
import dev.parley.bench.scoring.MarkdownTable;
import dev.parley.model.Ids;
import dev.parley.model.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What was answered beside what was read, pair by pair, in six classes: the stances, and `none`. An option that the reader
 * did not list is `none`, unless another option of its issue is listed: then it is not judged.
 */
final class StanceScore {
  private static final int CLASSES = Stance.values().length + 1;
  private static final int NONE = CLASSES - 1;

  /** A class of fewer pairs says nothing when it is scored alone. */
  private static final int FEW = 10;

  private final List<double[]> statements = new ArrayList<>();

  /**
   * Adds a statement.
   *
   * @param read what was read, by pair
   * @param answers what was answered, by pair
   * @param options all options of the dossier, as {@code issue/option}
   */
  void add(Map<String, Optional<Stance>> read, Map<String, Stance> answers, Set<String> options) {
    double[] counts = new double[CLASSES * CLASSES];
    read.forEach((pair, stance) ->
        counts[stance.map(Stance::ordinal).orElse(NONE) * CLASSES + place(answers.get(pair))]++);
    List<String> listed = read.keySet().stream().map(pair -> pair.substring(0, pair.indexOf('/') + 1)).toList();
    for (String option : options) {
      String pair = ReadStatement.key(option, ReadStatement.SPEAKER);
      if (listed.stream().noneMatch(option::startsWith)) {
        counts[NONE * CLASSES + place(answers.get(pair))]++;
      }
    }
    answers.forEach((pair, stance) -> {
      boolean own = pair.endsWith(' ' + ReadStatement.SPEAKER);
      if (!own && !read.containsKey(pair) && listed.stream().noneMatch(pair::startsWith)) {
        counts[NONE * CLASSES + stance.ordinal()]++;
      }
    });
    statements.add(counts);
  }

  private static int place(@Nullable Stance stance) {
    return stance == null ? NONE : stance.ordinal();
  }

  /** Adds the statements of another. */
  void addAll(StanceScore other) {
    statements.addAll(other.statements);
  }

  /** Mean F1 of all classes with at least ten pairs that were read. */
  Figure macro() {
    Bootstrap bootstrap = new Bootstrap(statements);
    double[] whole = bootstrap.whole();
    int[] classes = IntStream.range(0, CLASSES).filter(one -> read(whole, one) >= FEW).toArray();
    return bootstrap.figure(counts -> IntStream.of(classes).mapToDouble(one -> f1(counts, one)).average().orElse(0));
  }

  /** Mean F1 of all six classes. */
  Figure macroOfSix() {
    return figure(counts -> IntStream.range(0, CLASSES).mapToDouble(one -> f1(counts, one)).average().orElse(0));
  }

  /** F1 of whether a statement is about an option. */
  Figure about() {
    return figure(counts -> {
      double both = 0;
      double answered = 0;
      double read = 0;
      for (int i = 0; i < NONE; i++) {
        read += read(counts, i);
        answered += answered(counts, i);
        for (int k = 0; k < NONE; k++) {
          both += counts[i * CLASSES + k];
        }
      }
      return share(2 * both, read + answered);
    });
  }

  /** F1 of pairs with a stance: found, and the stance right. */
  Figure stances() {
    return figure(counts -> {
      double right = 0;
      double both = 0;
      for (int i = 0; i < Stance.UNKNOWN.ordinal(); i++) {
        right += counts[i * CLASSES + i];
        both += read(counts, i) + answered(counts, i);
      }
      return share(2 * right, both);
    });
  }

  /** How often each class, down, was answered with each, across. */
  String confusions() {
    double[] whole = new Bootstrap(statements).whole();
    List<String> names = new ArrayList<>();
    for (Stance stance : Stance.values()) {
      names.add(Ids.of(stance));
    }
    names.add("none");
    List<String> head = new ArrayList<>(names);
    head.addFirst("read, answered");
    MarkdownTable table = new MarkdownTable(head.toArray(String[]::new));
    for (int i = 0; i < CLASSES; i++) {
      List<Object> row = new ArrayList<>();
      row.add(names.get(i));
      for (int k = 0; k < CLASSES; k++) {
        row.add((long) whole[i * CLASSES + k]);
      }
      table.add(row.toArray());
    }
    return table.toString();
  }

  private Figure figure(ToDoubleFunction<double[]> function) {
    return new Bootstrap(statements).figure(function);
  }

  private static double f1(double[] counts, int one) {
    return share(2 * counts[one * CLASSES + one], read(counts, one) + answered(counts, one));
  }

  private static double share(double part, double whole) {
    return whole == 0 ? 0 : 100 * part / whole;
  }

  private static double read(double[] counts, int one) {
    return IntStream.range(0, CLASSES).mapToDouble(answer -> counts[one * CLASSES + answer]).sum();
  }

  private static double answered(double[] counts, int one) {
    return IntStream.range(0, CLASSES).mapToDouble(read -> counts[read * CLASSES + one]).sum();
  }
}
