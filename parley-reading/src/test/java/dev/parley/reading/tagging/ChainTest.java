package dev.parley.reading.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Held against all sequences of labels of a short text, one by one. */
class ChainTest {
  private static final int LENGTH = 5;

  private final Random dice = new Random(11);

  @Test
  void the_mentions_are_those_of_the_best_sequence() {
    for (int trial = 0; trial < 40; trial++) {
      float[][] scores = random(LENGTH);
      float[][] moves = random(Label.OUTPUTS);
      int[] best = null;
      double most = Double.NEGATIVE_INFINITY;
      for (int[] sequence : sequences()) {
        double weight = weight(sequence, scores, moves);
        if (weight > most) {
          most = weight;
          best = sequence;
        }
      }
      List<String> places =
          new Chain(moves).mentions(scores).stream().map(ChainTest::place).toList();
      assertThat(places).isEqualTo(places(best));
    }
  }

  @Test
  void a_mention_is_as_probable_as_all_sequences_with_it_together() {
    for (int trial = 0; trial < 40; trial++) {
      float[][] scores = random(LENGTH);
      float[][] moves = random(Label.OUTPUTS);
      Map<String, Double> with = new HashMap<>();
      double all = 0;
      for (int[] sequence : sequences()) {
        double weight = Math.exp(weight(sequence, scores, moves));
        all += weight;
        for (String place : places(sequence)) {
          with.merge(place, weight, Double::sum);
        }
      }
      for (Mention mention : new Chain(moves).mentions(scores)) {
        assertThat(mention.exact()).isCloseTo(with.get(place(mention)) / all, within(1e-6));
        assertThat(mention.confidence()).isBetween(mention.exact() - 1e-6, 1.0);
      }
    }
  }

  @Test
  void nothing_is_found_in_nothing() {
    assertThat(Chain.PLAIN.mentions(new float[0][])).isEmpty();
  }

  private float[][] random(int rows) {
    float[][] numbers = new float[rows][Label.OUTPUTS];
    for (float[] row : numbers) {
      for (int i = 0; i < row.length; i++) {
        row[i] = (float) dice.nextGaussian() * 2;
      }
    }
    return numbers;
  }

  /** All sequences in which a mention goes on only after it has begun. */
  private static List<int[]> sequences() {
    List<int[]> all = new ArrayList<>();
    all.add(new int[0]);
    for (int t = 0; t < LENGTH; t++) {
      List<int[]> longer = new ArrayList<>();
      for (int[] sequence : all) {
        for (int label = 0; label < Label.OUTPUTS; label++) {
          int last = t == 0 ? 0 : sequence[t - 1];
          boolean goesOn = label > 0 && label % 2 == 0;
          if (!goesOn || last == label || last == label - 1) {
            int[] next = Arrays.copyOf(sequence, t + 1);
            next[t] = label;
            longer.add(next);
          }
        }
      }
      all = longer;
    }
    return all;
  }

  private static double weight(int[] sequence, float[][] scores, float[][] moves) {
    double weight = 0;
    for (int t = 0; t < sequence.length; t++) {
      weight += scores[t][sequence[t]] + (t == 0 ? 0 : moves[sequence[t - 1]][sequence[t]]);
    }
    return weight;
  }

  private static List<String> places(int[] sequence) {
    List<String> places = new ArrayList<>();
    for (int from = 0; from < sequence.length; from++) {
      if (sequence[from] % 2 == 1) {
        int to = from + 1;
        while (to < sequence.length && sequence[to] == sequence[from] + 1) {
          to++;
        }
        places.add(Label.beginningWith(sequence[from]) + " " + from + " " + to);
      }
    }
    return places;
  }

  private static String place(Mention mention) {
    return mention.label() + " " + mention.from() + " " + mention.to();
  }
}
