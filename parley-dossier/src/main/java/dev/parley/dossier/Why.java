package dev.parley.dossier;

import dev.parley.dossier.echoes.Echo;
import dev.parley.dossier.echoes.Echoes;
import dev.parley.dossier.ledger.CodingFilter;
import dev.parley.dossier.ledger.Judged;
import dev.parley.dossier.ledger.Judgement;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.LedgerCoding;
import dev.parley.dossier.ledger.LedgerDocument;
import dev.parley.dossier.ledger.LedgerStatement;
import dev.parley.dossier.ledger.Review;
import dev.parley.dossier.ledger.StatementFilter;
import dev.parley.dossier.ledger.Utterance;
import dev.parley.dossier.pledges.Pledges;
import dev.parley.dossier.positions.Derivation;
import dev.parley.dossier.positions.Evidence;
import dev.parley.dossier.positions.Witnesses;
import dev.parley.model.Actor;
import dev.parley.model.Claim;
import dev.parley.model.Coding;
import dev.parley.model.Document;
import dev.parley.model.Ids;
import dev.parley.model.OutletPassage;
import dev.parley.model.Passage;
import dev.parley.model.Pledge;
import dev.parley.model.Position;
import dev.parley.model.Shift;
import dev.parley.model.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Traces whatever has an id down to the words of documents. Lives for one question; not thread-safe. */
public final class Why {
  private static final String POSITIONS = "the rule of docs/positions.md";
  private static final String PLEDGES = "the rule of docs/pledges.md";

  private final Dossier dossier;
  private final Ledger ledger;
  private final @Nullable LocalDate asOf;
  private final Witnesses witnesses;
  private final Map<String, LedgerCoding> codings = new HashMap<>();

  /**
   * @param asOf the day whose knowledge counts for positions and pledges, or null for all that is known
   */
  public Why(Dossier dossier, Ledger ledger, @Nullable LocalDate asOf) {
    this.dossier = dossier;
    this.ledger = ledger;
    this.asOf = asOf;
    this.witnesses = new Witnesses(dossier);
  }

  /** Why the record with the id is there; null when there is none. */
  public @Nullable Trace of(String id) {
    return switch (id.replaceFirst("-.*", "")) {
      case "d" -> document(id);
      case "s" -> said(id);
      case "u" -> utterance(id);
      case "c" -> coding(id);
      case "p" -> position(id);
      case "h" -> shift(id);
      case "g", "k" -> offered(id);
      case "e" -> echo(id);
      case "r" -> ledger.reviews().list().stream().filter(one -> one.id().equals(id)).findFirst()
          .map(this::review).orElse(null);
      case "j" -> ledger.actors().judgements().stream().filter(one -> one.id().equals(id)).findFirst()
          .map(this::judgement).orElse(null);
      default -> null;
    };
  }

  private @Nullable Trace document(String id) {
    LedgerDocument found = ledger.document(id);
    if (found == null) {
      return null;
    }
    Document one = found.document();
    String published = one.published() == null ? "without a date" : "published on " + one.published();
    return new Trace(
        "document", id,
        one.name() + (one.title() == null ? "" : ", “" + one.title() + "”") + ", " + published + ", at " + one.address()
            + (found.current() ? "" : "; replaced by " + found.supersededBy()),
        "sha256 " + one.sha256(), null, null, List.of());
  }

  private @Nullable Trace said(String id) {
    Judged judged = ledger.reviews().find(id);
    LedgerStatement one = ledger.statement(judged == null ? id : judged.finding().id());
    if (one != null) {
      return statement(one);
    }
    return judged == null ? null : gone("statement", id, judged);
  }

  /** What people judged of something that is not read any more. */
  private Trace gone(String type, String id, Judged judged) {
    return new Trace(
        type, id, "is not read any more", "nobody", null, null, judged.reviews().stream().map(this::told).toList());
  }

  private Trace statement(LedgerStatement said) {
    Statement one = said.statement();
    Judged judged = Objects.requireNonNull(ledger.reviews().find(one.id()));
    List<Trace> because = new ArrayList<>();
    Stream.of(document(one.document())).filter(Objects::nonNull).forEach(because::add);
    judged.reviews().stream().map(this::told).forEach(because::add);
    Review holds = judged.holds();
    String how = Stream.of(
            Ids.of(one.kind()), Ids.of(one.evidentiality()), Ids.of(one.modality()),
            one.said() == null ? "no day" : one.said().from().equals(one.said().to())
                ? one.said().from().toString()
                : one.said().from() + " to " + one.said().to())
        .collect(Collectors.joining(", "));
    String rejected = holds != null && holds.verdict() == Review.Verdict.REJECT ? ", rejected" : "";
    return new Trace(
        "statement", one.id(),
        speaker(said) + (one.cue() == null ? "" : " " + words(one.cue())) + " (" + how + rejected + ")"
            + (one.within() == null ? "" : ", told in " + one.within()),
        holds == null ? said.model() + ", " + number(one.confidence()) : person(holds), null,
        new Trace.Words(one.document(), spans(one), words(one)), because);
  }

  private static String words(@Nullable Passage passage) {
    return passage == null ? "" : passage.text();
  }

  /** Source, cue and content, as they stand. */
  private static List<dev.parley.model.Span> spans(Statement one) {
    return Stream.of(one.source(), one.cue(), one.content())
        .filter(Objects::nonNull)
        .flatMap(passage -> passage.spans().stream())
        .sorted()
        .toList();
  }

  private static String words(Statement one) {
    return Stream.of(one.source(), one.cue(), one.content())
        .filter(Objects::nonNull)
        .sorted(java.util.Comparator.comparingInt(Passage::start))
        .map(Passage::text)
        .collect(Collectors.joining(" … "));
  }

  private String speaker(LedgerStatement said) {
    Actor speaker = said.statement().speaker();
    Passage source = said.statement().source();
    String name = speaker != null ? speaker.name() : source != null ? "“" + source.text() + "”" : "Somebody";
    String party = said.party();
    return name + (party == null ? "" : " for " + dossier.nameOf(party));
  }

  private @Nullable Trace coding(String id) {
    Judged judged = ledger.reviews().find(id);
    if (judged == null) {
      return null;
    }
    String now = judged.finding().id();
    List<LedgerCoding> found = new ArrayList<>();
    judged.finding().statements().forEach(one -> ledger.codings(CodingFilter.ALL.of(one), found::add));
    LedgerCoding coding = found.stream().filter(one -> one.coding().id().equals(now)).findFirst().orElse(null);
    if (coding != null) {
      return coding(coding);
    }
    if (judged.finding().values().isEmpty()) {
      return gone("coding", id, judged);
    }
    List<Trace> because = new ArrayList<>(judged.reviews().stream().map(this::told).toList());
    judged.finding().statements().stream().map(this::said).filter(Objects::nonNull).forEach(because::add);
    return new Trace(
        "coding", now, "does not count: " + ReviewRecords.fields(judged.finding().values()), "a model", null, null, because);
  }

  private Trace coding(LedgerCoding one) {
    Coding coding = one.coding();
    List<Trace> because = new ArrayList<>();
    because.add(statement(one.statement()));
    String by = one.model() + ", " + number(coding.confidence());
    if (one.review() != null) {
      List<Review> reviews = Objects.requireNonNull(ledger.reviews().find(coding.id())).reviews();
      by = reviews.stream().filter(each -> each.id().equals(one.review())).findFirst().map(Why::person).orElse(by);
      reviews.stream().map(this::told).forEach(because::add);
    }
    String conditions = coding.conditions().stream().map(Passage::text).collect(Collectors.joining("; "));
    Passage condition = coding.conditions().isEmpty() ? null : coding.conditions().getFirst();
    return new Trace(
        "coding", coding.id(),
        stands(coding.holder(), coding.issue(), coding.option(), Ids.of(coding.stance()),
            coding.strength() == null ? null : Ids.of(coding.strength()))
            + (conditions.isEmpty() ? "" : ", if: " + conditions) + (coding.own() ? "" : ", as others tell"),
        by, null,
        condition == null
            ? null
            : new Trace.Words(
                one.statement().statement().document(),
                coding.conditions().stream().flatMap(passage -> passage.spans().stream()).sorted().toList(), conditions),
        because);
  }

  private String stands(String holder, String issue, String option, String stance, @Nullable String strength) {
    return dossier.nameOf(holder) + " " + stance + " " + issue + "/" + option + (strength == null ? "" : " (" + strength + ")");
  }

  private @Nullable Trace position(String id) {
    Derivation derivation = Derivation.of(dossier, ledger);
    return Stream.concat(derivation.positions(asOf).stream(), derivation.held().values().stream())
        .filter(one -> one.id().equals(id))
        .findFirst()
        .map(this::position)
        .orElse(null);
  }

  private Trace position(Position one) {
    if (codings.isEmpty()) {
      ledger.codings(CodingFilter.ALL.heldBy(one.party()), coding -> codings.put(coding.coding().id(), coding));
    }
    List<Trace> because = new ArrayList<>();
    one.grounds().forEach(ground -> because.add(ground(ground)));
    one.unconfirmed().stream().filter(ground -> !one.grounds().contains(ground)).forEach(ground -> because.add(ground(ground)));
    return new Trace(
        "position", one.id(),
        stands(one.party(), one.issue(), one.option(), Ids.of(one.stance()),
            one.strength() == null ? null : Ids.of(one.strength()))
            + (one.since() == null ? "" : " since " + one.since())
            + (one.asOf() == null ? "" : ", as of " + one.asOf())
            + (one.conditions().isEmpty() ? "" : ", if: " + String.join("; ", one.conditions()))
            + " (" + Ids.of(one.evidentiality()) + ")",
        POSITIONS + ", " + number(one.confidence()), null, null, because);
  }

  /** A coding with what its trust is made of. */
  private Trace ground(Position.Ground ground) {
    LedgerCoding one = codings.get(ground.coding());
    if (one == null) {
      return new Trace("coding", ground.coding(), "is not read any more", "nobody", ground.weight(), null, List.of());
    }
    String within = one.statement().statement().within();
    Evidence evidence = witnesses.of(
        one.coding(), one.statement(), within == null || !one.coding().own() ? null : ledger.statement(within));
    Trace trace = coding(one);
    return new Trace(
        trace.type(), trace.id(),
        trace.says() + "; " + Ids.of(evidence.origin()) + ", " + Ids.of(evidence.rank()) + ", " + Ids.of(evidence.kind())
            + ", coding " + number(one.coding().confidence()) + ", reading " + number(evidence.confidence()),
        trace.by(), ground.weight(), trace.words(), trace.because());
  }

  private @Nullable Trace shift(String id) {
    Derivation derivation = Derivation.of(dossier, ledger);
    Shift one = derivation.shifts(null).stream().filter(shift -> shift.id().equals(id)).findFirst().orElse(null);
    if (one == null) {
      return null;
    }
    Map<String, Position> held = derivation.held();
    List<Trace> because = new ArrayList<>();
    Stream.of(one.from(), one.to()).distinct().map(held::get).filter(Objects::nonNull).forEach(position ->
        because.add(position(Objects.requireNonNull(position))));
    one.statements().stream().map(this::said).filter(Objects::nonNull).forEach(because::add);
    return new Trace(
        "shift", id,
        dossier.nameOf(one.party()) + ": " + Ids.of(one.kind()) + " on " + one.issue() + "/" + one.option() + ", shown on "
            + one.on(),
        POSITIONS, null, null, because);
  }

  private @Nullable Trace offered(String id) {
    Pledges pledges = Pledges.of(dossier, ledger, asOf);
    for (Pledge one : pledges.pledges()) {
      if (one.id().equals(id)) {
        String amount = one.amount() == null ? "" : " " + number(one.amount()) + (one.unit() == null ? "" : " " + one.unit());
        return new Trace(
            "pledge", id,
            dossier.nameOf(one.party()) + " offers " + Ids.of(one.capability()) + amount + " to " + one.arrangement() + ": "
                + Ids.of(one.status())
                + (one.since() == null ? "" : ", since " + one.since())
                + (one.caveats().isEmpty() ? "" : ", caveats: " + String.join("; ", one.caveats()))
                + (one.conditions().isEmpty() ? "" : ", if: " + String.join("; ", one.conditions()))
                + " (" + Ids.of(one.evidentiality()) + ")",
            asserted(id, PLEDGES + ", " + number(one.confidence())), null, null, grounds(id, one.statements(), one.passages()));
      }
    }
    for (Claim one : pledges.claims()) {
      if (one.id().equals(id)) {
        return new Trace(
            "claim", id,
            one.count() + (one.of() == null ? "" : " of " + one.of()) + " of " + dossier.nameOf(one.bloc()) + ": “"
                + one.claim() + "”; named: " + (one.named().isEmpty() ? "nobody" : String.join(", ", one.named()))
                + "; undisclosed: " + one.undisclosed(),
            asserted(id, PLEDGES), null, null, grounds(id, one.statements(), one.passages()));
      }
    }
    List<Trace> reviews =
        ledger.reviews().list().stream().filter(one -> one.subject().equals(id)).map(this::told).toList();
    return reviews.isEmpty()
        ? null
        : new Trace(id.startsWith("g") ? "pledge" : "claim", id, "does not count", PLEDGES, null, null, reviews);
  }

  /** The person whose review counts, or else the rule. */
  private String asserted(String id, String rule) {
    return ledger.reviews().list().stream()
        .filter(one -> one.subject().equals(id) && one.state() == Review.State.HOLDS
            && one.verdict() != Review.Verdict.REJECT)
        .findFirst()
        .map(Why::person)
        .orElse(rule);
  }

  private List<Trace> grounds(String id, List<String> statements, List<OutletPassage> passages) {
    List<Trace> because = new ArrayList<>();
    ledger.reviews().list().stream().filter(one -> one.subject().equals(id)).map(this::told).forEach(because::add);
    statements.stream().map(this::said).filter(Objects::nonNull).forEach(because::add);
    for (OutletPassage one : passages) {
      List<Trace> documents = Stream.of(document(one.document())).filter(Objects::nonNull).toList();
      because.add(new Trace(
          "passage", one.document(), "the document tells it in its own voice", "the outlet", null,
          new Trace.Words(one.document(), List.of(one.span()), one.quote()), documents));
    }
    return because;
  }

  private @Nullable Trace echo(String id) {
    return Echoes.of(ledger.utterances(StatementFilter.ALL, 1)).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .map(this::echo)
        .orElse(null);
  }

  private Trace echo(Echo one) {
    return new Trace(
        "echo", one.id(), "“" + one.phrase() + "” was said " + one.voicings().size() + " times, by " + one.speakers()
            + (one.speakers() == 1 ? " known speaker" : " known speakers"),
        POSITIONS, null, null, one.voicings().stream().map(voicing -> utterance(voicing.utterance())).toList());
  }

  private @Nullable Trace utterance(String id) {
    Utterance found = ledger.utterance(id);
    return found == null ? null : utterance(found);
  }

  private Trace utterance(Utterance one) {
    return new Trace(
        "utterance", one.id(),
        "reported by " + one.documents() + (one.documents() == 1 ? " document" : " documents") + " ("
            + String.join(", ", one.outlets()) + "), the fullest is " + one.fullest().statement().id(),
        "likeness of words, speaker and day", null, null,
        one.reports().stream().map(report -> statement(report.statement())).toList());
  }

  /** A review with what it is about. */
  private Trace review(Review one) {
    List<Trace> because =
        one.statements().stream().map(this::said).filter(Objects::nonNull).toList();
    Trace told = told(one);
    return new Trace(told.type(), told.id(), told.says(), told.by(), null, null, because);
  }

  private Trace told(Review one) {
    return new Trace("review", one.id(), ReviewRecords.says(one), person(one), null, null, List.of());
  }

  private Trace judgement(Judgement one) {
    return new Trace(
        "judgement", one.id(), ActorRecords.sentence(one).replaceFirst("^[^:]*: ", ""), one.by() + ": " + one.reason(), null,
        null, one.statements().stream().map(this::said).filter(Objects::nonNull).toList());
  }

  private static String person(Review one) {
    return one.by() + " on " + ReviewRecords.day(one.when()) + ": " + one.reason();
  }

  private static String number(double value) {
    return JsonRecords.confidence(value).stripTrailingZeros().toPlainString();
  }
}
