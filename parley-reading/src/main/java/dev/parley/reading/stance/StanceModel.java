package dev.parley.reading.stance;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.parley.model.Act;
import dev.parley.model.Stance;
import dev.parley.model.Strength;
import dev.parley.reading.weights.Weights;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The shipped model of stance: a statement and a proposition in, what the one says about the other out. It was trained
 * on negotiations that were written for it and knows none of those that it is asked about; see {@code training/stance}.
 * Thread-safe.
 */
public final class StanceModel implements AutoCloseable {
  /** Name and version of the weights: part of every judgement that they make. */
  public static final String NAME = "parley-stance-1";

  /** Wordpieces of statement and proposition together; of a longer statement the end is not seen. */
  private static final int LONGEST = 160;

  /** The last of the model's six classes: not about the proposition. */
  private static final int NONE = Stance.values().length;

  /** A condition of fewer wordpieces is none. */
  private static final int SHORTEST_CONDITION = 2;

  private final HuggingFaceTokenizer tokenizer;
  private final OrtSession session;

  private StanceModel(HuggingFaceTokenizer tokenizer, OrtSession session) {
    this.tokenizer = tokenizer;
    this.session = session;
  }

  /** The model with the weights that come with this library. */
  public static StanceModel open() {
    // The library otherwise looks for newer files, or reports that it was used, over the network.
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    try (InputStream vocabulary = StanceModel.class.getResourceAsStream("tokenizer.json")) {
      if (vocabulary == null) {
        throw new IllegalStateException("The vocabulary of the stance model, tokenizer.json, is not on the class path.");
      }
      HuggingFaceTokenizer tokenizer = HuggingFaceTokenizer.newInstance(
          vocabulary, Map.of("padding", "false", "truncation", "only_first", "maxLength", Integer.toString(LONGEST)));
      return new StanceModel(tokenizer, Weights.session(StanceModel.class, "stance.onnx"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What a statement says about a proposition.
   *
   * @param text one to three sentences with the statement
   * @param content where what is said stands in the text, in order
   * @param proposition with its holder, "Freedonia: The dam is filled." or "the speaker: The dam is filled."; empty to ask
   *     for the act alone
   */
  public Answer ask(String text, List<Range> content, String proposition) {
    Marked marked = Marked.of(text, content);
    Encoding encoding = tokenizer.encode(marked.text(), proposition, true, false);
    long[] ids = encoding.getIds();
    long[] shape = {1, ids.length};
    try (OnnxTensor pieces = tensor(ids, shape);
        OnnxTensor types = tensor(encoding.getTypeIds(), shape);
        OrtSession.Result result = session.run(Map.of("ids", pieces, "types", types))) {
      float[] stance = row(result, "stance");
      float[] strength = row(result, "strength");
      float[] act = row(result, "act");
      return answer(stance, strength, act, conditions(row(result, "condition"), encoding, marked));
    } catch (OrtException e) {
      throw new IllegalStateException("The stance model failed: " + e.getMessage(), e);
    }
  }

  private static OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(Weights.environment(), LongBuffer.wrap(values), shape);
  }

  private static float[] row(OrtSession.Result result, String name) throws OrtException {
    return ((float[][]) result.get(name).orElseThrow().getValue())[0];
  }

  private static Answer answer(float[] stanceScores, float[] strengthScores, float[] actScores, List<Range> conditions) {
    double[] stances = shares(stanceScores);
    double[] acts = shares(actScores);
    int best = best(stances, NONE);
    int act = best(acts, acts.length);
    double about = 1 - stances[NONE];
    Stance stance = Stance.values()[best];
    boolean strong = stance != Stance.NEUTRAL && stance != Stance.UNKNOWN;
    @Nullable Strength strength = strong ? Strength.values()[best(shares(strengthScores), strengthScores.length)] : null;
    return new Answer(
        about, stance, about == 0 ? 0 : stances[best] / about, strength, strong ? conditions : List.of(),
        Act.values()[act], acts[act]);
  }

  private static double[] shares(float[] scores) {
    double most = Double.NEGATIVE_INFINITY;
    for (float score : scores) {
      most = Math.max(most, score);
    }
    double[] shares = new double[scores.length];
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      shares[i] = Math.exp(scores[i] - most);
      sum += shares[i];
    }
    for (int i = 0; i < scores.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }

  private static int best(double[] shares, int until) {
    int best = 0;
    for (int i = 1; i < until; i++) {
      best = shares[i] > shares[best] ? i : best;
    }
    return best;
  }

  /** Runs of wordpieces that more likely than not belong to a condition; one piece between two does not part them. */
  private static List<Range> conditions(float[] scores, Encoding encoding, Marked marked) {
    @Nullable CharSpan[] spans = encoding.getCharTokenSpans();
    long[] types = encoding.getTypeIds();
    List<Range> found = new ArrayList<>();
    int first = -1;
    int last = -1;
    for (int i = 0; i <= scores.length; i++) {
      boolean piece = i < scores.length && types[i] == 0 && isPiece(spans[i]);
      boolean in = piece && scores[i] > 0;
      if (in) {
        first = first < 0 ? i : first;
        last = i;
      } else if (first >= 0 && (i == scores.length || !piece || i - last > 1)) {
        add(found, first, last, spans, marked);
        first = -1;
      }
    }
    return found;
  }

  /** Whether it is of the text, unlike the marks at its beginning and end. */
  private static boolean isPiece(@Nullable CharSpan span) {
    return span != null && span.getEnd() > span.getStart();
  }

  private static void add(List<Range> found, int first, int last, @Nullable CharSpan[] spans, Marked marked) {
    CharSpan from = spans[first];
    CharSpan to = spans[last];
    if (last - first + 1 >= SHORTEST_CONDITION && from != null && to != null) {
      // The tokenizer counts code points.
      int start = marked.text().offsetByCodePoints(0, from.getStart());
      int end = marked.text().offsetByCodePoints(0, to.getEnd());
      found.add(new Range(marked.places()[start], marked.places()[end - 1] + 1));
    }
  }

  /** Frees the native memory. */
  @Override
  public void close() {
    tokenizer.close();
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }
}
