package dev.parley.dossier.deal;

import dev.parley.accord.Share;
import java.util.List;

/** What could be changed so that nobody known stands in the way of a proposal any more. */
public final class Unlocking {
  private Unlocking() {}

  /**
   * Another package.
   *
   * @param dropped the numbers of the points that are taken out
   * @param added the numbers of the points that are put in
   * @param state the one in which it is agreed and done, and nobody fights
   * @param share in how many samples that state is an equilibrium
   */
  public record OtherPackage(List<Integer> dropped, List<Integer> added, long state, Share share) {
    public OtherPackage {
      dropped = List.copyOf(dropped);
      added = List.copyOf(added);
    }
  }

  /**
   * How one stand has to change.
   *
   * @param want what the side wants now
   * @param how what becomes of it
   */
  public record Change(Want want, How how) {}

  /** What becomes of a stand, the least first. */
  public enum How {
    /** It is still preferred, but no longer insisted on. */
    SOFTENED,
    /** The side no longer minds. */
    DROPPED,
    /** The side wants the opposite as firmly. */
    TURNED
  }
}
