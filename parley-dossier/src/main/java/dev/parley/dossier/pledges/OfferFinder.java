package dev.parley.dossier.pledges;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.ledger.LedgerStatement;
import dev.parley.dossier.pledges.Capabilities.Mention;
import dev.parley.model.Pledge.Status;
import dev.parley.model.Statement;
import dev.parley.reading.speakers.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a statement says that parties contribute. It goes clause by clause: who contributes stands before the word
 * for contributing, what is contributed after it. What is asked of others is no offer of theirs. Thread-safe.
 */
final class OfferFinder {
  /** How far a negation reaches ("will not for now be sending"). */
  private static final int NEGATION_REACH = 5;

  /** Words that may be named with a name and do not make it the one who contributes ("with Britain", "to Ukraine"). */
  private static final Set<String> PREPOSITIONS =
      Set.of("with", "from", "to", "for", "of", "in", "against", "by", "on", "into", "inside", "outside", "near", "over");

  private final Vocabulary words = Vocabulary.read();
  private final Capabilities capabilities = new Capabilities();
  private final Limits limits = new Limits();
  private final Places places;
  private final Set<String> parties;

  OfferFinder(Dossier dossier) {
    this.places = new Places(dossier.cast());
    this.parties = Stream.concat(
            dossier.parties().stream().map(Dossier.Party::id), dossier.blocs().stream().map(Dossier.Bloc::id))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The offers of one statement, in the order of its words. */
  List<Offer> find(LedgerStatement one) {
    Statement statement = one.statement();
    List<Offer> offers = new ArrayList<>();
    if (statement.modality() == Statement.Modality.NEGATED) {
      return offers;
    }
    for (Clause sentence : Clause.sentences(statement.content().text())) {
      List<String> caveats = limits.caveats(sentence);
      List<String> conditions = limits.conditions(sentence);
      int before = offers.size();
      String last = null;
      for (Clause clause : sentence.clauses()) {
        Found found = contributor(one, clause);
        String party = found == null ? last : found.party();
        if (party != null) {
          offers.addAll(offers(one, clause, party, found, caveats, conditions));
        }
        last = party;
      }
      if (offers.size() == before && !caveats.isEmpty() && one.party() != null && speaksOfItsPart(sentence)) {
        offers.add(new Offer(
            one, one.party(), true, false, null, null, Status.SIGNALLED, caveats, conditions));
      }
    }
    return offers;
  }

  private boolean speaksOfItsPart(Clause sentence) {
    return sentence.has(words.contribution(), 0, sentence.size()) || !capabilities.in(sentence).isEmpty();
  }

  /**
   * Who contributes.
   *
   * @param party its id
   * @param verb the place of the word for contributing
   */
  private record Found(String party, int verb) {}

  /** Who contributes in a clause, or null when it does not say that anybody does. */
  private @Nullable Found contributor(LedgerStatement one, Clause clause) {
    int verb = 0;
    while (verb < clause.size() && !isHead(clause, verb)) {
      verb++;
    }
    if (verb == clause.size()) {
      return null;
    }
    String speaker = one.party();
    for (int i = verb - 1; i >= 0; i--) {
      String word = clause.word(i);
      boolean governed = i > 0 && PREPOSITIONS.contains(clause.word(i - 1));
      if (words.own().contains(word) || words.speaker().contains(word)) {
        boolean mine = words.own().contains(word) || one.statement().kind() != Statement.Kind.DIRECT;
        return mine && speaker != null ? new Found(speaker, verb) : null;
      }
      if (words.others().contains(word) && !governed) {
        return null;
      }
      String named = governed ? null : named(clause, i);
      if (named != null) {
        boolean asked = !named.equals(speaker) && (isRequest(one) || clause.has(words.ask(), 0, verb));
        return asked ? null : new Found(named, verb);
      }
    }
    return speaker == null || isRequest(one) ? null : new Found(speaker, verb);
  }

  private boolean isHead(Clause clause, int at) {
    return words.offers(clause.word(at)) || words.denying().contains(clause.word(at));
  }

  /** The party whose name ends at a place, or null. */
  private @Nullable String named(Clause clause, int at) {
    if (!clause.tokens().get(at).isCapitalised()) {
      return null;
    }
    for (int from = Math.max(0, at - places.longest() + 1); from <= at; from++) {
      StringBuilder name = new StringBuilder();
      for (int i = from; i <= at; i++) {
        name.append(i > from ? " " : "").append(clause.tokens().get(i).shown());
      }
      String place = places.find(name.toString());
      if (place != null) {
        return parties.contains(place) ? place : null;
      }
    }
    return null;
  }

  private boolean isRequest(LedgerStatement one) {
    return one.statement().cue() != null
        && Stream.of(one.statement().cue().text().toLowerCase(Locale.ROOT).split("\\W+")).anyMatch(words.ask()::contains);
  }

  private List<Offer> offers(
      LedgerStatement one,
      Clause clause,
      String party,
      @Nullable Found found,
      List<String> caveats,
      List<String> conditions) {
    List<Offer> offers = new ArrayList<>();
    int verb = found == null ? -1 : found.verb();
    boolean verbDenied = verb >= 0
        && (words.denying().contains(clause.word(verb)) || isNegated(clause, verb));
    boolean twice = verb >= 0 && words.denying().contains(clause.word(verb)) && isNegated(clause, verb);
    if (twice) {
      // "has not ruled out" says neither.
      return offers;
    }
    Amount amount = Amount.in(clause);
    for (Mention mention : capabilities.in(clause)) {
      // In "British troops could provide training", troops are who trains and not what is offered besides.
      boolean agent = mention.start() < verb && !words.contribution().contains(clause.word(verb));
      boolean heads = mention.start() == verb;
      if (agent && !heads) {
        continue;
      }
      boolean denied = verbDenied || mention.start() > 0 && isNo(clause.word(mention.start() - 1));
      if (found == null && !denied) {
        // "…, but no troops" goes on with the clause before; a bare noun does not.
        continue;
      }
      offers.add(new Offer(
          one, party, party.equals(one.party()), denied, mention.capability(), amount, status(one, clause), caveats,
          conditions));
    }
    return offers;
  }

  private boolean isNegated(Clause clause, int verb) {
    for (int i = Math.max(0, verb - NEGATION_REACH); i < verb; i++) {
      if (words.negates(clause.word(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNo(String word) {
    return word.equals("no") || word.equals("not") || word.equals("without");
  }

  /** How far the offer has got, by the words of the clause and by how it is said. */
  private Status status(LedgerStatement one, Clause clause) {
    Statement statement = one.statement();
    String cue = statement.cue() == null ? "" : statement.cue().text().toLowerCase(Locale.ROOT);
    boolean signalled = statement.modality() == Statement.Modality.HYPOTHETICAL
        || clause.has(words.signal(), 0, clause.size())
        || Stream.of(cue.split("\\W+")).anyMatch(words.signal()::contains);
    // In reported speech "would" is "will".
    boolean would = statement.kind() == Statement.Kind.DIRECT && clause.has(Set.of("would"), 0, clause.size());
    if (signalled || would) {
      return Status.SIGNALLED;
    }
    if (clause.has(words.deliver(), 0, clause.size())) {
      return Status.DELIVERED;
    }
    return clause.has(words.commit(), 0, clause.size()) ? Status.COMMITTED : Status.ANNOUNCED;
  }
}
