package dev.parley.reading.tagging;

import java.util.Arrays;

/**
 * What the model makes of a text: for each wordpiece a score for each of the {@link Label#OUTPUTS} outputs, once as a part
 * of the text and once as a part of the content that it stands in.
 */
record Scores(float[][] outer, float[][] inner) {
  static Scores blank(int size) {
    return new Scores(new float[size][], new float[size][]);
  }

  /** Takes in the model's row for one piece: the outer scores, then the inner ones. */
  void fill(int piece, float[] row) {
    outer[piece] = Arrays.copyOfRange(row, 0, Label.OUTPUTS);
    inner[piece] = Arrays.copyOfRange(row, Label.OUTPUTS, 2 * Label.OUTPUTS);
  }

  /** The inner scores of the pieces with these numbers. */
  float[][] inner(int[] pieces) {
    return Arrays.stream(pieces).mapToObj(piece -> inner[piece]).toArray(float[][]::new);
  }
}
