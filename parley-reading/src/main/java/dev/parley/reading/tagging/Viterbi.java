package dev.parley.reading.tagging;

import java.util.ArrayList;
import java.util.List;

/**
 * From the scores of single wordpieces to mentions: the most probable sequence in which a mention goes on only after
 * it has begun (Viterbi's algorithm with forbidden transitions).
 */
final class Viterbi {
  private static final double NEVER = -1e9;

  private Viterbi() {}

  /**
   * @param scores log-probabilities, an array of {@link Label#OUTPUTS} for each wordpiece
   * @param offset added to the wordpiece numbers of the mentions
   */
  static List<Mention> mentions(float[][] scores, int offset) {
    int[] path = path(scores);
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < path.length; i++) {
      if (path[i] % 2 == 1) {
        Label label = Label.beginningWith(path[i]);
        int end = i + 1;
        while (end < path.length && path[end] == label.inside()) {
          end++;
        }
        double sum = 0;
        for (int k = i; k < end; k++) {
          sum += Math.exp(scores[k][label.begin()]) + Math.exp(scores[k][label.inside()]);
        }
        mentions.add(new Mention(label, offset + i, offset + end, Math.min(1, sum / (end - i))));
      }
    }
    return mentions;
  }

  private static int[] path(float[][] scores) {
    int length = scores.length;
    byte[][] came = new byte[length][Label.OUTPUTS];
    double[] best = new double[Label.OUTPUTS];
    for (int j = 0; j < best.length; j++) {
      best[j] = length == 0 || isInside(j) ? NEVER : scores[0][j];
    }
    for (int t = 1; t < length; t++) {
      double[] next = new double[Label.OUTPUTS];
      for (int j = 0; j < next.length; j++) {
        int from = isInside(j) ? (best[j - 1] >= best[j] ? j - 1 : j) : argmax(best);
        came[t][j] = (byte) from;
        next[j] = best[from] + scores[t][j];
      }
      best = next;
    }
    int[] path = new int[length];
    int state = argmax(best);
    for (int t = length - 1; t >= 0; t--) {
      path[t] = state;
      state = came[t][state];
    }
    return path;
  }

  private static boolean isInside(int output) {
    return output > 0 && output % 2 == 0;
  }

  private static int argmax(double[] values) {
    int best = 0;
    for (int j = 1; j < values.length; j++) {
      if (values[j] > values[best]) {
        best = j;
      }
    }
    return best;
  }
}
