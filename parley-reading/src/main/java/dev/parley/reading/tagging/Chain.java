package dev.parley.reading.tagging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over the labels of the wordpieces: from
 * the scores of single wordpieces to mentions. The mentions are those of the most probable sequence of labels in which a
 * mention goes on only after it has begun (Viterbi's algorithm), their probabilities those of all sequences together
 * (forward and backward sums). Takes time linear in the text. Immutable.
 */
final class Chain {
  private static final int OUTPUTS = Label.OUTPUTS;
  private static final double NEVER = -1e9;

  /** Each piece by itself, but for the rule that a mention goes on only after it has begun. */
  static final Chain PLAIN = new Chain(new float[OUTPUTS][OUTPUTS]);

  private final double[][] move;

  /** @param transitions the score of label {@code j} after label {@code i}, as learnt */
  Chain(float[][] transitions) {
    move = new double[OUTPUTS][OUTPUTS];
    for (int i = 0; i < OUTPUTS; i++) {
      for (int j = 0; j < OUTPUTS; j++) {
        move[i][j] = isInside(j) && i != j && i != j - 1 ? NEVER : transitions[i][j];
      }
    }
  }

  /** The chain that comes with this library: a line of {@code chain.txt} for each label that is followed. */
  static Chain open() {
    try (InputStream in = Shipped.open("chain.txt")) {
      float[][] transitions = new String(in.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .map(line -> {
            String[] numbers = line.strip().split(" ");
            float[] row = new float[numbers.length];
            for (int j = 0; j < row.length; j++) {
              row[j] = Float.parseFloat(numbers[j]);
            }
            return row;
          })
          .toArray(float[][]::new);
      return new Chain(transitions);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The mentions among wordpieces with these scores, an array of {@link Label#OUTPUTS} for each, in ascending order. */
  List<Mention> mentions(float[][] scores) {
    if (scores.length == 0) {
      return List.of();
    }
    int[] path = best(scores);
    double[][] before = before(scores);
    double[][] after = after(scores);
    double total = logSum(before[scores.length - 1]);
    List<Mention> mentions = new ArrayList<>();
    for (int from = 0; from < path.length; from++) {
      if (path[from] % 2 == 1) {
        Label label = Label.beginningWith(path[from]);
        int to = from + 1;
        while (to < path.length && path[to] == label.inside()) {
          to++;
        }
        double sum = 0;
        for (int k = from; k < to; k++) {
          sum += Math.exp(before[k][label.begin()] + after[k][label.begin()] - total)
              + Math.exp(before[k][label.inside()] + after[k][label.inside()] - total);
        }
        double exact = exact(scores, label, from, to, before, after) - total;
        mentions.add(new Mention(label, from, to, Math.min(1, sum / (to - from)), Math.min(1, Math.exp(exact))));
      }
    }
    return mentions;
  }

  /** Log-weight of all sequences in which just these wordpieces are the mention. */
  private double exact(float[][] scores, Label label, int from, int to, double[][] before, double[][] after) {
    double weight = before[from][label.begin()];
    int last = label.begin();
    for (int k = from + 1; k < to; k++) {
      weight += move[last][label.inside()] + scores[k][label.inside()];
      last = label.inside();
    }
    if (to == scores.length) {
      return weight;
    }
    double[] ways = new double[OUTPUTS];
    for (int j = 0; j < OUTPUTS; j++) {
      ways[j] = j == label.inside() ? NEVER : move[last][j] + scores[to][j] + after[to][j];
    }
    return weight + logSum(ways);
  }

  private int[] best(float[][] scores) {
    byte[][] came = new byte[scores.length][OUTPUTS];
    double[] best = first(scores[0]);
    for (int t = 1; t < scores.length; t++) {
      double[] next = new double[OUTPUTS];
      for (int j = 0; j < OUTPUTS; j++) {
        int from = 0;
        for (int i = 1; i < OUTPUTS; i++) {
          if (best[i] + move[i][j] > best[from] + move[from][j]) {
            from = i;
          }
        }
        came[t][j] = (byte) from;
        next[j] = best[from] + move[from][j] + scores[t][j];
      }
      best = next;
    }
    int[] path = new int[scores.length];
    int state = 0;
    for (int j = 1; j < OUTPUTS; j++) {
      state = best[j] > best[state] ? j : state;
    }
    for (int t = scores.length - 1; t >= 0; t--) {
      path[t] = state;
      state = came[t][state];
    }
    return path;
  }

  /** For each wordpiece and label the log-weight of all that may stand up to and with it. */
  private double[][] before(float[][] scores) {
    double[][] sums = new double[scores.length][];
    sums[0] = first(scores[0]);
    double[] ways = new double[OUTPUTS];
    for (int t = 1; t < scores.length; t++) {
      sums[t] = new double[OUTPUTS];
      for (int j = 0; j < OUTPUTS; j++) {
        for (int i = 0; i < OUTPUTS; i++) {
          ways[i] = sums[t - 1][i] + move[i][j];
        }
        sums[t][j] = logSum(ways) + scores[t][j];
      }
    }
    return sums;
  }

  /** For each wordpiece and label the log-weight of all that may stand after it. */
  private double[][] after(float[][] scores) {
    double[][] sums = new double[scores.length][];
    sums[scores.length - 1] = new double[OUTPUTS];
    double[] ways = new double[OUTPUTS];
    for (int t = scores.length - 2; t >= 0; t--) {
      sums[t] = new double[OUTPUTS];
      for (int i = 0; i < OUTPUTS; i++) {
        for (int j = 0; j < OUTPUTS; j++) {
          ways[j] = move[i][j] + scores[t + 1][j] + sums[t + 1][j];
        }
        sums[t][i] = logSum(ways);
      }
    }
    return sums;
  }

  private static double[] first(float[] scores) {
    double[] first = new double[OUTPUTS];
    for (int j = 0; j < OUTPUTS; j++) {
      first[j] = isInside(j) ? NEVER : scores[j];
    }
    return first;
  }

  private static double logSum(double[] values) {
    double max = values[0];
    for (double value : values) {
      max = Math.max(max, value);
    }
    double sum = 0;
    for (double value : values) {
      sum += Math.exp(value - max);
    }
    return max + Math.log(sum);
  }

  private static boolean isInside(int output) {
    return output > 0 && output % 2 == 0;
  }
}
