package dev.parley.dossier;

import dev.parley.model.Arrangement;
import dev.parley.model.Cast;
import dev.parley.model.Issue;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case: the sides of a negotiation, their people, and what is on the table. Immutable; {@link DossierFile} reads it
 * from {@code dossier.yaml}.
 *
 * @param name lower-case words joined by hyphens; need not be the name of its folder
 * @param title for people, such as "Security guarantees for Ukraine"
 * @param parties the sides
 * @param blocs parties that act together
 * @param issues the questions on the table
 * @param arrangements what the talks are about once agreed
 * @param deal what it tells of the deal besides
 * @param path the {@code dossier.yaml} it was read from, or null
 */
public record Dossier(
    String name,
    String title,
    List<Party> parties,
    List<Bloc> blocs,
    List<Issue> issues,
    List<Arrangement> arrangements,
    DealTerms deal,
    @Nullable Path path) {
  /** No case at all: nobody is known. */
  public static final Dossier NONE =
      new Dossier("none", "No dossier", List.of(), List.of(), List.of(), List.of(), DealTerms.NONE, null);

  public Dossier {
    parties = List.copyOf(parties);
    blocs = List.copyOf(blocs);
    issues = List.copyOf(issues);
    arrangements = List.copyOf(arrangements);
  }

  /** A case that tells nothing of the deal besides its issues. */
  public Dossier(
      String name,
      String title,
      List<Party> parties,
      List<Bloc> blocs,
      List<Issue> issues,
      List<Arrangement> arrangements,
      @Nullable Path path) {
    this(name, title, parties, blocs, issues, arrangements, DealTerms.NONE, path);
  }

  /**
   * A side in the negotiation.
   *
   * @param id lower-case words joined by hyphens
   * @param names names and metonyms, the fullest or most usual first; never phrases or patterns
   * @param people who speaks for it
   */
  public record Party(String id, List<String> names, List<Person> people) {
    public Party {
      names = List.copyOf(names);
      people = List.copyOf(people);
    }

    /** The first of its names. */
    public String name() {
      return names.getFirst();
    }
  }

  /**
   * Somebody who speaks for a party.
   *
   * @param id lower-case words joined by hyphens
   * @param name the full name
   * @param names other names, such as another spelling; never only a role
   * @param rank how much the person's word binds the party, or null when not told
   * @param roles the offices held for the party; empty when none is told
   */
  public record Person(String id, String name, List<String> names, @Nullable Rank rank, List<Cast.Role> roles) {
    public Person {
      names = List.copyOf(names);
      roles = List.copyOf(roles);
    }
  }

  /** How much a person's word binds the party. */
  public enum Rank {
    /** Decides: a head of state or government, a minister. */
    PRINCIPAL,
    /** Speaks for those who decide. */
    SPOKESPERSON,
    /** Serves: a diplomat, an officer, an envoy. */
    OFFICIAL
  }

  /**
   * Parties that act together.
   *
   * @param id lower-case words joined by hyphens
   * @param names names and metonyms, the fullest or most usual first
   * @param members the ids of its parties
   */
  public record Bloc(String id, List<String> names, List<String> members) {
    public Bloc {
      names = List.copyOf(names);
      members = List.copyOf(members);
    }

    /** The first of its names. */
    public String name() {
      return names.getFirst();
    }
  }

  /** The party or bloc has this name for people; the id itself where nobody has it. */
  public String nameOf(String partyOrBloc) {
    for (Party party : parties) {
      if (party.id().equals(partyOrBloc)) {
        return party.name();
      }
    }
    for (Bloc bloc : blocs) {
      if (bloc.id().equals(partyOrBloc)) {
        return bloc.name();
      }
    }
    return partyOrBloc;
  }

  /** Where the case's ledger lies: {@code ledger.db} beside {@code dossier.yaml}. */
  public Path ledgerFile() {
    if (path == null) {
      throw new IllegalStateException(
          "The dossier (" + name + ") has no file, so it has no ledger.\nMaybe load it with DossierFile.");
    }
    return path.resolveSibling("ledger.db");
  }

  /** Its actors, for a reader: every party, bloc and person. */
  public Cast cast() {
    return Casting.of(this);
  }
}
