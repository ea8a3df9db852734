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
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The shipped model of stance: a statement and a proposition in, what the one says about the other out. It was trained
 * on negotiations that were written for it and knows none of those that it is asked about; see {@code training/stance}.
 * Three graphs: the lower layers, and on them the encoder as it was, which tells how near two texts lie in meaning, and the
 * trained layers, which read statement and proposition together. Thread-safe.
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
  private final OrtSession lower;
  private final OrtSession sense;
  private final OrtSession stance;
  private final About about;

  private StanceModel(HuggingFaceTokenizer tokenizer) {
    this.tokenizer = tokenizer;
    this.lower = Weights.session(StanceModel.class, "lower.onnx");
    this.sense = Weights.session(StanceModel.class, "sense.onnx");
    this.stance = Weights.session(StanceModel.class, "stance.onnx");
    this.about = About.read();
  }

  /** The model with the weights that come with this library. */
  public static StanceModel open() {
    // The library otherwise looks for newer files, or reports that it was used, over the network.
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    try (InputStream vocabulary = StanceModel.class.getResourceAsStream("tokenizer.json")) {
      if (vocabulary == null) {
        throw new IllegalStateException(
            "The vocabulary of the stance model, tokenizer.json, is not on the class path.\n"
                + "Maybe train and export the weights first, as training/stance/README.md tells: none are shipped.");
      }
      return new StanceModel(HuggingFaceTokenizer.newInstance(
          vocabulary, Map.of("padding", "false", "truncation", "only_first", "maxLength", Integer.toString(LONGEST))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A statement to ask about.
   *
   * @param text one to three sentences with the statement
   * @param content where what is said stands in the text, in order
   */
  public Said said(String text, List<Range> content) {
    StringJoiner words = new StringJoiner(" ");
    content.forEach(range -> words.add(text.substring(range.start(), range.end())));
    return new Said(text, content, List.of(vector(text), vector(words.length() == 0 ? text : words.toString())));
  }

  /** A proposition to ask about. */
  public Proposition proposition(String words) {
    return new Proposition(words, vector(words));
  }

  /** How near a statement lies to a proposition, -1 to 1: costs next to nothing, and tells what is worth asking. */
  public double near(Said said, Proposition proposition) {
    return said.sense().stream().mapToDouble(one -> one.likeness(proposition.sense())).max().orElse(-1);
  }

  private Vector vector(String words) {
    Encoding encoding = tokenizer.encode(words, true, false);
    try (Pieces pieces = new Pieces(encoding);
        OrtSession.Result result = sense.run(Map.of("x", pieces.lowered()))) {
      return new Vector(row(result, "vector"));
    } catch (OrtException e) {
      throw new IllegalStateException("The stance model failed: " + e.getMessage(), e);
    }
  }

  /**
   * What a statement says about a proposition.
   *
   * @param holder whose stance it is, by name: "Freedonia", "the speaker"
   */
  public Answer ask(Said said, String holder, Proposition proposition) {
    Asked asked = ask(said, holder + ": " + proposition.words());
    double[] stances = shares(asked.stance(), about.temperature());
    int best = best(stances, NONE);
    double among = 1 - stances[NONE];
    double sure = about.of(
        said.sense().getFirst().likeness(proposition.sense()), said.sense().getLast().likeness(proposition.sense()),
        logOdds(asked.stance()));
    Stance found = Stance.values()[best];
    boolean strong = found != Stance.NEUTRAL && found != Stance.UNKNOWN;
    @Nullable Strength strength =
        strong ? Strength.values()[best(shares(asked.strength(), 1), asked.strength().length)] : null;
    return new Answer(
        sure, found, among == 0 ? 0 : stances[best] / among, strength, strong ? asked.conditions() : List.of());
  }

  /** What a statement does, whatever it is about. */
  public Deed act(Said said) {
    double[] acts = shares(ask(said, "").act(), 1);
    int best = best(acts, acts.length);
    return new Deed(Act.values()[best], acts[best]);
  }

  private record Asked(float[] stance, float[] strength, float[] act, List<Range> conditions) {}

  private Asked ask(Said said, String second) {
    Marked marked = Marked.of(said.text(), said.content());
    Encoding encoding = tokenizer.encode(marked.text(), second, true, false);
    try (Pieces pieces = new Pieces(encoding);
        OrtSession.Result result = stance.run(Map.of("x", pieces.lowered()))) {
      return new Asked(
          row(result, "stance"), row(result, "strength"), row(result, "act"),
          conditions(row(result, "condition"), encoding, marked));
    } catch (OrtException e) {
      throw new IllegalStateException("The stance model failed: " + e.getMessage(), e);
    }
  }

  /** Wordpieces in native memory, and what the lower layers make of them. */
  private final class Pieces implements AutoCloseable {
    private final OnnxTensor ids;
    private final OnnxTensor types;
    private final OrtSession.Result result;

    Pieces(Encoding encoding) throws OrtException {
      long[] shape = {1, encoding.getIds().length};
      ids = tensor(encoding.getIds(), shape);
      types = tensor(encoding.getTypeIds(), shape);
      result = lower.run(Map.of("ids", ids, "types", types));
    }

    OnnxTensor lowered() {
      return (OnnxTensor) result.get(0);
    }

    @Override
    public void close() {
      result.close();
      types.close();
      ids.close();
    }
  }

  private static OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(Weights.environment(), LongBuffer.wrap(values), shape);
  }

  private static float[] row(OrtSession.Result result, String name) throws OrtException {
    return ((float[][]) result.get(name).orElseThrow().getValue())[0];
  }

  /** The log odds of being about the proposition, from the scores of the six classes. */
  private static double logOdds(float[] scores) {
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < NONE; i++) {
      most = Math.max(most, scores[i]);
    }
    double sum = 0;
    for (int i = 0; i < NONE; i++) {
      sum += Math.exp(scores[i] - most);
    }
    return most + Math.log(sum) - scores[NONE];
  }

  private static double[] shares(float[] scores, double temperature) {
    double most = Double.NEGATIVE_INFINITY;
    for (float score : scores) {
      most = Math.max(most, score);
    }
    double[] shares = new double[scores.length];
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      shares[i] = Math.exp((scores[i] - most) / temperature);
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
    for (OrtSession session : List.of(lower, sense, stance)) {
      try {
        session.close();
      } catch (OrtException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
