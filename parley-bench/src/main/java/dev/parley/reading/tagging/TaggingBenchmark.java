package dev.parley.reading.tagging;

import dev.parley.bench.SampleArticle;
import dev.parley.model.Text;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The steps of tagging one by one. It lies in their package, though in the measurements' module, to reach them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class TaggingBenchmark {
  private @Nullable Tagger tagger;
  private final Linker linker = Linker.open();
  private @Nullable Text text;
  private @Nullable Pieces pieces;
  private @Nullable Pieces window;
  private List<Mention> mentions = List.of();
  private float[][] scores = new float[0][];

  @Setup
  public void open() {
    Tagger opened = Tagger.open();
    tagger = opened;
    text = new Text(SampleArticle.document().body());
    Pieces cut = opened.pieces(text);
    pieces = cut;
    window = cut.only(IntStream.range(0, Windows.cut(cut).getFirst().to()).toArray());
    mentions = opened.chain().mentions(opened.score(cut).outer());
    Random dice = new Random(5);
    scores = new float[Windows.SIZE][Label.OUTPUTS];
    for (float[] row : scores) {
      for (int i = 0; i < row.length; i++) {
        row[i] = (float) Math.log(dice.nextDouble());
      }
    }
  }

  @TearDown
  public void close() {
    Objects.requireNonNull(tagger).close();
  }

  /** The article in wordpieces with their features. */
  @Benchmark
  public Object piecesAndFeatures() {
    return Objects.requireNonNull(tagger).pieces(Objects.requireNonNull(text));
  }

  /** One window through the model. */
  @Benchmark
  public Object oneWindow() {
    return Objects.requireNonNull(tagger).score(Objects.requireNonNull(window));
  }

  /** The best mentions of a whole window's scores. */
  @Benchmark
  public Object decodingOneWindow() {
    return Objects.requireNonNull(tagger).chain().mentions(scores);
  }

  /** Which mentions of the article belong together. */
  @Benchmark
  public Object linking() {
    return linker.link(Objects.requireNonNull(pieces), mentions);
  }
}
