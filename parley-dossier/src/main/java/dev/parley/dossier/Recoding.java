package dev.parley.dossier;

import dev.parley.dossier.coding.CodedStatement;
import dev.parley.dossier.coding.Codebook;
import dev.parley.dossier.coding.DocumentCodings;
import dev.parley.dossier.coding.StanceCoder;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.LedgerDocument;
import dev.parley.dossier.ledger.StatementFilter;
import dev.parley.reading.stance.StanceModel;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Codes what is in a ledger against what the dossier says now: every document that was not coded yet, and of the others
 * only the options that have changed since. A run that was broken off goes on where it stopped.
 */
public final class Recoding {
  private final StanceCoder coder;
  private final Ledger ledger;

  /** A recoding of a ledger for a dossier with issues. */
  public Recoding(Dossier dossier, StanceModel model, Ledger ledger) {
    this.coder = new StanceCoder(dossier, model);
    this.ledger = ledger;
  }

  /** Hears how far a recoding has come. */
  public interface Listener {
    /** Hears nothing. */
    Listener SILENT = (done, all) -> {};

    /** So many of all the documents that had to be coded are. */
    void progress(int done, int all);
  }

  /**
   * What a recoding did.
   *
   * @param documents how many documents were coded anew, or for the first time
   * @param options how many options any of them was coded for
   * @param codings how many codings about these options there are now
   */
  public record Summary(int documents, int options, int codings) {}

  private record UnderWay(String document, Set<String> touched, Future<DocumentCodings> coded) {}

  /** The documents that are not coded, or not against what the dossier says now. */
  public static List<String> outdated(Dossier dossier, Ledger ledger) {
    Codebook now = Codebook.of(dossier, StanceModel.NAME);
    Map<String, Codebook> books = ledger.codebooks();
    return ledger.documents(false).stream()
        .map(document -> document.document().id())
        .filter(id -> !books.getOrDefault(id, Codebook.EMPTY).equals(now))
        .toList();
  }

  /** Codes. The listener hears from the calling thread. */
  public Summary run(Listener listener) {
    Codebook now = coder.codebook();
    Map<String, Codebook> books = ledger.codebooks();
    List<String> wanted = ledger.documents(false).stream()
        .map(document -> document.document().id())
        .filter(id -> !books.getOrDefault(id, Codebook.EMPTY).equals(now))
        .toList();
    int workers = Runtime.getRuntime().availableProcessors();
    ExecutorService pool =
        Executors.newFixedThreadPool(workers, Thread.ofPlatform().daemon().name("coder-", 1).factory());
    Queue<UnderWay> underWay = new ArrayDeque<>();
    Tally tally = new Tally(listener, wanted.size());
    try {
      for (String id : wanted) {
        Set<String> touched = now.since(books.getOrDefault(id, Codebook.EMPTY));
        underWay.add(new UnderWay(id, touched, pool.submit(() -> code(id, touched))));
        if (underWay.size() > 2 * workers) {
          tally.put(underWay.remove());
        }
      }
      while (!underWay.isEmpty()) {
        tally.put(underWay.remove());
      }
      return new Summary(wanted.size(), tally.options.size(), tally.codings);
    } finally {
      pool.shutdownNow();
    }
  }

  private DocumentCodings code(String id, Set<String> touched) {
    LedgerDocument document = ledger.document(id);
    if (document == null) {
      return DocumentCodings.NONE;
    }
    List<CodedStatement> statements = ledger.statements(StatementFilter.ALL.in(id)).stream()
        .map(one -> new CodedStatement(one.statement(), one.party()))
        .toList();
    return coder.code(document.document(), statements, touched);
  }

  /** What was done so far. */
  private final class Tally {
    private final Listener listener;
    private final int all;
    private final Set<String> options = new HashSet<>();
    private int done;
    private int codings;

    Tally(Listener listener, int all) {
      this.listener = listener;
      this.all = all;
    }

    void put(UnderWay one) {
      try {
        DocumentCodings coded = one.coded().get();
        ledger.recode(one.document(), coded, one.touched());
        options.addAll(one.touched());
        codings += coded.codings().size();
        listener.progress(++done, all);
      } catch (ExecutionException e) {
        throw new IllegalStateException("The document " + one.document() + " cannot be coded: " + e.getCause(), e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("The coding was interrupted.");
      }
    }
  }
}
