package dev.parley.dossier.deal;

import java.util.List;

/**
 * An option of the dossier that is part of the conflict.
 *
 * @param key issue and option, as {@code foreign-troops/forward}
 * @param proposition what would be so
 * @param controlledBy the ids of the parties or blocs that decide on it
 * @param oneIsEnough whether it happens where one of them does its part; else all must
 */
public record Point(String key, String proposition, List<String> controlledBy, boolean oneIsEnough) {
  public Point {
    controlledBy = List.copyOf(controlledBy);
  }

  /** The proposition without its full stop, to be put into a sentence. */
  public String words() {
    return proposition.replaceFirst("\\.$", "");
  }
}
