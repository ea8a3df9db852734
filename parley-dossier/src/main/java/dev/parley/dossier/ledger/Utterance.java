package dev.parley.dossier.ledger;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was said once, with the statements that report it.
 *
 * @param id stable while its first report is in the ledger
 * @param reports by the day their documents were published (the undated last), then as they were said
 */
public record Utterance(String id, List<Reported> reports) {
  public Utterance {
    reports = List.copyOf(reports);
    if (reports.isEmpty()) {
      throw new IllegalArgumentException("The utterance " + id + " has no report.");
    }
  }

  /**
   * A report.
   *
   * @param statement what the document says
   * @param outlet who published the document: its site, else the host of its address, else its name
   */
  public record Reported(LedgerStatement statement, String outlet) {}

  /** The report that was published first; of several on one day the one that stands first. */
  public LedgerStatement earliest() {
    return reports.getFirst().statement();
  }

  /** The report with the most words; of several the earliest. */
  public LedgerStatement fullest() {
    Reported fullest = reports.getFirst();
    for (Reported report : reports) {
      fullest = length(report) > length(fullest) ? report : fullest;
    }
    return fullest.statement();
  }

  /** Who said it, as the fullest report has it, or else the first that can tell; null when none can. */
  public @Nullable LedgerStatement attributed() {
    LedgerStatement fullest = fullest();
    return fullest.statement().speaker() != null
        ? fullest
        : statements().filter(one -> one.statement().speaker() != null).findFirst().orElse(null);
  }

  private static int length(Reported report) {
    return report.statement().statement().content().text().length();
  }

  /** Who reports it, each once, the earliest first. */
  public List<String> outlets() {
    return reports.stream().map(Reported::outlet).distinct().toList();
  }

  /** How many documents report it. */
  public int documents() {
    return (int) statements().map(one -> one.statement().document()).distinct().count();
  }

  private Stream<LedgerStatement> statements() {
    return reports.stream().map(Reported::statement);
  }
}
