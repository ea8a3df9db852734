package dev.parley.dossier.deal;

import dev.parley.accord.Concept;
import dev.parley.accord.Share;
import java.util.List;

/**
 * A state that holds.
 *
 * @param state as bits, one for each choice
 * @param concepts the solution concepts under which it is an equilibrium
 * @param reachable whether a way leads there from where things stand on which each who moves gains
 * @param share in how many samples it is an equilibrium
 */
public record Outcome(long state, List<Concept> concepts, boolean reachable, Share share) {
  public Outcome {
    concepts = List.copyOf(concepts);
  }
}
