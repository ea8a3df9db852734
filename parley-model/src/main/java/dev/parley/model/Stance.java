package dev.parley.model;

/** Where somebody stands on an {@link Option}. */
public enum Stance {
  /** Wants it, accepts it, offers it, or says that it must be; also with conditions. */
  SUPPORTS,
  /** Rejects it, will not do it, or says that it must not be. */
  OPPOSES,
  /** Would switch with the condition: accepts only if something happens that is open. */
  CONDITIONAL,
  /** Says that it takes no side or can live with either. */
  NEUTRAL,
  /** Speaks about it and shows no stance. */
  UNKNOWN
}
