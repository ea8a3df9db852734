package dev.parley.dossier.deal;

import dev.parley.model.Evidentiality;
import dev.parley.model.Position;
import java.util.List;

/** On what a preference rests. */
public sealed interface Basis {
  /** The ids of the statements that it rests on, the heaviest first; none where it rests on none. */
  List<String> statements();

  /**
   * What the ledger tells.
   *
   * @param positions the party's or bloc's own; those of members where the bloc itself has none
   * @param members the ids of the members, where it is theirs
   */
  record Ledger(List<Position> positions, List<String> members) implements Basis {
    public Ledger {
      positions = List.copyOf(positions);
      members = List.copyOf(members);
    }

    /** Whether nothing but hearsay or words without a name tells of it. */
    public boolean isToldByOthers() {
      return positions.stream().allMatch(one -> one.evidentiality() != Evidentiality.FIRST_HAND);
    }

    @Override
    public List<String> statements() {
      return positions.stream()
          .flatMap(position -> position.grounds().stream().filter(ground -> ground.stance() == position.stance()))
          .map(Position.Ground::statement).distinct().toList();
    }
  }

  /**
   * What a person holds against the ledger.
   *
   * @param by who
   * @param reason why
   */
  record Analyst(String by, String reason) implements Basis {
    @Override
    public List<String> statements() {
      return List.of();
    }
  }

  /**
   * A rule of {@code docs/deals.md}, which follows from other preferences of the same side.
   *
   * @param statements those that the preferences rest on
   */
  record Rule(List<String> statements) implements Basis {
    public Rule {
      statements = List.copyOf(statements);
    }
  }
}
