package dev.parley.reading.tagging;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.parley.model.Text;
import dev.parley.reading.marks.CanonicalMarks;
import dev.parley.reading.weights.Weights;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The shipped transformer encoder: wordpieces in, mentions of sources, cues and contents out. Thread-safe: the weights
 * are held once, and every window runs on a thread of its own pool, so that one long text uses all cores and many
 * short ones do as well.
 */
final class Tagger implements AutoCloseable {
  private static final long START = 0;
  private static final long STOP = 2;

  private final HuggingFaceTokenizer tokenizer;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final Chain chain = Chain.open();
  private final ExecutorService workers;

  private Tagger(HuggingFaceTokenizer tokenizer, OrtEnvironment environment, OrtSession session) {
    this.tokenizer = tokenizer;
    this.environment = environment;
    this.session = session;
    this.workers = Executors.newFixedThreadPool(
        Runtime.getRuntime().availableProcessors(), Thread.ofPlatform().daemon().name("tagger-", 0).factory());
  }

  /** A tagger with the weights that come with this library. */
  static Tagger open() {
    // Both libraries otherwise look for newer files, or report that they were used, over the network.
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    try (InputStream vocabulary = Shipped.open("tokenizer.json")) {
      HuggingFaceTokenizer tokenizer =
          HuggingFaceTokenizer.newInstance(vocabulary, Map.of("padding", "false", "truncation", "false"));
      return new Tagger(tokenizer, Weights.environment(), Weights.session(Tagger.class, "tagger.onnx"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text in wordpieces. */
  Pieces pieces(Text text) {
    Text seen = new Text(CanonicalMarks.of(text.toString()));
    Encoding encoding = tokenizer.encode(seen.toString(), false, false);
    long[] ids = encoding.getIds();
    CharSpan[] spans = encoding.getCharTokenSpans();
    int size = 0;
    int[] kept = new int[ids.length];
    int[] starts = new int[ids.length];
    int[] ends = new int[ids.length];
    for (int i = 0; i < ids.length; i++) {
      CharSpan span = spans[i];
      if (span != null && span.getEnd() > span.getStart()) {
        kept[size] = (int) ids[i];
        starts[size] = span.getStart();
        ends[size++] = span.getEnd();
      }
    }
    starts = Arrays.copyOf(starts, size);
    ends = Arrays.copyOf(ends, size);
    return new Pieces(text, seen, Arrays.copyOf(kept, size), starts, ends, Features.of(seen, starts, ends));
  }

  /** What turns the outer scores into mentions. */
  Chain chain() {
    return chain;
  }

  /** What the model makes of every piece. */
  Scores score(Pieces pieces) {
    Scores scores = Scores.blank(pieces.size());
    List<Future<?>> runs = new ArrayList<>();
    for (Windows.Window window : Windows.cut(pieces)) {
      runs.add(workers.submit(() -> score(pieces, window, scores)));
    }
    try {
      for (Future<?> run : runs) {
        run.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while reading.", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The model failed on a window: " + e.getCause(), e.getCause());
    } finally {
      runs.forEach(run -> run.cancel(true));
    }
    return scores;
  }

  /** Fills in the rows of the window's own pieces; no two windows share one. */
  private @Nullable Void score(Pieces pieces, Windows.Window window, Scores scores) throws OrtException {
    int length = window.to() - window.before() + 2;
    long[] ids = new long[length];
    long[] features = new long[length];
    ids[0] = START;
    ids[length - 1] = STOP;
    for (int i = window.before(), k = 1; i < window.to(); i++, k++) {
      ids[k] = pieces.ids()[i];
      features[k] = pieces.features()[i];
    }
    long[] shape = {1, length};
    try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
        OnnxTensor featureTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(features), shape);
        OrtSession.Result result = session.run(Map.of("ids", idTensor, "features", featureTensor))) {
      float[][] rows = ((float[][][]) result.get(0).getValue())[0];
      int skip = 1 - window.before();
      for (int i = window.from(); i < window.to(); i++) {
        scores.fill(i, rows[i + skip]);
      }
    }
    return null;
  }

  @Override
  public void close() {
    workers.shutdownNow();
    tokenizer.close();
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }
}
