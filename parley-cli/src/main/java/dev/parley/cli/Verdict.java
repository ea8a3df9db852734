package dev.parley.cli;

import dev.parley.dossier.CaseReview;
import dev.parley.dossier.Dossier;
import dev.parley.dossier.ReviewRecords;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.Review;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands that judge have in common. */
final class Verdict {
  @Parameters(
      index = "0",
      paramLabel = "ID",
      description = "The id of a coding, a statement, a pledge or a claim; of another record, parley why lists what is "
          + "behind it.")
  private String id = "";

  @Mixin private Reasoned why = new Reasoned();

  @Option(
      names = "--seen",
      paramLabel = "VERSION",
      description = "The version that you looked at, from review list; when it has changed since, nothing is written and "
          + "you are told who changed it.")
  private @Nullable String version;

  @Mixin private Case place = new Case();

  /** Judges, and tells what it changed. */
  int give(Console console, Review.Verdict verdict, Map<String, String> corrections) {
    Dossier dossier = place.dossier();
    try (Ledger ledger = place.ledger(dossier)) {
      CaseReview reviews = new CaseReview(dossier, ledger);
      Review before = reviews.find(id).holds();
      Review made = reviews.judge(id, verdict, corrections, version, why.reason(), why.by());
      console.out().println(Plain.line(ReviewRecords.sentence(made)));
      if (before != null) {
        console.say("It counts in the place of " + ReviewRecords.sentence(before));
      }
    }
    return 0;
  }
}
