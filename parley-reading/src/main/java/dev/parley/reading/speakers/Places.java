package dev.parley.reading.speakers;

import dev.parley.model.Cast;
import dev.parley.reading.speakers.World.Place;
import org.jspecify.annotations.Nullable;

/** What names of countries and bodies stand for: those of a cast first, then those generally known. Thread-safe. */
public final class Places {
  private final Gazetteer gazetteer;

  public Places(Cast cast) {
    this(new Gazetteer(World.SHARED, cast));
  }

  Places(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** How many words the longest name has. */
  public int longest() {
    return gazetteer.longest();
  }

  /**
   * The id of the country or body that a name, an adjective ("Russian"), a people ("Russians") or a capital stands for:
   * the cast's id where the cast has it. Null for other words. Case does not matter, so look at it before.
   */
  public @Nullable String find(String words) {
    Place place = gazetteer.find(words);
    return place == null ? null : place.id();
  }
}
