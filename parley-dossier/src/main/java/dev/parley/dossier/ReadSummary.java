package dev.parley.dossier;

import java.time.Duration;
import java.util.List;

/**
 * What came of a run.
 *
 * @param added documents that are new
 * @param versions of those, how many are newer texts at an address that the ledger knew
 * @param replaced documents that were read anew
 * @param skipped documents that were there already
 * @param outdated of those, how many were read by another model than this one
 * @param refused what was left out, with the reasons
 * @param statements how many were found in what was added or replaced
 * @param undated documents read that have no date, so that nothing in them is dated
 * @param words how many words were read
 * @param took how long it took
 * @param unusedDates ids of the table of dates that no document has
 */
public record ReadSummary(
    int added,
    int versions,
    int replaced,
    int skipped,
    int outdated,
    List<Refusal> refused,
    int statements,
    int undated,
    long words,
    Duration took,
    List<String> unusedDates) {
  public ReadSummary {
    refused = List.copyOf(refused);
    unusedDates = List.copyOf(unusedDates);
  }

  /**
   * An input that was left out.
   *
   * @param name the path or address as given
   * @param reason why
   */
  public record Refusal(String name, String reason) {}

  /** Whether at least one input was read or was there already: then a command ends with status 0. */
  public boolean anything() {
    return added + replaced + skipped > 0;
  }
}
