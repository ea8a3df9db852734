package dev.parley.accord;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The preferences that one decision maker could have instead of its own, by what the change costs. */
interface Alternatives {
  /**
   * One of them.
   *
   * @param payoffs by place in the {@link Graph}
   */
  record Alternative(int[] payoffs, Preferences preferences, List<String> words) { }

  /** All that cost exactly so much; that of cost 0 is its own. Null where they are too many to be looked at. */
  @Nullable List<Alternative> at(int cost);
}
