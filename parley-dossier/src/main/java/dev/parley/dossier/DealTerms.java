package dev.parley.dossier;

import dev.parley.model.Stance;
import dev.parley.model.Strength;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a dossier tells of the deal besides its issues ({@code deal:} in {@code dossier.yaml}, {@code docs/deals.md}).
 * Options are named by issue and option, as {@code foreign-troops/forward}. Immutable.
 *
 * @param atWar the ids of the parties that fight: each can stop or go on
 * @param proposal the options of the package on the table; empty where the ledger is to tell
 * @param inForce the options that happen already
 * @param oneIsEnough the options for which it is enough that one of those who control it acts; for all others all must
 * @param preferences what an analyst holds against the ledger
 */
public record DealTerms(
    List<String> atWar,
    List<String> proposal,
    List<String> inForce,
    List<String> oneIsEnough,
    List<Judged> preferences) {
  /** Nothing is told. */
  public static final DealTerms NONE = new DealTerms(List.of(), List.of(), List.of(), List.of(), List.of());

  /** What {@link Judged#about} says for whether the party accepts the package. */
  public static final String PACKAGE = "package";

  /** What {@link Judged#about} says for whether the party stops fighting. */
  public static final String CEASEFIRE = "ceasefire";

  public DealTerms {
    atWar = List.copyOf(atWar);
    proposal = List.copyOf(proposal);
    inForce = List.copyOf(inForce);
    oneIsEnough = List.copyOf(oneIsEnough);
    preferences = List.copyOf(preferences);
  }

  /**
   * A person's judgement of where a party or bloc stands. It stands in the place of whatever the ledger says.
   *
   * @param party the id of the party or bloc
   * @param about an option, {@link #PACKAGE} or {@link #CEASEFIRE}
   * @param stance {@code UNKNOWN} takes away what the ledger says
   * @param strength how firmly; null where the stance has none
   * @param by who judged
   * @param reason why
   */
  public record Judged(
      String party, String about, Stance stance, @Nullable Strength strength, String by, String reason) {}
}
