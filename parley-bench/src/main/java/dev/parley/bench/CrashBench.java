package dev.parley.bench;

import dev.parley.bench.Snapshot.Difference;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Kills reading runs with SIGKILL at random moments and looks at what the ledger then holds. A ledger is read into
 * until a run ends by itself, be it after one kill or several; then everything must be there once, and the next
 * run starts a fresh ledger. A kill counts when documents were still unread.
 */
public final class CrashBench {
  private final Program program;
  private final PrintWriter out;

  CrashBench(Program program, PrintWriter out) {
    this.program = program;
    this.out = out;
  }

  /**
   * What to do.
   *
   * @param inputs what is read
   * @param dossier the folder of the dossier; its ledger is not touched
   * @param kills how many kills must count
   * @param seed of the moments
   */
  public record Plan(List<Path> inputs, Path dossier, int kills, long seed) {
    public Plan {
      inputs = List.copyOf(inputs);
    }
  }

  /**
   * What came of it.
   *
   * @param documents in an undisturbed run
   * @param statements in an undisturbed run
   * @param undisturbedSeconds how long that took
   * @param kills that counted
   * @param late kills after the last document was in, which do not count
   * @param quarters of the kills that counted, how many fell when the ledger held no document, up to a quarter of them,
   *     up to a half, up to three quarters, more
   * @param ledgers how many were read to the end
   * @param afterKills departures found right after a kill
   * @param atTheEnd departures found in the ledgers that were read to the end
   * @param failures runs that ended by themselves with another status than 0, and ledgers that could not be opened
   */
  public record Result(
      int documents,
      int statements,
      double undisturbedSeconds,
      int kills,
      int late,
      List<Integer> quarters,
      int ledgers,
      Difference afterKills,
      Difference atTheEnd,
      int failures) {
    /** Whether nothing was lost, doubled, halved or otherwise wrong. */
    public boolean clean() {
      return failures == 0 && afterKills.equals(Difference.NONE) && atTheEnd.equals(Difference.NONE);
    }
  }

  /** Runs the program of this checkout. */
  public static Result run(Plan plan, PrintWriter out) throws IOException, InterruptedException {
    return new CrashBench(Program.ofCheckout(), out).run(plan);
  }

  Result run(Plan plan) throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("parley-crash");
    try {
      return run(plan, work);
    } finally {
      delete(work);
    }
  }

  private Result run(Plan plan, Path work) throws IOException, InterruptedException {
    Path output = work.resolve("output.txt");
    // Twice: the second tells how long a run takes once the files are in the system's cache, and must find the same.
    Path calm = fresh(plan.dossier(), work.resolve("undisturbed"));
    program.finish(output, arguments(plan, calm));
    Snapshot right = Snapshot.of(calm.resolve("ledger.db"));
    fresh(plan.dossier(), calm);
    Run undisturbed = program.finish(output, arguments(plan, calm));
    if (!Snapshot.of(calm.resolve("ledger.db")).equals(right)) {
      throw new IllegalStateException("Two undisturbed runs found different statements.");
    }
    say("undisturbed: %d documents, %d statements in %.1f s", right.size(), right.statements(), undisturbed.seconds());
    if (right.size() < 2) {
      throw new IllegalStateException(
          "Only " + right.size() + " documents were read, so no kill can fall between them.\n"
              + Files.readString(output));
    }
    Random random = new Random(plan.seed());
    int[] quarters = new int[5];
    int kills = 0;
    int late = 0;
    int ledgers = 0;
    int failures = 0;
    Difference afterKills = Difference.NONE;
    Difference atTheEnd = Difference.NONE;
    while (kills < plan.kills()) {
      Path disturbed = fresh(plan.dossier(), work.resolve("disturbed"));
      boolean over = false;
      while (!over) {
        Run run = program.start(output, arguments(plan, disturbed));
        List<Path> files = List.of(disturbed.resolve("ledger.db"), disturbed.resolve("ledger.db-wal"));
        // The start of the program takes long beside the reading of a document, and longer on a busy machine: moments
        // counted by the clock alone would mostly fall into it. So the clock starts at one of the ledger's changes.
        int changes = random.nextInt(2 * right.size() + 1);
        long most = changes == 0 ? undisturbed.nanos() : undisturbed.nanos() / right.size();
        long wait = (long) (random.nextDouble() * most);
        // Once enough kills have counted, what was broken off is still read to its end.
        over = !(kills < plan.kills() ? run.killAfter(files, changes, wait) : run.killAfter(files, 0, Long.MAX_VALUE));
        Snapshot found;
        try {
          found = Snapshot.of(disturbed.resolve("ledger.db"));
        } catch (RuntimeException e) {
          say("the ledger cannot be opened: %s", e);
          failures++;
          break;
        }
        if (over) {
          if (run.status() != 0) {
            say("status %d: %s", run.status(), Files.readString(output));
            failures++;
          }
          ledgers++;
          atTheEnd = atTheEnd.plus(found.from(right, true));
        } else {
          afterKills = afterKills.plus(found.from(right, false));
          if (found.size() < right.size()) {
            kills++;
            quarters[found.size() == 0 ? 0 : 1 + 4 * (found.size() - 1) / right.size()]++;
            if (kills % 10 == 0) {
              say("%d kills, %d ledgers, right after a kill %s, at the end %s", kills, ledgers, afterKills, atTheEnd);
            }
          } else {
            late++;
          }
        }
      }
    }
    List<Integer> spread = new ArrayList<>();
    for (int quarter : quarters) {
      spread.add(quarter);
    }
    return new Result(
        right.size(), right.statements(), undisturbed.seconds(), kills, late, List.copyOf(spread), ledgers, afterKills,
        atTheEnd, failures);
  }

  private static List<String> arguments(Plan plan, Path dossier) {
    List<String> arguments = new ArrayList<>(List.of("read"));
    plan.inputs().forEach(input -> arguments.add(input.toAbsolutePath().toString()));
    arguments.addAll(List.of("--dossier", dossier.toString()));
    return arguments;
  }

  /** A folder with the dossier's file and no ledger. */
  private static Path fresh(Path dossier, Path folder) throws IOException {
    delete(folder);
    Files.createDirectories(folder);
    Files.copy(
        dossier.resolve("dossier.yaml"), folder.resolve("dossier.yaml"), StandardCopyOption.REPLACE_EXISTING);
    return folder;
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private void say(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
