package dev.parley.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The actors that a case already knows, so that a reader can recognise them. A dossier makes one from its parties,
 * blocs and people; without a dossier it is {@link #EMPTY}.
 */
public record Cast(List<Member> members) {
  /** Nobody is known. */
  public static final Cast EMPTY = new Cast(List.of());

  public Cast {
    members = List.copyOf(members);
  }

  /**
   * One known actor.
   *
   * @param actor its id, fullest name and type
   * @param names every name it goes by, the fullest first: "Sergei Lavrov", "Lavrov"; "Russia", "Moscow"
   * @param party the id of the party (or bloc) that it speaks for, or null
   * @param roles the offices held, with their dates; empty for parties
   */
  public record Member(Actor actor, List<String> names, @Nullable String party, List<Role> roles) {
    public Member {
      names = List.copyOf(names);
      roles = List.copyOf(roles);
    }
  }

  /**
   * An office.
   *
   * @param title such as "foreign minister", without the country
   * @param from the first day, or null
   * @param to the last day, or null
   */
  public record Role(String title, @Nullable LocalDate from, @Nullable LocalDate to) {
    /** Whether the office was held on the day; an unknown day or an open end does not exclude. */
    public boolean heldOn(@Nullable LocalDate day) {
      return day == null || ((from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to)));
    }
  }
}
