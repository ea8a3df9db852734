package dev.parley.bench.positions;

import dev.parley.bench.positions.DerivedGold.Entry;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what was found of what had to be, over several ledgers. */
final class Score {
  private final boolean doubtful;
  private final @Nullable PrintStream failures;
  private int right;
  private int found;
  private int wanted;
  private int strengthRight;
  private int redLines;
  private int redLinesFound;

  /**
   * @param doubtful whether doubtful entries count
   * @param failures where each failure is listed, or null
   */
  Score(boolean doubtful, @Nullable PrintStream failures) {
    this.doubtful = doubtful;
    this.failures = failures;
  }

  /**
   * Adds a ledger.
   *
   * @param answers what the program found, by key; a key is found once
   * @param strengths of cells, by key
   */
  void add(String ledger, List<Entry> gold, Map<String, String> answers, Map<String, String> strengths) {
    Map<String, Entry> byKey = new HashMap<>();
    gold.forEach(entry -> byKey.put(entry.key(), entry));
    answers.forEach((key, answer) -> {
      Entry entry = byKey.get(key);
      if (entry == null) {
        found++;
        tell(ledger + ": " + key + " " + answer + " is not in the gold");
      } else if (counts(entry)) {
        found++;
        if (entry.answer().equals(answer)) {
          right++;
          strengthRight += entry.strength().equals(strengths.getOrDefault(key, "")) ? 1 : 0;
        } else {
          tell(ledger + ": " + key + " is " + answer + ", gold " + entry.answer());
        }
      }
    });
    for (Entry entry : gold) {
      if (counts(entry)) {
        wanted++;
        boolean redLine = entry.strength().equals("red-line");
        redLines += redLine ? 1 : 0;
        redLinesFound += redLine
                && entry.answer().equals(answers.get(entry.key()))
                && "red-line".equals(strengths.get(entry.key()))
            ? 1
            : 0;
        if (!answers.containsKey(entry.key())) {
          tell(ledger + ": " + entry.key() + " " + entry.answer() + " is missing");
        }
      }
    }
  }

  private boolean counts(Entry entry) {
    return entry.judged() && (doubtful || !entry.doubtful());
  }

  private void tell(String failure) {
    if (failures != null) {
      failures.println("  " + failure);
    }
  }

  /** Precision, recall and F1, in per cent. */
  String figures() {
    double precision = found == 0 ? 0 : 100.0 * right / found;
    double recall = wanted == 0 ? 0 : 100.0 * right / wanted;
    double f1 = found + wanted == 0 ? 0 : 200.0 * right / (found + wanted);
    return String.format(
        Locale.ROOT, "F1 %.1f (precision %.1f, recall %.1f; %d right of %d found and %d wanted)", f1, precision, recall,
        right, found, wanted);
  }

  /** Strength over the cells that are right, and how many red lines were found as such. */
  String strengths() {
    return "strength " + strengthRight + " of " + right + " right, red lines " + redLinesFound + " of " + redLines;
  }
}
