/**
 * Conflict analysis: which outcomes of a negotiation are stable, for whom and why. A library on the JDK alone that knows
 * nothing of statements or documents.
 *
 * <p>The model is the Graph Model for Conflict Resolution in option form (Fang, Hipel and Kilgour, <i>Interactive
 * Decision Making: The Graph Model for Conflict Resolution</i>, Wiley 1993). Start with {@link
 * dev.parley.accord.Conflict} and its builder: options that are taken or not, each controlled by one {@link
 * dev.parley.accord.DecisionMaker}, whose {@link dev.parley.accord.Preferences} order the states. Then let {@link
 * dev.parley.accord.Stability} say which states hold under each {@link dev.parley.accord.Concept}.
 *
 * <p>Further questions: {@link dev.parley.accord.Narration} says why in words, {@link dev.parley.accord.Coalitions} who
 * would leave a state together, {@link dev.parley.accord.StatusQuo} and {@link dev.parley.accord.Road} how to get to one,
 * {@link dev.parley.accord.Inverse} what would have to change so that it holds, {@link dev.parley.accord.Robustness} how
 * far all this rests on what is uncertain, and {@link dev.parley.accord.Packages} what all could agree to.
 *
 * <p>A state is a {@code long}: bit <i>k</i> is set where option <i>k</i> is taken (Y). No matrix of moves is ever
 * built: what a decision maker can reach from a state are the states that differ from it in that decision maker's own
 * bits only.
 */
@NullMarked
package dev.parley.accord;

import org.jspecify.annotations.NullMarked;
