package dev.parley.dossier.utterances;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How much it tells that two texts share a word: the logarithm of how few documents of news have it (Spärck Jones,
 * 1972). The counts come with the program. Immutable.
 */
final class Rarity {
  /** No document frequency is believed to be less than this: a word that was never seen may be a common name here. */
  private static final int LEAST = 3;

  /** A piece of a text has so many times the words of a report. */
  private static final double LENGTH = 5;

  /** Where there are few reports, what they share is not yet common. */
  private static final double FEW_REPORTS = 200;

  private final int documents;
  private final Map<String, Integer> counts;

  private Rarity(int documents, Map<String, Integer> counts) {
    this.documents = documents;
    this.counts = counts;
  }

  /** The counts of {@code rarity.txt}: on the first line how many documents, then on each line a count and a word. */
  static Rarity read() {
    try (InputStream in = Rarity.class.getResourceAsStream("rarity.txt")) {
      if (in == null) {
        throw new IllegalStateException("The word counts rarity.txt are missing from this build.");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      int documents = Integer.parseInt(lines.readLine().strip());
      Map<String, Integer> counts = new HashMap<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int gap = line.indexOf(' ');
        counts.merge(Stem.of(line.substring(gap + 1)), Integer.parseInt(line.substring(0, gap)), Integer::sum);
      }
      return new Rarity(documents, Map.copyOf(counts));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From 0 for a stem that every piece has to about 6. */
  double of(String stem) {
    return weight(share(stem));
  }

  /**
   * The same, but no more than its own time allows: in the week after a disaster everybody speaks of it.
   *
   * @param others how many other reports of the time have the stem
   * @param reports how many reports of the time there are
   */
  double of(String stem, int others, int reports) {
    return weight(Math.max(share(stem), LENGTH * Math.max(0, others) / (reports + FEW_REPORTS)));
  }

  private double share(String stem) {
    return (double) Math.max(LEAST, counts.getOrDefault(stem, 0)) / documents;
  }

  private static double weight(double share) {
    return Math.max(0, -Math.log(Math.min(1, share)));
  }
}
