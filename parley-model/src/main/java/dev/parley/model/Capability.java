package dev.parley.model;

/** What a party can contribute to an {@link Arrangement}. */
public enum Capability {
  LAND,
  AIR,
  SEA,
  AIR_DEFENCE,
  TRAINING,
  LOGISTICS,
  INTELLIGENCE,
  FUNDS,
  ARMS,
  MONITORING
}
