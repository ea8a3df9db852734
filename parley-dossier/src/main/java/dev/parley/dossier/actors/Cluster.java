package dev.parley.dossier.actors;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sightings that are surely or probably one actor.
 *
 * @param placed the sightings, each with the reason why it belongs here
 * @param known the id of the dossier's actor that it is, or null
 */
public record Cluster(List<Placed> placed, @Nullable String known) {
  public Cluster {
    placed = List.copyOf(placed);
  }

  /** A sighting, and why it belongs to its cluster. */
  public record Placed(Sighting sighting, Link link) {}
}
