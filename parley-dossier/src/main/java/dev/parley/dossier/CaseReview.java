package dev.parley.dossier;

import dev.parley.dossier.ledger.CodingFilter;
import dev.parley.dossier.ledger.Finding;
import dev.parley.dossier.ledger.Judged;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.LedgerCoding;
import dev.parley.dossier.ledger.Review;
import dev.parley.dossier.pledges.Pledges;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets people judge what the program found in a case, whatever it is, and checks what they say against the dossier. The
 * commands and the desk both go this way. As thread-safe as the ledger.
 */
public final class CaseReview {
  private final Dossier dossier;
  private final Ledger ledger;

  /** Of a case and its ledger. */
  public CaseReview(Dossier dossier, Ledger ledger) {
    this.dossier = dossier;
    this.ledger = ledger;
  }

  /**
   * What waits to be judged.
   *
   * @param coding a coding that no person judged
   * @param version what a judgement of it is to be handed in with
   */
  public record Open(LedgerCoding coding, String version) {}

  /** Codings that no person judged, the least sure first. */
  public List<Open> open(CodingFilter filter, int most) {
    return ledger.reviews().open(filter, most).stream()
        .map(one -> {
          Judged judged = ledger.reviews().find(one.coding().id());
          return new Open(one, judged == null ? "" : judged.version());
        })
        .toList();
  }

  /**
   * Something that can be judged, with all that people judged of it.
   *
   * @throws ReviewException when there is nothing with the id, or it follows by a rule and cannot be judged itself
   */
  public Judged find(String id) {
    @Nullable Judged found = switch (id.replaceFirst("-.*", "")) {
      case "c", "s" -> ledger.reviews().find(id);
      case "g", "k" -> {
        Finding finding = Pledges.finding(dossier, ledger, id);
        yield finding == null ? null : ledger.reviews().find(finding);
      }
      case "p", "h" -> throw new ReviewException(
          "The " + (id.startsWith("p") ? "position " : "shift ") + id + " follows from codings by a rule, so it cannot be judged itself.",
          "Maybe judge the codings behind it: ./parley why " + id + " lists them.");
      default -> null;
    };
    if (found == null) {
      throw new ReviewException(
          "The ledger " + ledger.file() + " has nothing with the id " + id + " that can be judged.",
          "Maybe look for a coding with ./parley review list, for statements and pledges with --format jsonl.");
    }
    return found;
  }

  /**
   * Judges something.
   *
   * @param corrections the right values of fields; empty but for a correction
   * @param version what was looked at, or null for whatever there is
   * @throws ReviewException when the id is none, or a value is not known to the dossier
   * @throws dev.parley.dossier.ledger.ChangedMeanwhileException when it is not any more what was looked at
   */
  public Review judge(
      String id, Review.Verdict verdict, Map<String, String> corrections, @Nullable String version, String reason,
      String by) {
    corrections.forEach(this::check);
    Finding finding = find(id).finding();
    if (finding.kind() == Review.Kind.PLEDGE || finding.kind() == Review.Kind.CLAIM) {
      return ledger.reviews().judge(finding, verdict, corrections, version, reason, by);
    }
    return ledger.reviews().judge(finding.id(), verdict, corrections, version, reason, by);
  }

  private void check(String field, String value) {
    switch (field) {
      case "option" -> {
        List<String> options = dossier.issues().stream()
            .flatMap(issue -> issue.options().stream().map(option -> issue.id() + "/" + option.id()))
            .toList();
        one("option", value, options);
      }
      case "holder" -> one("party or bloc", value, sides());
      case "party", "addressee" -> {
        if (!value.isEmpty()) {
          one("party or bloc", value, sides());
        }
      }
      default -> {
        // The ledger knows what the other fields can be.
      }
    }
  }

  private List<String> sides() {
    return Stream.concat(
            dossier.parties().stream().map(Dossier.Party::id), dossier.blocs().stream().map(Dossier.Bloc::id))
        .toList();
  }

  private void one(String what, String value, List<String> known) {
    if (!known.contains(value)) {
      throw new ReviewException(
          "The dossier " + dossier.name() + " has no " + what + " " + value + ".",
          "Maybe one of these: " + String.join(", ", known) + ".");
    }
  }
}
