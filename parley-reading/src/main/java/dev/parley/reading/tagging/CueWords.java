package dev.parley.reading.tagging;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The words that cues are made of in the training data ("said", "believes", "accused"), collected by {@code
 * training/cues.py}. They find nothing by themselves: a content without any of them is taken to hold no further
 * statement, which saves looking. Immutable.
 */
final class CueWords {
  private final Set<String> words;

  private CueWords(Set<String> words) {
    this.words = Set.copyOf(words);
  }

  static CueWords open() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(Shipped.open("cues.txt"), StandardCharsets.UTF_8))) {
      return new CueWords(new HashSet<>(lines.readAllLines()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether one of the words begins among the wordpieces from one to before another. */
  boolean occurIn(Pieces pieces, int from, int to) {
    for (int i = from; i < to; i++) {
      int end = i + 1;
      while (end < to && pieces.starts()[end] == pieces.ends()[end - 1] && pieces.isWord(end)) {
        end++;
      }
      if (words.contains(pieces.text().slice(pieces.starts()[i], pieces.ends()[end - 1]).toLowerCase(Locale.ROOT))) {
        return true;
      }
      i = end - 1;
    }
    return false;
  }
}
