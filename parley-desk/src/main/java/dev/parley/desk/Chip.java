package dev.parley.desk;

import dev.parley.model.Evidentiality;
import dev.parley.model.Ids;
import dev.parley.model.Position;
import dev.parley.model.Stance;

/**
 * A stance as a small coloured sign.
 *
 * @param looks the classes of its colour and border
 * @param sign a plus, a minus, a tilde or an equals sign, with a question mark where the party does not say it itself
 * @param words the same in words
 */
record Chip(String looks, String sign, String words) {
  static Chip of(Position position) {
    return of(position.stance(), position.evidentiality());
  }

  static Chip of(Stance stance, Evidentiality evidentiality) {
    boolean own = evidentiality == Evidentiality.FIRST_HAND;
    String word = Ids.of(stance);
    return new Chip(
        own ? word : word + " told",
        sign(stance) + (own ? "" : "?"),
        own ? word : word + " (" + Ids.of(evidentiality) + ")");
  }

  private static String sign(Stance stance) {
    return switch (stance) {
      case SUPPORTS -> "+";
      case OPPOSES -> "−";
      case CONDITIONAL -> "~";
      case NEUTRAL -> "=";
      case UNKNOWN -> "·";
    };
  }
}
