package dev.parley.dossier.ledger;

import static dev.parley.dossier.ledger.Columns.STATEMENTS;

import dev.parley.dossier.ledger.Columns.Said;
import dev.parley.model.Act;
import dev.parley.model.Evidentiality;
import dev.parley.model.Ids;
import dev.parley.model.Pledge;
import dev.parley.model.Stance;
import dev.parley.model.Statement;
import dev.parley.model.Strength;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Keeps what people judge of what the program found. */
final class Reviewing {
  /** What can be corrected. */
  private static final Map<Review.Kind, List<String>> FIELDS = Map.of(
      Review.Kind.CODING, List.of("option", "holder", "stance", "strength", "conditions"),
      Review.Kind.STATEMENT, List.of("modality", "evidentiality", "party", "said", "act", "addressee"),
      Review.Kind.PLEDGE, List.of("status", "amount", "unit", "caveats", "conditions"),
      Review.Kind.CLAIM, List.of("count", "of"));

  private final DSLContext db;
  private final Path file;

  Reviewing(DSLContext db, Path file) {
    this.db = db;
    this.file = file;
  }

  Judged judged(Finding finding) {
    return new Judged(finding, new ReviewRows(db).of(finding));
  }

  @Nullable Judged find(String id) {
    Finding finding = new Findings(db).find(id);
    return finding == null ? null : judged(finding);
  }

  /**
   * Puts a review in and lets it count.
   *
   * @param version what was looked at, or null for whatever there is
   */
  Review add(
      Finding finding, Review.Verdict verdict, Map<String, String> corrections, @Nullable String version, String reason,
      String by) {
    Judged now = judged(finding);
    check(now, version);
    if (finding.values().isEmpty() && now.holds() == null) {
      throw new LedgerException(
          "There is no " + Ids.of(finding.kind()) + " " + finding.id() + " in the ledger " + file + " any more.",
          "Maybe judge what was read in its place: ./parley review list.",
          null);
    }
    Map<String, String> judged = verdict == Review.Verdict.REJECT ? null : values(now, verdict, corrections);
    String id = new ReviewRows(db).insert(finding, verdict, judged, reason, by);
    Set<String> documents = new LinkedHashSet<>();
    finding.statements().forEach(one -> documents.addAll(new Places(db).since(documentOf(one))));
    follow(finding.kind(), documents);
    return one(id);
  }

  /**
   * Codes a statement as a person reads it, where the program says nothing of the option.
   *
   * @param option {@code issue/option}
   * @param other the id of the party whose stance it is told to be, or null for the speaker's own
   */
  Review code(
      String statement, String option, @Nullable String other, Map<String, String> says, String reason, String by) {
    Findings findings = new Findings(db);
    if (findings.find(statement) == null || !statement.startsWith("s-")) {
      throw new LedgerException(
          "The ledger " + file + " has no statement " + statement + ".",
          "Maybe look for its id with ./parley statements --format jsonl.",
          null);
    }
    String party = findings.partyOf(statement);
    String holder = other == null ? party : other;
    if (holder == null) {
      throw new LedgerException(
          "The statement " + statement + " is put down to no party, so it is open whose stance it shows.",
          "Maybe name the holder, or say whose it is: ./parley review correct " + statement + " party=….",
          null);
    }
    String[] parts = option.split("/", 2);
    boolean own = holder.equals(party);
    String id = Ids.coding(statement, parts[0], parts[1], own ? null : holder);
    Judged before = find(id);
    if (before != null && before.counts() != null && !before.counts().isEmpty()) {
      throw new LedgerException(
          "The statement " + statement + " is coded for " + option + " already, as " + id + ".",
          "Maybe correct that: ./parley review correct " + id + " stance=….",
          null);
    }
    Finding silent = new Finding(
        Review.Kind.CODING, id, OverruledCodings.about(parts[0], parts[1], own ? null : holder),
        before == null ? Map.of() : before.finding().values(), List.of(statement));
    Map<String, String> values = new LinkedHashMap<>(Map.of("option", option, "holder", holder, "own", Boolean.toString(own)));
    values.putAll(Map.of("stance", "", "strength", "", "conditions", ""));
    says.forEach((field, value) -> values.put(field, checked(silent, field, value)));
    settle(silent, says, values);
    String made = new ReviewRows(db).insert(silent, Review.Verdict.CORRECT, values, reason, by);
    follow(Review.Kind.CODING, new Places(db).since(documentOf(statement)));
    return one(made);
  }

  private String documentOf(String statement) {
    return Objects.requireNonNull(
        db.select(Said.DOCUMENT).from(STATEMENTS).where(Said.ID.eq(statement)).fetchOne(Said.DOCUMENT),
        () -> "no statement " + statement);
  }

  /** Lets what is judged now count in the documents. */
  private void follow(Review.Kind kind, Set<String> documents) {
    Overruling overruling = new Overruling(db);
    for (String document : documents) {
      overruling.lift(document);
      overruling.take(document);
    }
    if (kind == Review.Kind.STATEMENT) {
      documents.forEach(document -> new Settling(db).again(document));
    }
  }

  private static void check(Judged now, @Nullable String version) {
    if (version == null || version.equals(now.version())) {
      return;
    }
    Finding finding = now.finding();
    Review last = now.reviews().isEmpty() ? null : now.reviews().getLast();
    String what = "The " + Ids.of(finding.kind()) + " " + finding.id();
    throw new ChangedMeanwhileException(
        last == null
            ? what + " was read anew since version " + version + " was looked at."
            : what + " has changed since version " + version + " was looked at: " + told(last) + ".",
        "Maybe look at it again (./parley why " + finding.id() + ") and judge its version " + now.version() + ".",
        now);
  }

  private static String told(Review last) {
    return last.undone() == null
        ? last.by() + " judged it on " + last.when() + " (" + Ids.of(last.verdict()) + ": " + last.reason() + ")"
        : last.undoneBy() + " undid on " + last.undone() + " what " + last.by() + " had judged (" + last.undoneReason() + ")";
  }

  /** All that the person says: who corrects one thing lets the others stand as they are. */
  private Map<String, String> values(Judged now, Review.Verdict verdict, Map<String, String> corrections) {
    Finding finding = now.finding();
    Map<String, String> counts = now.counts();
    Map<String, String> values = new LinkedHashMap<>(counts == null ? finding.values() : counts);
    if (finding.kind() == Review.Kind.STATEMENT && now.holds() == null) {
      // These follow from who speaks and from the document's date, which may be mended elsewhere.
      values.remove("party");
      values.remove("said");
    }
    if (verdict == Review.Verdict.CONFIRM) {
      return values;
    }
    if (corrections.isEmpty()) {
      throw new LedgerException(
          "Nothing of the " + Ids.of(finding.kind()) + " " + finding.id() + " is corrected.",
          "Maybe name a field and its value: " + String.join(", ", fields(finding.kind())) + ".",
          null);
    }
    corrections.forEach((field, value) -> values.put(field, checked(finding, field, value)));
    if (finding.kind() == Review.Kind.CODING) {
      settle(finding, corrections, values);
    }
    return values;
  }

  private static List<String> fields(Review.Kind kind) {
    return Objects.requireNonNull(FIELDS.get(kind));
  }

  /** What follows from a corrected holder or stance. */
  private void settle(Finding finding, Map<String, String> corrections, Map<String, String> values) {
    if (corrections.containsKey("holder")) {
      String party = new Findings(db).partyOf(finding.statements().getFirst());
      values.put("own", Boolean.toString(Objects.equals(values.get("holder"), party)));
    }
    boolean none = List.of("neutral", "unknown").contains(values.get("stance"));
    if (none && !corrections.containsKey("strength")) {
      values.put("strength", "");
    } else if (none && !values.getOrDefault("strength", "").isEmpty()) {
      throw new LedgerException(
          "The stance " + values.get("stance") + " has no strength, but " + values.get("strength") + " is given.",
          "Maybe correct the stance to supports or opposes, or leave the strength out.",
          null);
    }
  }

  private String checked(Finding finding, String field, String value) {
    if (!fields(finding.kind()).contains(field)) {
      throw new LedgerException(
          "A " + Ids.of(finding.kind()) + " has no field " + field + " that could be corrected.",
          "Maybe one of these: " + String.join(", ", fields(finding.kind())) + "."
              + (field.equals("speaker") ? " Who speaks is corrected by ./parley actors split." : ""),
          null);
    }
    return switch (finding.kind()) {
      case CODING -> switch (field) {
        case "stance" -> word(field, value, Stance.values());
        case "strength" -> value.isEmpty() ? value : word(field, value, Strength.values());
        case "conditions" -> conditions(finding, value);
        default -> value;
      };
      case STATEMENT -> switch (field) {
        case "modality" -> word(field, value, Statement.Modality.values());
        case "evidentiality" -> word(field, value, Evidentiality.values());
        case "act" -> word(field, value, Act.values());
        case "said" -> day(value);
        default -> value;
      };
      case PLEDGE -> switch (field) {
        case "status" -> word(field, value, Pledge.Status.values());
        case "amount" -> value.isEmpty() ? value : number(field, value, false);
        case "caveats", "conditions" -> list(value);
        default -> value;
      };
      case CLAIM -> value.isEmpty() && field.equals("of") ? value : number(field, value, true);
    };
  }

  private static String word(String field, String value, Enum<?>... constants) {
    String word = value.toLowerCase(Locale.ROOT);
    List<String> words = Arrays.stream(constants).map(Ids::of).toList();
    if (!words.contains(word)) {
      throw new LedgerException(
          "The " + field + " \"" + value + "\" is none.", "Maybe one of these: " + String.join(", ", words) + ".", null);
    }
    return word;
  }

  private static String day(String value) {
    try {
      return LocalDate.parse(value).toString();
    } catch (DateTimeException e) {
      throw new LedgerException("The day \"" + value + "\" is none.", "Maybe write it like 2025-08-21.", e);
    }
  }

  private static String number(String field, String value, boolean whole) {
    try {
      return whole ? Integer.toString(Integer.parseInt(value)) : Double.toString(Double.parseDouble(value));
    } catch (NumberFormatException e) {
      throw new LedgerException("The " + field + " \"" + value + "\" is no number.", "Maybe write digits only.", e);
    }
  }

  private static String list(String value) {
    return Arrays.stream(value.split("[;" + Finding.BETWEEN + "]"))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .collect(Collectors.joining(Finding.BETWEEN));
  }

  private String conditions(Finding finding, String value) {
    String list = list(value);
    String statement = finding.statements().getFirst();
    for (String words : OverruledCodings.list(list)) {
      if (new OverruledCodings(db).found(statement, List.of(words), List.of()).isEmpty()) {
        throw new LedgerException(
            "The words \"" + words + "\" stand nowhere in the document " + documentOf(statement) + ".",
            "Maybe give them as they stand there; several conditions are parted by semicolons.",
            null);
      }
    }
    return list;
  }

  /** Takes a review back: what it was about is as if it had not been made. */
  Review undo(String id, String reason, String by) {
    Review review = one(id);
    if (review.undone() != null) {
      throw new LedgerException(
          "The review " + id + " was undone on " + review.undone() + " by " + review.undoneBy() + ".",
          "Maybe judge anew.",
          null);
    }
    ReviewRows rows = new ReviewRows(db);
    Set<String> documents = rows.documents(id);
    rows.undo(id, reason, by);
    follow(review.kind(), documents);
    return one(id);
  }

  private Review one(String id) {
    Review review = new ReviewRows(db).one(id);
    if (review == null) {
      throw new LedgerException(
          "The ledger " + file + " has no review " + id + ".", "Maybe look for its id with ./parley review history.", null);
    }
    return review;
  }
}
