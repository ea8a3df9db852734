package dev.parley.model;

/**
 * What a statement does, in the terms of PLOVER where one fits (Halterman et al., PLOVER and POLECAT, 2023; REQUEST and
 * ACCUSE are DEMAND and DISAPPROVE in its older releases), and three of Parley's own.
 */
public enum Act {
  AGREE,
  CONSULT,
  SUPPORT,
  CONCEDE,
  COOPERATE,
  AID,
  RETREAT,
  REQUEST,
  ACCUSE,
  REJECT,
  THREATEN,
  PROTEST,
  SANCTION,
  MOBILIZE,
  COERCE,
  ASSAULT,
  /** Parley's own: puts something on the table. */
  OFFER,
  /** Parley's own: says what must be so first. */
  CONDITION,
  /** Parley's own: tells a fact or a view and asks nothing. */
  STATE
}
