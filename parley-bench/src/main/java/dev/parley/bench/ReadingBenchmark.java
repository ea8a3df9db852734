package dev.parley.bench;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.DossierFile;
import dev.parley.model.Actor;
import dev.parley.model.Document;
import dev.parley.model.Statement;
import dev.parley.reading.Reader;
import dev.parley.reading.speakers.SpeakerResolver;
import dev.parley.reading.tagging.Attribution;
import dev.parley.reading.tagging.AttributionFinder;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
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

/** An article from end to end, and who speaks in it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ReadingBenchmark {
  private @Nullable Reader reader;
  private @Nullable Dossier dossier;
  private @Nullable Document document;
  private @Nullable List<Attribution> attributions;
  private final SpeakerResolver resolver = new SpeakerResolver();

  @Setup
  public void open() {
    reader = Reader.open();
    dossier = DossierFile.load(Program.home().resolve("dossiers/ukraine-guarantees"));
    document = SampleArticle.document();
    try (AttributionFinder finder = AttributionFinder.open()) {
      attributions = finder.find(document);
    }
  }

  @TearDown
  public void close() {
    Objects.requireNonNull(reader).close();
  }

  /** All that {@code extract} does with a document, with a dossier that knows the actors. */
  @Benchmark
  public List<Statement> wholeArticle() {
    return Objects.requireNonNull(reader)
        .read(Objects.requireNonNull(document), Objects.requireNonNull(dossier).cast());
  }

  /** Who the sources are. */
  @Benchmark
  public List<@Nullable Actor> speakers() {
    return resolver.resolve(
        Objects.requireNonNull(document), Objects.requireNonNull(attributions), Objects.requireNonNull(dossier).cast());
  }
}
