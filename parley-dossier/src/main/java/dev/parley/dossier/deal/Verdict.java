package dev.parley.dossier.deal;

import dev.parley.accord.Concept;
import dev.parley.accord.Share;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes of a package: whether it can be come to, and whether it holds once it is agreed.
 *
 * @param points the numbers of what it holds, ascending
 * @param state the one in which it is agreed and done, and nobody fights
 * @param concepts the solution concepts under which that state is an equilibrium
 * @param share in how many samples it is one
 * @param way how to come there from where things stand
 * @param sides what it is to each side, in their order
 */
public record Verdict(
    List<Integer> points, long state, List<Concept> concepts, Share share, List<Step> way, List<Bearing> sides) {
  public Verdict {
    points = List.copyOf(points);
    concepts = List.copyOf(concepts);
    way = List.copyOf(way);
    sides = List.copyOf(sides);
  }

  /**
   * What a package is to one side.
   *
   * @param side its number
   * @param leaves its move out of the agreed state, or that it would rather reject, as far as is known; null where it stays
   * @param against its steps on the way there by which it would act against what it wants
   * @param gets what it says it wants and the package gives it
   * @param gives what it says it wants and would have to give up
   * @param stays in how many samples it stays once all is agreed
   */
  public record Bearing(
      int side, @Nullable Step leaves, List<Step> against, List<Want> gets, List<Want> gives, Share stays) {
    public Bearing {
      against = List.copyOf(against);
      gets = List.copyOf(gets);
      gives = List.copyOf(gives);
    }

    /** Whether it stands in the way. */
    public boolean blocks() {
      return leaves != null || !against.isEmpty();
    }
  }

  /** Who stands in the way, in the order of the sides. */
  public List<Bearing> blockers() {
    return sides.stream().filter(Bearing::blocks).toList();
  }

  /** Whether nobody known stands in the way. */
  public boolean holds() {
    return blockers().isEmpty();
  }
}
