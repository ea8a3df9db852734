package dev.parley.dossier.positions;

import dev.parley.model.Statement;

/**
 * How much a statement can move a position by itself. The numbers are judgements, not measured: with them the direct word
 * of a minister that was read with confidence decides alone, and that of an unknown official does not.
 */
final class Trust {
  private Trust() {}

  static double of(Evidence one) {
    return rank(one.rank()) * origin(one) * one.coding().confidence() * one.confidence();
  }

  private static double rank(Evidence.Rank rank) {
    return switch (rank) {
      case PRINCIPAL -> 1;
      case SPOKESPERSON, BODY -> 0.8;
      case OFFICIAL -> 0.6;
      case OTHER -> 0.4;
    };
  }

  private static double origin(Evidence one) {
    return switch (one.origin()) {
      case OWN -> words(one.kind());
      case OWN_RETOLD, HEARSAY -> 0.5;
      case OWN_ANONYMOUS -> 0.4;
    };
  }

  private static double words(Statement.Kind kind) {
    return switch (kind) {
      case DIRECT -> 1;
      case MIXED -> 0.95;
      case INDIRECT -> 0.9;
    };
  }
}
