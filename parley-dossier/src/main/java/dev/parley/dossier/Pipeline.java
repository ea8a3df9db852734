package dev.parley.dossier;

import dev.parley.dossier.Shelf.Verdict;
import dev.parley.dossier.ledger.DocumentReading;
import dev.parley.model.Document;
import dev.parley.reading.intake.Intake;
import dev.parley.reading.intake.Taking;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * The way from inputs to readings. The calling thread takes documents in and puts away what was read, in the order of
 * the inputs, so that nothing depends on which processor was faster; the other threads read. Only a few documents are
 * under way at any time, however large the archive.
 */
final class Pipeline {
  private static final int AHEAD = 4;

  private final Intake intake;
  private final CodingReader reader;
  private final Dates dates;
  private final int workers;

  Pipeline(Intake intake, CodingReader reader, Dates dates, int workers) {
    this.intake = intake;
    this.reader = reader;
    this.dates = dates;
    this.workers = workers;
  }

  private record UnderWay(String name, Future<DocumentReading> reading) {}

  ReadSummary run(List<String> inputs, Shelf shelf, ReadListener listener) {
    Tallying tallying = new Tallying(listener, inputs.stream().mapToInt(Pipeline::expected).sum(), dates.ids());
    ExecutorService pool = Executors.newFixedThreadPool(workers, Thread.ofPlatform().daemon().name("reader-", 1).factory());
    try {
      Run run = new Run(pool, shelf, tallying);
      for (String input : inputs) {
        run.take(input);
      }
      tallying.complete();
      run.finish();
      return tallying.summary();
    } finally {
      pool.shutdownNow();
    }
  }

  /** One pass over the inputs. */
  private final class Run {
    private final ExecutorService pool;
    private final Shelf shelf;
    private final Tallying tallying;
    private final Queue<UnderWay> underWay = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();

    Run(ExecutorService pool, Shelf shelf, Tallying tallying) {
      this.pool = pool;
      this.shelf = shelf;
      this.tallying = tallying;
    }

    void take(String input) {
      try (Stream<Taking> takings = intake.take(input)) {
        Iterator<Taking> each = takings.iterator();
        while (true) {
          Taking taking;
          try {
            if (!each.hasNext()) {
              return;
            }
            taking = each.next();
          } catch (RuntimeException | StackOverflowError e) {
            tallying.found(input);
            tallying.refuse(input, failure(e));
            return;
          }
          tallying.found(taking.name());
          switch (taking) {
            case Taking.Refused refused -> tallying.refuse(refused.name(), refused.reason());
            case Taking.Taken taken -> begin(dates.apply(taken.document()));
          }
        }
      }
    }

    private void begin(Document document) {
      if (!seen.add(document.id())) {
        tallying.skip(false);
        return;
      }
      switch (shelf.ask(document)) {
        case Verdict.Skip skip -> tallying.skip(skip.outdated());
        case Verdict.Refuse refuse -> tallying.refuse(document.name(), refuse.reason());
        case Verdict.Read read -> {
          Document wanted = read.document();
          underWay.add(new UnderWay(wanted.name(), pool.submit(() -> reader.read(wanted))));
          if (underWay.size() > AHEAD * workers) {
            putFirst();
          }
        }
      }
      while (!underWay.isEmpty() && underWay.element().reading().isDone()) {
        putFirst();
      }
    }

    void finish() {
      while (!underWay.isEmpty()) {
        putFirst();
      }
    }

    private void putFirst() {
      UnderWay first = underWay.remove();
      DocumentReading reading;
      try {
        reading = first.reading().get();
      } catch (ExecutionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        tallying.refuse(first.name(), failure(cause));
        return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("The reading was interrupted.");
      }
      tallying.store(reading, shelf.put(reading));
    }
  }

  private static String failure(Throwable cause) {
    return "not read: the reader failed (" + cause + ")\nMaybe report it with the document.";
  }

  /** How many documents an input probably holds: the bar of progress needs an end before everything is found. */
  private static int expected(String input) {
    try (Stream<Path> files = Files.walk(Path.of(input))) {
      return (int) files.filter(Files::isRegularFile).count();
    } catch (IOException | InvalidPathException | UncheckedIOException e) {
      return 1;
    }
  }
}
