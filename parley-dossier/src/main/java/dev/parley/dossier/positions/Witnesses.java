package dev.parley.dossier.positions;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.ledger.LedgerStatement;
import dev.parley.model.Actor;
import dev.parley.model.Coding;
import dev.parley.model.Evidentiality;
import dev.parley.model.Passage;
import dev.parley.model.Statement;
import dev.parley.model.When;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells on whose word a coded statement rests, and how much that binds, by the people of a dossier. Immutable. */
public final class Witnesses {
  /** Verbs that tell of a denial. */
  private static final Pattern DENIAL =
      Pattern.compile("(?iu)\\b(?:den(?:y|ies|ied|ying)|denials?|disavow\\w*|refut\\w+|rebut\\w*|disclaim\\w*)\\b");

  private final Map<String, Evidence.Rank> people = new HashMap<>();
  private final Set<String> bodies = new HashSet<>();

  /** Those of the dossier. */
  public Witnesses(Dossier dossier) {
    for (Dossier.Party party : dossier.parties()) {
      bodies.add(party.id());
      party.people().forEach(person -> people.put(person.id(), rank(person.rank())));
    }
    dossier.blocs().forEach(bloc -> bodies.add(bloc.id()));
  }

  private static Evidence.Rank rank(Dossier.@Nullable Rank rank) {
    return switch (rank) {
      case null -> Evidence.Rank.OFFICIAL;
      case PRINCIPAL -> Evidence.Rank.PRINCIPAL;
      case SPOKESPERSON -> Evidence.Rank.SPOKESPERSON;
      case OFFICIAL -> Evidence.Rank.OFFICIAL;
    };
  }

  /**
   * A coded statement as evidence.
   *
   * @param outer the statement in which it is told, or null when it is in none
   */
  public Evidence of(Coding coding, LedgerStatement said, @Nullable LedgerStatement outer) {
    Statement statement = said.statement();
    Evidence.Origin origin = origin(coding, statement, outer);
    Actor teller = origin == Evidence.Origin.HEARSAY && coding.own() && outer != null
        ? outer.statement().speaker()
        : statement.speaker();
    When when = statement.said();
    Passage cue = statement.cue();
    return new Evidence(
        coding, statement.document(), said.utterance(), teller == null ? null : teller.id(), origin, rank(teller),
        statement.kind(), statement.modality(), cue != null && DENIAL.matcher(cue.text()).find(),
        when == null ? null : when.to(), said.published(), statement.confidence(), statement.content().text());
  }

  private static Evidence.Origin origin(Coding coding, Statement statement, @Nullable LedgerStatement outer) {
    if (!coding.own()) {
      return Evidence.Origin.HEARSAY;
    }
    return switch (statement.evidentiality()) {
      case FIRST_HAND -> Evidence.Origin.OWN;
      case ANONYMOUS -> Evidence.Origin.OWN_ANONYMOUS;
      case SECOND_HAND -> isOwnTeller(coding.holder(), outer)
          ? Evidence.Origin.OWN_RETOLD
          : Evidence.Origin.HEARSAY;
      case OUTLET -> Evidence.Origin.HEARSAY;
    };
  }

  /** Whether one of its own people, speaking at first hand, tells what another said. */
  private static boolean isOwnTeller(String holder, @Nullable LedgerStatement outer) {
    return outer != null
        && holder.equals(outer.party())
        && outer.statement().evidentiality() == Evidentiality.FIRST_HAND
        && outer.statement().modality() == Statement.Modality.ASSERTED;
  }

  /** Of people who speak together the highest. */
  private Evidence.Rank rank(@Nullable Actor actor) {
    if (actor == null) {
      return Evidence.Rank.OTHER;
    }
    if (bodies.contains(actor.id())) {
      return Evidence.Rank.BODY;
    }
    return Stream.concat(Stream.of(actor), actor.members().stream())
        .map(one -> people.getOrDefault(one.id(), Evidence.Rank.OTHER))
        .min(Evidence.Rank::compareTo)
        .orElse(Evidence.Rank.OTHER);
  }
}
