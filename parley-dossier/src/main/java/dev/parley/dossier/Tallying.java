package dev.parley.dossier;

import dev.parley.dossier.ReadSummary.Refusal;
import dev.parley.dossier.ledger.DocumentReading;
import dev.parley.dossier.ledger.Stored;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Keeps count of one run and tells the listener. Used by one thread. */
final class Tallying {
  private final ReadListener listener;
  private final long start = System.nanoTime();
  private final List<Refusal> refused = new ArrayList<>();
  private final Set<String> unusedDates;
  private int expected;
  private int found;
  private boolean complete;
  private int added;
  private int versions;
  private int replaced;
  private int skipped;
  private int outdated;
  private int statements;
  private int undated;
  private long words;

  /**
   * @param expected how many documents there probably are
   * @param dateIds the ids of the table of dates
   */
  Tallying(ReadListener listener, int expected, Set<String> dateIds) {
    this.listener = listener;
    this.expected = expected;
    this.unusedDates = new TreeSet<>(dateIds);
    tell();
  }

  void found(String name) {
    found++;
    unusedDates.remove(Dates.idOf(name));
  }

  void complete() {
    complete = true;
    expected = found;
    tell();
  }

  void refuse(String name, String reason) {
    refused.add(new Refusal(name, reason));
    listener.refused(name, reason);
    tell();
  }

  void skip(boolean byAnotherModel) {
    skipped++;
    outdated += byAnotherModel ? 1 : 0;
    tell();
  }

  /** A removed document never comes here: it is refused before it is read. */
  void store(DocumentReading reading, Stored stored) {
    switch (stored) {
      case ADDED -> added++;
      case NEW_VERSION -> {
        added++;
        versions++;
      }
      case REPLACED -> replaced++;
      case KEPT, REMOVED -> {
        skip(false);
        return;
      }
    }
    statements += reading.statements().size();
    undated += reading.document().published() == null ? 1 : 0;
    words += words(reading.document().body());
    listener.read(reading);
    tell();
  }

  private void tell() {
    int done = added + replaced + skipped + refused.size();
    listener.progress(
        new ReadProgress(Math.max(expected, found), complete, done, refused.size(), skipped, statements));
  }

  ReadSummary summary() {
    return new ReadSummary(
        added, versions, replaced, skipped, outdated, refused, statements, undated, words,
        Duration.ofNanos(System.nanoTime() - start), List.copyOf(unusedDates));
  }

  private static long words(String text) {
    long words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean space = Character.isWhitespace(text.charAt(i));
      words += !space && !inside ? 1 : 0;
      inside = !space;
    }
    return words;
  }
}
