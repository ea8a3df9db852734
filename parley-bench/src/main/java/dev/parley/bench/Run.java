package dev.parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One start of the program. Not thread-safe. */
final class Run {
  /** The peak of a process's memory vanishes with it, so it is looked up this often. */
  private static final int LOOK_MILLIS = 20;

  private final Process process;
  private final long began;
  private long peakKib;
  private long ended;

  Run(Process process, long began) {
    this.process = process;
    this.began = began;
  }

  /** Waits for the end and returns the exit status. */
  int await() throws InterruptedException {
    do {
      look();
    } while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS));
    ended = System.nanoTime();
    return process.exitValue();
  }

  /**
   * Waits until files have changed so often since the start, then a while, and kills the process with SIGKILL. The files
   * are looked at from outside, never opened.
   *
   * @param changes 0 to wait from the start on
   * @return whether it was still running
   */
  boolean killAfter(List<Path> files, int changes, long nanos) throws InterruptedException {
    String last = state(files);
    boolean over = false;
    for (int seen = 0; seen < changes && !over; ) {
      over = process.waitFor(1, TimeUnit.MILLISECONDS);
      String now = state(files);
      seen += now.equals(last) ? 0 : 1;
      last = now;
    }
    over = process.waitFor(nanos, TimeUnit.NANOSECONDS);
    if (!over) {
      process.destroyForcibly();
      process.waitFor();
    }
    ended = System.nanoTime();
    return !over;
  }

  /** The exit status of a run that is over. */
  int status() {
    return process.exitValue();
  }

  /** How long it took. */
  long nanos() {
    return ended - began;
  }

  /** How long it took. */
  double seconds() {
    return nanos() / 1e9;
  }

  /** The most memory that it held at once (VmHWM), in MB; 0 where the system does not tell. */
  double peakMegabytes() {
    return peakKib * 1024 / 1e6;
  }

  private static String state(List<Path> files) {
    StringBuilder state = new StringBuilder();
    for (Path file : files) {
      try {
        state.append(Files.size(file)).append('@').append(Files.getLastModifiedTime(file)).append(' ');
      } catch (IOException e) {
        state.append("- ");
      }
    }
    return state.toString();
  }

  private void look() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
        if (line.startsWith("VmHWM:")) {
          peakKib = Math.max(peakKib, Long.parseLong(line.replaceAll("\\D", "")));
        }
      }
    } catch (IOException e) {
      // It has just ended, or there is no /proc: then the peak stays what it was.
    }
  }
}
